"""CSV and TSV with a header row, and trafilatura's TSV, which has none."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.formats.listed import items_of
from generator.read.formats.table_rows import SUFFIXES, Table, may_have_header, rows_in, table_in
from generator.read.json.bodiless import check_whole
from generator.read.json.values import blocks_of_either, title_shown
from generator.read.markup.trafilatura_text import without_marks
from generator.read.metadata import shown
from generator.read.sample import Format, Sample

_TRAFILATURA = (
    *("url", "id", "fingerprint", "hostname", "title", "image"),
    *("date", "text", "comments", "license", "pagetype"),
)
_TRAFILATURA_HEAD = re.compile(r"(?:null|https?://\S+)\t[^\t\n]*\t(?:null|[0-9a-f]{1,16})\t[^\t\n]*\t")
_DAY = re.compile(r"null|\d{4}-\d\d-\d\d.*")
_MISSING = frozenset(("null", "none", "nan", "n/a", "nil", "<na>"))
_MOST_NAMED = 10
_UNNAMED = re.compile(r"(?:Unnamed: ?\d+|index|)", re.IGNORECASE)  # what pandas calls the rows' numbers

_NO_TEXT = "has no column of text"
_NAME_TEXT = "Name one text, body or content in its first row"


def parse(sample: Sample, named: str | None = None) -> Iterator[Article | ExtractError]:
    """Yield an article for each row of `sample` below its header, known by the line on which the row begins.

    A row with more or fewer cells than the header, with quotation marks that do not fit, without text or with the
    beginning of one only, gives an error, and the rows after it are read, up to the bound.
    """
    table = table_in(sample, {"csv": ",;|", "tsv": "\t"}.get(named or "", ",;|\t"))
    if table is None:
        yield ExtractError("has no header that names its columns", remedy=_NAME_TEXT)
    elif "text" not in table.fields:
        what = f"lists addresses and {_NO_TEXT}" if "url" in table.fields else _NO_TEXT
        yield ExtractError(what, line=table.above, remedy=_NAME_TEXT)
    else:
        articles = _articles(sample.text, table, "TSV" if table.delimiter == "\t" else "CSV", sample.bounds.records)
        yield from _noted(articles, _unread(table))


def parse_trafilatura(sample: Sample, named: str | None = None) -> Iterator[Article | ExtractError]:
    """Yield an article for each row of trafilatura's TSV (``xmltocsv`` in its ``xml.py``): 11 columns, ``null``."""
    yield from _articles(
        sample.text, Table("\t", _TRAFILATURA, above=0, has_marks=True), "trafilatura TSV", sample.bounds.records
    )


def _unread(table: Table) -> str:
    """A sentence on the columns whose names are not known, empty where all are."""
    pairs = zip(table.names, table.fields, strict=True)
    names = [shown(name) for name, field in pairs if not field and not _UNNAMED.fullmatch(name.strip())]
    if not names:
        return ""
    if len(names) == 1:
        return f"The column {names[0]} was not read."
    if len(names) > _MOST_NAMED:
        names = [*names[: _MOST_NAMED - 1], f"{len(names) - _MOST_NAMED + 1} others"]
    return f"The columns {', '.join(names[:-1])} and {names[-1]} were not read."


def _noted(found: Iterator[Article | ExtractError], note: str) -> Iterator[Article | ExtractError]:
    """Yield what is `found`, the first article of it with a note on the file."""
    for one in found:
        if isinstance(one, Article) and note:
            yield replace(one, notes=(*one.notes, note))
            note = ""
        else:
            yield one


def _articles(text: str, table: Table, reader: str, most: int) -> Iterator[Article | ExtractError]:
    fields = _order(table.fields)
    rows = [found for found in rows_in(text, table.delimiter, most + 2) if found[0] > table.above]
    for line, row in rows[:most]:
        try:
            yield _article(table, fields, _fitting(row, table), line, reader)
        except ExtractError as error:
            yield ExtractError(error.what, line=line, remedy=error.remedy)
    if len(rows) > most:
        what = f"has more than {most:,} rows; none from here on is read"
        yield ExtractError(what, line=rows[most][0], remedy="Part it, or raise the option max_records")
    if not rows:
        yield ExtractError("has no rows below its header", remedy="Give it one, or remove it")


def _fitting(row: list[str] | csv.Error, table: Table) -> list[str]:
    if isinstance(row, csv.Error):
        what = f"begins a row whose quotation marks do not fit ({row})"
        raise ExtractError(what, remedy='Enclose a cell in quotation marks, and write "" for one within it')
    if len(row) != len(table.names):
        cells = "1 cell" if len(row) == 1 else f"{len(row):,} cells"
        what = f"begins a row of {cells}, where the header has {len(table.names):,}"
        raise ExtractError(what, remedy="Enclose a cell that holds the delimiter or a line end in quotation marks")
    return row


def _article(table: Table, fields: Mapping[str, Sequence[int]], row: Sequence[str], line: int, reader: str) -> Article:
    values = {
        field: next(filter(None, (_value(row[place]) for place in places)), "") for field, places in fields.items()
    }
    blocks = blocks_of_either(values.pop("text"))
    if not blocks:
        raise ExtractError("begins a row that holds no article text", remedy="Give it one, or remove it")
    if table.has_marks:
        blocks = without_marks(blocks)
    check_whole(blocks)
    given = {field: _listed(field, value) for field, value in values.items() if value}
    if "title" in given:
        given["title"] = title_shown(given["title"])
    content = json.dumps([*zip(table.names, row, strict=True)], ensure_ascii=False)
    return Article(reader, given, blocks, place=f"line {line}", content=content)


def _value(cell: str) -> str:
    return "" if cell.strip().lower() in _MISSING else cell.strip()


def _listed(field: str, value: str) -> object:
    return items_of(value) if field in ("author", "tags", "categories") and value.startswith("[") else value


def _order(fields: Sequence[str]) -> dict[str, list[int]]:
    """Return the places of the columns that give each field."""
    places: dict[str, list[int]] = {}
    for place, field in enumerate(fields):
        if field:
            places.setdefault(field, []).append(place)
    return places


def _is_headed(sample: Sample, delimiters: str) -> bool:
    if _is_trafilatura(sample) or (sample.suffix not in SUFFIXES and not may_have_header(sample.text)):
        return False
    table = table_in(sample, ",;|\t")
    if table is None:
        return sample.suffix in SUFFIXES and ("\t" in delimiters) == (sample.suffix == "tsv")
    return table.delimiter in delimiters


def _is_trafilatura(sample: Sample) -> bool:
    if not _TRAFILATURA_HEAD.match(sample.text):
        return False
    _, row = rows_in(sample.text, "\t", 1)[0]
    return isinstance(row, list) and len(row) == len(_TRAFILATURA) and _DAY.fullmatch(row[6]) is not None


FORMATS: tuple[Format, ...] = (
    Format(("csv",), lambda sample: _is_headed(sample, ",;|"), parse),
    Format(("tsv",), lambda sample: _is_headed(sample, "\t"), parse),
    Format(("trafilatura-tsv",), _is_trafilatura, parse_trafilatura),
)
