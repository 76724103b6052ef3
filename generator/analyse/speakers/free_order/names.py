"""A run of capitals as the subject of a verb, where the forms of names tell it: whose name, and from which word on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import name_in
from generator.analyse.speakers.free_order.agreement import is_finite, is_subject, of_man
from generator.analyse.speakers.free_order.words import mention_at
from generator.analyse.speakers.noun_phrases import Phrase

if TYPE_CHECKING:
    from generator.analyse.names.reading import Name
    from generator.analyse.speakers.frames import Frame


def name_at(frame: Frame, first: int, last: int, form: str, *, office: bool) -> Phrase | None:
    """A run of capitals as a subject: a person in the nominative, or a body; `office`: a noun stands before it."""
    held = frame.words
    there = mention_at(frame, last - 1)
    if there and there.kind != "person":
        written = frame.text[there.span.start : there.span.end]
        if office or written != there.name:
            return None
        return Phrase(first, last, "proper", noun=last - 1)
    begin = first
    if there:
        begin = next((at for at in range(first, last) if held[at].start >= there.span.start), first)
    elif last - first > 2 and not any(len(held[at].text) == 1 for at in range(first, last)):
        begin = last - 2  # "министр обороны Верры Инес Варга"
    begin = _behind_place(frame, begin, last) if office else begin
    if last - first == 3 and of_man(frame, held[max(first, begin - 1)].text):
        return None  # "жена Ивана Веррана Анна"
    name = name_in(held, begin, last, frame.table)
    if name is None or not is_subject(frame, name, form):
        return None
    if name.parts[-1].isascii() and not frame.text[:1].isascii():
        return None if office else Phrase(name.first, last, "proper", noun=last - 1)  # a body's name in other letters
    known = there is not None and " " in there.name
    if len(name.parts) == 1 and not known and not _stands_alone(frame, name, form, office=office):
        return None
    return Phrase(name.first, name.last, "name", name=name)


def _behind_place(frame: Frame, begin: int, last: int) -> int:
    """Where a name begins behind the place of an office: "глава Приморья Йо Брандт", "мэр Верхнего Овела Йо Брандт"."""
    held, table = frame.words, frame.table
    count = last - begin
    if count < 3 or held[last - 2].lower in table.particles or any(len(word.text) == 1 for word in held[begin:last]):
        return begin
    if any(word.lower.endswith(table.patronymic_endings) for word in held[begin + 1 : last]):
        return begin
    place = held[begin].lower.endswith(table.genitive_endings) or count > 3
    return last - 2 if place and all(word.capital for word in held[begin:last]) else begin


def _stands_alone(frame: Frame, name: Name, form: str, *, office: bool) -> bool:
    """Whether a word that is nobody's last name elsewhere can be a name: beside the verb, or behind an office."""
    tags = frame.tags
    follows = name.last < len(tags) and is_finite(frame, name.last)
    beside = (
        follows or tags[name.last : name.last + 1] in ("V", "J", "A") or tags[name.first - 1 : name.first] in ("V", "J")
    )
    either = name.text.lower().endswith(frame.grammar.cases["either_forms"])
    if office:
        return not (either and (form != "f" or _oblique_place(frame, name.text)))
    return beside and not name.text.lower().endswith(frame.grammar.cases["adjective_forms"])


def _oblique_place(frame: Frame, word: str) -> bool:
    """Whether a lone name behind an office may be the office's place: "мэр Халдена"."""
    return word.lower().endswith(frame.grammar.cases["either_forms"]) and word[:-1] in frame.text.replace(word, "")
