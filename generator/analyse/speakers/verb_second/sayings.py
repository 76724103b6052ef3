"""The predicates of saying in a sentence: the clause of each, its subject, and where the verb stands in the clause."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Literal

from generator.analyse.speakers.noun_phrases import Phrase
from generator.analyse.speakers.verb_second.noun_phrases import nouns_at
from generator.analyse.speakers.verb_second.predicates import (
    clause_first,
    clause_last,
    helped,
    is_final,
    is_finite,
)
from generator.analyse.speakers.verb_second.subjects import antecedent, behind, cited, opening, quoted_one, venue

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.grammar import Grammar

Shape = Literal["second", "behind", "final", "so", "source"]
"""The verb second; behind a clause or quotation that is its prefield; last; "so Varga"; "laut Varga"."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Words `first` to `last` (excluded) are its clause; `cue` is its verb as written, `judging` one as "nennen"."""

    shape: Shape
    verb: int
    first: int
    last: int
    cue: str
    subject: Phrase | None
    judging: bool = False
    doubtful: bool = False
    relative: bool = False


def sayings(frame: Frame, begin: int, end: int) -> list[Saying]:
    """The predicates of saying in words `begin` to `end`, which are one sentence, in order."""
    signs, held, tags = _signs(frame.grammar), frame.words, frame.tags
    places = [at for at in range(begin, end) if tags[at] in "VJ" or held[at].lower in signs]
    found = (_saying(frame, at, begin, end) for at in places)
    return [each for each in found if each]


@cache
def _signs(grammar: Grammar) -> frozenset[str]:
    """The words beside verbs of saying that a predicate can begin with."""
    kinds = ("so", "perfect", "hearsay", "passive", "said", "postposed")
    words = (word for kind in kinds for word in grammar.sets.get(kind, ()))
    return frozenset((*words, *(phrase[0] for phrase in grammar.sources)))


def _saying(frame: Frame, at: int, begin: int, end: int) -> Saying | None:
    lower, grammar = frame.words[at].lower, frame.grammar
    if grammar.has("so", lower):
        return _so(frame, at, begin, end)
    source = _source(frame, at, begin, end)
    if source:
        return source
    if frame.words[at].capital and at > begin and frame.tags[at] == "U":
        return None
    helping = grammar.has("perfect", lower) or grammar.has("hearsay", lower) or grammar.has("passive", lower)
    if helping:
        return _compound(frame, at, begin, end)
    if frame.tags[at] in "VJ" and is_finite(frame, at, begin, end):
        return _simple(frame, at, begin, end)
    return _simple(frame, at, begin, end) if grammar.has("said", lower) and helped(frame, at, end) else None


def _compound(frame: Frame, at: int, begin: int, end: int) -> Saying | None:
    """`hat Varga gesagt`, `soll Varga gesagt haben`, `wird Varga zitiert`: an auxiliary and its participle."""
    grammar, lower = frame.grammar, frame.words[at].lower
    kind = "quoted" if grammar.has("passive", lower) else "said"
    last = clause_last(frame, at, end)
    place = next((p for p in range(at + 1, last) if grammar.has(kind, frame.words[p].lower)), None)
    if place is None or frame.words[place].capital:
        return None
    found = _simple(frame, at, begin, end)
    doubtful = grammar.has("hearsay", lower) or found is None or found.doubtful
    return replace(found, cue=frame.words[place].text, doubtful=doubtful) if found else None


def _simple(frame: Frame, verb: int, begin: int, end: int) -> Saying | None:
    grammar, lower = frame.grammar, frame.words[verb].lower
    first, last = clause_first(frame, verb, begin), clause_last(frame, verb, end)
    opener = first
    while opener < verb and frame.tags[opener] == "K":
        opener += 1
    if is_final(frame, opener, verb, begin, end):
        return _final(frame, opener, verb, last)
    if grammar.has("naming", lower) and not grammar.has("impersonal", _beside(frame, verb)):
        return None  # "die Kneipe heißt „…“"
    shape: Shape = "behind" if frame.tags[verb - 1 : verb] in ("Q", ",", "-", ")") and verb > begin else "second"
    subject = _subject(frame, first, verb, begin, end)
    if frame.tags[verb - 1 : verb] == "Q" and verb > begin:
        first = verb
    elif first == verb - 1 and first > begin and grammar.has("so", frame.words[first].lower):
        shape = "behind"  # "…, so sagte Varga, …"
    if shape == "behind" and subject and subject.first < verb:
        shape, first = "second", min(first, subject.first)
    return _judged(frame, Saying(shape, verb, first, last, frame.words[verb].text, subject), end)


def _beside(frame: Frame, verb: int) -> str:
    """The impersonal subject that may stand beside a verb, or the word behind it."""
    before, after = frame.words[verb - 1].lower, frame.words[verb + 1 : verb + 2]
    return before if not after or frame.grammar.has("impersonal", before) else after[0].lower


def _judged(frame: Frame, found: Saying, end: int) -> Saying:
    """A predicate with what makes it doubtful, and with the one whom it quotes for its subject."""
    lower, subject = frame.words[found.verb].lower, found.subject
    judging = frame.tags[found.verb] == "J"
    doubtful = _negated(frame, found) or _plural(frame, found)
    if frame.grammar.has("quoted", lower) and subject:
        other = quoted_one(frame, subject, found.verb, end)
        return replace(found, subject=other, judging=judging, doubtful=doubtful or other is None)
    return replace(found, judging=judging, doubtful=doubtful)


def _negated(frame: Frame, found: Saying) -> bool:
    for at in range(found.first, found.last):
        if frame.tags[at] == "Q" and at > found.verb:
            return False
        after = frame.words[at + 1].lower if at + 1 < len(frame.words) else ""
        if frame.tags[at] == "N" and not frame.grammar.has("emphasis", after):
            return True
    return False


def _plural(frame: Frame, found: Saying) -> bool:
    """Whether several speak: a plural verb with a pronoun or one name."""
    subject = found.subject
    plural = frame.words[found.verb].lower.endswith(frame.grammar.plural_endings)
    return plural and subject is not None and subject.form in ("pronoun", "name")


def _final(frame: Frame, opener: int, verb: int, last: int) -> Saying:
    lower = frame.words[opener].lower
    doubtful = frame.grammar.has("conditions", lower)
    relative = frame.tags[opener] != "C"
    subject = None if frame.grammar.has("nominative_relatives", lower) and relative else behind(frame, opener + 1, verb)
    if subject is None and relative:
        subject = Phrase(opener, opener + 1, "relative", antecedent=antecedent(frame, opener))
    found = Saying("final", verb, opener, last, frame.words[verb].text, subject, relative=relative)
    found = _judged(frame, found, last)
    return replace(found, doubtful=found.doubtful or doubtful)


def _subject(frame: Frame, first: int, verb: int, begin: int, end: int) -> Phrase | None:
    """The subject of a verb in second place: its prefield, or else what stands behind it."""
    if frame.words[verb + 1 : verb + 2] and frame.grammar.has("impersonal", frame.words[verb + 1].lower):
        return venue(frame, verb + 2, end) or venue(frame, first, verb)
    if first < verb and frame.grammar.has("impersonal", frame.words[verb - 1].lower):
        return venue(frame, verb + 1, end)
    before = opening(frame, first, verb, begin)
    after = (
        None if before and before.near == "beside" and before.form != "description" else behind(frame, verb + 1, end)
    )
    if before is None or after is None:
        return before or after
    sure = after.form in ("pronoun", "name")
    if after.form == "pronoun" and after.first == verb + 1 and before.form != "name":
        return after  # "das Verhalten nannte sie": behind a subject no pronoun would stand in the nominative
    if before.near == "beside":
        thing = not frame.grammar.has("people", frame.words[before.noun or before.first].lower)
        return after if sure and thing and frame.words[after.first - 1].lower not in ("der", "dem") else before
    return after if sure or before.form == "description" else before


def _so(frame: Frame, at: int, begin: int, end: int) -> Saying | None:
    """`…, so Varga.`: a particle that quotes, right behind a mark and before a subject that ends with one."""
    if at == begin or frame.tags[at - 1] not in ",-Q(":
        return None
    nouns = nouns_at(frame, at + 1, end)
    if nouns is None or not nouns.nominative or nouns.phrase.form == "pronoun":
        return None
    last = clause_last(frame, nouns.last, end)
    if any(frame.tags[place] in "VJF" for place in range(nouns.last, last)):
        return None
    return Saying("so", at, at, last, frame.words[at].text, nouns.phrase)


def _source(frame: Frame, at: int, begin: int, end: int) -> Saying | None:
    held = cited(frame, at, begin, end)
    if held is None:
        return None
    first, last, subject, cue = held
    return Saying("source", at, first, last, cue, subject)
