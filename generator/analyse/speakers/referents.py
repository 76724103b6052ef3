"""Whom a phrase beside a quotation stands for: the person named in full, a pronoun's bearer, or nobody with a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.names.roles import address_of, role_after, role_before
from generator.analyse.speakers.bearers import Place, bearer, genders, places
from generator.model import Attributed, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.names.cast import Cast, Mention
    from generator.analyse.names.reading import Name
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.speakers.phrases import Phrase
    from generator.model import SpeakerKind

_BARE = 0.5  # "(a liar, a bully and) tyrant who said": one of several descriptions of somebody named before
_EITHER = 0.6  # "the mayor", where there are two
_OWNED = 3  # words between an owner and a description
_HEARD = 12  # statements back


@dataclass(frozen=True, slots=True)
class Referent:
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

    def hear(self, speaker: Attributed) -> None:
        """Remember a speaker, for the pronouns that follow."""
        if speaker.kind == "person":
            self.spoken.append(Place(speaker.mention.paragraph, speaker.mention.start, speaker.name, leads=True))


def discourse_of(
    paragraphs: Sequence[str], strings: Sequence[Sequence[tuple[int, int, Span]]], cast: Cast, grammar: Grammar
) -> Discourse:
    """The discourse of an article of which nobody has spoken yet; `strings` as `framed` takes them, by paragraph."""
    inside = [[(span.start, span.end) for _, _, span in held] for held in strings]
    persons = places(paragraphs, inside, cast, grammar)
    return Discourse(cast, persons, genders(paragraphs, persons, cast, grammar))


def referent(frame: Frame, phrase: Phrase, discourse: Discourse) -> Referent:
    span = Span(frame.paragraph, frame.words[phrase.first].start, frame.words[phrase.last - 1].end)
    if phrase.form in ("pronoun", "relative"):
        text = re.split("['’]", frame.words[phrase.first].text)[0]
        span = Span(frame.paragraph, span.start, span.start + len(text))
    if phrase.name:
        return _named(frame, phrase, phrase.name, discourse)
    if phrase.form == "relative":
        return _relative(frame, phrase, span, discourse)
    if phrase.form == "pronoun":
        return _pronoun(frame, phrase, span, discourse)
    return _described(frame, phrase, span, discourse)


def _named(frame: Frame, phrase: Phrase, name: Name, discourse: Discourse) -> Referent:
    cast = discourse.cast
    span = Span(frame.paragraph, name.start, name.end)
    stands = _mention(span, cast)
    if stands and stands.kind != "person":
        return _body(frame, phrase, stands, discourse)
    full = cast.fullest(name.parts)
    held = frame.words
    address = address_of(held, name, frame.table)
    given = role_before(frame.text, held, name, frame.table) or role_after(frame.text, held, name, frame.table)
    if len(name.parts) == 1 and (full in cast.ambiguous or not cast.fits(full, address)):
        return Referent(Attributed(name.text, given, span), 0.6, "ambiguous")
    role = max((each for each in (given, cast.roles.get(full)) if each), key=len, default=None)
    if " " not in full:
        begins = span.start == frame.words[frame.sentence(phrase.first)[0]].start
        if begins and not role and not address and full.lower() in cast.common:
            # "Crews from Halden said"
            text = frame.text[span.start : frame.words[_whole_end(frame, phrase.last) - 1].end]
            return Referent(Attributed(text, None, span, "unnamed"), 0.9, "description")
        return Referent(Attributed(full, role, span), 0.94, "lone")
    return Referent(Attributed(full, role, span), 0.98, "name")


def _mention(span: Span, cast: Cast) -> Mention | None:
    """The name that the cast has where a phrase ends."""
    here = cast.mentions[span.paragraph]
    place = bisect_left(here, span.end, key=_opening) - 1
    return here[place] if place >= 0 and span.end <= here[place].span.end else None


def _opening(mention: Mention) -> int:
    return mention.span.start


def _body(frame: Frame, phrase: Phrase, stands: Mention, discourse: Discourse) -> Referent:
    kind: SpeakerKind = (
        "government" if discourse.cast.government(stands.name) or stands.kind == "place" else "organisation"
    )
    span = Span(frame.paragraph, frame.words[phrase.first].start, frame.words[phrase.last - 1].end)
    return Referent(Attributed(stands.name, None, span, kind), 0.9, "body")


def _relative(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> Referent:
    if phrase.antecedent is None or phrase.antecedent.form == "relative":
        return Referent(Attributed(frame.words[phrase.first].text, None, span, "unnamed"), 0.4, "relative")
    found = referent(frame, phrase.antecedent, discourse)
    held, first = found.speaker, phrase.antecedent.first
    bare = found.form == "description" and frame.tags[first] not in "D#"
    doubt = _BARE if bare and not held.name.endswith(frame.grammar.plural_endings) else 0.97
    return Referent(Attributed(held.name, held.role, span, held.kind), found.certainty * doubt, "relative")


def _pronoun(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> Referent:
    word = re.split("['’]", frame.words[phrase.first].lower)[0]
    grammar = frame.grammar
    if not (grammar.has("singular", word) or grammar.has("feminine", word) or grammar.has("masculine", word)):
        return Referent(Attributed(frame.words[phrase.first].text, None, span, "unnamed"), 0.5, "others")
    gender = "f" if grammar.has("feminine", word) else "m"
    name, certainty = bearer(span, gender, discourse.persons, discourse.spoken[-_HEARD:], discourse.genders)
    if name is None:
        return Referent(Attributed(frame.words[phrase.first].text, None, span, "unnamed"), 0.4, "unresolved")
    return Referent(Attributed(name, discourse.cast.roles.get(name), span), certainty, "pronoun")


def _described(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> Referent:
    held, grammar = frame.words, frame.grammar
    first = phrase.first
    head = held[(phrase.noun if phrase.noun is not None else phrase.last - 1)].lower
    if phrase.form == "proper" and frame.tags[first] == "D" and first + 1 < phrase.last:
        first += 1
    stands = _mention(span, discourse.cast) if phrase.form == "proper" else None
    if stands and stands.kind != "person":
        return _body(frame, phrase, stands, discourse)
    text = frame.text[held[_owner(frame, first)].start : held[_whole_end(frame, phrase.last) - 1].end]
    kind: SpeakerKind = "unnamed"
    if grammar.has("governments", head):
        kind = "government"
    elif grammar.has("documents", head):
        kind = "document"
    elif grammar.has("organisations", head) or (
        phrase.form == "proper" and not grammar.has("people", head) and not is_role(held[phrase.last - 1], frame.table)
    ):
        kind = "organisation"
    certainty = 0.9
    aged = _by_age(frame, phrase, span, discourse) if kind == "unnamed" else []
    if len(aged) == 1:
        return Referent(Attributed(aged[0], discourse.cast.roles.get(aged[0]), span), 0.9, "role")
    if phrase.form == "description" and frame.tags[phrase.first] == "D" and kind == "unnamed":
        bearers = _by_role(head, discourse, grammar) if grammar.has("definite", held[phrase.first].lower) else []
        if len(bearers) == 1:
            return Referent(Attributed(bearers[0], discourse.cast.roles.get(bearers[0]), span), 0.85, "role")
        certainty = _EITHER if bearers or aged else certainty
    return Referent(Attributed(text, None, span, kind), certainty, phrase.form)


def _owner(frame: Frame, first: int) -> int:
    """Where a description begins with whose it is: "Varga's first five (critics)"."""
    at = first
    while at > 0 and frame.tags[at - 1] in "AD#" and first - at < _OWNED and not frame.words[at - 1].possessive:
        at -= 1
    owned = at > 0 and frame.words[at - 1].possessive and frame.tags[at - 1] == "U"
    return at - 1 if owned else first


def _by_age(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> list[str]:
    """Whom "the 27-year-old" may stand for: those named in the same paragraph before it, else in the one above."""
    held = frame.words
    if not (phrase.last - phrase.first == 2 and frame.grammar.has("definite", held[phrase.first].lower)):
        return []
    if not held[phrase.last - 1].text[0].isdigit() or held[phrase.last - 1].text.isdigit():
        return []
    for number in (span.paragraph, span.paragraph - 1):
        here = discourse.persons[number] if number >= 0 else ()
        names = dict.fromkeys(each.name for each in here if number < span.paragraph or each.start < span.start)
        if names:
            return list(names)
    return []


def _whole_end(frame: Frame, last: int) -> int:
    """The end of a description with what belongs to it: "a spokesman for the council"."""
    tags = frame.tags
    end = last
    for _ in range(2):
        if tags[end : end + 1] != "R":
            break
        at = end + 1
        while at < len(tags) and tags[at] in "DlUS#'":
            at += 1
        if at == end + 1:
            break
        end = at
    return end


def _by_role(head: str, discourse: Discourse, grammar: Grammar) -> list[str]:
    """The persons whose role has this noun; those who held it once only if nobody holds it."""
    named = [(name, role.lower().split()) for name, role in discourse.cast.roles.items()]
    bearers = [(name, role) for name, role in named if head in role]
    present = [name for name, role in bearers if not any(grammar.has("past", word) for word in role)]
    return present or [name for name, _ in bearers]
