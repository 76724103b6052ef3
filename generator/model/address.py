"""When two web addresses are one."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

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
