"""Plain text: a title, a blank line, paragraphs; above them, if need be, a line with an address and one with a date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.read.address import web_address
from generator.read.article import Article, Block
from generator.read.dates.published import iso_date
from generator.read.sample import Format
from generator.read.text.paragraphs import blocks_of_lines, clean_lines, width_of
from generator.read.text.sentences import ends_sentence, ends_statement

READER = "plain text"

LONGEST_UNMARKED_TITLE = 200
_NARROWEST_LEDE = 60
_FENCES = frozenset(("---", "+++"))
_NO_HEADER = "It begins like a header that is not closed or names nothing known; all of it was read as text."


def parse(text: str) -> Iterator[Article]:
    """Yield the one article in `text`, whose lines end in LF.

    Its first line may be the title, as `titled` says. A first line that is nothing but a web address and a second that
    is its date are metadata; the line below them is the title if it has at most 200 characters.
    """
    lines = text.split("\n")
    start, fields = _address_header(lines)
    title, blocks = titled(clean_lines(lines[start:]), below_header=bool(fields))
    notes = (_NO_HEADER,) if lines[0].strip() in _FENCES else ()
    yield Article(READER, {**fields, "title": title} if title else fields, blocks, notes)


def titled(lines: Sequence[str], *, below_header: bool = False) -> tuple[str, tuple[Block, ...]]:
    """Return the title that clean `lines` begin with, empty if they have none, and the paragraphs below it.

    A first line is the title, whatever its length, if a blank line follows; not, however, if it is wider than 60
    characters and ends with a full stop, and blank lines part all the other paragraphs, two at least, as well: then
    it is one of them. Without a blank line below it, it is the title if it has at most 200 characters and does not end
    as a sentence does; the latter it may with `below_header`, where by the form of the file a title has to come.
    What is all there is, or the fence of a header that is none, is no title.
    """
    first = next((number for number, line in enumerate(lines) if line), len(lines))
    rest = lines[first + 1 :]
    if not any(rest) or lines[first] in _FENCES:
        return "", blocks_of_lines(lines)
    line = lines[first]
    if rest[0]:
        is_title = len(line) <= LONGEST_UNMARKED_TITLE and (below_header or not ends_sentence(line))
    else:
        is_title = not (ends_statement(line) and width_of(line) > _NARROWEST_LEDE and _all_apart(rest))
    return (line, blocks_of_lines(rest)) if is_title else ("", blocks_of_lines(lines))


def _all_apart(lines: Sequence[str]) -> bool:
    """Say whether there are several of `lines` that hold something, and no two of them without a blank one between."""
    return sum(map(bool, lines)) > 1 and not any(line and after for line, after in pairwise(lines))


def _address_header(lines: Sequence[str]) -> tuple[int, dict[str, object]]:
    """Return how many lines an address and its date take, and the two; none if no text follows."""
    start = next((number for number, line in enumerate(lines) if line and not line.isspace()), len(lines))
    url = web_address(lines[start]) if start + 1 < len(lines) else None
    if url is None or not iso_date(lines[start + 1]) or not any(map(str.strip, lines[start + 2 :])):
        return 0, {}
    return start + 2, {"url": url, "date": lines[start + 1]}


FORMAT = Format(("text",), lambda sample: True, lambda sample, name: parse(sample.text))
"""What no rule claims is plain text."""
