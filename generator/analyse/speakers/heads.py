"""What stands around names: times, particles, offices before them, common nouns that make them a body's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role

if TYPE_CHECKING:
    from generator.analyse.names.reading import Name
    from generator.analyse.speakers.frames import Frame


def head_of(frame: Frame, first: int, last: int) -> int:
    """The noun of a description of words `first` to `last`: before its participle, in `le rapport publié`."""
    known, at = frame.grammar, last - 1
    while (
        known.perfect_endings
        and at - 1 > first
        and frame.tags[at - 1] in "lS"
        and frame.words[at].lower.endswith(known.perfect_endings)
        and not is_role(frame.words[at], frame.table)
        and not known.has("people", frame.words[at].lower)
    ):
        at -= 1
    return at


def names_person(frame: Frame, at: int) -> bool:
    """Whether a word is a role, or a noun of persons."""
    return is_role(frame.words[at], frame.table) or frame.grammar.has("people", frame.words[at].lower)


def names_body(frame: Frame, begin: int) -> bool:
    """Whether capitals at `begin` are the name of what stands before: `la compagnie (Bacs de l'Ovel)`."""
    if not frame.table.office_before_name or begin < 2 or frame.tags[begin - 1] not in "lS":
        return False
    noun = frame.words[begin - 1].lower
    if not frame.grammar.has("organisations", noun) or is_role(frame.words[begin - 1], frame.table):
        return False
    return frame.tags[begin - 2] == "D" and frame.tags[begin - 3 : begin - 2] != "R"


def particle(frame: Frame, at: int, first: int) -> bool:
    """Whether a small word, or the second of two, stands within a name: "Ana de la Vega"."""
    known = frame.table.particles
    if at <= first or frame.words[at].lower not in known:
        return False
    return frame.tags[at - 1] == "U" or (
        at - 1 > first and frame.words[at - 1].lower in known and frame.tags[at - 2] == "U"
    )


def past_times(frame: Frame, at: int, ceiling: int) -> int:
    """Past adverbs, `Tuesday`, `el martes`, `mardi soir`."""
    tags = frame.tags
    begin = at
    while at < ceiling:
        if tags[at] in "AT" or (at > begin and frame.grammar.has("day_parts", frame.words[at].lower)):
            at += 1
        elif tags[at] == "D" and tags[at + 1 : at + 2] == "T":
            at += 2
        elif at > begin and frame.grammar.has("periods", frame.words[at].lower):
            at += 1  # "last month"
        else:
            break
    return at


def capital_next(frame: Frame, at: int, ceiling: int) -> bool:
    if at < ceiling and frame.words[at].lower in frame.table.particles and frame.tags[at] != "U":
        at += 1
    return at < ceiling and frame.tags[at] == "U"


def behind_office(frame: Frame, name: Name) -> bool:
    """`le ministre de la Mer Jo Brandt`: the capitals before the name are an office's that a title has."""
    first = name.first
    if not frame.table.office_before_name or name.lead == first or is_role(frame.words[first - 1], frame.table):
        return False
    return frame.tags[name.lead - 1 : name.lead] in ("R", "D") if name.lead else False
