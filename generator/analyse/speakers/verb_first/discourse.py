"""Who has been named and who has spoken so far in an article: whom a verb without a subject of its own is about."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analyse.names.cast import Cast
    from generator.analyse.speakers.verb_first.lexicon import Gender, Lexicon
    from generator.analyse.tables import Language
    from generator.model import SpeakerKind

_PARAGRAPHS_BACK = 3
_SAME = 0.94  # who spoke last goes on
_FARTHER = 0.85  # somebody of the other gender has spoken since
_AGREES = 0.88  # the last sentence was about somebody of the verb's gender
_NAMED = 0.84  # the last sentence was about somebody, who now speaks


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who can be a subject, and how surely it is they (0 to 1); the places are tokens of a paragraph."""

    name: str
    kind: SpeakerKind
    certainty: float
    gender: Gender = ""
    role: str | None = None
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class Discourse:
    """`heard` are those who spoke or were subjects, in order, with their paragraphs; `genders` those of persons."""

    cast: Cast
    table: Language
    lexicon: Lexicon
    heard: list[tuple[int, Voice, bool]] = field(default_factory=list)
    genders: dict[str, Gender] = field(default_factory=dict)

    def gender(self, name: str) -> Gender:
        """The gender that verbs, titles and roles have told of a person so far."""
        if name in self.genders:
            return self.genders[name]
        role = self.cast.roles.get(name, "").split()
        if role and self.lexicon.fold(role[0]).endswith(self.lexicon.feminine):
            return "f"
        told = self.cast.gender(name)
        return "f" if told == "f" else "m" if told == "m" else ""

    def hear(self, paragraph: int, voice: Voice, *, spoke: bool = True) -> None:
        """Remember a subject, for the verbs that follow; a verb beside a person tells the gender of theirs."""
        self.heard.append((paragraph, voice, spoke))
        if voice.kind == "person" and voice.gender:
            self.genders.setdefault(voice.name, voice.gender)

    def bearer(self, paragraph: int, start: int, gender: Gender) -> Voice | None:
        """Whom a verb without a subject is about: the last subject whose gender is that of the verb at `start`."""
        certainty = 0.0
        for number, voice, spoke in reversed(self.heard[-6:]):
            if paragraph - number > _PARAGRAPHS_BACK:
                break
            told = voice.gender or self.gender(voice.name)
            if gender and told and told != gender:
                certainty = _FARTHER
                continue
            if voice.kind == "unnamed" and self._many(voice.name):
                continue
            sure = _SAME if spoke else _NAMED if not (gender and told) else _AGREES
            sure = min(sure, certainty) if certainty else sure
            return Voice(voice.name, voice.kind, round(sure * max(voice.certainty, 0.9), 3), told or gender, voice.role)
        return self._only_named(paragraph, start, gender)

    def _many(self, description: str) -> bool:
        head = self.lexicon.fold(description.split(maxsplit=1)[0])
        return self.lexicon.has("plurals", head) or head.endswith(tuple(self.lexicon.sets["plural_endings"]))

    def _only_named(self, paragraph: int, start: int, gender: Gender) -> Voice | None:
        """The only person named shortly before who can be of that gender."""
        before = [
            each.name
            for number in range(max(0, paragraph - 1), paragraph + 1)
            for each in self.cast.mentions[number]
            if each.kind == "person" and (number < paragraph or each.span.start < start)
            and self.gender(each.name) in ("", gender)
        ]  # fmt: skip
        if not gender or len(dict.fromkeys(before)) != 1:
            return None
        return Voice(before[0], "person", _NAMED, gender, self.cast.roles.get(before[0]))
