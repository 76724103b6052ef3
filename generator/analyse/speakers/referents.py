"""Whom a phrase beside a quotation stands for: the person named in full, a pronoun's bearer, or nobody with a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.names.roles import address_of, role_after, role_before
from generator.analyse.speakers.bearers import bearer
from generator.analyse.speakers.descriptions import described, whole_end
from generator.analyse.speakers.discourse import Discourse, Referent, body, discourse_of, mention_at
from generator.model import Attributed, Span

if TYPE_CHECKING:
    from generator.analyse.names.cast import Cast
    from generator.analyse.names.reading import Name
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.phrases import Phrase
    from generator.analyse.tables import Language

__all__ = ["Discourse", "Referent", "discourse_of", "referent"]

_RELATIVE = {"description": 0.8}  # "the plan for boats, which": which of the two nouns is seldom told
_BARE = 0.5  # "(a liar, a bully and) tyrant who said": one of several descriptions of somebody named before
_ONE_OF_TWO = 0.8  # who speaks is sure to be named so, but two are
_HEARD = 12  # statements back


def referent(frame: Frame, phrase: Phrase, discourse: Discourse, other_than: str | None = None) -> Referent:
    """Who is meant by a phrase, and how surely; a pronoun does not mean `other_than`."""
    span = Span(frame.paragraph, frame.words[phrase.first].start, frame.words[phrase.last - 1].end)
    if phrase.form in ("pronoun", "relative"):
        text = re.split("['’]", frame.words[phrase.first].text)[0]
        span = Span(frame.paragraph, span.start, span.start + len(text))
    if phrase.name:
        return _named(frame, phrase, phrase.name, discourse)
    if phrase.form == "relative":
        return _relative(frame, phrase, span, discourse)
    if phrase.form == "pronoun":
        return _pronoun(frame, phrase, span, discourse, other_than)
    return described(frame, phrase, span, discourse)


def _named(frame: Frame, phrase: Phrase, name: Name, discourse: Discourse) -> Referent:
    cast = discourse.cast
    span = Span(frame.paragraph, name.start, name.end)
    stands = mention_at(span, cast)
    if stands and stands.kind != "person":
        return body(frame, phrase, stands, discourse)
    full = cast.fullest(_without_genitive(name.parts, cast, frame.table))
    held = frame.words
    address = address_of(held, name, frame.table)
    given = role_before(frame.text, held, name, frame.table) or role_after(frame.text, held, name, frame.table)
    courtesy = frame.table.courtesy and " " not in full  # of whom nothing else is known
    fits = courtesy or cast.fits(full, address) or discourse.genders.get(full) == address
    if len(name.parts) == 1 and (full in cast.ambiguous or not fits):
        if full in cast.ambiguous:
            return Referent(Attributed(name.text, given, span), _ONE_OF_TWO, "ambiguous")
        another = frame.text[held[name.first - 1].start : name.end]  # "Mr Varga", where Ines Varga is a woman
        return Referent(Attributed(another, given, span), 0.9, "ambiguous")
    role = cast.roles.get(full) or given
    if " " not in full and not frame.table.lone_names and not (stands or given or address):
        return Referent(Attributed(full, role, span), 0.85, "lone")  # where every noun has a capital
    if " " not in full:
        begins = span.start == frame.words[frame.sentence(phrase.first)[0]].start
        known = full.lower() in cast.common() or any(
            frame.grammar.has(kind, full.lower()) for kind in ("people", "organisations", "documents")
        )
        if begins and not role and not address and known:
            # "Crews from Halden said"
            text = frame.text[span.start : frame.words[whole_end(frame, phrase.last) - 1].end]
            return Referent(Attributed(text, None, span, "unnamed"), 0.9, "description")
        return Referent(Attributed(full, role, span), 0.94, "lone")
    return Referent(Attributed(full, role, span), 0.98, "name")


def _without_genitive(parts: tuple[str, ...], cast: Cast, table: Language) -> tuple[str, ...]:
    """A name without the ending of its genitive ("Vargas"), if the article has it so."""
    for ending in table.name_genitives:
        bare = (*parts[:-1], parts[-1].removesuffix(ending))
        known = bare[0] in cast.full if len(bare) == 1 else " ".join(bare) in cast.same
        if bare != parts and known and not (parts[-1] in cast.full or " ".join(parts) in cast.same):
            return bare
    return parts


def _relative(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> Referent:
    if phrase.antecedent is None or phrase.antecedent.form == "relative":
        return Referent(Attributed(frame.words[phrase.first].text, None, span, "unnamed"), 0.4, "relative")
    found = referent(frame, phrase.antecedent, discourse)
    held, first = found.speaker, phrase.antecedent.first
    bare = found.form == "description" and frame.tags[first] not in "D#"
    doubt = _BARE if bare and not held.name.endswith(frame.grammar.plural_endings) else _RELATIVE.get(found.form, 0.97)
    return Referent(Attributed(held.name, held.role, span, held.kind), found.certainty * doubt, "relative")


def _pronoun(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse, other_than: str | None) -> Referent:
    word = re.split("['’]", frame.words[phrase.first].lower)[0]
    grammar = frame.grammar
    alone = grammar.subjectless and frame.tags[phrase.first] == "V"
    if not (alone or grammar.has("singular", word) or grammar.has("feminine", word) or grammar.has("masculine", word)):
        return Referent(Attributed(frame.words[phrase.first].text, None, span, "unnamed"), 0.5, "others")
    feminine = grammar.has("feminine", word) or grammar.has("feminine_articles", word)
    gender = "" if alone else "f" if feminine else "m"
    meant, certainty = bearer(
        span,
        gender,
        discourse.persons,
        discourse.spoken[-_HEARD:],
        discourse.genders,
        things=grammar.things_gendered,
        other_than=other_than,
    )
    if meant is None:
        return Referent(Attributed(frame.words[phrase.first].text, None, span, "unnamed"), 0.4, "unresolved")
    role = discourse.cast.roles.get(meant.name)
    return Referent(Attributed(meant.name, role, span, meant.kind), certainty, "pronoun")
