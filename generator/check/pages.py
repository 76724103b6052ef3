"""A page against its extract: is every quotation and key point verbatim, does every reference have its paragraph?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from itertools import chain

from generator.check.finding import Finding
from generator.check.misquotations import Comparison, claims
from generator.check.original import Whole, of_extract, of_page, pieces_of
from generator.model import Analysis, Briefing, Extract, PageState, Passage, StoredPage
from generator.page import Places, odd_marks, parted, places

_MARKED = re.compile(r"\s*(?:(?:[-*+>]|#{1,6}|\d{1,9}\.)\s+)*+[^\[\s].*\s\[p(\d{1,9})\]")
"""Words with the number of a paragraph behind them; a number alone behind a list's mark stands before its paragraph."""


def check_page(
    stored: StoredPage, text: str, extract: Extract | None, analysis: Analysis | None = None
) -> Iterator[Finding]:
    """What is wrong on one page whose Markdown is `text`.

    Its words are compared with the extract; without one, with the source text that stands on the page. On a page that
    was edited by hand they must be whole, as `Bounds` has it, or what the `analysis` of the extract finds too; what
    stands as the program wrote it may be any part, for a later rule may find other sentences.
    """
    briefing, lines = stored.briefing, places(text)
    as_written = stored.state is PageState.UNTOUCHED or stored.flagged_only
    originals = of_extract(extract, briefing, analysis=analysis, joined=as_written) if extract else of_page(briefing)
    if originals.paragraphs:
        yield from Comparison(stored.path, originals, not as_written).findings(tuple(claims(briefing, lines)))
    yield from _references(stored, lines)
    yield from _source_text(stored, lines, Whole(pieces_of(extract)) if extract else None)
    yield from _unread(stored, text)


def same_ids(pages: Iterable[tuple[str, str | None]]) -> Iterator[Finding]:
    """Of pages, each by path and id, those with the id of another: copies, of which the plan would know only one."""
    first: dict[str, str] = {}
    for path, identity in pages:
        if identity and (other := first.setdefault(identity, path)) != path:
            yield Finding(path, f"has the same id as {other}")


def unverifiable(stored: StoredPage, extracts: Container[str]) -> Finding | None:
    """Why nothing proves the words of a page: it names no extract, or the one that it was made from is gone.

    `extracts` has the paths and the hashes of those that there are.
    """
    made_from = stored.briefing.extracts[:1]
    if stored.state is PageState.WITHDRAWN or (made_from and made_from[0].sha256 in extracts):
        return None
    if not made_from:
        return Finding(stored.path, "not verifiable: it names no extract")
    path = made_from[0].path
    if path not in extracts:
        return Finding(stored.path, f"not verifiable: its extract {path} is gone, or cannot be read")
    return Finding(stored.path, f"not verifiable: the version of {path} that it was made from is gone")


def unknown_marks(stored: StoredPage, text: str) -> Iterator[Finding]:
    """Words in comments behind names and statements that come near a mark and are none."""
    for odd in odd_marks(text):
        what = f"<!-- {odd.word} --> says nothing here; known are {', '.join(odd.known)}"
        yield Finding(stored.path, what, odd.line)


def _references(stored: StoredPage, lines: Places) -> Iterator[Finding]:
    """Numbers behind key points and statements for which no paragraph stands on the page."""
    briefing = stored.briefing
    on_page = {paragraph.number for paragraph in briefing.paragraphs}
    referring = zip((*briefing.key_points, *_passages(briefing)), (*lines.key_points, *lines.statements), strict=True)
    for passage, line in referring if on_page else ():
        if passage.paragraph is not None and passage.paragraph not in on_page:
            yield Finding(
                stored.path, f"[p{passage.paragraph}] names a paragraph that does not stand on the page", line
            )


def _source_text(stored: StoredPage, lines: Places, whole: Whole | None) -> Iterator[Finding]:
    """The paragraphs of the source section, and what was set aside, are the extract's; each number is given once."""
    briefing = stored.briefing
    anywhere = stored.state is PageState.UNTOUCHED
    for aside, line in zip(briefing.set_aside, lines.set_aside, strict=True):
        if whole and not whole.holds(aside.text, anywhere=anywhere):
            yield Finding(stored.path, "what is set aside is not the extract's", line)
    numbers: set[int] = set()
    for paragraph, line in zip(briefing.paragraphs, lines.paragraphs, strict=True):
        if whole and not whole.holds(paragraph.text, anywhere=anywhere):
            what = f"paragraph {paragraph.number} of the source text is not the extract's"
            yield Finding(stored.path, what, line)
        if paragraph.number in numbers:
            yield Finding(stored.path, f"[p{paragraph.number}] stands before two paragraphs", line)
        numbers.add(paragraph.number)


def _unread(stored: StoredPage, text: str) -> Iterator[Finding]:
    """Lines that name a paragraph as statements do, but stand where no statement is looked for."""
    briefing = stored.briefing
    read = Counter(passage.paragraph for passage in chain(briefing.key_points, _passages(briefing)))
    read += Counter(date.paragraph for date in briefing.dates)
    read += Counter(one.after for one in briefing.set_aside)
    for number, line in enumerate(text.split("\n"), 1):
        if marked := _MARKED.fullmatch(parted(line)[0]):
            read[int(marked[1])] -= 1
            if read[int(marked[1])] < 0:
                what = (
                    f"more lines name [p{marked[1]}] than are read as statements: does one stand outside its section?"
                )
                yield Finding(stored.path, what, number)


def _passages(briefing: Briefing) -> Iterator[Passage]:
    for voice in briefing.voices:
        for statement in voice.statements:
            yield from statement.passages
