"""Web addresses: which is one to link to, how it is shown, when two are one."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import SplitResult, quote, urlsplit

_TRACKING = re.compile(r"(?:utm_[^=]*|fbclid|gclid|mc_cid|mc_eid)(?:=|$)", re.IGNORECASE)
_USUAL_PORTS = {"http": ":80", "https": ":443"}


def normalised_address(url: str) -> str:
    """The form of `url` that is the same for all addresses of one article; one that cannot be parsed stays as it is.

    Scheme and host in lower case; no user, usual port, fragment, tracking parameter, or slash after a bare host.
    Ours and not a library's: the ids of published pages hang on it and must not change with a release.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    host = parts.netloc.rpartition("@")[2].lower().removesuffix(_USUAL_PORTS.get(scheme, "")).removesuffix(":")
    query = "&".join(parameter for parameter in parts.query.split("&") if not _TRACKING.match(parameter))
    path = "" if parts.path == "/" else parts.path
    return SplitResult(scheme, host, path, query, "").geturl()


LONGEST_ADDRESS = 2_000
_SCHEME = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|\w(?:[\w.-]*[\w.])?")
_JOINERS = re.compile("[\u200c\u200d]")  # which words of several languages need
_PORT = re.compile(r"[0-9]{0,5}")
_LONGEST_HOST, _LONGEST_LABEL = 253, 63  # RFC 1035, 2.3.4


def is_web_address(url: str | None) -> bool:
    """Say whether `url` is one to link to.

    It is http or https, has at most 2,000 characters, names a host as the DNS can hold it, and has no white space, no
    backslash (which browsers take for a slash), no character that is not seen or turns the writing, and no user name
    (which makes one host look like another).
    """
    if url is None or len(url) > LONGEST_ADDRESS or not _SCHEME.match(url):
        return False
    if "\\" in url or " " in url or not _JOINERS.sub("", url).isprintable():
        return False
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises where the port is none
    except ValueError:
        return False
    host, colon, port = parts.netloc.rpartition(":") if not parts.netloc.endswith("]") else (parts.netloc, "", "")
    name = host if colon else parts.netloc
    return _HOST.fullmatch(name) is not None and (not colon or _PORT.fullmatch(port) is not None) and _is_short(name)


def _is_short(host: str) -> bool:
    try:
        name = host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return False
    return len(name) <= _LONGEST_HOST and all(len(label) <= _LONGEST_LABEL for label in name.split("."))


def shown_address(url: str) -> str:
    """`url`, which is one to link to, in a form that cannot be taken for another: for people to read.

    The host is as the DNS has it (``xn--…``), whatever letters it looks like; characters that are written from right
    to left, and would turn what stands beside them, are percent-encoded.
    """
    if url.isascii():
        return url
    parts = urlsplit(url)
    host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    rest = url.partition("://")[2][len(parts.netloc) :]
    return f"{parts.scheme}://{host}{''.join(map(_left_to_right, rest))}"


def _left_to_right(character: str) -> str:
    turns = unicodedata.bidirectional(character) in ("R", "AL", "AN")
    return quote(character, safe="") if turns else character
