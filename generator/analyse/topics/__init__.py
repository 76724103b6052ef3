"""What an article is about: the site's own topics, the tags it brought along, phrases of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.topics.listed import listed
from generator.analyse.topics.phrases import phrases
from generator.analyse.topics.ranking import ranked
from generator.analyse.topics.table import topic_table
from generator.analyse.topics.tags import tagged
from generator.analyse.topics.unspaced import unspaced

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from generator.model import Extract

MOST = 6
_ENOUGH = 3  # tags, for nothing else to be looked for


def topics(
    extract: Extract,
    language: str,
    *,
    people: Iterable[str] = (),
    speakers: Collection[str] = (),
    places: Iterable[str] = (),
    own: Mapping[str, Sequence[str]] | None = None,
) -> tuple[str, ...]:
    """Three to six topics: of the site's own list, of the extract's tags, of its text; fewer where it tells no more.

    `own` has the words by which an article is known to be about each topic of the site's own list. `people` are the
    names of persons in it: such a name is a topic only where the title has it, the text at least three times, and the
    person is none of `speakers`. `places` are names of places in it, which are topics where they stand twice.
    """
    table = topic_table(language)
    given = [*listed(extract, own or {}), *tagged(extract, table)]
    if len(given) < _ENOUGH:
        given += _found(extract, tuple(people), speakers, places, language)
    return tuple(_once(given))[:MOST]


def _found(
    extract: Extract, people: Sequence[str], speakers: Collection[str], places: Iterable[str], language: str
) -> list[str]:
    title, table = extract.title or "", topic_table(language)
    if table.letters:
        return unspaced(title, extract.paragraphs, frozenset(people), table, MOST)
    subjects = [name for name in people if name not in speakers and _about(name, title, extract.paragraphs)]
    names = frozenset(part for name in people for part in name.lower().split() if len(part) > 1)
    found = phrases(title, extract.paragraphs, language)
    return subjects[:1] + ranked(found, names, frozenset(places), table, MOST)


def _about(name: str, title: str, paragraphs: Sequence[str]) -> bool:
    last = name.rpartition(" ")[2]
    return last in title and sum(text.count(last) for text in paragraphs) > 2


def _once(given: Iterable[str]) -> list[str]:
    """Each topic once, however it is written: neither in another case nor with hyphens for spaces."""
    return list({topic.casefold().replace("-", " "): topic for topic in reversed(list(given))}.values())[::-1]
