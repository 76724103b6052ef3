"""What a page is compared with: the paragraphs of its extract under the numbers that the page gives them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from generator.check.bounds import bounds_of_quotations, bounds_of_text
from generator.check.quoted import quoted_parts, quoted_spans
from generator.check.verbatim import Bounds, Fit, Pattern, fit, pattern
from generator.check.wording import DASH, QUOTE, Wording, wording
from generator.model import Analysis, Briefing, Extract, Form

_SPEAKER_LABEL = 8
"""Within so many words a colon ends the name before an answer in an interview."""
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»‹›「」『』", '"') | dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("‐‑–—", "-") | {"…": "..."}
)


@dataclass(frozen=True)
class Original:
    """One paragraph of the extract: its number on the page (in the extract, where the page gives none), its text.

    `goes_on` says that a quotation which began in a paragraph before has not ended there. `parts` are the key points
    and quotations that the program itself finds in it: they may begin and end where they do.
    """

    number: int
    text: str
    form: Form = "paragraph"
    goes_on: bool = False
    parts: tuple[str, ...] = ()

    @cached_property
    def said(self) -> Wording:
        return wording(self.text)

    def holds(self, words: Pattern, *, quoted: bool, bounded: bool) -> Fit:
        """How `words` stand here; `quoted` ones between quotation marks, where `bounded` says that this counts."""
        if not bounded:
            return fit(words, self.said, None)
        found = fit(words, self.said, self._quotations if quoted else self._sentences)
        return Fit.SO if found in (Fit.CUT, Fit.APART) and words in self._own else found

    @cached_property
    def _own(self) -> frozenset[Pattern]:
        each = [*self.parts, *(part for whole in self.parts for part in quoted_parts(whole))]
        return frozenset(pattern(wording(part), quoted=quoted) for part in each for quoted in (True, False))

    @cached_property
    def _sentences(self) -> Bounds:
        return bounds_of_text(self.said)

    @cached_property
    def _quotations(self) -> Bounds:
        said = self.said
        starts, ends = said.starts, said.ends
        spans = [
            (bisect_left(starts, start), bisect_right(ends, end))
            for start, end in quoted_spans(said.text)
        ]  # fmt: skip
        inner = [(at + (said.tokens[at] == '"'), end - (said.tokens[end - 1] == '"')) for at, end in spans if at < end]
        if not inner and (self.goes_on or self._is_speech):
            return self._sentences
        return bounds_of_quotations(said, inner, tuple(self._placed_parts()))

    def _placed_parts(self) -> Iterator[tuple[int, int]]:
        """Where the program's own parts stand, in tokens, their marks left out."""
        said = self.said
        for part in self.parts:
            start = self.text.find(part)
            first, end = bisect_left(said.starts, start), bisect_right(said.ends, start + len(part))
            if start >= 0 and first < end:
                yield first + (said.tokens[first] == QUOTE), end - (said.tokens[end - 1] == QUOTE)

    @property
    def _is_speech(self) -> bool:
        """Whether the whole paragraph is somebody's words without marks: set off, behind a dash, or behind a name."""
        tokens = self.said.tokens
        return self.form == "quote" or tokens[:1] == (DASH,) or ":" in tokens[1:_SPEAKER_LABEL]


@dataclass(frozen=True)
class Originals:
    """All that the words of a page may be from: `named` by number, `others` where no number is given."""

    where: str
    named: dict[int, tuple[Original, ...]]
    paragraphs: tuple[Original, ...]
    others: tuple[Original, ...] = ()

    @property
    def all(self) -> Iterator[Original]:
        yield from self.paragraphs
        yield from self.others


def of_extract(
    extract: Extract, briefing: Briefing, *, analysis: Analysis | None = None, joined: bool = False
) -> Originals:
    """The extract's paragraphs as the page numbers them.

    A number names the paragraph that stands under it on the page, as far as that is the extract's own, else the one of
    that place. `joined` adds the text in one piece: an earlier program may have parted it elsewhere.
    """
    numbers = places_of_numbers(extract, briefing)
    first: dict[int, int] = {}
    for number, places in numbers.items():
        for place in places:
            first.setdefault(place, number)
    parts = _parts(extract, analysis) if analysis else {}
    paragraphs = tuple(
        Original(first.get(place, place), text, extract.form_of(place - 1), goes_on, tuple(parts.get(place, ())))
        for place, (text, goes_on) in enumerate(_with_open_quotations(extract.paragraphs), 1)
    )
    named = {number: tuple(paragraphs[place - 1] for place in places) for number, places in numbers.items()}
    pieces = pieces_of(extract)
    others = [Original(0, one.text) for one in extract.set_aside]
    if joined:
        others.append(Original(0, " ".join(pieces)))
    return Originals(extract.path, named, paragraphs, tuple(others))


def _parts(extract: Extract, analysis: Analysis) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for span in (*analysis.key_points, *(span for each in analysis.attributions for span in each.segments)):
        found.setdefault(span.paragraph + 1, []).append(extract.paragraphs[span.paragraph][span.start : span.end])
    return found


def of_page(briefing: Briefing) -> Originals:
    """The source text of the page itself, where there is no extract."""
    texts = [paragraph.text for paragraph in briefing.paragraphs]
    paragraphs = tuple(
        Original(paragraph.number, text, paragraph.form, goes_on)
        for paragraph, (text, goes_on) in zip(briefing.paragraphs, _with_open_quotations(texts), strict=True)
    )
    named: dict[int, tuple[Original, ...]] = {}
    for one in paragraphs:
        named[one.number] = (*named.get(one.number, ()), one)
    return Originals("the source text of the page", named, paragraphs)


def places_of_numbers(extract: Extract, briefing: Briefing) -> dict[int, tuple[int, ...]]:
    """The places in the extract, from 1, that each number of the page names."""
    if not briefing.paragraphs:
        return {place: (place,) for place in range(1, len(extract.paragraphs) + 1)}
    whole = Whole(extract.paragraphs)
    numbers: dict[int, tuple[int, ...]] = {}
    for paragraph in briefing.paragraphs:
        places = whole.places(paragraph.text, near=paragraph.number)
        if not places and paragraph.number <= len(extract.paragraphs):
            places = (paragraph.number,)
        numbers[paragraph.number] = (*numbers.get(paragraph.number, ()), *places)
    return {number: places for number, places in numbers.items() if places}


def _with_open_quotations(texts: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each text, and whether a quotation opened before goes on in it: a paragraph without marks ends none."""
    is_open = False
    for text in texts:
        yield text, is_open
        if spans := quoted_spans(text):
            start, end = spans[-1]
            is_open = end == len(text) and (end - start == 1 or text[-1] not in "”»›」』〞\"“«’'‘")


def pieces_of(extract: Extract) -> list[str]:
    """All that stands in the extract, in order, what was set aside in its place."""
    aside: dict[int, list[str]] = {}
    for one in extract.set_aside:
        aside.setdefault(one.after, []).append(one.text)
    pieces = aside.get(0, [])
    for place, paragraph in enumerate(extract.paragraphs, 1):
        pieces += [paragraph, *aside.get(place, ())]
    return pieces


class Whole:
    """Texts as one without white space, and where in it one ends and the next begins."""

    def __init__(self, pieces: Sequence[str]) -> None:
        squeezed = list(map(_squeezed, pieces))
        self._text = "".join(squeezed)
        self._ends = list(accumulate(map(len, squeezed), initial=0))
        self._edges = frozenset(self._ends)
        self._by_text: dict[str, list[int]] = {}
        for place, text in enumerate(squeezed, 1):
            self._by_text.setdefault(text, []).append(place)

    def holds(self, words: str, *, anywhere: bool) -> bool:
        """Whether `words` are one piece or several in a row, or (`anywhere`) a part of them.

        A page may be older than the rule that parts the text today.
        """
        sought = _squeezed(words)
        if sought in self._by_text:
            return True
        start = self._text.find(sought)
        while start >= 0:
            if anywhere or (start in self._edges and start + len(sought) in self._edges):
                return True
            start = self._text.find(sought, start + max(len(sought), 1))
        return False

    def places(self, words: str, near: int) -> tuple[int, ...]:
        """The pieces, from 1, that `words` are, or among which they stand; of several that are alike the nearest."""
        sought = _squeezed(words)
        if alike := self._by_text.get(sought):
            at = bisect_left(alike, near)
            return (min(alike[max(at - 1, 0) : at + 1], key=lambda place: abs(place - near)),)
        start = self._text.find(sought) if sought else -1
        if start < 0:
            return ()
        first, last = bisect_right(self._ends, start), bisect_left(self._ends, start + len(sought))
        return tuple(range(first, last + 1))


def _squeezed(text: str) -> str:
    return "".join(text.translate(_MARKS).split())
