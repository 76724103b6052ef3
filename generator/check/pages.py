"""Pages against extracts: is every quotation and key point verbatim, does every reference have its paragraph?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain

from generator.check.finding import Finding
from generator.model import Briefing, Extract, PageState, Passage, StoredPage
from generator.page import plain

_QUOTED = re.compile(
    r"""[“„«‹「『"‟”][^“”„«»‹›「」『』"‟]+[”“»›」』"] | [»›][^»«›‹]+[«‹] | [‘‚][^‘’‚]+\s[^‘’‚]+[’‘]""", re.VERBOSE
)
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»‹›「」『』", '"') | dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("‐‑–—", "-") | {"…": "..."}
)
_MARKED = re.compile(r"\s*(?:(?:[-*+>]|#{1,6}|\d{1,9}\.)\s+)*+[^\[\s].*\s\[p(\d{1,9})\]\s*")
"""Words with the number of a paragraph behind them; a number alone behind a list's mark stands before its paragraph."""


def check_page(stored: StoredPage, text: str, extract: Extract | None) -> Iterator[Finding]:
    """What is wrong on one page whose Markdown is `text`.

    Its words are compared with the extract; without one, with the source text that stands on the page.
    """
    briefing = stored.briefing
    on_page = {paragraph.number: _folded(paragraph.text) for paragraph in briefing.paragraphs}
    pieces = _pieces(extract) if extract else None
    original = [_folded(paragraph) for paragraph in extract.paragraphs] if extract else list(on_page.values())
    if pieces and stored.state is PageState.UNTOUCHED:  # an earlier program may have parted the text elsewhere
        original.append(_folded(" ".join(pieces)))
    where = extract.path if extract else "the source text of the page"
    for passage in chain(briefing.key_points, quotations(briefing)):
        if original and (wrong := _misquoted(passage, on_page, original, where)):
            yield Finding(stored.path, wrong, _line_of(passage.text, text))
    for passage in chain(briefing.key_points, _passages(briefing)):
        if passage.paragraph is not None and on_page and passage.paragraph not in on_page:
            what = f"[p{passage.paragraph}] names a paragraph that does not stand on the page"
            yield Finding(stored.path, what, _line_of(passage.text, text))
    yield from _source_text(stored, text, pieces)
    yield from _unread(stored, text)


def same_ids(pages: Iterable[StoredPage]) -> Iterator[Finding]:
    """Pages with the id of another: copies, of which the plan would know only one."""
    first: dict[str, str] = {}
    for stored in pages:
        if stored.briefing.id and (other := first.setdefault(stored.briefing.id, stored.path)) != stored.path:
            yield Finding(stored.path, f"has the same id as {other}")


def _source_text(stored: StoredPage, text: str, pieces: Sequence[str] | None) -> Iterator[Finding]:
    """The paragraphs of the source section, and what was set aside, are the extract's; each number is given once."""
    numbers: set[int] = set()
    whole, ends = _joined(pieces or ())
    edges: Container[int] = range(len(whole) + 1) if stored.state is PageState.UNTOUCHED else ends
    for aside in stored.briefing.set_aside if pieces else ():
        if not _stands_whole(_squeezed(aside.text), whole, edges):
            yield Finding(stored.path, "what is set aside is not the extract's", _line_of(aside.text, text))
    for paragraph in stored.briefing.paragraphs:
        if pieces and not _stands_whole(_squeezed(paragraph.text), whole, edges):
            what = f"paragraph {paragraph.number} of the source text is not the extract's"
            yield Finding(stored.path, what, _line_of(paragraph.text, text))
        if paragraph.number in numbers:
            what = f"[p{paragraph.number}] stands before two paragraphs"
            yield Finding(stored.path, what, _line_of(paragraph.text, text))
        numbers.add(paragraph.number)


def _pieces(extract: Extract) -> list[str]:
    """All that stands in the extract, in order, what was set aside in its place."""
    aside: dict[int, list[str]] = {}
    for one in extract.set_aside:
        aside.setdefault(one.after, []).append(one.text)
    pieces = aside.get(0, [])
    for place, paragraph in enumerate(extract.paragraphs, 1):
        pieces += [paragraph, *aside.get(place, ())]
    return pieces


def _joined(pieces: Iterable[str]) -> tuple[str, frozenset[int]]:
    """The pieces as one text without white space, and where in it one ends and the next begins."""
    squeezed = list(map(_squeezed, pieces))
    return "".join(squeezed), frozenset(accumulate(map(len, squeezed), initial=0))


def _stands_whole(words: str, whole: str, edges: Container[int]) -> bool:
    """Whether `words` are one piece or several in a row: a page may be older than the rule that parts them today."""
    start = whole.find(words)
    while start >= 0:
        if start in edges and start + len(words) in edges:
            return True
        start = whole.find(words, start + len(words))
    return False


def _squeezed(text: str) -> str:
    return "".join(text.translate(_MARKS).split())


def _unread(stored: StoredPage, text: str) -> Iterator[Finding]:
    """Lines that name a paragraph as statements do, but stand where no statement is looked for."""
    briefing = stored.briefing
    read = Counter(passage.paragraph for passage in chain(briefing.key_points, _passages(briefing)))
    read += Counter(date.paragraph for date in briefing.dates)
    read += Counter(one.after for one in briefing.set_aside)
    for number, line in enumerate(text.split("\n"), 1):
        if marked := _MARKED.fullmatch(line):
            read[int(marked[1])] -= 1
            if read[int(marked[1])] < 0:
                what = (
                    f"more lines name [p{marked[1]}] than are read as statements: does one stand outside its section?"
                )
                yield Finding(stored.path, what, number)


def quotations(briefing: Briefing) -> Iterator[Passage]:
    """Every passage on the page that stands between quotation marks, of direct and of mixed statements."""
    for voice in briefing.voices:
        for statement in voice.statements:
            for passage in statement.passages:
                if statement.direct:
                    yield passage
                else:
                    yield from (Passage(quoted, passage.paragraph) for quoted in _QUOTED.findall(passage.text))


def _passages(briefing: Briefing) -> Iterator[Passage]:
    for voice in briefing.voices:
        for statement in voice.statements:
            yield from statement.passages


def _misquoted(passage: Passage, on_page: Mapping[int, str], original: Sequence[str], where: str) -> str | None:
    words = _folded(passage.text)
    named = on_page.get(passage.paragraph or 0)
    if named is not None and words in named:
        return None  # that the paragraph itself is the extract's is asked once for all
    if not any(words in paragraph for paragraph in original):
        return f"these words do not stand so in {where}: {_short(passage.text)}"
    if named is not None:
        return f"these words do not stand in paragraph {passage.paragraph}: {_short(passage.text)}"
    return None


def _folded(text: str) -> str:
    """The words, with typographic marks and white space made alike and the outer quotation marks off."""
    return " ".join(text.translate(_MARKS).split()).strip('" ')


def _line_of(words: str, text: str) -> int | None:
    start = _folded(words)[:40]
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if start and start in _folded(plain(line.lstrip("->*+ ")))), None)


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79]}…"
