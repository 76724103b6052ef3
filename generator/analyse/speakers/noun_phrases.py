"""Noun phrases of a frame: which words name or describe somebody, read from the tags of the words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from generator.analyse.names.reading import is_role, name_in
from generator.analyse.speakers.extents import begin_of, end_of, exemplifies, has_head, past_nouns, second_role
from generator.analyse.speakers.heads import behind_office, head_of, names_body, particle, past_times

if TYPE_CHECKING:
    from generator.analyse.names.reading import Name
    from generator.analyse.speakers.frames import Frame

Form = Literal["name", "proper", "pronoun", "relative", "description"]
Near = Literal["beside", "apposed", "shared", "far"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `first` to `last` (excluded) of a frame that stand for somebody.

    `proper` is a name that is no person's as far as its shape tells; `near` how the verb is bound to it;
    `antecedent` is what a relative pronoun stands for.
    """

    first: int
    last: int
    form: Form
    near: Near = "beside"
    name: Name | None = None
    antecedent: Phrase | None = None
    noun: int | None = None  # the head of a description


def phrase_at(frame: Frame, first: int, last: int) -> Phrase | None:
    """The phrase that words `first` to `last` form, read from its last word."""
    tags = frame.tags
    if first >= last:
        return None
    if tags[last - 1] == "P":
        return Phrase(last - 1, last, "pronoun")
    if tags[last - 1] == "W":
        return Phrase(last - 1, last, "relative")
    if tags[last - 1] in "U#" and "U" in tags[first:last]:
        return _of_capitals(frame, first, last)
    return Phrase(first, last, "description", noun=head_of(frame, first, last))


def _of_capitals(frame: Frame, first: int, last: int) -> Phrase:
    """A person's name if the capitals that end a phrase can be one, else a proper name."""
    tags, held = frame.tags, frame.words
    begin = last - 1
    while begin > first and (tags[begin - 1] == "U" or particle(frame, begin - 1, first)):
        if held[begin - 1].possessive:
            break
        begin -= 1
    name = name_in(held, begin, last, frame.table)
    if names_body(frame, begin):
        return Phrase(begin, last, "proper", noun=last - 1)
    determined = tags[begin - 1 : begin] == "D" and begin > first
    titled = name is not None and frame.table.courtesy and name.first > begin  # "el Lic. Jo Brandt"
    if name is None or name.possessive or (determined and not titled and not behind_office(frame, name)):
        return Phrase(first, last, "proper", noun=last - 1)
    if len(name.parts) == 1 and name.parts[0].isupper() and len(name.parts[0]) > 1:
        return Phrase(first, last, "proper", noun=last - 1)
    if any(part.lower() in frame.table.organisation_words for part in name.parts):
        return Phrase(first, last, "proper", noun=last - 1)
    return Phrase(name.first, name.last, "name", name=name)


def phrase_before(frame: Frame, end: int, floor: int) -> Phrase | None:
    """The noun phrase that ends right before word `end`, with what its prepositions hang on."""
    if frame.tags[end - 1 : end] == ")":
        end = max(frame.tags.rfind("(", floor, end), floor)
    first = begin_of(frame, end, floor)
    if first is None:
        return None
    tags = frame.tags
    if exemplifies(frame, first, floor):
        return phrase_before(frame, first - 2, floor)
    if tags[first - 1 : first] in ("g", "G") and first - 2 > floor and tags[first - 2] in "lS":
        busy = phrase_before(frame, first - 1, floor)  # "one reporter covering the trial"
        if busy and busy.form == "description" and tags[busy.first] in "D#":
            return busy
    whole = phrase_at(frame, first, end)
    best = _widened(frame, whole, first, floor)
    if frame.grammar.subjectless and best and best.form == "name" and tags[best.first - 1 : best.first] == "R":
        return None  # "Sobre el cierre en Halden dijo": the subject is left out
    relative = tags.rfind("W", floor, first)
    if tags[first - 1 : first] == "B" and whole is not None and whole.form == "name":
        return best  # "among those who objected was Varga"
    if relative > floor and not set(tags[relative:first]) & set(",;:-.?!QKC") and relative + 1 < first:
        return phrase_before(frame, relative, floor) or best
    return best


def _widened(frame: Frame, whole: Phrase | None, first: int, floor: int) -> Phrase | None:
    """A noun phrase that begins at `first` with what its prepositions hang on."""
    tags, at, best = frame.tags, first, whole
    for _ in range(4):
        edge = past_nouns(frame, at, floor) if whole and at == whole.first and whole.form in ("name", "proper") else at
        outer = None if _after_office(frame, whole) else _outer(frame, whole, edge, floor)
        if outer is None:
            break
        at, last = outer, edge - 1
        if tags[at - 1 : at] not in ("V", "J", "F", "G", "g", "R", "B", "t") or at == floor:
            best = phrase_at(frame, at, last)
            if best and whole and tags[whole.first] == "U" == tags[last - 1] and whole.form == "description":
                best = replace(whole, first=at)  # "the University of Halden geologist"
            if best and best.form == "description" and tags[last - 1] in "gF" and last - 1 > at:
                best = replace(best, noun=last - 2)  # "a doctor working (for)", "the station run (by)"
            # "in a statement to the Courier": an adverbial, no subject
            if at > floor and tags[at - 1] in "Rt":
                best = whole
    return whole if tags[at - 1 : at] == "R" and at > floor else best


def _outer(frame: Frame, whole: Phrase | None, at: int, floor: int) -> int | None:
    """Where the noun phrase begins on which, with a preposition, the phrase hangs that begins at `at`."""
    tags = frame.tags
    outer = begin_of(frame, at - 1, floor) if at - 2 >= floor and tags[at - 1] in "Rt" else None
    if outer is None or whole is None or whole.name is None:
        return outer
    # "Centers for Flood Control Director Jo Brandt": an office with its holder's title and name
    office = whole.name.lead < whole.name.first and tags[outer] == "U" == tags[at - 2]
    return None if office else outer


def _after_office(frame: Frame, found: Phrase | None) -> bool:
    """`Head of the Harbour Office Ines Varga`: the name, not the office, is what the title belongs to."""
    if found is None or found.name is None or found.first == 0:
        return False
    office = frame.words[found.first - 1].lower
    if behind_office(frame, found.name):
        return True
    if frame.tags[found.first - 1] == "U":
        return office in frame.table.organisation_words
    return len(found.name.parts) > 1 and frame.grammar.has("organisations", office) and has_head(frame, found.first - 1)


def phrase_after(frame: Frame, at: int, ceiling: int) -> Phrase | None:
    """The noun phrase that begins at word `at`, with the name in apposition to it."""
    tags = frame.tags
    at = past_times(frame, at, ceiling)
    if at >= ceiling or tags[at] not in "PDlUS#gFO'":
        return None
    if tags[at] == "P":
        return Phrase(at, at + 1, "pronoun")
    last = end_of(frame, at, ceiling)
    while (
        last < ceiling
        and tags[last] == "K"
        and second_role(frame, last + 1, ceiling)
        and is_role(frame.words[last - 1], frame.table)
    ):
        last = end_of(frame, last + 1, ceiling)  # "Governor and Party Chairman Jo Brandt"
    name = _last_name(frame, at, last)
    if name:
        return name
    whole = phrase_at(frame, at, last)
    return (_apposed_name(frame, last, ceiling) or whole) if whole else None


def _last_name(frame: Frame, first: int, last: int) -> Phrase | None:
    """The last person's name in a noun phrase, unless a noun follows of which it is a part ("the Varga campaign")."""
    tags = frame.tags
    end = last
    while end > first and tags[end - 1] not in "U#":
        end -= 1
    begin = end
    while begin > first and (tags[begin - 1] in "U#" or particle(frame, begin - 1, first)):
        begin -= 1
    if begin == end or (end < last and tags[first] == "D"):
        return None
    found = phrase_at(frame, begin if tags[begin - 1 : begin] != "D" else max(first, begin - 1), end)
    if (
        found is None
        or found.form != "name"
        or (
            end < last
            and len(found.name.parts if found.name else ()) < 2
            and tags[end] in "lS"
            and (last - end > 1 or is_role(frame.words[end], frame.table))
        )
    ):
        return None
    return found


def _apposed_name(frame: Frame, at: int, ceiling: int) -> Phrase | None:
    """`the mayor of Halden, Ines Varga`: the name after the comma."""
    tags = frame.tags
    while at < ceiling and tags[at] in "RDlUS#":
        joined = at > 1 and tags[at - 1] == "l" and frame.grammar.has("joining", frame.words[at - 2].lower)
        if tags[at] == "U" and joined:
            end = end_of(frame, at, ceiling)
            found = phrase_at(frame, at, end)  # "secretary of state Jo Brandt"
            if found and found.name and len(found.name.parts) > 1:
                return found
        if tags[at] == "U" and tags[at - 1] != "U":
            office = phrase_at(frame, at, end_of(frame, at, ceiling))
            if office and _after_office(frame, office):
                return office
        at += 1
    if at >= ceiling or tags[at] != "," or tags[at + 1 : at + 2] != "U":
        return None
    last = at + 1
    while last < ceiling and (tags[last] == "U" or particle(frame, last, at + 1)):
        last += 1
    if last < ceiling and tags[last] not in ",.;-(?!W":
        return None
    found = phrase_at(frame, at + 1, last)
    return (
        replace(found, near="apposed")
        if found and found.form == "name" and len(found.name.parts if found.name else ()) > 1
        else None
    )
