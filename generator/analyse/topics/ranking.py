"""Which of an article's phrases are its topics, and how each is spelled."""

from __future__ import annotations

from itertools import islice
from math import log2
from typing import TYPE_CHECKING

from generator.analyse.topics.spelling import is_oblique, spelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from generator.analyse.topics.phrases import Key, Phrase
    from generator.analyse.topics.table import TopicTable

_FEWEST = 3
_WEAKEST = 0.5  # of the best score, beyond the fewest
_NAME, _SINGLE_WORD, _LONGER, _SPREAD = 1.15, 0.8, 0.25, 0.4
_TITLE = 3  # times that a phrase counts for standing in the title


def ranked(
    found: Mapping[Key, Phrase], people: frozenset[str], places: Collection[str], table: TopicTable, most: int
) -> list[str]:
    """The topics among `found`, best first: none with a word of `people`, and `places` though they are one word."""
    found = _with_acronyms(found)
    whole = max((phrase.last for phrase in found.values()), default=1)
    scored = []
    for key, phrase in found.items():
        if (
            phrase.title + phrase.body > 1
            and is_topic(phrase, people, table, place=phrase.example in places)
            and not is_oblique(key, phrase, table)
        ):
            scored.append((-score(phrase, whole), phrase.first, key))
    scored.sort()
    chosen: list[Key] = []
    for negative, _, key in scored:
        if len(chosen) == most or (len(chosen) >= _FEWEST and negative > _WEAKEST * scored[0][0]):
            break
        if not _any_repeats(key, chosen, found):
            chosen.append(key)
    if _FEWEST <= len(chosen) < most - 1:
        chosen += [
            key for key in _named_once(found, people, table) if not any(_repeats(key, o, found) for o in chosen)
        ][:1]
    if len(chosen) < _FEWEST:
        chosen += islice(_of_the_title(found, chosen, people, table), _FEWEST - len(chosen))
    return [spelled(key, found[key], table) for key in chosen]


def _with_acronyms(found: Mapping[Key, Phrase]) -> dict[Key, Phrase]:
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
    return value * _SINGLE_WORD if phrase.words == 1 else value


def is_topic(phrase: Phrase, people: frozenset[str], table: TopicTable, *, place: bool) -> bool:
    """Whether a phrase can be a topic, by its words, their shape and their places in the article."""
    count = phrase.title + phrase.body
    words = phrase.example.lower().replace("’", "'").split()
    if (table.known and 2 * phrase.heads < count) or any(word in people for word in words):
        return False
    if place:
        return count > 1
    if len(words) == 1:
        return _one_word_is_topic(words[0], phrase, table)
    if not _shaped(words, phrase, table):
        return False
    return count > 1 and (table.known or phrase.proper)


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
    if head in table.weak_heads and not (phrase.title and phrase.body > 1):
        return False
    return words[0] not in table.in_names and not words[-1].endswith(table.adjective_endings or ("\0",))


def _one_word_is_topic(word: str, phrase: Phrase, table: TopicTable) -> bool:
    empty = table.generic, table.relational, table.in_names, table.weak_heads, table.offices, table.verbs
    if any(word in words for words in empty):
        return False
    if word.endswith(table.never_alone) and word not in table.not_verbs:
        return False
    if len(word) < 4 and not (phrase.example.isupper() and len(word) > 1):
        return False
    if phrase.is_name and not table.capital_nouns:
        return phrase.body + phrase.title > 1
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


def _named_once(found: Mapping[Key, Phrase], people: frozenset[str], table: TopicTable) -> Iterator[Key]:
    """Agreements, events and the like that are named a single time, in order."""
    for key, phrase in found.items():
        if len(key) > 1 and phrase.body == 1 and phrase.proper and phrase.heads:
            words = phrase.example.lower().split()
            if words[-1 if table.head == "last" else 0] in table.name_heads and people.isdisjoint(words):
                yield key


def _of_the_title(
    found: Mapping[Key, Phrase], chosen: Sequence[Key], people: frozenset[str], table: TopicTable
) -> Iterator[Key]:
    """Phrases of the title whose words the text has too, each in another place."""
    if not table.known:
        return
    held = list(chosen)
    for key, phrase in found.items():
        if not phrase.title:
            return
        words = phrase.example.lower().split()
        apart = all((part := found.get((one,))) is not None and part.body for one in key)
        if len(key) < 2 or not apart or any(word in people for word in words) or not _shaped(words, phrase, table):
            continue
        if not phrase.heads or is_oblique(key, phrase, table) or _any_repeats(key, held, found):
            continue
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
