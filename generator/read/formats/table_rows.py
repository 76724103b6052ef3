"""Delimited text -> rows, and the header that names their columns."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.read.formats.columns import field_of
from generator.read.sample import Sample
from generator.read.text.sentences import ends_sentence

SUFFIXES = frozenset(("csv", "tsv"))
MOST_COLUMNS = 1_000
_ABOVE = re.compile(r"\n*(?:sep=[,;|\t]\n)?")  # a line that tells a spreadsheet program the delimiter
_RULE = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*")
_BLANK_BELOW = re.compile(r"[^\S\n]*(?:\n|\Z)")
_LONGEST_CELL = 1 << 30
_LONGEST_NAME = 40
_LONGEST_HEADER = 20_000
_LONGEST_CELL_OF_HEADER = 60
_FEW = 5


@dataclass(frozen=True, slots=True)
class Table:
    """How a table is written: its delimiter, the names of its columns, and how many lines stand above its rows.

    `has_marks` says that its texts have the marks of trafilatura's plain text.
    """

    delimiter: str
    names: Sequence[str]
    above: int
    has_marks: bool = False

    @property
    def fields(self) -> Sequence[str]:
        """The field that each column gives; empty where it gives none."""
        return [field_of(name) for name in self.names]


def rows_in(text: str, delimiter: str, most: int) -> list[tuple[int, list[str] | csv.Error]]:
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


def table_in(sample: Sample, delimiters: str) -> Table | None:
    """Return the table that the first line of `sample` heads: the one of most known columns, if it heads any."""
    text = sample.text
    start = found.end() if (found := _ABOVE.match(text)) else 0
    above = text.count("\n", 0, start)
    head, _, below = text[start : start + _LONGEST_HEADER].partition("\n")
    tables = [
        _headed(head, delimiter, above + 1) for delimiter in delimiters if 0 < head.count(delimiter) < MOST_COLUMNS
    ]
    alone = (
        _headed(head, "\t" if sample.suffix == "tsv" else ",", above + 1)
        if not tables and head.strip().isidentifier()
        else None
    )
    if _RULE.fullmatch(below.partition("\n")[0]):
        return None  # a table of Markdown
    best = max(tables, key=lambda table: len(set(table.fields)), default=alone)
    if best is None or (sample.suffix not in SUFFIXES and not _is_table(best, text)):
        return None
    return best


def _headed(head: str, delimiter: str, above: int) -> Table:
    _, names = next(iter(rows_in(head, delimiter, 1)), (0, []))
    return Table(delimiter, names if isinstance(names, list) else [], above)


def _is_table(table: Table, text: str) -> bool:
    """Say whether a table that no suffix tells of is one: names of columns alone, and a row that fits them.

    One of them is the text's and one another field's; or they are those of a list of addresses. Half of them at least
    are known. Prose may begin with a list of such words: a blank line follows, or other words stand among them.
    """
    known = set(filter(None, table.fields))
    named = ("text" in known and len(known) > 1) or ({"url", "title"} <= known and len(table.names) > 2)
    if not named or any(map(_is_no_name, table.names)) or sum(map(bool, table.fields)) * 2 < len(table.names):
        return False
    if _BLANK_BELOW.match(text.split("\n", table.above)[-1]):
        return False
    rows = (row for line, row in rows_in(text, table.delimiter, table.above + _FEW) if line > table.above)
    return any(isinstance(row, list) and len(row) == len(table.names) for row in rows)


def _is_no_name(cell: str) -> bool:
    """Say whether a cell of a first line is too long for a column's name, or words of a sentence."""
    name = cell.strip()
    return len(name) > _LONGEST_NAME or ends_sentence(name) or (" " in name and not field_of(name))


def may_have_header(text: str) -> bool:
    """A quick look that spares most files of other formats the search for a header."""
    start = text[:_LONGEST_HEADER].lstrip()
    head = start.partition("\n")[0]
    return not start.startswith(("{", "[", "<")) and any(
        mark in head and all(len(cell) < _LONGEST_CELL_OF_HEADER for cell in head.split(mark)) for mark in ",;|\t"
    )
