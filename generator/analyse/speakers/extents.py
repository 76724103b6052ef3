"""Where a noun phrase begins, and where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.heads import capital_next, particle

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame

_MOST_NOUNS = 3  # before a name


def exemplifies(frame: Frame, at: int, floor: int) -> bool:
    """Whether a phrase is an example of those named before it: `traders such as Varga`."""
    return at - 2 > floor and " ".join(word.lower for word in frame.words[at - 2 : at]) in frame.grammar.examples


def past_nouns(frame: Frame, at: int, floor: int) -> int:
    """Where the nouns begin that tell what a name names: `(Bell from) shipping broker Gordon`, `the journal Tides`."""
    first = at
    while first > floor and frame.tags[first - 1] in ("lSg" if first == at else "lSgU") and at - first < _MOST_NOUNS:
        first -= 1
    if first > floor and first < at and frame.tags[first - 1] == "D":
        first -= 1
    return first if frame.tags[first - 1 : first] == "R" and first > floor else at


def has_head(frame: Frame, office: int) -> bool:
    """Whether a role leads to an office: `the head of the port office Jo Brandt`, not `an aide at the agency Hands`."""
    at = office
    while at > 0 and frame.tags[at - 1] in "DlUS":
        at -= 1
    linked = at > 1 and frame.words[at - 1].lower in frame.table.role_links
    return linked and is_role(frame.words[at - 2], frame.table)


def begin_of(frame: Frame, end: int, floor: int) -> int | None:
    """Where the noun phrase begins that ends before `end`; None where none does."""
    tags = frame.tags
    at = end - 1
    if at < floor or tags[at] not in "PWlUS#FgT'D":
        return None
    if tags[at] in "PW":
        return at
    if tags[at] in "Fg" and not (at > floor and tags[at - 1] in "DlU"):
        return None
    at = _begin_of_name(frame, at, floor) if tags[at - (tags[at] == "#")] == "U" else _begin_of_noun(tags, at, floor)
    while at > floor and tags[at - 1] == "D":
        at -= 1
    return at


def _begin_of_name(frame: Frame, at: int, floor: int) -> int:
    """Where the capitals begin that end at `at`, with titles in small letters and the capitals before those."""
    tags = frame.tags
    while at > floor and (tags[at - 1] in "U#'" or particle(frame, at - 1, floor)):
        at -= 1
    while at > floor and tags[at - 1] in "lS" and is_role(frame.words[at - 1], frame.table):
        at -= 1
    while at > floor and tags[at - 1] == "U":
        at -= 1
    return at


def _begin_of_noun(tags: str, at: int, floor: int) -> int:
    while at > floor and tags[at - 1] in "lUS#'":
        at -= 1
    if at - 1 > floor and tags[at - 1] in "FgA" and tags[at - 2] == "D":
        at -= 1
    return at + (tags[at] == "'")


def second_role(frame: Frame, at: int, ceiling: int) -> bool:
    """Whether, behind "and", another role leads to the name: `commentator and historian Jo Brandt`."""
    first = at
    while at < ceiling and frame.tags[at] in "lS":
        at += 1
    return frame.tags[at : at + 1] == "U" and (at == first or is_role(frame.words[at - 1], frame.table))


def end_of(frame: Frame, first: int, ceiling: int) -> int:
    """Where the noun phrase ends that begins at `first`."""
    tags, last = frame.tags, first
    while last < ceiling:
        tag = tags[last]
        inside = tag in "DlUS#'" or (
            tag in "FgAT" and tags[last + 1 : last + 2] in ("l", "S", "U") and tags[last - 1] != "U"
        )
        inside = inside or (particle(frame, last, first) and capital_next(frame, last + 1, ceiling))
        if not inside or (tag == "D" and last > first and tags[last - 1] != "D" and not particle(frame, last, first)):
            break
        last += 1
    return last
