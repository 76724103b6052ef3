"""Which format a file is in, told from its content; its text goes to that format's parser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256 as sha256_of

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds, Extract
from generator.read.extracts import NOTHING_BESIDE, Beside, extracts_of
from generator.read.formats import feeds, front_matter, plain_text, tables, trafilatura_xml, web_page
from generator.read.json import records as json_records
from generator.read.markup.html_tags import is_fragment
from generator.read.sample import Format, Sample
from generator.read.text.encodings import decoded

_SUFFIXES = frozenset(
    (
        *("", "txt", "text", "md", "markdown", "json", "jsonl", "ndjson", "rss", "atom", "xml"),
        *("rdf", "opml", "xbel", "mdown", "mkd"),
        *("html", "htm", "xhtml", "csv", "tsv"),
    )
)
_FOREIGN = {
    **dict.fromkeys(("pdf", "doc", "docx", "odt", "rtf", "epub", "pages"), "Save its text as .txt or .html"),
    **dict.fromkeys(("xls", "xlsx", "ods", "numbers", "parquet"), "Export it as CSV"),
    **dict.fromkeys(("eml", "mbox", "msg", "mht", "mhtml", "webarchive", "warc"), "Save the article as .html or .txt"),
    **dict.fromkeys(("zip", "gz", "bz2", "xz", "zst", "tar", "tgz", "7z", "rar"), "Unpack it"),
    **dict.fromkeys(("yml", "yaml"), "Name it as the extract is named that it belongs to, or _defaults.yml"),
}
_ELSEWHERE = "Convert it to text, Markdown, HTML, JSON, a feed or CSV, or keep it elsewhere"
_SUFFIX = re.compile(r"[^.].*\.([a-z0-9]{0,3}[a-z][a-z0-9]{0,9})", re.IGNORECASE | re.DOTALL)


FORMATS = (
    *json_records.FORMATS,
    *feeds.FORMATS,
    *trafilatura_xml.FORMATS,
    *web_page.FORMATS,
    *front_matter.FORMATS,
    *tables.FORMATS,
)
"""All formats but plain text, which is what no rule claims. The order does not matter: two that match are an error."""

PLAIN_TEXT = plain_text.FORMAT

FORMAT_NAMES = tuple(sorted(name for known in (*FORMATS, PLAIN_TEXT) for name in known.names))


def check_name(name: str, path: str) -> None:
    """Raise `ExtractError` if a file called `name` is of a format that is not read, with what to do about it."""
    suffix = _suffix(name)
    if suffix not in _SUFFIXES:
        what = f"is of a format that is not read (.{suffix})"
        raise ExtractError(what, path=path, remedy=_FOREIGN.get(suffix, _ELSEWHERE))


def parse(
    data: bytes,
    *,
    name: str,
    path: str,
    named: str | None = None,
    beside: Beside = NOTHING_BESIDE,
    bounds: Bounds = BOUNDS,
) -> Iterator[Extract | ExtractError]:
    """Yield what is in `data`, the bytes of a file called `name` that is known as `path`; nothing is raised.

    `named` is the format that a person has said it is.
    """
    try:
        file = decoded(data, path)
        sample = Sample(file.text, _suffix(name), bounds)
        found = _format(sample, named)
        sha256 = sha256_of(sample.text.encode()).hexdigest()
        notes = (file.note,) if file.note else ()
        parsed = found.parse(sample, named)
        yield from extracts_of(parsed, path=path, sha256=sha256, beside=beside, notes=notes, bounds=bounds)
    except ExtractError as error:
        yield ExtractError(error.what, path=error.path or path, line=error.line, remedy=error.remedy)


def _format(sample: Sample, named: str | None) -> Format:
    if named is not None:
        for known in (*FORMATS, PLAIN_TEXT):
            if named in known.names:
                return known
        remedy = f"The formats are {', '.join(FORMAT_NAMES)}"
        raise ExtractError(f"is to be read as {named}, which is no format", remedy=remedy)
    suiting = [known for known in FORMATS if known.suits(sample)]
    if len(suiting) > 1:
        suiting = _told_by_content(suiting, sample.text)
    if len(suiting) > 1:
        what = f"looks like {' and like '.join(known.names[0] for known in suiting)}"
        raise ExtractError(what, remedy="Say which it is: `format:` in a sidecar, or in the folder's _defaults.yml")
    return suiting[0] if suiting else web_page.FORMAT if is_fragment(sample.text) else PLAIN_TEXT


def _told_by_content(suiting: list[Format], text: str) -> list[Format]:
    """Those of `suiting` formats that a text has whatever its file is called; where it has none of them, all."""
    bare = Sample(text)
    return [known for known in suiting if known.suits(bare)] or suiting


def _suffix(name: str) -> str:
    """Return the suffix of `name` in lower case, without its dot; a number or a long word after a dot is none."""
    found = _SUFFIX.fullmatch(name)
    return found[1].lower() if found else ""
