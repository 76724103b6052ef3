"""Quotations and key points that do not stand in their paragraph as the page has them, and what stands there.

A headline, a standfirst and the lines under Updates are not compared: a headline's quotation is the newspaper's own,
cut as headlines are, and Updates tell of versions that are gone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, chain, groupby, islice
from typing import TypeVar

from generator.check.finding import Finding, short
from generator.check.nearest import Index, Nearest
from generator.check.original import Original, Originals
from generator.check.quoted import quoted_parts
from generator.check.verbatim import Fit, Pattern, pattern
from generator.check.wording import QUOTE, Wording, wording
from generator.model import Briefing, Passage
from generator.page import Places

MOST_EXPLAINED = 40
"""For so many misquotations of a page what stands in the extract is looked for, for the others it is not."""
_MOST_DIFFERENCES = 3
_AROUND = 12
_MOST_CANDIDATES = 2_000
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that a page says are the extract's, and the line on which their passage begins."""

    passage: Passage
    line: int | None
    key_point: bool = False


def claims(briefing: Briefing, lines: Places) -> Iterator[Claim]:
    """Every key point and every quotation of the page; of reported statements what stands between quotation marks."""
    yield from (Claim(*one, key_point=True) for one in _with_lines(briefing.key_points, lines.key_points))
    said = [
        (passage, statement.direct)
        for voice in briefing.voices
        for statement in voice.statements
        for passage in statement.passages
    ]
    for (passage, direct), line in _with_lines(said, lines.statements):
        parts = (passage.text,) if direct else quoted_parts(passage.text)
        yield from (Claim(Passage(part, passage.paragraph), line) for part in parts)


def quotations(briefing: Briefing) -> Iterator[Passage]:
    """Every passage on the page that stands between quotation marks, of direct and of mixed statements."""
    return (claim.passage for claim in claims(briefing, Places()) if not claim.key_point)


def _with_lines(values: Sequence[_Value], lines: Sequence[int]) -> Iterator[tuple[_Value, int | None]]:
    for number, value in enumerate(values):
        yield value, lines[number] if number < len(lines) else None


@dataclass(frozen=True)
class Comparison:
    """The claims of the page `path` against the originals; `bounded` ones must be whole, as `Bounds` has it."""

    path: str
    originals: Originals
    bounded: bool

    def findings(self, found: Sequence[Claim]) -> Iterator[Finding]:
        """A finding for each claim that does not hold."""
        explained = 0
        for claim in found:
            words = _Words(claim)
            if what := self._wrong(words, explain=explained < MOST_EXPLAINED):
                explained += 1
                yield Finding(self.path, what, claim.line)

    def _wrong(self, words: _Words, *, explain: bool) -> str | None:
        number = words.claim.passage.paragraph
        named = self.originals.named.get(number, ()) if number is not None else ()
        fits = [self._fit(words, one) for one in named]
        if Fit.SO in fits:
            return None
        if not named or all(one is Fit.NOT for one in fits):
            elsewhere = next((one for one in self._candidates(words) if self._fit(words, one) is Fit.SO), None)
            if elsewhere is not None:
                return None if not named or not elsewhere.number else self._misplaced(words, elsewhere)
        for kind, said in ((Fit.CUT, self._cut), (Fit.APART, self._apart)):
            places = named or (tuple(self._candidates(words)) if explain else ())
            if place := next((one for one in places if self._fit(words, one) is kind), None):
                return said(words, place)
        what = f"these words do not stand so in {self.originals.where}: {short(words.text)}"
        nearest = self._index.nearest(words.said, named) if explain and len(words.said) else None
        return f"{what}; {_told(nearest)}" if nearest and nearest.words else what

    def _fit(self, words: _Words, original: Original) -> Fit:
        if not self.bounded and words.text in original.text:
            return Fit.SO
        return original.holds(words.pattern, quoted=words.quoted, bounded=self.bounded)

    def _misplaced(self, words: _Words, there: Original) -> str:
        number = words.claim.passage.paragraph
        return f"these words do not stand in paragraph {number}, but in paragraph {there.number}: {short(words.text)}"

    def _cut(self, words: _Words, original: Original) -> str:
        what = "these words are cut out of more without its mark, … or […]"
        return f"{what}: {short(words.text)}; {_has(original, _around(words, original))}"

    def _apart(self, words: _Words, original: Original) -> str:
        what = f"these words are not one quotation of {self.originals.where}"
        return f"{what}: {short(words.text)}; {_has(original, _around(words, original))}"

    def _candidates(self, words: _Words) -> Iterator[Original]:
        """The originals that hold the longest piece of `words` without a break: not each is looked through for each."""
        originals, whole, starts = self._joined
        if not self.bounded:
            yield from (one for one in originals if words.text in one.text)
        found = whole.occurrences(words.unbroken) if words.unbroken else iter(starts)
        last = -1
        for at in islice(found, _MOST_CANDIDATES):
            place = bisect_right(starts, at) - 1
            if place != last:
                yield originals[place]
            last = place

    @cached_property
    def _joined(self) -> tuple[tuple[Original, ...], Wording, list[int]]:
        """All originals, their tokens in one row with an empty one between them, and where each begins."""
        originals = tuple(self.originals.all)
        rows = [(*one.said.tokens, "") for one in originals]
        starts = list(accumulate(map(len, rows), initial=0))[:-1]
        return originals, Wording("", tuple(chain.from_iterable(rows)), (), ()), starts

    @cached_property
    def _index(self) -> Index:
        return Index(self.originals)


@dataclass(frozen=True)
class _Words:
    """A claim, made ready once to be looked for."""

    claim: Claim

    @property
    def text(self) -> str:
        return self.claim.passage.text

    @cached_property
    def said(self) -> Wording:
        return wording(self.text)

    @cached_property
    def quoted(self) -> bool:
        """Whether they are words between quotation marks; a direct statement may go without."""
        return not self.claim.key_point and QUOTE in (self.said.tokens[:1] + self.said.tokens[-1:])

    @cached_property
    def pattern(self) -> Pattern:
        return pattern(self.said, quoted=self.quoted)

    @cached_property
    def unbroken(self) -> tuple[str, ...]:
        """The longest row of its tokens that must stand just so."""
        longest: tuple[str, ...] = ()
        for run in self.pattern.runs:
            for fixed, pieces in groupby(run, key=lambda piece: len(piece) == 1):
                row = tuple(token for piece in pieces for token in piece[0]) if fixed else ()
                longest = max(longest, row, key=len)
        return longest


def _has(original: Original, words: str) -> str:
    place = f"paragraph {original.number}" if original.number else "the text"
    return f"{place} has: {short(words, 200)}"


def _told(nearest: Nearest) -> str:
    """What stands in the original, and how the page differs from it."""
    told = "; ".join(
        f"without “{short(there)}”" if not here else f"“{short(here)}” is added" if not there else
        f"“{short(here)}” for “{short(there)}”"
        for there, here in nearest.differences[:_MOST_DIFFERENCES]
    )  # fmt: skip
    more = len(nearest.differences) - _MOST_DIFFERENCES
    told += f"; and {more} more" if more > 0 else ""
    return f"{_has(nearest.original, nearest.words)} (here: {told})" if told else _has(nearest.original, nearest.words)


def _around(words: _Words, original: Original) -> str:
    """The words of the original among which the first run of `words` stands."""
    said, wanted = original.said, words.pattern.runs[0]
    fixed = tuple(token for piece in wanted if len(piece) == 1 for token in piece[0])
    start = next(said.occurrences(fixed), 0)
    return said.words(max(start - _AROUND, 0), min(start + len(words.said) + _AROUND, len(said)))
