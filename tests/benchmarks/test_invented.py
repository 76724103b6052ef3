"""The invented archive: the same everywhere, growing without change, and read as what it is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import mean

import pytest

from benchmarks.invented import article, path_of, text_of, write
from benchmarks.invented.chance import Chance
from benchmarks.invented.names import body, person, place, street
from benchmarks.invented.stories import WEEK, day_of, first_telling
from generator.analyse import analyse
from generator.model import Extract
from generator.read import read_folder
from tests.browser.sample import ROOT, files_of

SEED = 7


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first hundred extracts of an archive."""
    made = tmp_path_factory.mktemp("archive")
    write(made, range(100), seed=SEED)
    return made


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Another process with another hash seed and locale writes the same files."""
    program = (
        f"from benchmarks.invented import write; from pathlib import Path; write(Path('.'), range(100), seed={SEED})"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "17", "LC_ALL": "C"}
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment, check=True)
    assert files_of(tmp_path) == files_of(folder)


def test_another_seed_gives_another_archive() -> None:
    """No article is that of another seed."""
    assert not {text_of(article(SEED, number)) for number in range(30)} & {
        text_of(article(SEED + 1, number)) for number in range(30)
    }


def test_a_larger_archive_begins_with_the_smaller(folder: Path, tmp_path: Path) -> None:
    """Articles written alone, or from the last to the first, are those of the whole archive."""
    write(tmp_path, (99, 42, 0), seed=SEED)
    assert files_of(tmp_path).items() <= files_of(folder).items()
    write(tmp_path, reversed(range(120)), seed=SEED)
    assert files_of(folder).items() <= files_of(tmp_path).items()


def test_every_article_is_read_as_it_was_meant(folder: Path) -> None:
    """Our reader refuses none and finds of each its title, date, language, source, address, author and paragraphs."""
    found = {one.path: one for one in read_folder(folder) if isinstance(one, Extract)}
    for number in range(100):
        meant = article(SEED, number)
        one = found[path_of(meant)]
        assert (one.title, one.date, one.language) == (meant.title, meant.day.isoformat(), meant.language)
        assert (one.source.name, one.source.url, one.source.authors) == (meant.outlet, meant.url, (meant.author,))
        assert one.paragraphs == meant.paragraphs
        assert one.set_aside == ()
    assert len(found) == 100


def test_speakers_of_quotations_are_found(folder: Path) -> None:
    """Of the first quotations of articles nearly all are led to who said them, in each language."""
    found = {one.path: one for one in read_folder(folder) if isinstance(one, Extract)}
    told, right = Counter[str](), Counter[str]()
    for number in range(60):
        meant = article(SEED, number)
        if not meant.quoted:
            continue
        name, words = meant.quoted[0]
        extract = found[path_of(meant)]
        told[meant.language] += 1
        right[meant.language] += any(
            words in extract.paragraphs[part.paragraph][part.start : part.end]
            for said in analyse(extract).attributions
            if said.speaker and said.speaker.name == name
            for part in said.segments
        )
    assert set(told) == {"en", "de", "fr", "es"}
    assert [language for language in told if right[language] < 0.8 * told[language]] == []


def test_lengths_and_languages_are_those_of_news() -> None:
    """Articles have about 500 words on average, short and long ones among them, and one in seven is in another language."""
    articles = [article(SEED, number) for number in range(400)]
    lengths = [sum(len(text.split()) for text in one.paragraphs) for one in articles]
    assert 450 < mean(lengths) < 550
    assert min(lengths) < 200
    assert max(lengths) > 1_200
    assert 0.08 < mean(one.language != "en" for one in articles) < 0.2


def test_few_are_often_heard_and_many_seldom() -> None:
    """The most quoted person is quoted in one article of ten or more, and most people in one or two."""
    heard = Counter(name for number in range(400) for name in {name for name, _ in article(SEED, number).quoted})
    assert heard.most_common(1)[0][1] >= 40
    assert sum(count <= 2 for count in heard.values()) > len(heard) / 2


def test_some_stories_are_told_by_several() -> None:
    """About a fifth of the articles tell what one shortly before them told first."""
    again = [number for number in range(400) if first_telling(SEED, number) != number]
    assert 0.15 < len(again) / 400 < 0.3
    for number in again[:20]:
        first, later = article(SEED, first_telling(SEED, number)), article(SEED, number)
        assert (later.day - first.day).days <= 7
        assert set(later.topics) <= set(first.topics) or not first.topics


def test_days_follow_one_another() -> None:
    """A later article is never published before an earlier, and a week has as many as it should."""
    days = [day_of(number) for number in range(5 * sum(WEEK))]
    assert days == sorted(days)
    assert tuple(Counter(days)[day] for day in sorted(set(days))[7:14]) == WEEK


@pytest.mark.parametrize("named", [lambda rank: person(rank).name, place, body, street])
def test_names_are_different(named: object) -> None:
    """No two ranks that a large archive reaches have the same name."""
    assert callable(named)
    names = [named(rank) for rank in range(10_000)]
    assert len(set(names)) == len(names)


def test_ranks_are_drawn_within_their_number() -> None:
    """Every rank can be drawn and none outside; the first is drawn most."""
    chance = Chance("ranks")
    drawn = Counter(chance.rank(11) for _ in range(5_000))
    assert set(drawn) == set(range(11))
    assert drawn.most_common(1)[0][0] == 0
