"""Speakers on a page edited by hand against those that the analysis of its extract finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from generator.check.finding import Finding, short
from generator.check.original import places_of_numbers
from generator.check.quoted import quoted_parts
from generator.check.verbatim import Fit, Pattern, fit, pattern
from generator.check.wording import Wording, wording
from generator.model import Analysis, Attribution, Extract, PageState, Statement, StoredPage
from generator.page import VERIFIED, places

_MOST_STATEMENTS = 400
_MOST_CANDIDATES = 60
"""A page that has more was made to keep the program busy."""


def other_speakers(
    stored: StoredPage, text: str, extract: Extract, analysis: Analysis, *, threshold: float
) -> Iterator[Finding]:
    """Statements under a name that is not the one found for them, until an editor marks them as verified.

    `threshold` (0 to 1) is the confidence from which on a speaker found counts. A statement in an editor's own words is
    held against all that is said in its paragraph.
    """
    if stored.state is not PageState.EDITED or stored.flagged_only:
        return
    held = _Found(extract, analysis, threshold)
    numbers = places_of_numbers(extract, stored.briefing)
    for name, statement, line in islice(_named(stored, text), _MOST_STATEMENTS):
        number = statement.passages[0].paragraph
        within = numbers.get(number, ()) if number is not None else None
        speakers = held.speakers(statement, within)
        if not any(_is_same(name, speaker) for speaker in speakers):
            found = f"the analysis found {speakers[0]}" if speakers else "the analysis found no speaker"
            what = f"{found} for these words, the page names {name}: {short(statement.passages[0].text)}"
            yield Finding(stored.path, f"{what}; if that is right, put <!-- {VERIFIED} --> behind them", line)


def _named(stored: StoredPage, text: str) -> Iterator[tuple[str, Statement, int | None]]:
    """The statements that are not verified and whose speaker is named, with their lines."""
    lines = iter(places(text).statements)
    for voice in stored.briefing.voices:
        for statement in voice.statements:
            own = [next(lines, None) for _ in statement.passages]
            if voice.name is not None and not statement.verified:
                yield voice.name, statement, own[0]


class _Found:
    """What the analysis found, by paragraph."""

    def __init__(self, extract: Extract, analysis: Analysis, threshold: float) -> None:
        self._threshold = threshold
        self._in: dict[int, list[tuple[Attribution, Wording]]] = {}
        for each in analysis.attributions:
            for span in each.segments:
                words = wording(extract.paragraphs[span.paragraph][span.start : span.end])
                self._in.setdefault(span.paragraph + 1, []).append((each, words))

    def speakers(self, statement: Statement, within: Sequence[int] | None) -> list[str]:
        """Who says the words of `statement` in the paragraphs `within` (None: in all), by name."""
        looked_at = self._in if within is None else within
        near = [one for place in looked_at for one in self._in.get(place, ())][:_MOST_CANDIDATES]
        wanted = list(_patterns(statement))
        same = [each for each, words in near if any(fit(one, words, None) is Fit.SO for one in wanted)]
        found = same if same or statement.direct else [each for each, _ in near]
        named = (each.speaker.name for each in found if each.speaker and each.confidence >= self._threshold)
        return list(dict.fromkeys(named))


def _patterns(statement: Statement) -> Iterator[Pattern]:
    for passage in statement.passages:
        parts = (passage.text,) if statement.direct else (*quoted_parts(passage.text), passage.text)
        for part in parts:
            if (words := pattern(wording(part), quoted=True)).runs:
                yield words


def _is_same(one: str, other: str) -> bool:
    """Whether two names may be one person's: the one is a part of the other."""
    words, others = set(wording(one.casefold()).tokens), set(wording(other.casefold()).tokens)
    return words <= others or others <= words
