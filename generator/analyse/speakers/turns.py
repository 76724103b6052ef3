"""Who says the turns of an interview: the name that opens one, or the person interviewed.

A label such as "Q" or "Antwort" is nobody's name. Who answers is told before the first turn, if anywhere: "an
interview with Ines Varga", "we spoke to Ines Varga".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role, name_in, run_from
from generator.analyse.quotations.wording import wording
from generator.analyse.text.words import words
from generator.model import Attributed, Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast, Mention
    from generator.analyse.quotations.utterances import Utterance
    from generator.analyse.tables import Language
    from generator.model import SpeakerKind

_KNOWN = 0.95  # the label is the name of a person who is named in full elsewhere, or in the label
_ALONE = 0.85  # the label is one word that stands nowhere in full
_ANSWERS = 0.85  # the person interviewed, by what is said before the first turn
_NEAR = 80  # characters from "an interview with" to the name


def interview(
    paragraphs: Sequence[str], utterances: Sequence[Utterance], cast: Cast, table: Language
) -> tuple[Attribution, ...]:
    """The statements among the turns; a question that only "Q" opens is none."""
    held = [each for each in utterances if each.label]
    if not held:
        return ()
    first = held[0].segments[0].paragraph
    asked = _interviewed(paragraphs[:first], cast, table) if any(each.form == "answer" for each in held) else None
    found = []
    for each in held:
        bare = Attribution("direct", each.segments)
        if each.form == "answer" and asked:
            speaker = Attributed(asked.name, cast.roles.get(asked.name), asked.span)
            found.append(Attribution("direct", each.segments, speaker, None, _ANSWERS))
        elif each.form == "turn" and each.label:
            found.append(_labelled(paragraphs, bare, each.label, cast, table))
        elif each.form == "answer":
            found.append(bare)
    return tuple(found)


def _labelled(paragraphs: Sequence[str], bare: Attribution, label: Span, cast: Cast, table: Language) -> Attribution:
    text = paragraphs[label.paragraph]
    said = text[label.start : label.end]
    held = words(text, label.start, label.end, table)
    name = name_in(held, 0, run_from(held, 0, table), table) if held else None
    if name is None:
        full = _shouted(said, cast) if len(held) == 1 else None
        generic = not held or is_role(held[-1], table)
        kind: SpeakerKind = "person" if full else "unnamed" if generic else "organisation"
        return _by(bare, Attributed(full or said, None, label, kind), _KNOWN if full else _ALONE)
    full = cast.fullest(name.parts)
    if full == name.text and len(name.parts) == 1:
        full = _shouted(name.text, cast) or full
    sure = _KNOWN if " " in full and full not in cast.ambiguous else _ALONE
    return _by(bare, Attributed(full, cast.roles.get(full), label), sure)


def _by(bare: Attribution, speaker: Attributed, sure: float) -> Attribution:
    return Attribution(bare.kind, bare.segments, speaker, None, sure)


def _shouted(word: str, cast: Cast) -> str | None:
    """Whose last name a word in capitals is: "VARGA"."""
    if not word.isupper():
        return None
    full = {name for last, name in cast.full.items() if last.upper() == word}
    return full.pop() if len(full) == 1 else None


def _interviewed(paragraphs: Sequence[str], cast: Cast, table: Language) -> Mention | None:
    """The person who is said to be interviewed before the first turn, if it is one."""
    phrases = wording(table.code).interviewing
    if not phrases:
        return None
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)
    found: dict[str, Mention] = {}
    for number, text in enumerate(paragraphs):
        for told in pattern.finditer(text):
            named = (
                each
                for each in cast.mentions[number]
                if each.kind == "person" and told.end() <= each.span.start <= told.end() + _NEAR
            )
            each = next(named, None)
            if each:
                found.setdefault(each.name, each)
    return next(iter(found.values())) if len(found) == 1 else None
