"""Which format a file is in, told from its content; its text goes to that format's parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256 as sha256_of

from generator.errors import ExtractError
from generator.model import Extract
from generator.read import feeds, front_matter, json_records, plain_text, tables, web_page
from generator.read.encodings import decoded
from generator.read.extracts import NOTHING_BESIDE, Beside, extracts_of
from generator.read.sample import Format, Sample

_JSON_SUFFIXES = frozenset(("json", "jsonl", "ndjson"))
_SUFFIXES = frozenset(("", "txt", "text")) | _JSON_SUFFIXES
_SUFFIX = re.compile(r"[^.].*\.([a-z0-9]{0,3}[a-z][a-z0-9]{0,9})", re.IGNORECASE | re.DOTALL)


FORMATS = (
    *json_records.FORMATS,
    *feeds.FORMATS,
    *web_page.FORMATS,
    *front_matter.FORMATS,
    *tables.FORMATS,
)
"""All formats but plain text, which is what no rule claims. The order does not matter: two that match are an error."""

PLAIN_TEXT = plain_text.FORMAT


def check_name(name: str, path: str) -> None:
    """Raise `ExtractError` if a file called `name` is of a format that is not read."""
    if _suffix(name) not in _SUFFIXES:
        what = "is not a format that is read"
        raise ExtractError(what, path=path, remedy="Convert it to one that is, or keep it elsewhere")


def parse(
    data: bytes, *, name: str, path: str, named: str | None = None, beside: Beside = NOTHING_BESIDE
) -> Iterator[Extract | ExtractError]:
    """Yield what is in `data`, the bytes of a file called `name` that is known as `path`; nothing is raised.

    `named` is the format that a person has said it is.
    """
    try:
        sample = Sample(decoded(data, path), _suffix(name))
        found = _format(sample, named)
        sha256 = sha256_of(sample.text.encode()).hexdigest()
        yield from extracts_of(found.parse(sample, named), path=path, sha256=sha256, beside=beside)
    except ExtractError as error:
        yield ExtractError(error.what, path=error.path or path, line=error.line, remedy=error.remedy)


def _format(sample: Sample, named: str | None) -> Format:
    if named is not None:
        for known in (*FORMATS, PLAIN_TEXT):
            if named in known.names:
                return known
        names = ", ".join(sorted(name for known in (*FORMATS, PLAIN_TEXT) for name in known.names))
        raise ExtractError(f"is to be read as {named}, which is no format", remedy=f"The formats are {names}")
    suiting = [known for known in FORMATS if known.suits(sample)]
    if len(suiting) > 1:
        what = f"looks like {' and like '.join(known.names[0] for known in suiting)}"
        raise ExtractError(what, remedy="Say which it is: `format:` in the folder's _defaults.yml, or --format")
    return suiting[0] if suiting else PLAIN_TEXT


def _suffix(name: str) -> str:
    """Return the suffix of `name` in lower case, without its dot; a number or a long word after a dot is none."""
    found = _SUFFIX.fullmatch(name)
    return found[1].lower() if found else ""
