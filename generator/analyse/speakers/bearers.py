"""Who a pronoun stands for: of the persons named before it, the one whom the text goes on about.

English, like its neighbours, takes a pronoun for the last subject, mostly (the "centering" of discourse linguistics):
who spoke last, or opened the last sentence. How sure that is depends on who else has been named since.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse.speakers.free_order.agreement import told_gender
from generator.analyse.tables import language_table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from generator.analyse.names.cast import Cast, Mention
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.tables import Language
    from generator.model import Span, SpeakerKind

_PARAGRAPHS_BACK = 3
_NEAR = 160  # characters after a name in which a pronoun tells its gender
_LONGEST_GAP = 24  # characters between two names that are one subject
_UNTOLD = 0.12  # less sure where several fit and the chosen one's gender is unknown
_NAME = re.compile(r"[^\W\d_a-zа-яёіїєґ][\w’'-]*(?: [^\W\d_a-zа-яёіїєґ][\w’'-]*)*")
_LEAD = re.compile(r"(?:\A|[.!?”\"»:;]\s+)((?:[^\W\d_][\w’'-]*\s+){1,6})\Z")
_LONGEST_LEAD = 60  # characters
_NO_TITLE = ("V", "J", "F", "B", "R", "C", "P", "t", "W", "G")  # parts of the clause that no title has
_STOP = re.compile(r"[.!?;]\s")
_BEHIND_APPOSITION = re.compile(r",[^,.;:!?”\"]{1,90}(?:,[^,.;:!?”\"]{1,60})?,\s+([^\W\d_]+)")
_NEXT = re.compile(r"(?:\s*\([^()]{1,60}\)|\[\d{1,3}\])?\s+([^\W\d_]+)")
_TELLING = ("V", "A", "J")  # parts of verbs that a clause may follow
_ACTING = ("V", "J", "F", "B", "A")  # parts of what a name before them is the subject of
_PARTICIPLES = ("G", "g")


class Place(NamedTuple):
    """A person in the text, by name or by a pronoun that was resolved."""

    paragraph: int
    start: int
    name: str
    leads: bool  # as a subject, or as one who speaks
    kind: SpeakerKind = "person"
    gender: str = ""  # as far as a description tells it


def places(
    paragraphs: Sequence[str], inside: Sequence[Sequence[tuple[int, int]]], cast: Cast, grammar: Grammar
) -> list[list[Place]]:
    """The persons named outside quoted strings (`inside`: where those stand), by paragraph."""
    found: list[list[Place]] = []
    for number, here in enumerate(cast.mentions):
        text, quoted = paragraphs[number], inside[number]
        named = [m for m in here if m.kind == "person"]
        if quoted and named:
            named = [m for m in named if not any(s <= m.span.start < e for s, e in quoted)]
        coupled = {
            at
            for first, (one, other) in enumerate(pairwise(named))
            if _joined(text[one.span.end : other.span.start], grammar)
            for at in (first, first + 1)
        }
        found.append(_led(number, text, named, coupled, grammar))
    return found


def _led(number: int, text: str, named: Sequence[Mention], coupled: Collection[int], grammar: Grammar) -> list[Place]:
    """The places of the names of a paragraph; of a sentence in which one says something, only that one leads."""
    found: list[Place] = []
    says = 0  # where what the last one says begins
    for at, each in enumerate(named):
        start = each.span.start
        told = bool(says) and not _STOP.search(text, says, start)
        opens = each.opens or _first_named(text, start, grammar)
        if not opens and grammar.verb_second and not told:
            opens = _behind_verb(text, named[at - 1].span.end if at else 0, start, grammar)
        part = _part_after(text, each, grammar)
        subject = (opens or (grammar.subjectless and part == "V")) and part in _TELLING
        cited = not subject and _is_cited(text, start, grammar)
        leads = opens or cited or part in _ACTING or (part in _PARTICIPLES and _absolute(text, start, grammar))
        if cited or subject:
            says = each.span.end
        found.append(Place(number, start, each.name, leads and not told and at not in coupled))
    return found


def _behind_verb(text: str, before: int, start: int, grammar: Grammar) -> bool:
    """Whether a name is the first of its sentence, not behind a preposition: `Im Streit drückt Kanzler Brandt`."""
    lead = _STOP.split(text[before:start])[-1].split()
    if before and len(lead) == len(text[before:start].split()):
        return False  # another is named before in the sentence
    while lead and lead[-1][:1].isupper():
        lead.pop()
    return bool(lead) and grammar.parts.get(lead[-1].lower(), "") in ("V", "J", "F", "B")


def _absolute(text: str, start: int, grammar: Grammar) -> bool:
    """Whether the participle behind a name has that name of its own: `with Mr Varga denouncing`."""
    before = text[max(0, start - _LONGEST_LEAD) : start].lower().split()[-3:]
    return any(grammar.has("absolutes", word) for word in before)


def _is_cited(text: str, start: int, grammar: Grammar) -> bool:
    """Whether a source is named: `according to the mayor, Ines Varga`."""
    before = text[max(0, start - _LONGEST_LEAD) : start].lower()
    for phrase in _sources(grammar):
        at = before.rfind(phrase)
        if at >= 0 and not _STOP.search(before, at):
            return before.count(",", at) < 2
    return False


@cache
def _sources(grammar: Grammar) -> tuple[str, ...]:
    return tuple(map(" ".join, grammar.sources))


def _joined(gap: str, grammar: Grammar) -> bool:
    """Whether two names are one subject: "Varga and Brandt"."""
    return len(gap) < _LONGEST_GAP and any(grammar.parts.get(word) == "K" for word in gap.split())


def _first_named(text: str, start: int, grammar: Grammar) -> bool:
    """Whether only a conjunction, an adverb and a title stand before a name in its sentence: `But the mayor Varga`."""
    before = _LEAD.search(text, max(0, start - _LONGEST_LEAD), start)
    return before is not None and not any(
        grammar.parts.get(word, "") in _NO_TITLE for word in before[1].lower().split()
    )


def _part_after(text: str, each: Mention, grammar: Grammar) -> str:
    """The part in the clause of the word behind a name, "" where it is none that a subject has."""
    after = _NEXT.match(text, each.span.end) or _BEHIND_APPOSITION.match(text, each.span.end)
    if after is None:
        return ""
    if grammar.has("clitics", after[1]) or grammar.has("clitics", after[1] + "'"):
        return "A"
    part = grammar.parts.get(after[1], "")
    return part or ("F" if after[1].endswith(grammar.finite_endings) else "")


def genders(
    paragraphs: Sequence[str], persons: Sequence[Sequence[Place]], cast: Cast, grammar: Grammar
) -> dict[str, str]:
    """The gender of each person, "f" or "m": by form of address and title, else by the pronouns that follow."""
    table = language_table(grammar.code)
    names = dict.fromkeys(each.name for here in persons for each in here)
    known = {name: cast.gender(name) or first_name_gender(name, table) for name in names}
    votes: dict[str, list[int]] = {}
    for number, here in enumerate(persons if not grammar.things_gendered else ()):
        text = paragraphs[number]
        for at, each in enumerate(here):
            if known[each.name]:
                continue
            end = here[at + 1].start if at + 1 < len(here) else len(text)
            vote = _told(text, each.start, min(end, each.start + _NEAR), grammar)
            vote = (grammar.agreement and told_gender(text, _word(text, each), each.name, grammar, table)) or vote
            if vote:
                held = votes.setdefault(each.name, [0, 0])
                held[vote == "m"] += 1
    found = {name: "f" if women > men else "m" for name, (women, men) in votes.items() if _clear(women, men)}
    return found | {name: gender for name, gender in known.items() if gender}


def first_name_gender(name: str, table: Language) -> str:
    """The gender that a full name's first name tells, "" where it tells none."""
    first, _, rest = name.lower().partition(" ")
    if not rest or table.nominative_endings:  # names that are declined: "Ивана" is not only a man's
        return ""
    return "f" if first in table.women_names else "m" if first in table.men_names else ""


def _word(text: str, each: Place) -> tuple[int, int]:
    """Where a name stands, as far as it is known: its own words."""
    found = _NAME.match(text, each.start)
    return each.start, found.end() if found else each.start


def _clear(women: int, men: int) -> bool:
    return max(women, men) > 2 * min(women, men)


def _told(text: str, start: int, end: int, grammar: Grammar) -> str:
    """The gender of the first pronoun of a stretch that has one."""
    found = _gendered(grammar).search(text, start, end)
    return "" if found is None else "f" if grammar.has("feminine", found[0].lower()) else "m"


@cache
def _gendered(grammar: Grammar) -> re.Pattern[str]:
    words = sorted(grammar.sets.get("feminine", frozenset()) | grammar.sets.get("masculine", frozenset()))
    # The first letter stands by itself: for such a pattern the engine leaps from one to the next.
    firsts = "".join(sorted({re.escape(word[0]) for word in words}))
    rests = "|".join(f"(?<={re.escape(word[0])}){re.escape(word[1:])}" for word in words)
    return re.compile(rf"[{firsts}](?<!\w.)(?:{rests})\b" if words else r"(?!)", re.IGNORECASE)


def bearer(
    pronoun: Span,
    gender: str,
    persons: Sequence[Sequence[Place]],
    spoken: Iterable[Place],
    known: Mapping[str, str],
    *,
    things: bool = False,
    other_than: str | None = None,
) -> tuple[Place | None, float]:
    """The likeliest bearer of a pronoun and how sure that is (0 to 1); None where nobody was named near enough.

    `other_than` is not meant. `things`: the language's pronouns stand for things too, so that hardly a gender is known.
    """
    before = [
        each
        for number in range(max(0, pronoun.paragraph - _PARAGRAPHS_BACK), pronoun.paragraph + 1)
        for each in persons[number]
        if number < pronoun.paragraph or each.start < pronoun.start
    ]
    before += [each for each in spoken if pronoun.paragraph - each.paragraph <= _PARAGRAPHS_BACK]
    fitting = [
        each
        for each in before
        if each.name != other_than and (not gender or (each.gender or known.get(each.name, gender)) == gender)
    ]
    fitting.sort(key=lambda each: (each.paragraph, each.start))
    if not fitting:
        return None, 0.0
    leading = [each for each in fitting if each.leads]
    chosen = leading[-1] if leading else fitting[-1]
    since = {each.name for each in fitting if (each.paragraph, each.start) >= (chosen.paragraph, chosen.start)}
    here = {each.name for each in fitting if each.paragraph >= chosen.paragraph}
    told = bool(gender) and known.get(chosen.name) == gender
    certainty = 0.94 if leading else 0.88 if told and len({each.name for each in fitting}) == 1 else 0.78
    if len(since) > 1:
        certainty -= 0.1
    elif len(here) > 1:
        certainty -= 0.03
    if pronoun.paragraph - chosen.paragraph > 1:
        certainty -= 0.05
    if things and not told and len({each.name for each in fitting}) > 1:
        certainty -= _UNTOLD
    return chosen, certainty + (0.04 if told else 0.0)
