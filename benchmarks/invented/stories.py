"""What happens in Verra, day by day: the event that an article tells of, and who and what is part of it.

Article `number` never depends on how many there are: an archive of 10,000 begins with that of 4,000. The world grows
with the archive, as news does: article 9,000 may name people of whom nobody had heard at article 1,000.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.invented import names
from benchmarks.invented.chance import Chance
from benchmarks.invented.subjects import FIELDS, Field

FIRST_DAY = date(2010, 1, 4)  # a Monday
WEEK = (7, 7, 7, 7, 7, 4, 3)
"""Articles of each day from Monday on: six a day on average, a thousand in half a year, 10,000 in four and a half."""
TOLD_AGAIN = 0.22
"""How many articles tell what an earlier one has told, from another newspaper."""
NEAR = 6
"""How many articles before it that earlier one may stand."""


@dataclass(frozen=True, slots=True)
class Story:
    """An event: its number (that of the first article that tells it), its field, and what it is about."""

    number: int
    field: Field
    thing: str
    topics: tuple[str, ...]
    places: tuple[str, ...]
    bodies: tuple[str, ...]
    people: tuple[names.Someone, ...]
    figures: tuple[int, int, int]


def day_of(number: int) -> date:
    """The day on which an article is published."""
    weeks, place = divmod(number, sum(WEEK))
    weekday = next(day for day in range(7) if place < sum(WEEK[: day + 1]))
    return FIRST_DAY + timedelta(days=7 * weeks + weekday)


def first_telling(seed: int, number: int) -> int:
    """The article that told first what article `number` tells: itself, for most."""
    while number:
        chance = Chance(seed, "telling", number)
        if not chance.happens(TOLD_AGAIN):
            break
        number -= 1 + chance.below(min(NEAR, number))
    return number


def story(seed: int, number: int) -> Story:
    """The event that article `number` is the first to tell."""
    chance = Chance(seed, "story", number)
    field = chance.one(FIELDS)
    places = _different(chance, names.place, 60 + number // 8, 3)
    thing = chance.one(field.things)
    dispute = f"{places[0]} {chance.one(field.details)}"
    people = tuple(names.person(chance.rank(300 + number // 2)) for _ in range(4))
    return Story(
        number,
        field,
        thing,
        topics=(*field.topics[: 2 + chance.below(2)], places[0], *((dispute,) if chance.happens(0.3) else ())),
        places=places,
        bodies=_different(chance, names.body, 80 + number // 6, 2),
        people=tuple(dict.fromkeys(people)),
        figures=figures(chance),
    )


def figures(chance: Chance) -> tuple[int, int, int]:
    """A number that can be a count of votes or a percentage, one below it, and a large one."""
    few = 4 + chance.below(19)
    return few + chance.below(77 - few), few, 100 + chance.below(9_000)


def _different(chance: Chance, named: Callable[[int], str], size: int, count: int) -> tuple[str, ...]:
    """`count` names by rank among `size`, no two alike."""
    found: dict[str, None] = {}
    while len(found) < count:
        found[named(chance.rank(size))] = None
    return tuple(found)
