"""How much pages have in common: what they are about and whom and what they name, the rarer the more.

An inverted index leads from everything named to the pages that name it, in order of time; of those, a page looks at
the nearest only, so that the cost grows with the pages and no faster, and a new page concerns its neighbours alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.archive.names import key
from generator.archive.spelling import topic_key
from generator.model import Briefing, StoredPage

_NEAREST = 12  # pages that are looked at before and after one, of those that name the same
_TOPIC, _PERSON, _ORGANISATION, _PLACE, _TITLE = 1.0, 0.8, 0.7, 0.45, 0.35
_ENOUGH = 0.7  # as much as one topic that two or three pages share
_RARITY = 0.35
_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}")
_MOST_TITLE_WORDS = 24


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the page at `place` has in common with others: a weight for each of their places; `own` is all it has.

    Others that have no more in common with it than a place or a frequent topic are left out.
    """

    place: int
    own: float
    shared: Mapping[int, float]


def likenesses(pages: Sequence[StoredPage]) -> Iterator[Likeness]:
    """One for each of `pages`, which come in order of time."""
    features = [_features(page.briefing) for page in pages]
    postings: dict[str, list[int]] = {}
    for place, held in enumerate(features):
        for feature in held:
            postings.setdefault(feature, []).append(place)
    passed = dict.fromkeys(postings, 0)
    for place, held in enumerate(features):
        shared: dict[int, float] = {}
        own = 0.0
        for feature, kind in held.items():
            others = postings[feature]
            at = passed[feature]
            passed[feature] += 1
            weight = kind * _rarity(len(others))
            own += weight
            if len(others) > 1:
                for other in (*others[max(0, at - _NEAREST) : at], *others[at + 1 : at + 1 + _NEAREST]):
                    shared[other] = shared.get(other, 0.0) + weight
        yield Likeness(place, own, {other: weight for other, weight in shared.items() if weight >= _ENOUGH})


def _rarity(pages: int) -> float:
    """Less with each doubling of the pages that share something: in steps, so that one page more changes little."""
    return 1 / (1 + _RARITY * (pages.bit_length() - 1))


def _features(briefing: Briefing) -> dict[str, float]:
    """All that a page names, by kind, with the weight of its kind; the heaviest where a name is of several kinds."""
    title = briefing.title.casefold()
    words = [*_WORD.findall(title), *_pairs(title)][:_MOST_TITLE_WORDS]
    features = {f"title {topic_key(word)}": _TITLE for word in words}
    features |= {f"name {topic_key(place)}": _PLACE for place in briefing.places}
    features |= {f"name {topic_key(name)}": _ORGANISATION for name in briefing.organisations}
    features |= {f"name {topic_key(topic)}": _TOPIC for topic in briefing.topics}
    people = (*(voice.name for voice in briefing.voices if voice.name), *(person.name for person in briefing.people))
    return features | {f"name {key(name)}": _PERSON for name in people}


def _pairs(text: str) -> Iterator[str]:
    """Two characters each, where a script has no spaces."""
    for run in _UNSPACED.findall(text):
        yield from (run[at : at + 2] for at in range(len(run) - 1))
