"""The persons whom an article is about, whether they speak in it or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 3
_FEWEST = 2  # times that the text names whom the title names
_LEAD, _LONGEST_LEAD = 3, 3000  # paragraphs, characters
_OPENING = 160  # characters that stand for a title, where there is none
_SHORT = 3  # letters of a name
_ENDING = 2  # letters of a case
_OFTEN = 6  # times that it names one whom the title does not


def subjects_of(title: str, paragraphs: Sequence[str], people: Sequence[str]) -> list[str]:
    """At most three of `people`, those named most first: in the title and the text, or in the text again and again.

    Of several with one last name it is the one whose full name stands most; none where the title has another of them.
    """
    text = "\n".join(paragraphs)
    title = title or "\n".join(paragraphs[:1])[:_OPENING]
    lead = "\n".join(paragraphs[:_LEAD])[:_LONGEST_LEAD]
    held: dict[str, tuple[bool, int, str]] = {}
    for name in dict.fromkeys(people):
        first, _, last = name.rpartition(" ")
        if first and (last in title or first.partition(" ")[0] in title or name in lead):
            standing = (name in title, text.count(name), name)
            held[last] = max(held.get(last, standing), standing, key=lambda one: one[:2])
    counted = []
    for last, (whole_in_title, whole, name) in held.items():
        if (whole == 0 and not whole_in_title) or text.count(last) < _FEWEST:
            continue  # put together from titles and initials
        count = _count(last, text, _ENDING if len(last) > _SHORT else 0)
        titled = _named_in(title, name, people)
        if count >= (_FEWEST if titled else _OFTEN) and (titled or name in lead):
            counted.append((not titled, -count, name))
    counted.sort()
    of_title = [name for untitled, _, name in counted if not untitled]
    return of_title[:_MOST] or [name for _, _, name in counted][:1]


def _count(name: str, text: str, longest: int) -> int:
    """How often a name stands in a text, with an ending of at most so many letters.

    Not by a pattern: to compile one for each name takes longer than all the rest.
    """
    count, at = 0, text.find(name)
    while at >= 0:
        last = end = at + len(name)
        while last <= end + longest and _of_word(text[last : last + 1]):
            last += 1
        found = last <= end + longest and not _of_word(text[at - 1 : at]) and _of_word(name[0]) and _of_word(name[-1])
        count += found
        at = text.find(name, end if found else at + 1)
    return count


def _of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _named_in(title: str, name: str, people: Sequence[str]) -> bool:
    """Whether a title has a person's last name, or a first name that only one person here has."""
    first, last = name.partition(" ")[0], name.rpartition(" ")[2]
    if _count(last, title, len(title)):
        return True
    if first not in title:
        return False
    alone = sum(other.startswith(first + " ") for other in people) == 1
    return alone and len(first) > _SHORT and _count(first, title, 0) > 0
