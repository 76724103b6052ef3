"""A header of metadata above a body in Markdown or plain text, and Markdown without one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, time

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.field_names import squeezed
from generator.read.formats.header_fields import KNOWN_KEYS, fields_of
from generator.read.formats.headers import KEY, LONGEST_PARSED, Header, header_of
from generator.read.formats.listed import items_of, unquoted
from generator.read.formats.plain_text import MARKDOWN_READER, titled, titled_by_text, with_lines_of_fields
from generator.read.markup.markdown_body import blocks_of_markdown, looks_like_markdown, titled_markdown
from generator.read.markup.trafilatura_text import without_marks
from generator.read.sample import MARKDOWN_SUFFIXES, Format, Sample
from generator.read.text.cleaning import clean
from generator.read.text.paragraphs import blocks_of_lines, clean_lines, lines_of
from generator.read.yaml_fields import load_fields

READER = "front matter"

_AUTHORS = frozenset(("author", "authors", "byline", "creator"))
_LISTS = _AUTHORS | frozenset(("tags", "tag", "keywords", "categories", "category"))
_TRAFILATURA = frozenset(
    (
        "title",
        "author",
        "url",
        "hostname",
        "description",
        "sitename",
        "date",
        "categories",
        "tags",
        "fingerprint",
        "id",
        "license",
    )
)


def parse(sample: Sample, named: str | None = None) -> Iterator[Article | ExtractError]:
    """Yield the one article in `sample`, whose lines end in LF.

    Its header stands between a first line ``---`` and a later ``---`` or ``...``, and is YAML or, where it is not valid
    YAML, a ``key: value`` a line; between lines ``+++`` it is TOML; `header_of` tells of the others. What is below
    is Markdown if the file's name says so (``.md``) or it holds marks that plain text has not, else it is plain text.
    Where no header gives a title, the text may. What is marked as a draft is refused.
    """
    lines = sample.text.split("\n")
    header = header_of(sample.text, sample.suffix)
    try:
        if header is None:
            yield _without_header(sample, named)
            return
        raw, notes = _loaded(header)
        body = lines[header.height :]
        article = _article(fields_of(raw), notes, body, is_markdown=sample.suffix in MARKDOWN_SUFFIXES)
        yield _of_trafilatura(article) if _is_trafilatura(raw) else article
    except ExtractError as error:
        yield error


def _without_header(sample: Sample, named: str | None) -> Article:
    if named in FRONT_MATTER.names:
        raise ExtractError("has no header between two lines ---", remedy="Give it one, or name its format rightly")
    title, blocks = titled_markdown(sample.text)
    return with_lines_of_fields(titled_by_text(MARKDOWN_READER, {}, title, blocks))


def _article(
    fields: Mapping[str, object], notes: tuple[str, ...], lines: Sequence[str], *, is_markdown: bool
) -> Article:
    body = "\n".join(lines)
    given = fields.get("title")
    has_title = isinstance(given, str) and bool(clean(given))
    if is_markdown or looks_like_markdown(body):
        title, blocks = ("", blocks_of_markdown(body)) if has_title else titled_markdown(body)
    else:
        cleaned = clean_lines(lines_of(body))
        title, blocks = ("", blocks_of_lines(cleaned)) if has_title else titled(cleaned)
    return titled_by_text(READER, fields, title, blocks, notes)


def _loaded(header: Header) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return what the header says, under its own keys in lower case, and notes on what was not understood.

    trafilatura before 2.3 writes texts as they are, so that what YAML takes for a comment is part of them.
    """
    if header.fields:
        return dict(header.fields), ()
    text = "\n".join(header.inner)
    by_line = _by_line(header.inner)
    if len(text) > LONGEST_PARSED or (_is_trafilatura(by_line[0]) and not header.is_toml):
        return by_line
    try:
        found = _toml(text) if header.is_toml else load_fields(text)
    except ExtractError:
        return by_line
    return {key.lower(): value for key, value in found.items()}, ()


def _toml(text: str) -> dict[str, object]:
    try:
        return {key: _typed(value) for key, value in tomllib.loads(text).items()}
    except (ValueError, RecursionError):
        raise ExtractError("holds invalid TOML") from None


def _typed(value: object) -> object:
    if isinstance(value, dict):
        return {key: value.isoformat() if isinstance(value, date | time) else value for key, value in value.items()}
    return value.isoformat() if isinstance(value, date | time) else value


def _by_line(lines: Sequence[str]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return what the lines of a header say, each a ``key: value`` or an item of the list above it."""
    fields: dict[str, object] = {}
    notes: dict[str, None] = {}
    key = ""
    items: list[str] = []
    for number, raw in enumerate(lines, 2):
        line = clean(raw)
        found = None if raw[:1].isspace() else KEY.fullmatch(line)
        if found:
            key = found[1].lower()
            if key in fields:
                notes[f"The {key} stands twice in the header; the last one was taken."] = None
            items = items_of(found[3], ";" if key in _AUTHORS else ";,") if key in _LISTS else []
            fields[key] = items if key in _LISTS else unquoted(found[3])
        elif line.startswith("- ") and key in _LISTS:
            items.append(unquoted(line[2:]))
        elif line and not line.startswith("#") and (squeezed(key) in KNOWN_KEYS or not raw[:1].isspace()):
            notes[f"Line {number} was left out, for in a header it is not of the form key: value."] = None
    return fields, tuple(notes)


def _is_trafilatura(header: Mapping[str, object]) -> bool:
    return ("hostname" in header or "fingerprint" in header) and header.keys() <= _TRAFILATURA


def _of_trafilatura(article: Article) -> Article:
    """Return `article` with what is trafilatura's own: tags as the page's keywords have them, items of lists in text.

    A tag may hold all that stood in one ``keywords`` of the page, with commas.
    """
    tags = article.fields.get("tags")
    parted = [part for tag in tags for part in str(tag).split(",")] if isinstance(tags, list) else tags
    return replace(article, fields={**article.fields, "tags": parted}, blocks=without_marks(article.blocks))


def _has_header(sample: Sample) -> bool:
    return header_of(sample.text, sample.suffix) is not None


FRONT_MATTER = Format(("front-matter",), _has_header, parse)
MARKDOWN = Format(("markdown",), lambda sample: sample.suffix in MARKDOWN_SUFFIXES and not _has_header(sample), parse)
FORMATS: tuple[Format, ...] = (FRONT_MATTER, MARKDOWN)
