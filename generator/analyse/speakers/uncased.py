"""The words beside a quotation that say whose it is, in writing without capital letters.

Nothing marks a name there, so only the plainest patterns count: in Japanese a name before an honorific and a topic
particle. Languages whose verb comes first have a room of their own, `verb_first`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.speakers.subjects import DISTANT, Clue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from generator.analyse.tables import Language

    Rule = Callable[[str, int, int, Language], Clue | None]

_FARTHEST_TOPIC = 20  # characters from the quotation


def quote_last(text: str, start: int, end: int, table: Language) -> Clue | None:
    """The clause before a quotation in a language whose verb comes after it: `山田市長は「…」と述べた`."""
    topics = list(_topic(table).finditer(text, start, end))
    if not topics or end - topics[-1].end() > _FARTHEST_TOPIC:
        return None
    found = topics[-1]
    honorific = found["honorific"]
    role = None if honorific in table.forms_of_address else honorific
    return Clue("", (found["name"],), None, found.start("name"), found.end("name"), role, DISTANT)


def quotative(text: str, start: int, end: int, table: Language) -> Clue | None:
    """The clause after it: the particle "と" and a speech verb."""
    clause = text[start : min(end, start + 30)]
    if not clause.startswith(("と", "って")):
        return None
    verbs = [verb for verb in table.speech_verbs if verb in clause]
    if not verbs:
        return None
    return Clue(min(verbs, key=lambda verb: (clause.find(verb), -len(verb), verb)))  # the first, in full


@cache
def _topic(table: Language) -> re.Pattern[str]:
    honorifics = "|".join(map(re.escape, sorted(table.honorifics, key=len, reverse=True)))
    particles = "|".join(map(re.escape, table.subject_particles))
    letter = "[\u30a1-\u30ff\u3400-\u9fff々・]"
    return re.compile(rf"(?<!{letter})(?P<name>{letter}{{2,12}}?)(?P<honorific>{honorifics})(?:{particles})")


RULES: Mapping[str, tuple[Rule, Rule]] = {"quote-last": (quote_last, quotative)}
"""The rules for the clause before a quotation and for the clause after it, by `Language.order`."""
