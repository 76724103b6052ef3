"""Where the paragraphs of an article part: once, here, for all that follows shares their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import pairwise
from unicodedata import east_asian_width

from generator.errors import ExtractError
from generator.read.article import Block
from generator.read.text.cleaning import clean
from generator.read.text.sentences import closes_first, ends_sentence, has_quotation_mark, open_quotation, sentence_ends

LONGEST_UNPARTED = 800
SHORTEST_PARTED = 300
_MAY_BE_WIDE = re.compile("[\u1100-\u11ff\u2300-\u2bff\u2e80-\U0010ffff]")
MOST_LINES = 20_000
_LONGEST_READ = 500_000

_NARROWEST, _WIDEST = 50, 100
_FEWEST_BREAKS = 4
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
)
_STARTS_UNSPACED = re.compile(f"[{_UNSPACED}]")
_ENDS_UNSPACED = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff65]")
_MOST_QUOTED = 6
_LONGEST_QUOTED = 1_000
_LIST_MARK = re.compile(r"(?:[-*+•‣·–—]|\d{1,3}[.)])\s")
_RARE_ENDS = "\f\v\x85\u2028\u2029\xad"
_LINE_END = re.compile("\n?[\f\v\x85\u2028]")
_SOFT_BREAK = re.compile(r"\u00ad\n(\S+) ?")
_HYPHENATED = re.compile(r"([^\W\d_]+)-\Z")
_LETTERS = re.compile(r"[^\W\d_]+")
_SAME = re.compile(r"[\s.,;:'\"‘’‚‛“”„‟«»‹›]+")


def with_unix_line_ends(text: str) -> str:
    """Return `text` with LF for every CRLF and CR."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def lines_of(text: str) -> Sequence[str]:
    """Return the lines of `text`, whatever ends them.

    Besides LF, CR and both that is what typesetting programs write: Unicode's separator of lines, NEL, the vertical
    tab of a word processor and the form feed between pages; Unicode's separator of paragraphs is a blank line. What
    stands behind a soft hyphen at the end of a line goes up to it.
    """
    if any(mark in text for mark in _RARE_ENDS):
        text = _SOFT_BREAK.sub(r"\1\n", _LINE_END.sub("\n", text.replace("\u2029", "\n\n")))
    return with_unix_line_ends(text).split("\n")


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Return the paragraphs of plain `text`, clean.

    Each line is one, and blank lines part them too, with three exceptions. Lines that were wrapped at a width are
    joined (`unwrapped`). A line that leaves a quotation open in the middle of a sentence is joined with those below,
    five at most, up to the one that closes it, if none opens another; a blank line between them stands. A text of one
    paragraph that is longer than 800 characters is parted where sentences surely end (`sentence_ends`), into paragraphs
    of 300 characters and more.

    Raises `ExtractError` where it has more than 20,000 lines with text.
    """
    return blocks_of_lines(clean_lines(lines_of(text)))


def clean_lines(lines: Sequence[str]) -> Sequence[str]:
    """Return `lines`, clean and unwrapped; one that holds nothing is empty.

    Raises `ExtractError` where more than 20,000 hold something.
    """
    if len(lines) > MOST_LINES:
        bare = ["" if line.isspace() else line for line in lines]
        lines = [line for before, line in pairwise(["", *bare]) if line or before]
    if len(lines) > MOST_LINES and sum(map(bool, lines)) > MOST_LINES:
        raise ExtractError(f"has more than {MOST_LINES:,} lines of text", remedy="Part it, or keep it elsewhere")
    return unwrapped([clean(line) if line else "" for line in lines])


def blocks_of_lines(lines: Sequence[str]) -> tuple[Block, ...]:
    """Return the paragraphs that clean and unwrapped `lines` make, as `blocks_of_text` says."""
    paragraphs = list(_with_whole_quotations(lines))
    if len(paragraphs) == 1:
        paragraphs = list(_parted(paragraphs[0]))
    return tuple(map(Block, paragraphs))


def below_title(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` without a first one that repeats `title`, if others follow it.

    It does where the two differ in nothing but case, white space, quotation marks, commas, colons and full stops.
    """
    if len(blocks) < 2 or not title or len(blocks[0].text) > 2 * len(title):
        return blocks
    return blocks[1:] if _essence(blocks[0].text) == _essence(title) else blocks


def joined(before: str, after: str) -> str:
    """Return two lines as one, with a space between them unless both scripts at the join have none.

    Nor is there one where a hyphen behind a letter stands before a small one: ``tidal bar-`` and ``rier``.
    """
    unspaced = _is_hyphenated(before, after) or (_ENDS_UNSPACED.match(before[-1:]) and _STARTS_UNSPACED.match(after))
    return before + after if unspaced else f"{before} {after}"


def _is_hyphenated(before: str, after: str) -> bool:
    return before[-1:] == "-" and before[-2:-1].isalpha() and after[:1].islower()


def width_of(line: str) -> int:
    """Return the width of `line` in columns: the letters of Chinese, Japanese and Korean take two."""
    return len(line) + sum(east_asian_width(mark) in "WF" for mark in _MAY_BE_WIDE.findall(line))


def unwrapped(lines: Sequence[str]) -> Sequence[str]:
    """Return clean `lines`, and where the text was wrapped at a width, with each paragraph in one.

    It was where at nine line breaks in ten the next word would have been too long for the width, which is that of the
    longest line, from 50 to 100 characters; where, besides, fewer than a third of those lines end as sentences do and
    no more than half of the next ones begin with a capital; and where there are four such breaks at least. Then a
    line is joined with the one before it unless a blank line stands between them, it begins with the mark of a list,
    or the width would have taken its first word too and it does not begin with a small letter.
    """
    if len(lines) <= _FEWEST_BREAKS:
        return lines
    if any(len(line) > _WIDEST and _is_of_words(line) for line in lines):
        return lines
    width = max(map(width_of, filter(_is_of_words, lines)), default=0)
    if not _NARROWEST <= width <= _WIDEST or not _is_wrapped(lines, width):
        return lines
    return list(_joined_lines(lines, width))


def _is_of_words(line: str) -> bool:
    return " " in line or _STARTS_UNSPACED.match(line) is not None


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    breaks = [(line, after) for line, after in pairwise(lines) if line and after and not _LIST_MARK.match(after)]
    full = sum(_is_full(line, after, width) for line, after in breaks)
    ended = sum(ends_sentence(line) for line, _ in breaks)
    capital = sum(after[0].isupper() for _, after in breaks)
    return len(breaks) >= _FEWEST_BREAKS and full * 10 >= len(breaks) * 9 and ended * 3 < len(breaks) >= capital * 2


def _is_full(line: str, after: str, width: int) -> bool:
    word = after[0] if _STARTS_UNSPACED.match(after) else after.partition(" ")[0]
    return width_of(joined(line, word)) > width


def _joined_lines(lines: Sequence[str], width: int) -> Iterator[str]:
    words = _words(lines)
    parts: list[str] = []
    for before, line in pairwise(["", *lines]):
        belongs = before and line and not _LIST_MARK.match(line)
        if parts and not (belongs and (_is_full(before, line, width) or line[0].islower())):
            yield _joined_all(parts, words)
            parts = []
        parts.append(line)
    yield _joined_all(parts, words)


def _words(lines: Sequence[str]) -> frozenset[str]:
    """All words of `lines`, if one is hyphenated at a line's end; in small letters."""
    if not any(_is_hyphenated(before, after) for before, after in pairwise(lines)):
        return frozenset()
    return frozenset(word.lower() for line in lines for word in _LETTERS.findall(line))


def _joined_all(parts: Sequence[str], words: frozenset[str]) -> str:
    found = list(parts[:1])
    for before, after in pairwise(parts):
        if joined(before, after) != before + after:
            found.append(" ")
        elif _is_hyphenated(before, after) and _is_one_word(before, after, words):
            found[-1] = found[-1][:-1]
        found.append(after)
    return "".join(found)


def _is_one_word(before: str, after: str, words: frozenset[str]) -> bool:
    """Whether the text elsewhere has the word that a hyphen parts at a line's end without one."""
    head, tail = _HYPHENATED.search(before), _LETTERS.match(after)
    return head is not None and tail is not None and (head[1] + tail[0]).lower() in words


def _with_whole_quotations(lines: Sequence[str]) -> Iterator[str]:
    place = 0
    while place < len(lines):
        height = _height_of_quotation(lines, place)
        if lines[place]:
            yield reduce(joined, lines[place : place + height])
        place += height


def _height_of_quotation(lines: Sequence[str], start: int) -> int:
    """Return how many lines make one paragraph, for the first opens a quotation that the last closes."""
    line = lines[start]
    if not line or len(line) > _LONGEST_READ or ends_sentence(line):
        return 1
    closers = open_quotation(line)
    following = lines[start + 1 : start + _MOST_QUOTED] if closers else ()
    for height, after in enumerate(following, 2):
        if not after:
            break
        if closes_first(after, closers):
            return height
        if has_quotation_mark(after) or len(after) > _LONGEST_QUOTED:
            break
    return 1


def _parted(paragraph: str) -> Iterator[str]:
    if not LONGEST_UNPARTED < len(paragraph) <= _LONGEST_READ:
        yield paragraph
        return
    start = 0
    for end in sentence_ends(paragraph):
        if end - start >= SHORTEST_PARTED and len(paragraph) - end >= SHORTEST_PARTED // 2:
            yield paragraph[start:end].strip()
            start = end
    yield paragraph[start:].strip()


def _essence(text: str) -> str:
    return _SAME.sub(" ", text).strip().casefold()
