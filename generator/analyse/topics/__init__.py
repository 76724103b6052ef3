"""What an article is about: the site's own topics, the tags it brought along, phrases of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.gazetteer import gazetteer
from generator.analyse.topics.headings import filed
from generator.analyse.topics.listed import listed
from generator.analyse.topics.phrases import phrases
from generator.analyse.topics.ranking import Told, ranked, with_acronyms
from generator.analyse.topics.subjects import subjects_of
from generator.analyse.topics.table import stem, topic_table
from generator.analyse.topics.tags import tagged
from generator.analyse.topics.unspaced import unspaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model import Extract

MOST = 6
_ENOUGH = 3  # tags, for nothing else to be looked for


def topics(
    extract: Extract,
    language: str,
    *,
    people: Iterable[str] = (),
    places: Iterable[str] = (),
    bodies: Iterable[str] = (),
    own: Mapping[str, Sequence[str]] | None = None,
) -> tuple[str, ...]:
    """Three to six topics: of the site's own list, of the extract's tags, of its text; fewer where it tells no more.

    `own` has the words by which an article is known to be about each topic of the site's own list. `people` are the
    names of persons in it, of whom those are topics whom the title names and the text again. `places` are names of
    places in it, `bodies` of organisations; they are topics where they stand twice.
    """
    table = topic_table(language)
    given = [*listed(extract, own or {}), *tagged(extract, table)]
    if len(given) < _ENOUGH:
        given += _found(extract, given, tuple(people), tuple(places), frozenset(bodies), language)
    return tuple(_once(given))[:MOST]


def _found(
    extract: Extract,
    given: Sequence[str],
    people: Sequence[str],
    places: Sequence[str],
    bodies: frozenset[str],
    language: str,
) -> list[str]:
    title, table = extract.title or "", topic_table(language)
    if table.letters:
        return unspaced(title, extract.paragraphs, frozenset(people), table, MOST)
    subjects = subjects_of(title, extract.paragraphs, people)
    parts = frozenset(part for name in people for part in name.lower().split() if len(part) > 1)
    told = Told(
        parts,
        frozenset(places),
        bodies,
        (*given, *subjects),
        frozenset(stem(word, table) for topic in given for word in topic.lower().split() if word not in table.linking)
        | frozenset(stem(part, table) for part in parts if table.oblique),
        gazetteer(language).adjectives,
    )
    found = filed(with_acronyms(phrases(title, extract.paragraphs, language)), places, language, table)
    return subjects + ranked(found, told, table, MOST - len(subjects))


def _once(given: Iterable[str]) -> list[str]:
    """Each topic once, however it is written: neither in another case nor with hyphens for spaces."""
    return list({topic.casefold().replace("-", " "): topic for topic in reversed(list(given))}.values())[::-1]
