"""Whom a description stands for: "the mayor", "the 27-year-old", or somebody unnamed, a body, a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.discourse import Referent, body, mention_at
from generator.model import Attributed, Span

if TYPE_CHECKING:
    from generator.analyse.speakers.discourse import Discourse
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.speakers.phrases import Phrase
    from generator.model import SpeakerKind

_EITHER = 0.6  # "the mayor", where there are two
_OWNED = 3  # words between an owner and a description
_AGE_BACK = 1  # paragraphs


def described(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> Referent:
    held, grammar = frame.words, frame.grammar
    first = phrase.first
    head = held[(phrase.noun if phrase.noun is not None else phrase.last - 1)].lower
    capital = phrase.form == "proper" or frame.tags[first : first + 2] == "DU"  # "l'Autorité portuaire"
    if capital and frame.tags[first] == "D" and first + 1 < phrase.last:
        first += 1
    stands = mention_at(span, discourse.cast) if phrase.form == "proper" else None
    if grammar.has("people", held[first].lower):
        stands = None  # "Fuentes del Ministerio"
    if stands and stands.kind != "person":
        return body(frame, phrase, stands, discourse)
    text = frame.text[held[_owner(frame, first)].start : held[whole_end(frame, _last_of(phrase, first)) - 1].end]
    kind: SpeakerKind = "unnamed"
    if grammar.has("governments", head):
        kind = "government"
    elif grammar.has("documents", head):
        kind = "document"
    elif grammar.has("organisations", head) or (
        capital
        and not grammar.has("people", head)
        and not grammar.has("people", held[first].lower)
        and not is_role(held[phrase.last - 1], frame.table)
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


def _last_of(phrase: Phrase, first: int) -> int:
    """The end of a phrase, or of its noun where a participle follows: "le rapport (publié)"."""
    noun = phrase.noun
    if phrase.form == "description" and noun is not None and first <= noun:
        return noun + 1
    return phrase.last


def _owner(frame: Frame, first: int) -> int:
    """Where a description begins with whose it is: "Varga's first five (critics)"."""
    at = first
    while at > 0 and frame.tags[at - 1] in "AD#" and first - at < _OWNED and not frame.words[at - 1].possessive:
        at -= 1
    owned = at > 0 and frame.words[at - 1].possessive and frame.tags[at - 1] == "U"
    return at - 1 if owned else first


def _by_age(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> list[str]:
    """Whom "the 27-year-old", `la joueuse de 27 ans` may stand for: those named in the same paragraph before it, else
    in the nearest one above; of the gender of the article, where it tells one.
    """
    article, grammar = frame.words[phrase.first].lower, frame.grammar
    if not (grammar.has("definite", article) and _tells_age(frame, phrase)):
        return []
    gender = "f" if grammar.has("feminine_articles", article) else "m"
    gendered = gender == "f" or grammar.has("masculine_articles", article)
    for number in range(span.paragraph, max(-1, span.paragraph - 1 - _AGE_BACK), -1):
        here = discourse.persons[number]
        names = dict.fromkeys(each.name for each in here if number < span.paragraph or each.start < span.start)
        fitting = [name for name in names if not gendered or discourse.genders.get(name, gender) == gender]
        if fitting:
            return fitting
    return []


def _tells_age(frame: Frame, phrase: Phrase) -> bool:
    held, last = frame.words, phrase.last
    if frame.tags[last : last + 2] == "R#" and last + 2 < len(held):
        return frame.grammar.has("years", held[last + 2].lower)
    figure = held[last - 1].text
    return last - phrase.first == 2 and figure[0].isdigit() and not figure.isdigit()


def whole_end(frame: Frame, last: int) -> int:
    """The end of a description with what belongs to it: "a spokesman for the council"."""
    tags = frame.tags
    genitives = frame.grammar.sets.get("genitives")  # where other prepositions lead away: "dans un communiqué"
    end = last
    for _ in range(2):
        if tags[end : end + 1] != "R" or (genitives and frame.words[end].lower not in genitives):
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
