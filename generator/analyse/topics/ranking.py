"""Which of an article's phrases are its topics, and how each is spelled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from math import log2
from typing import TYPE_CHECKING

from generator.analyse.topics.spelling import is_oblique, spelled
from generator.analyse.topics.table import stem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from generator.analyse.topics.phrases import Key, Phrase
    from generator.analyse.topics.table import TopicTable

_FEWEST = 3
_NUMERAL = re.compile("[IVXL]+")
_LONGEST_ACRONYM = 5
_WEAKEST = 0.5  # of the best score, beyond the fewest
_NAME, _SINGLE_WORD, _LONGER, _SPREAD = 1.15, 0.8, 0.25, 0.4
_OFTEN = 3  # times that a place or a subject is named, where neither title nor opening does
_LONG = 10  # paragraphs for which it must be named once more
_TITLE = 3  # times that a phrase counts for standing in the title


@dataclass(frozen=True, slots=True)
class Told:
    """What is known before phrases are looked at.

    `people` are words of persons' names, `bodies` organisations, `given` the topics that there are already, and `stems`
    those of their words; `nations` has adjectives of nations.
    """

    people: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    given: tuple[str, ...] = ()
    stems: frozenset[str] = frozenset()
    nations: Container[str] = ()

    def repeated(self, key: Key) -> bool:
        """Whether a phrase says in part what a topic already given does."""
        return not self.stems.isdisjoint(key)

    def of_nation(self, word: str) -> bool:
        """Whether a word is an adjective of a nation, or the name of its people."""
        return word in self.nations or word.removesuffix("s") in self.nations


def ranked(found: Mapping[Key, Phrase], told: Told, table: TopicTable, most: int) -> list[str]:
    """The topics among `found`, best first: none that repeats what is `told`, or has a word of a person's name."""
    whole = max((phrase.last for phrase in found.values()), default=1)
    scored = []
    for key, phrase in found.items():
        if (
            phrase.title + phrase.body > 1
            and is_topic(phrase, told, table, whole)
            and not (phrase.heading == "" and is_oblique(key, phrase, table))
        ):
            scored.append((-score(phrase, whole), phrase.first, key))
    scored.sort()
    chosen: list[Key] = []
    fewest = _FEWEST - len(told.given)
    for negative, _, key in scored:
        if len(chosen) == most or (len(chosen) >= fewest and negative > _WEAKEST * scored[0][0]):
            break
        if not told.repeated(key) and not _any_repeats(key, chosen, found):
            chosen.append(key)
    if fewest <= len(chosen) < most - 1:
        chosen += [key for key in _named_once(found, told, table) if not any(_repeats(key, o, found) for o in chosen)][
            :1
        ]
    for more in (_filed_weakly, _of_the_title):
        if len(chosen) < fewest:
            chosen += islice(more(found, chosen, told, table), fewest - len(chosen))
    return [found[key].heading or spelled(key, found[key], table) for key in chosen]


def with_acronyms(found: Mapping[Key, Phrase]) -> dict[Key, Phrase]:
    """`found` with names counted under their full form wherever they stand for it as initials."""
    merged = dict(found)
    for key, phrase in found.items():
        if phrase.names and len(key) > 1 and phrase.proper:
            initials = "".join(part[0] for part in phrase.example.split() if part[0].isupper())
            short = merged.get((initials.lower(),)) if len(initials) > 1 else None
            if short and short.example.replace(".", "").isupper() and phrase.words == len(key):
                del merged[(initials.lower(),)]
                phrase.take(short)
    return merged


def score(phrase: Phrase, paragraphs: int) -> float:
    """How much an article is about a phrase: by how often and where it stands, over how much of it."""
    weight = phrase.body + _TITLE * min(phrase.title, 1) + min(phrase.lead, 1)
    spread = 1 + _SPREAD * phrase.paragraphs / max(paragraphs, 4)
    value = log2(1 + weight) * spread * (1 + _LONGER * (min(phrase.words, 3) - 1))
    if phrase.is_name:
        return value * _NAME
    return value * _SINGLE_WORD if phrase.words == 1 and not phrase.heading else value


def is_topic(phrase: Phrase, told: Told, table: TopicTable, paragraphs: int) -> bool:
    """Whether a phrase can be a topic, by its words, their shape and their places in the article."""
    count = phrase.title + phrase.body
    if phrase.heading:
        return _is_filed(phrase, paragraphs) and (phrase.title > 0 or phrase.heading.lower() not in table.sources)
    words = phrase.example.lower().replace("’", "'").split()
    if (table.known and 2 * phrase.heads < count) or not told.people.isdisjoint(words):
        return False
    if not phrase.title and (" ".join(words) in table.sources or words[-1] in table.sources):
        return False
    if phrase.example in told.places:
        return _is_filed(phrase, paragraphs)
    if len(words) == 1:
        return not told.of_nation(words[0]) and _one_word_is_topic(words[0], phrase, told, table)
    if not _shaped(words, phrase, table):
        return False
    return count > 1 and (table.known or phrase.proper)


def _is_filed(phrase: Phrase, paragraphs: int) -> bool:
    """Whether a place or a subject stands where it tells what an article is about, or often."""
    if phrase.title:
        return phrase.body > 0
    return phrase.body > _OFTEN + paragraphs // _LONG or (phrase.lead > 0 and phrase.body > 2 - phrase.place)


def _shaped(words: Sequence[str], phrase: Phrase, table: TopicTable) -> bool:
    """Whether words are in the shape of a topic: a noun that says something, with what belongs to it."""
    head = words[-1 if table.head == "last" else 0]
    if words[0] in table.offices or words[-1] in table.offices or (min(map(len, words)) == 1 and not table.elisions):
        return False
    if phrase.proper and not table.capital_nouns:
        return True
    if table.capital_nouns and not phrase.example.split()[-1][0].isupper():
        return False
    if table.article and phrase.title + phrase.body < 3 and not words[-1].startswith(table.article):
        return False
    empty = words[0] in table.weak_heads or words[0] in table.generic
    if table.head == "last" and empty and not table.linking.isdisjoint(words):
        return False  # "weeks of unpaid leave"
    if head in table.weak_heads and not (phrase.title and phrase.body > 1):
        return False
    return words[0] not in table.in_names and not words[-1].endswith(table.adjective_endings or ("\0",))


def _one_word_is_topic(word: str, phrase: Phrase, told: Told, table: TopicTable) -> bool:
    empty = table.generic, table.relational, table.in_names, table.weak_heads, table.offices, table.verbs
    if any(word in words for words in empty) or (table.generic_stems and stem(word, table) in table.generic_stems):
        return False
    if word.endswith(table.never_alone) and word not in table.not_verbs:
        return False
    shouted = phrase.example.isupper()
    if len(word) < 4 and not (shouted and len(word) > 1):
        return False
    if (
        word[1:2] == "-"
        or _NUMERAL.fullmatch(phrase.example)
        or (shouted and len(word) > _LONGEST_ACRONYM and not phrase.title)
    ):
        return False  # "R-Halden"; the town of a dateline
    if phrase.is_name and not table.capital_nouns:
        return _is_named(phrase, told, table, shouted=shouted)
    endings = (*table.adjective_endings, *table.verb_endings)
    if endings and word.endswith(endings) and word not in table.not_verbs:
        return False
    if table.capital_nouns and not phrase.example[0].isupper():
        return False
    if not table.known:
        return phrase.title > 0 and phrase.body > 2 and len(word) > 4 and word.upper() != word
    if table.article and not (phrase.title and phrase.body > 2):
        return False
    return phrase.paragraphs > 1 and (phrase.body > 1 if phrase.title else phrase.body > 4 and phrase.lead > 0)


def _is_named(phrase: Phrase, told: Told, table: TopicTable, *, shouted: bool) -> bool:
    """Whether a lone name stands often enough: of nobody knows whom or what it has to stand in the opening, too."""
    if phrase.title or shouted or phrase.example in told.bodies or not table.known:
        return phrase.body + phrase.title > 1 + (table.known and not phrase.title and not phrase.lead)
    return phrase.body >= _OFTEN and phrase.lead > 0


def _named_once(found: Mapping[Key, Phrase], told: Told, table: TopicTable) -> Iterator[Key]:
    """Agreements, events and the like that are named a single time, in order."""
    for key, phrase in found.items():
        if len(key) > 1 and phrase.body == 1 and phrase.proper and phrase.heads:
            words = phrase.example.lower().split()
            if words[-1 if table.head == "last" else 0] in table.name_heads and told.people.isdisjoint(words):
                yield key


def _of_the_title(found: Mapping[Key, Phrase], chosen: Sequence[Key], told: Told, table: TopicTable) -> Iterator[Key]:
    """Phrases of the title whose words the text has too, each in another place."""
    if not table.known:
        return
    held = list(chosen)
    for key, phrase in found.items():
        if not phrase.title or phrase.heading:
            continue
        words = phrase.example.lower().split()
        apart = all((part := found.get((one,))) is not None and part.body for one in key)
        if len(key) < 2 or not apart or not told.people.isdisjoint(words) or not _shaped(words, phrase, table):
            continue
        if not phrase.heads or is_oblique(key, phrase, table) or told.repeated(key) or _any_repeats(key, held, found):
            continue
        held.append(key)
        yield key


def _filed_weakly(found: Mapping[Key, Phrase], chosen: Sequence[Key], told: Told, table: TopicTable) -> Iterator[Key]:
    """Places and subjects that are named less, the most first: better than none where nothing else is."""
    held = list(chosen)
    named = [
        (-phrase.body - phrase.title, phrase.first, key)
        for key, phrase in found.items()
        if phrase.heading
        and phrase.body + phrase.title + phrase.lead > 1
        and phrase.heading.lower() not in table.sources
    ]
    for _, _, key in sorted(named):
        if not told.repeated(key) and not _any_repeats(key, held, found):
            held.append(key)
            yield key


def _any_repeats(key: Key, chosen: Sequence[Key], found: Mapping[Key, Phrase]) -> bool:
    return any(_repeats(key, other, found) for other in chosen)


def _repeats(key: Key, other: Key, found: Mapping[Key, Phrase]) -> bool:
    """Whether a phrase says in part what another does: they share a word, but for two names that share no more."""
    if shared := set(key) & set(other):
        names = found[key].is_name and found[other].is_name
        return not (names and len(shared) < min(len(key), len(other)))
    return False
