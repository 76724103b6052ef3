"""Whom a noun phrase beside a verb of saying stands for, where no capital letter marks a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model import Attributed, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast, Mention
    from generator.analyse.text.unspaced import Wording
    from generator.model import SpeakerKind

_LONGEST = 40  # characters of a noun phrase
_LONGEST_ROLE = 24
_FEWEST = 2  # characters of a description
_STRANGER = 0.86  # of a speaker whose name is known by its place alone
_EDGE = " \u3000\u00a0、，,;；：:。—–-・·"
_BRACKETED = re.compile(r"(?:\s*[（(][^（）()]{0,60}[)）]|\s*[=＝][^=＝]{1,30}[=＝])+\s*\Z")
_ASIDE = re.compile(r"\s*[（(][^（）()]{0,60}[)）]|\s*[=＝][^=＝]{1,30}[=＝]\s*\Z")
_FILLED = re.compile("[\u25a1\u25cb]")
_FOREIGN = re.compile(
    r"[\u30a1-\u30fc]{2,}(?:[・＝][\u30a1-\u30fc]{2,})+\Z|[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,8})+\Z"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """A speaker, and how sure the form of the phrase makes it."""

    speaker: Attributed
    certainty: float


@dataclass(slots=True)
class Subjects:
    """The persons and bodies of an article, and who spoke last, for the pronouns that follow."""

    cast: Cast
    known: Wording
    article: str = ""
    last: Attributed | None = None
    roles: dict[str, str] = field(default_factory=dict)

    def hear(self, speaker: Attributed) -> None:
        """Remember a speaker, and the fullest role that the article has given."""
        if speaker.role and len(speaker.role) > len(self.roles.get(speaker.name, "")):
            self.roles[speaker.name] = speaker.role
        if speaker.kind in ("person", "unnamed"):
            self.last = speaker

    def role(self, name: str) -> str | None:
        held = (self.roles.get(name, ""), self.cast.roles.get(name) or "")
        return max(held, key=len) or None

    def of(self, number: int, text: str, start: int, end: int) -> Meant | None:
        """Whom `text[start:end]` of paragraph `number` means; None where it is nobody who can speak."""
        start, end = _trimmed(text, start, end)
        cut = _BRACKETED.search(text, start, end)
        if cut:
            start, end = _trimmed(text, start, cut.start())
        if not 0 < end - start <= _LONGEST:
            return None
        named = self._named(number, text, start, end)
        if named:
            return named
        words = text[start:end].translate(self.known.variants)
        span = Span(number, start, end)
        if words in self.known.pronouns:
            return self._pronoun(words, span)
        return self._described(words, text, span) if words not in self.known.nobody else None

    def _named(self, number: int, text: str, start: int, end: int) -> Meant | None:
        """A name that ends the phrase, or that a title behind it ends."""
        for each in reversed(self.cast.mentions[number]):
            if each.span.end > end or each.span.start < start:
                continue
            rest = _ASIDE.sub("", text[each.span.end : end])
            folded = rest.translate(self.known.variants)
            if folded and not (each.kind == "person" and self.known.behind.fullmatch(folded)):
                return None
            return self._mentioned(each, text[start : each.span.start], rest, len(text[start : each.span.start]))
        found = _FOREIGN.search(text, start, end)
        if found and found.end() == end:
            return Meant(Attributed(found[0], None, Span(number, found.start(), end)), 0.85)
        return None

    def _mentioned(self, each: Mention, before: str, behind: str, lead: int) -> Meant | None:
        if each.kind == "person":
            held = [self._role(before.strip(_EDGE)), self._role(behind), self.role(each.name) or ""]
            role = max(held, key=len) or None
            return Meant(Attributed(each.name, role, each.span), 0.98)
        if lead > 0 and each.kind == "place":
            return None
        government = each.kind == "place" or self.cast.government(each.name)
        kind: SpeakerKind = "government" if government else "organisation"
        return Meant(Attributed(each.name, None, each.span, kind), 0.9)

    def _role(self, phrase: str) -> str:
        """A phrase beside a name, if it says what the person is."""
        phrase = _BRACKETED.sub("", phrase).removesuffix(self.known.links).strip(_EDGE)
        folded = phrase.translate(self.known.variants)
        is_role = folded.endswith(self.known.people) and not _FILLED.search(folded)
        address = self.known.nobody | self.cast.roles.keys()
        return phrase if is_role and phrase not in address and len(phrase) <= _LONGEST_ROLE else ""

    def _pronoun(self, words: str, span: Span) -> Meant | None:
        gender = self.known.pronouns[words]
        near = self._bearers(span)
        fits = [name for name in near if not gender or self.cast.gender(name) in ("", gender)]
        if self.last and self.last.kind == "person" and (self.last.name in fits or not fits):
            alone = len(fits) < 2 or self.cast.gender(self.last.name) == gender != ""
            return Meant(Attributed(self.last.name, self.role(self.last.name), span), 0.9 if alone else 0.7)
        if len(fits) == 1:
            return Meant(Attributed(fits[0], self.role(fits[0]), span), 0.88)
        if self.last and not fits:
            return Meant(Attributed(self.last.name, self.last.role, span, self.last.kind), 0.85)
        return Meant(Attributed(words, None, span, "unnamed"), 0.4)

    def _bearers(self, span: Span) -> Sequence[str]:
        """The persons named last before a pronoun, in its paragraph or the nearest one above that names any."""
        for number in range(span.paragraph, max(-1, span.paragraph - 3), -1):
            here = [each for each in self.cast.mentions[number] if each.kind == "person" and each.span < span]
            if here:
                return list(dict.fromkeys(each.name for each in here))
        return []

    def _described(self, folded: str, text: str, span: Span) -> Meant | None:
        """A person by what they are, a body by what it is; the one person who has the role, by name."""
        name, known = text[span.start : span.end], self.known
        if folded.endswith(known.people):
            shown = self.known.demonstratives.match(folded)
            bearer = self._by_role(folded[shown.end() :] if shown else folded)
            near = self._bearers(span) if shown and not bearer else ()
            bearer = near[0] if len(near) == 1 else bearer
            if bearer:
                return Meant(Attributed(bearer, self.role(bearer), span), 0.9)
            return Meant(Attributed(name, None, span, "unnamed"), 0.9)
        kinds: tuple[tuple[tuple[str, ...], SpeakerKind], ...] = (
            (known.governments, "government"),
            (known.documents, "document"),
            (known.organisations, "organisation"),
        )
        if folded in known.alone:
            return Meant(Attributed(name, None, span, "organisation"), 0.87)
        for endings, kind in kinds:
            if folded.endswith(endings) and len(folded) >= _FEWEST:
                return Meant(Attributed(name, None, span, kind), 0.87)
        return self._stranger(folded, name, span)

    def _stranger(self, folded: str, name: str, span: Span) -> Meant | None:
        """A name that nothing but its place and its sound tells to be one, if the article has it again."""
        again = self.known.strangers.fullmatch(folded) and self.article.count(name) > 1
        return Meant(Attributed(name, self.role(name), span), _STRANGER) if again else None

    def _by_role(self, folded: str) -> str | None:
        """The only person whose role ends as the description does, or the other way round: `市長`."""
        held = {name: role.translate(self.known.variants) for name, role in self.cast.roles.items()}
        fits = [name for name, role in held.items() if role.endswith(folded) or folded == role]
        return fits[0] if len(fits) == 1 else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
