"""The event of saying that a quotation belongs to, where the finite verb stands second or last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.events import Event
from generator.analyse.speakers.noun_phrases import Phrase
from generator.analyse.speakers.verb_second.noun_phrases import nouns_at
from generator.analyse.speakers.verb_second.sayings import Saying, sayings
from generator.model.analysis import QUOTATION_MARKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.events import Layout
    from generator.analyse.speakers.frames import Frame, Held
    from generator.analyse.speakers.verb_second.sayings import Shape

_OPENING_MARKS = QUOTATION_MARKS | frozenset("'‚‘’‹›")
_FAR = 2  # commas between a verb and the quotation
_AFTER: dict[Shape, Layout] = {"behind": "inverted", "so": "inverted", "source": "source", "final": "after"}


def event_of(frame: Frame, first: Held, tail: Frame, last: Held) -> Event | None:
    """The event of a quotation in its own sentence: behind it, in its clause, at the end, or before it."""
    begin, end = frame.sentence(first.at)
    held = sayings(frame, begin, end)
    if frame.tags[first.at - 1 : first.at] == ":" and first.at > begin:
        behind = _after(tail, sayings(tail, *tail.sentence(last.at)), last.at)
        if behind and behind.subject:
            return behind  # "Das Gericht sah das anders: „…“, sagte Varga"
        found = _by_colon(frame, held, begin, first.at)
        labels = frame.text[first.span.start] not in _OPENING_MARKS  # of a turn in an interview, which bears no marks
        return replace(found, layout="after") if found and labels else found
    ending = sayings(tail, *tail.sentence(last.at))
    after = _after(tail, ending, last.at)
    if after:
        return after
    inside = _around(frame, held, first.at)
    trailing = _trailing(tail, ending, last.at) if inside is None else None
    return inside or trailing or _before(frame, held, first.at) or _act(frame, begin, first.at)


def leading(frame: Frame, sentence: tuple[int, int]) -> Event | None:
    """The event of a sentence that leads to a quotation after it, which is a sentence of its own."""
    begin, end = sentence
    while end - 1 > begin and frame.tags[end - 1] in ".?!":
        end -= 1
    held = sayings(frame, begin, end)
    if frame.tags[end - 1] == ":":
        return _by_colon(frame, held, begin, end)
    spoken = [each for each in held if not each.relative and not each.judging and each.subject]
    if spoken:
        layout: Layout = "source" if spoken[-1].shape == "source" else "before"
        return _event(frame, spoken[-1], layout)
    found = _act(frame, begin, end)
    return replace(found, layout="led") if found and found.subject else None


def _event(frame: Frame, each: Saying, layout: Layout) -> Event:
    return Event(frame, each.subject, each.cue, layout, each.verb, each.doubtful)


def _after(frame: Frame, held: Sequence[Saying], at: int) -> Event | None:
    """`“…”, sagte Varga`, `“…”, so Varga`, `“…”, wie Varga sagte`, `“…”, polterte Varga`."""
    first = at + 1
    marked = frame.tags[first : first + 1] in (",", "-")
    first += marked
    for each in held:
        if each.first == first and each.shape in _AFTER and not each.relative:
            return _event(frame, each, _AFTER[each.shape])
    if not marked or first >= len(frame.tags) or frame.tags[first] not in "Fl":
        return None
    if not frame.words[first].lower.endswith(frame.grammar.third_endings):
        return None
    nouns = nouns_at(frame, first + 1, frame.sentence(at)[1])
    speaks = nouns and nouns.nominative and (nouns.phrase.form in ("pronoun", "name") or _person(frame, nouns.head))
    return Event(frame, nouns.phrase, frame.words[first].text, "inverted", first) if nouns and speaks else None


def _person(frame: Frame, head: str) -> bool:
    return frame.grammar.has("people", head) or head in frame.table.roles or head.endswith(frame.table.role_endings)


def _around(frame: Frame, held: Sequence[Saying], at: int) -> Event | None:
    """The predicate in whose clause a quotation stands."""
    inner = [each for each in held if each.first <= at < each.last and each.shape in ("second", "final", "behind")]
    inner = [each for each in inner if each.verb < at or each.shape == "final" or each.judging]
    if not inner:
        return None
    each = max(inner, key=lambda one: one.first)
    return _event(frame, each, "after")


def _trailing(frame: Frame, held: Sequence[Saying], at: int) -> Event | None:
    """`Die Mauer sei “…”, sagte Varga`, and sources anywhere in the sentence."""
    for each in held:
        if each.shape in ("so", "source") or (each.verb > at and each.shape in _AFTER and not each.relative):
            return _event(frame, each, _AFTER.get(each.shape, "trailing"))
    return None


def _before(frame: Frame, held: Sequence[Saying], at: int) -> Event | None:
    earlier = [each for each in held if each.verb < at and not each.judging]
    main = [each for each in earlier if not each.relative] or earlier
    if not main:
        return None
    each = main[-1]
    close = frame.tags.count(",", each.verb, at) < _FAR  # the quotation stands in the clause that it leads to
    return _event(frame, each, _AFTER.get(each.shape, "after" if close else "before"))


def _by_colon(frame: Frame, held: Sequence[Saying], begin: int, at: int) -> Event | None:
    """`Varga sagte: “…”`, `Varga: “…”`, `Die Antwort von Varga: “…”`, `Varga blieb hart: “…”`."""
    earlier = [each for each in held if each.verb < at]
    main = [each for each in earlier if not each.relative] or earlier
    if main:
        return _event(frame, main[-1], "after")
    opener = begin
    while opener < at and frame.tags[opener] in "KAT,":
        opener += 1
    nouns = nouns_at(frame, opener, at)
    owner = None if nouns and nouns.phrase.form in ("name", "pronoun") else _owner(frame, begin, at)
    if owner:
        return Event(frame, owner, "", "colon", at - 1)
    if nouns is None or not nouns.nominative:
        return None
    whole = nouns.last == at - 1 or frame.tags[nouns.last] in ",("
    if nouns.phrase.form in ("name", "pronoun") or (_person(frame, nouns.head) and whole):
        near = nouns.phrase.near if whole else "shared"
        return Event(frame, replace(nouns.phrase, near=near), "", "colon", at - 1)
    return None


def _owner(frame: Frame, begin: int, at: int) -> Phrase | None:
    """Whose answer, comment or verdict it is: `Vargas Antwort`, `ihr Fazit`, `die Antwort von Varga`."""
    for place in range(begin, at):
        if not frame.grammar.has("nouns", frame.words[place].lower):
            continue
        if place > begin and frame.grammar.has("possessives", frame.words[place - 1].lower):
            return Phrase(place - 1, place, "pronoun")
        nouns = (
            nouns_at(frame, place + 2, at)
            if place + 1 < at and frame.grammar.has("of", frame.words[place + 1].lower)
            else None
        )
        return nouns.phrase if nouns and nouns.phrase.form == "name" else None
    return None


def _act(frame: Frame, begin: int, at: int) -> Event | None:
    """Any sentence that a person opens, who may speak: `Varga wehrte sich gegen den “…”`."""
    opener = begin
    while opener < at and frame.tags[opener] in "KAT":
        opener += 1
    nouns = nouns_at(frame, opener, at)
    if nouns is None or nouns.phrase.form not in ("name", "pronoun") or opener == at:
        return Event(frame, None, "", "act", begin) if opener < at else None
    name = nouns.phrase.name
    if name and is_role(frame.words[name.last - 1], frame.table):
        return None
    return Event(frame, nouns.phrase, "", "act", begin)
