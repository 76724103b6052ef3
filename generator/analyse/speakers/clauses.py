"""Whose the quoted strings are, in languages without a `speakers.toml`: judged by the clauses beside each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.analyse.quotations.speech import spoken
from generator.analyse.speakers import clues
from generator.analyse.speakers.carried import bearer
from generator.analyse.speakers.subjects import ADJACENT, Clue
from generator.analyse.text.sentences import sentences
from generator.model import Attributed, Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.tables import Language

CARRIED = 0.8
"""A speaker taken over from the statement before, or a name found nowhere in full."""

_WINDOW = 400  # characters beside a quotation
_WHOLE_UTTERANCE = 5  # words that make a quotation without a cue a statement
_LONGEST_BREAK = 160  # characters of an attribution within a quotation
_WORD = re.compile(r"\w+(?:[’'\-]\w+)*")
_INNER_END = re.compile(r"[,.!?…;:،؟。！？]?[\"”“»›’'」』]\Z")
_INNER = re.compile(r"[,!?…]\s?[—–-]\s([^—–]{3,120})[.,]\s?[—–]\s")


@dataclass(frozen=True, slots=True)
class Place:
    """A quoted string in its surroundings: the clause before and the clause after, as places in paragraphs."""

    quoted: Quoted
    before: Span
    after: Span
    opens: bool  # begins a sentence, or follows a colon, comma or dash
    continues: bool  # only other quotations and their attributions precede it in the paragraph


def attributions(
    paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language
) -> tuple[Attribution, ...]:
    """The statements among the quoted strings, in order, with their speakers where the text names them safely."""
    found: list[Attribution] = []
    speech = spoken(paragraphs, quoted, table)
    for number, (each, is_speech) in enumerate(zip(quoted, speech, strict=True)):
        if not is_speech:
            continue
        previous = quoted[number - 1][-1] if number else None
        following = quoted[number + 1][0] if number + 1 < len(quoted) else None
        place = _placed(paragraphs, each, previous, following, table)
        clue, side = _clue(paragraphs, place, table)
        if found and _broken(paragraphs, found[-1], place, clue, side, table):
            found[-1] = replace(found[-1], segments=found[-1].segments + each)
            continue
        found.append(_attribution(paragraphs, place, clue, side, found, cast, table))
    return tuple(found)


def _placed(
    paragraphs: Sequence[str], each: Quoted, previous: Span | None, following: Span | None, table: Language
) -> Place:
    first, last = each[0], each[-1]
    text, tail = paragraphs[first.paragraph], paragraphs[last.paragraph]
    floor = previous.end if previous and previous.paragraph == first.paragraph else 0
    before = _clause_before(paragraphs, first, floor, table)
    ceiling = following.start if following and following.paragraph == last.paragraph else len(tail)
    right = sentences(tail[last.end : min(ceiling, last.end + _WINDOW)], table, 1)
    after = Span(last.paragraph, last.end, last.end + (right[0][1] if right else 0))
    lead = text[before.start : before.end].rstrip() if before.paragraph == first.paragraph else ":"
    opens = not lead or lead[-1] in ":,;.!?…—–-،：、。(" or not lead.strip('"“«„ ')
    gap = text[floor : first.start]
    continues = len(gap) < _LONGEST_BREAK and len(sentences(gap, table, 2)) < 2
    return Place(each, before, after, opens, continues)


def _clause_before(paragraphs: Sequence[str], first: Span, floor: int, table: Language) -> Span:
    """The unfinished sentence that leads to a quotation, here or, if it ends in a colon, in the paragraph above."""
    text, number = paragraphs[first.paragraph], first.paragraph
    begin, end = max(floor, first.start - _WINDOW), first.start
    if not floor and number and not text[:end].strip() and paragraphs[number - 1].rstrip().endswith((":", "：")):
        text, number = paragraphs[number - 1], number - 1
        begin, end = max(0, len(text) - _WINDOW), len(text)
    left = sentences(text[begin:end], table)
    if not left or text[begin + left[-1][1] - 1] in ".!?…。":
        return Span(first.paragraph, first.start, first.start)
    return Span(number, begin + left[-1][0], end)


def _clue(paragraphs: Sequence[str], place: Place, table: Language) -> tuple[Clue | None, Span]:
    """The better clue and the clause it stands in; the clause after comes first where the quotation leads to it."""
    rules = (clues.clue_before, clues.clue_after)
    if table.order == "none":
        return None, place.before
    before, after = place.before, place.after
    ordered = []
    if before.start < before.end:
        ordered.append((rules[0](paragraphs[before.paragraph], before.start, before.end, table), before))
    leads = _leads_on(paragraphs, place)
    if leads is not None:
        found = rules[1](paragraphs[after.paragraph], after.start, after.end, table), after
        ordered.insert(0 if leads else len(ordered), found)
    parted = next((span for span in place.quoted[1:] if span.paragraph == place.quoted[0].paragraph), None)
    if parted:
        ordered.insert(0, _parting_clue(paragraphs, place.quoted[0], parted, table))
    elif table.inner_attribution:
        ordered.append(_inner_clue(paragraphs, place.quoted[0], table))
    for clue, span in ordered:
        if clue and (clue.parts or clue.pronoun or clue.refused):
            return clue, span
    return next(((clue, span) for clue, span in ordered if clue), (None, before))


def _leads_on(paragraphs: Sequence[str], place: Place) -> bool | None:
    """Whether a quotation leads to the clause after it; None where that clause is another sentence's."""
    last, after = place.quoted[-1], place.after
    inner = _INNER_END.search(paragraphs[last.paragraph], max(0, last.end - 3), last.end)
    end = inner[0][0] if inner else ""
    clause = paragraphs[after.paragraph][after.start : after.end].strip()
    introduces = clause.endswith((",", ":")) and not clause.startswith(",") and clause[:1].isupper()
    if (end in tuple(".。") and clause[:1].isupper()) or (end in tuple("?!…؟") and introduces):
        return None
    return end in tuple(",!?…،؟") or clause.startswith((",", "—", "–", "،"))


def _parting_clue(paragraphs: Sequence[str], first: Span, parted: Span, table: Language) -> tuple[Clue | None, Span]:
    """The clue between two pieces of one quotation, which `quotations.utterances` has parted: `«Да, [...] Нет»`."""
    between = Span(first.paragraph, first.end, parted.start)
    return clues.clue_after(paragraphs[first.paragraph], between.start, between.end, table), between


def _inner_clue(paragraphs: Sequence[str], span: Span, table: Language) -> tuple[Clue | None, Span]:
    """The clue between dashes inside a quotation: `«Да, — сказал Варга. — Нет»`."""
    text = paragraphs[span.paragraph]
    found = _INNER.search(text, span.start, span.end)
    if not found:
        return None, span
    place = Span(span.paragraph, found.start(1), found.end(1))
    return clues.clue_after(text, place.start, place.end, table), place


def _broken(
    paragraphs: Sequence[str], last: Attribution, place: Place, clue: Clue | None, side: Span, table: Language
) -> bool:
    """Whether a quotation goes on after its own attribution: `"X," she said, "Y."`."""
    end, start = last.segments[-1], place.quoted[0]
    if end.paragraph != start.paragraph or last.cue is None or last.kind != "direct":
        return False
    gap = paragraphs[start.paragraph][end.end : start.start]
    if len(gap) > _LONGEST_BREAK or not gap.rstrip().endswith((",", "—", "–", "、")):
        return False
    if len(sentences(gap, table, 2)) > 1:
        return False
    own = clue is None or clue.cue == last.cue or side == place.after
    return own and last.cue in gap


def _attribution(
    paragraphs: Sequence[str],
    place: Place,
    clue: Clue | None,
    side: Span,
    found: Sequence[Attribution],
    cast: Cast,
    table: Language,
) -> Attribution:
    first = place.quoted[0]
    words = paragraphs[first.paragraph][first.start + 1 : first.end]
    letter = words.lstrip()[:1]
    direct = place.opens or (letter == letter.upper() and len(_WORD.findall(words)) >= _WHOLE_UTTERANCE)
    bare = Attribution("direct" if direct else "mixed", place.quoted, cue=clue.cue or None if clue else None)
    last = found[-1] if found else None
    if clue:
        name, certainty = _name(paragraphs, place, clue, side, found, cast, table)
        mention = Span(side.paragraph, clue.start, clue.end)
    elif last and last.speaker and direct and place.continues and last.segments[-1].paragraph == first.paragraph:
        name, certainty, mention = last.speaker.name, min(last.confidence, CARRIED), last.speaker.mention
    else:
        return bare
    if name is None:
        return bare
    roles = [role for role in (clue.role if clue else None, cast.roles.get(name)) if role]
    role = max(roles, key=len, default=None)
    return replace(bare, speaker=Attributed(name, role, mention), confidence=certainty)


def _name(
    paragraphs: Sequence[str],
    place: Place,
    clue: Clue,
    side: Span,
    found: Sequence[Attribution],
    cast: Cast,
    table: Language,
) -> tuple[str | None, float]:
    """The name that a clue leads to, as full as the article has it, and how certain it is."""
    if clue.parts:
        name = cast.fullest(clue.parts)
        if name in cast.ambiguous or (len(clue.parts) == 1 and " " in name and not cast.fits(name, clue.address)):
            return None, 0.0
        if " " in name:
            return name, clue.certainty
        sure = table.order != "cased" or (table.lone_names and clue.certainty >= ADJACENT)
        return (name, CARRIED) if sure else (None, 0.0)
    if clue.pronoun:
        mention = Span(side.paragraph, clue.start, clue.end)
        borne = bearer(mention, clue.pronoun, place.quoted, found, cast, table)
        return (borne if borne and " " in borne else None), CARRIED
    return None, 0.0
