"""Headings under which articles are filed: subjects by the words that tell of them, places by any of their names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.names.gazetteer import gazetteer
from generator.analyse.topics.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.analyse.topics.phrases import Key
    from generator.analyse.topics.table import TopicTable


def filed(found: Mapping[Key, Phrase], places: Iterable[str], code: str, table: TopicTable) -> dict[Key, Phrase]:
    """`found` with what tells of one subject or names one place counted together, under its heading.

    A heading's key holds the stems of all that tells of it, so that none of that is a topic beside it.
    """
    known = gazetteer(code).forms
    listed = {known[name].key: _in_full(name, code) for name in places if name in known}
    rest: dict[Key, Phrase] = {}
    gathered: dict[str, list[tuple[Key, Phrase]]] = {}
    located = set()
    for key, phrase in found.items():
        heading = table.subjects.get(key)
        if heading is None and listed and phrase.is_name:
            place = next((known[form].key for form in phrase.forms if form in known), None)
            heading = listed.get(place) if place is not None else None
            if heading:
                located.add(heading)
        if heading is None:
            rest[key] = phrase
        else:
            gathered.setdefault(heading, []).append((key, phrase))
    for heading, held in gathered.items():
        whole = Phrase(1, held[0][1].first, heading)
        whole.heading, whole.place = heading, heading in located
        for _, phrase in held:
            if phrase.heads or whole.place:
                whole.take(phrase)
        rest[tuple(dict.fromkeys(stem for key, _ in held for stem in key))] = whole
    return rest


def _in_full(name: str, code: str) -> str:
    """A place's name; of an abbreviation ("U.S.") what it stands for."""
    if not name.isupper():
        return name
    return _full_names(code).get(gazetteer(code).forms[name].key, name)


@cache
def _full_names(code: str) -> dict[str, str]:
    places = sorted(gazetteer(code).forms.values(), key=lambda place: (-place.rank, place.name))
    return {place.key: place.name for place in places if not place.name.isupper()}
