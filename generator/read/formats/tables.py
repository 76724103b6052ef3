"""CSV and TSV with a header row, and trafilatura's TSV, which has none."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.formats.listed import items_of
from generator.read.formats.trafilatura_text import without_marks
from generator.read.json.bodiless import is_cut
from generator.read.json.values import blocks_of_either
from generator.read.sample import Format, Sample
from generator.read.text.sentences import ends_sentence

COLUMNS: Mapping[str, str] = {
    "text": "text body content maintext articlebody fulltext articletext articlecontent bodytext story contents",
    "title": "title headline articletitle",
    "date": "date datepublished publishdate published publisheddate publishedat pubdate datepublish publicationdate "
    "publishingdate publishedtime datetime timestamp",
    "modified": "datemodified modified updated updatedat lastmodified datemodify lastmod",
    "author": "author authors byline creator writer",
    "url": "url link articleurl sourceurl canonicalurl canonicallink uri permalink href",
    "source": "source publisher publication outlet newspaper",
    "sitename": "sitename site metasitename sourcename",
    "hostname": "hostname domain sourcedomain",
    "language": "language lang locale inlanguage",
    "tags": "tags keywords topics subjects",
    "categories": "categories category section",
    "id": "id articleid guid",
}
"""Under each name of a field, the names of columns that give it, letters and digits alone, in lower case."""

_FIELD_OF = {name: field for field, names in COLUMNS.items() for name in names.split()}
_TRAFILATURA = (
    *("url", "id", "fingerprint", "hostname", "title", "image"),
    *("date", "text", "comments", "license", "pagetype"),
)
_TRAFILATURA_HEAD = re.compile(r"(?:null|https?://\S+)\t[^\t\n]*\t(?:null|[0-9a-f]{1,16})\t[^\t\n]*\t")
_DAY = re.compile(r"null|\d{4}-\d\d-\d\d.*")
_MISSING = frozenset(("null", "none", "nan", "n/a", "nil", "<na>"))
_ABOVE = re.compile(r"\n*(?:sep=[,;|\t]\n)?")  # a line that tells a spreadsheet program the delimiter
_SUFFIXES = frozenset(("csv", "tsv"))
MOST_COLUMNS = 1_000
MOST_ROWS = 10_000
_LONGEST_CELL = 1 << 30
_LONGEST_NAME = 40
_LONGEST_HEADER = 20_000
_MOST_REFUSED = 1_000
_FEW = 5

_NO_TEXT = "has no column of text"
_NAME_TEXT = "Name one text, body or content in its first row"


@dataclass(frozen=True, slots=True)
class _Table:
    """How a table is written: its delimiter, the names of its columns, and how many lines stand above its rows."""

    delimiter: str
    names: Sequence[str]
    above: int

    @property
    def fields(self) -> Sequence[str]:
        """The field that each column gives; empty where it gives none."""
        return [_FIELD_OF.get(re.sub(r"[\W_]+", "", name).lower(), "") for name in self.names]


def parse(sample: Sample, named: str | None = None) -> Iterator[Article | ExtractError]:
    """Yield an article for each row of `sample` below its header, known by the line on which the row begins.

    A row with more or fewer cells than the header, with quotation marks that do not fit, without text or with the
    beginning of one only, gives an error, and the rows after it are read: 10,000 rows at most, and none after a
    thousand errors.
    """
    table = _table(sample, {"csv": ",;|", "tsv": "\t"}.get(named or "", ",;|\t"))
    if table is None:
        yield ExtractError("has no header that names its columns", remedy=_NAME_TEXT)
    elif "text" not in table.fields:
        what = f"lists addresses and {_NO_TEXT}" if "url" in table.fields else _NO_TEXT
        yield ExtractError(what, line=table.above, remedy=_NAME_TEXT)
    else:
        yield from _articles(sample.text, table, "TSV" if table.delimiter == "\t" else "CSV")


def parse_trafilatura(sample: Sample, named: str | None = None) -> Iterator[Article | ExtractError]:
    """Yield an article for each row of trafilatura's TSV (``xmltocsv`` in its ``xml.py``): 11 columns, ``null``."""
    yield from _articles(sample.text, _Table("\t", _TRAFILATURA, 0), "trafilatura TSV")


def _articles(text: str, table: _Table, reader: str) -> Iterator[Article | ExtractError]:
    refused = 0
    fields = _order(table.fields)
    rows = [found for found in _rows(text, table.delimiter, MOST_ROWS + 2) if found[0] > table.above]
    for line, row in rows[:MOST_ROWS]:
        try:
            yield _article(table, fields, _fitting(row, table), line, reader)
        except ExtractError as error:
            yield ExtractError(error.what, line=line, remedy=error.remedy)
            refused += 1
            if refused == _MOST_REFUSED:
                what = f"has more than {_MOST_REFUSED:,} rows that cannot be read; none from here on is"
                yield ExtractError(what, line=line, remedy="Write the table anew")
                return
    if len(rows) > MOST_ROWS:
        what = f"has more than {MOST_ROWS:,} rows; none from here on is read"
        yield ExtractError(what, line=rows[MOST_ROWS][0], remedy="Part it")
    if not rows:
        yield ExtractError("has no rows below its header", remedy="Give it one, or remove it")


def _fitting(row: list[str] | csv.Error, table: _Table) -> list[str]:
    if isinstance(row, csv.Error):
        what = f"begins a row whose quotation marks do not fit ({row})"
        raise ExtractError(what, remedy='Enclose a cell in quotation marks, and write "" for one within it')
    if len(row) != len(table.names):
        what = f"begins a row of {len(row):,} cells, where the header has {len(table.names):,}"
        raise ExtractError(what, remedy="Enclose a cell that holds the delimiter or a line end in quotation marks")
    return row


def _article(table: _Table, fields: Mapping[str, Sequence[int]], row: Sequence[str], line: int, reader: str) -> Article:
    values = {
        field: next(filter(None, (_value(row[place]) for place in places)), "") for field, places in fields.items()
    }
    blocks = blocks_of_either(values.pop("text"))
    if not blocks:
        raise ExtractError("begins a row that holds no article text", remedy="Give it one, or remove it")
    if table.above == 0:
        blocks = without_marks(blocks)
    if is_cut(blocks):
        raise ExtractError("holds the beginning of an article only", remedy="Fetch the article itself and extract it")
    given = {field: _listed(field, value) for field, value in values.items() if value}
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


def _rows(text: str, delimiter: str, most: int) -> list[tuple[int, list[str] | csv.Error]]:
    """Return the rows of `text` that hold something, or what is wrong with them, each with the line it begins on."""
    before = csv.field_size_limit(_LONGEST_CELL)
    try:
        return list(islice(_read(text, delimiter), most))
    finally:
        csv.field_size_limit(before)


def _read(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
            if not "".join(row).strip():
                continue
            yield line, row
        except StopIteration:
            return
        except csv.Error as error:
            yield line, error


def _table(sample: Sample, delimiters: str) -> _Table | None:
    """Return the table that the first line of `sample` heads: the one of most known columns, if it heads any."""
    text = sample.text
    start = found.end() if (found := _ABOVE.match(text)) else 0
    above = text.count("\n", 0, start)
    head = text[start:].partition("\n")[0]
    tables = [
        _headed(head, delimiter, above + 1) for delimiter in delimiters if 0 < head.count(delimiter) < MOST_COLUMNS
    ]
    alone = (
        _headed(head, "\t" if sample.suffix == "tsv" else ",", above + 1)
        if not tables and head.strip().isidentifier()
        else None
    )
    best = max(tables, key=lambda table: len(set(table.fields)), default=alone)
    if best is None or (sample.suffix not in _SUFFIXES and not _is_table(best, text)):
        return None
    return best


def _headed(head: str, delimiter: str, above: int) -> _Table:
    _, names = next(iter(_rows(head, delimiter, 1)), (0, []))
    return _Table(delimiter, names if isinstance(names, list) else [], above)


def _is_table(table: _Table, text: str) -> bool:
    """Say whether a table that no suffix tells of is one: names of columns alone, and a row that fits them.

    One of them is the text's and one another field's; or they are those of a list of addresses.
    """
    known = set(filter(None, table.fields))
    named = ("text" in known and len(known) > 1) or ({"url", "title"} <= known and len(table.names) > 2)
    if not named or any(len(name) > _LONGEST_NAME or ends_sentence(name.strip()) for name in table.names):
        return False
    rows = (row for line, row in _rows(text, table.delimiter, table.above + _FEW) if line > table.above)
    return any(isinstance(row, list) and len(row) == len(table.names) for row in rows)


def _is_headed(sample: Sample, delimiters: str) -> bool:
    if _is_trafilatura(sample) or (sample.suffix not in _SUFFIXES and not _may_be_header(sample.text)):
        return False
    table = _table(sample, ",;|\t")
    if table is None:
        return sample.suffix in _SUFFIXES and ("\t" in delimiters) == (sample.suffix == "tsv")
    return table.delimiter in delimiters


def _may_be_header(text: str) -> bool:
    """A quick look that spares most files of other formats the search for a header."""
    start = text[:_LONGEST_HEADER].lstrip()
    head = start.partition("\n")[0]
    return not start.startswith(("{", "[", "<")) and any(mark in head for mark in ",;|\t")


def _is_trafilatura(sample: Sample) -> bool:
    if not _TRAFILATURA_HEAD.match(sample.text):
        return False
    _, row = _rows(sample.text, "\t", 1)[0]
    return isinstance(row, list) and len(row) == len(_TRAFILATURA) and _DAY.fullmatch(row[6]) is not None


FORMATS: tuple[Format, ...] = (
    Format(("csv",), lambda sample: _is_headed(sample, ",;|"), parse),
    Format(("tsv",), lambda sample: _is_headed(sample, "\t"), parse),
    Format(("trafilatura-tsv",), _is_trafilatura, parse_trafilatura),
)
