"""What is known of an article's persons when a phrase is met, and whom the phrase is found to mean."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.speakers.bearers import Place, genders, places
from generator.model import Attributed, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.names.cast import Cast, Mention
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.speakers.phrases import Phrase
    from generator.model import SpeakerKind


class Referent(NamedTuple):
    """Who is meant, and how surely (0 to 1) by the form of the phrase alone."""

    speaker: Attributed
    certainty: float
    form: str


@dataclass(frozen=True, slots=True)
class Discourse:
    """What is known when a phrase is met: who is named where and of which gender, and who has spoken, in order.

    `discourse_of` makes one of an article.
    """

    cast: Cast
    persons: Sequence[Sequence[Place]]
    genders: Mapping[str, str]
    spoken: list[Place] = field(default_factory=list)

    def hear(self, speaker: Attributed, gender: str | None = None) -> None:
        """Remember a speaker, for the pronouns that follow: a person, or whoever has a `gender` ("" where untold)."""
        if speaker.kind == "person" or gender is not None:
            at = speaker.mention
            self.spoken.append(
                Place(at.paragraph, at.start, speaker.name, leads=True, kind=speaker.kind, gender=gender or "")
            )


def discourse_of(
    paragraphs: Sequence[str], strings: Sequence[Sequence[tuple[int, int, Span]]], cast: Cast, grammar: Grammar
) -> Discourse:
    """The discourse of an article of which nobody has spoken yet; `strings` as `framed` takes them, by paragraph."""
    inside = [[(span.start, span.end) for _, _, span in held] for held in strings]
    persons = places(paragraphs, inside, cast, grammar)
    return Discourse(cast, persons, genders(paragraphs, persons, cast, grammar))


def mention_at(span: Span, cast: Cast) -> Mention | None:
    """The name that the cast has where a phrase ends."""
    here = cast.mentions[span.paragraph]
    place = bisect_left(here, span.end, key=_opening) - 1
    return here[place] if place >= 0 and span.end <= here[place].span.end else None


def _opening(mention: Mention) -> int:
    return mention.span.start


def body(frame: Frame, phrase: Phrase, stands: Mention, discourse: Discourse) -> Referent:
    kind: SpeakerKind = (
        "government" if discourse.cast.government(stands.name) or stands.kind == "place" else "organisation"
    )
    span = Span(frame.paragraph, frame.words[phrase.first].start, frame.words[phrase.last - 1].end)
    return Referent(Attributed(stands.name, None, span, kind), 0.9, "body")
