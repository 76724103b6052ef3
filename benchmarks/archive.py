"""How the cost of the archive grows: ``python benchmarks/archive.py [PAGES…]``, else 1,000, 4,000 and 16,000 of them.

The pages are invented: topics and names as frequent as words are (by Zipf's law), every fourth event told by a second
source. Printed are the processor time of arranging them all, of that the share of related briefings and stories, that
of arranging them with all listings, the exponent from one size to the next, and how many pages one more page changes.
Where scikit-learn is installed, the five nearest neighbours by TF-IDF of the same names stand beside them.
"""

from __future__ import annotations

import importlib.util
import random
import sys
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import log
from zoneinfo import ZoneInfo

from clock import seconds

from generator.archive import arrange
from generator.archive.likeness import likenesses
from generator.archive.related import related
from generator.archive.stories import stories
from generator.model import Briefing, Passage, Person, Source, Statement, StoredPage, Voice
from generator.site.listings import listings

SIZES = (1_000, 4_000, 16_000)
FIRST_DAY = date(2020, 1, 1)
PER_DAY = 8
UTC = ZoneInfo("UTC")


def invented(size: int) -> list[StoredPage]:
    """Pages that name things as often as articles do: few of them everywhere, most of them seldom."""
    drawn = random.Random(4)  # noqa: S311 - the same pages each time
    names = [f"{first} {last}" for first in ("Ines", "Jo", "Mette", "Tomas") for last in ("Varga", "Brandt", "Bell")]
    pages: list[StoredPage] = []
    for number in range(size):
        again = number % 4 == 3 and pages
        event = pages[-1].briefing if again else None
        topics = event.topics if event else tuple(f"topic {_rank(drawn, size)}" for _ in range(5))
        speaker = f"Speaker {_rank(drawn, size)}"
        said = tuple(Statement((Passage("“We are buying time.”", 1),), direct=True) for _ in range(3))
        pages.append(
            StoredPage(
                f"{number:06}.md",
                Briefing(
                    id=f"{number}",
                    title=event.title if event else f"Council {topics[0]} harbour {topics[1]}",
                    language="en",
                    date=(FIRST_DAY + timedelta(days=number // PER_DAY)).isoformat(),
                    sources=(Source(f"Paper {number % 7}"),),
                    topics=topics,
                    voices=(Voice(drawn.choice(names), "Mayor", said), Voice(speaker, None, said)),
                    people=tuple(Person(f"Person {_rank(drawn, size)}") for _ in range(3)),
                    places=tuple(f"Place {_rank(drawn, size)}" for _ in range(4)),
                    organisations=tuple(f"Office {_rank(drawn, size)}" for _ in range(2)),
                ),
            )
        )
    return pages


def _rank(drawn: random.Random, size: int) -> int:
    """A rank by Zipf's law among as many names as there are pages."""
    return int(size ** drawn.random())


def nearness(pages: Sequence[StoredPage]) -> None:
    """Related briefings and stories alone."""
    found = tuple(likenesses(pages))
    moments = [None] * len(pages)
    stories(pages, moments, found)
    related(pages, moments, found, {})


def neighbours(pages: Sequence[StoredPage]) -> None:
    """What scikit-learn needs for five neighbours each, by TF-IDF of all that the pages name."""
    text = importlib.import_module("sklearn.feature_extraction.text")
    nearest = importlib.import_module("sklearn.neighbors")

    held = [[*p.briefing.topics, *p.briefing.places, *p.briefing.organisations, *_people(p.briefing)] for p in pages]
    matrix = text.TfidfVectorizer(analyzer=lambda names: names).fit_transform(held)
    nearest.NearestNeighbors(n_neighbors=6, metric="cosine").fit(matrix).kneighbors(matrix)


def _people(briefing: Briefing) -> list[str]:
    return [voice.name for voice in briefing.voices if voice.name] + [person.name for person in briefing.people]


def changed(pages: Sequence[StoredPage]) -> int:
    """How many pages show something else once the newest page is there."""
    before, after = arrange(pages[:-1], UTC), arrange(pages, UTC)
    shown = [(page.path, archive) for page in pages[:-1] for archive in (before, after)]
    lists = [(archive.related.get(path), archive.story_of.get(path)) for path, archive in shown]
    return sum(one != other for one, other in zip(lists[::2], lists[1::2], strict=True))


def main(sizes: Sequence[int]) -> None:
    """Print the time of each size."""
    peers = {"scikit-learn": neighbours} if importlib.util.find_spec("sklearn") else {}
    kinds: dict[str, Callable[[Sequence[StoredPage]], object]] = {
        "whole archive": lambda pages: arrange(pages, UTC), "related and stories": nearness,
        "with all listings": lambda pages: list(listings(arrange(pages, UTC), recent_days=7)), **peers,
    }  # fmt: skip
    held = {size: invented(size) for size in sizes}
    for kind, work in kinds.items():
        times = {size: seconds(lambda work=work, pages=pages: work(pages), runs=3) for size, pages in held.items()}  # type: ignore[misc]
        print(f"{kind:>20}: " + ", ".join(f"{size:,} pages {taken:.2f} s" for size, taken in times.items()))
        for (size, taken), (more, longer) in pairwise(times.items()):
            print(f"{'':>20}  {size:,} to {more:,}: exponent {log(longer / taken) / log(more / size):.2f}")
    for size, pages in held.items():
        print(f"{size:>20,}: one page more changes {changed(pages)} others")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
