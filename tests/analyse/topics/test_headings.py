"""Headings: subjects by the words that tell of them, places by any of their names."""

from __future__ import annotations

import pytest

from generator.analyse.topics.headings import filed
from generator.analyse.topics.phrases import Key, Phrase, phrases
from generator.analyse.topics.table import topic_table

TABLE = topic_table("en")


def headed(*paragraphs: str, places: tuple[str, ...] = ()) -> dict[Key, Phrase]:
    return filed(phrases("", paragraphs, "en"), places, "en", TABLE)


def headings(found: dict[Key, Phrase]) -> dict[str, int]:
    return {each.heading: each.body for each in found.values() if each.heading}


def test_words_of_one_subject() -> None:
    """What tells of one subject counts together, under one heading, and is no phrase beside it."""
    found = headed("The refugees came by ferry. Asylum is granted in Halden.", "Asylum for every refugee was the plan.")
    assert headings(found) == {"refugees": 4}
    (key,) = [key for key, each in found.items() if each.heading]
    assert set(key) == {"refugee", "asylum"}
    assert not any(set(key) & set(other) for other in found if other != key)


def test_no_heading() -> None:
    """Phrases that tell of no subject stay what they are."""
    found = phrases("", ["The tidal barrier stands. The tidal barrier holds."], "en")
    assert found
    assert filed(found, (), "en", TABLE) == found


@pytest.mark.parametrize(
    ("places", "heading"),
    [(("UK",), "Britain"), (("United Kingdom",), "United Kingdom"), (("Canada", "UK"), "Britain")],
)
def test_a_place_by_each_of_its_names(places: tuple[str, ...], heading: str) -> None:
    """An abbreviation and the name in full are one place, whichever of them was found, and no abbreviation heads it."""
    text = ("The army of the United Kingdom left. The ships of the UK came.", "The UK and the United Kingdom are one.")
    found = headed(*text, places=places)
    assert headings(found) == {heading: 4}
    assert [each.place for each in found.values() if each.heading] == [True]


def test_a_place_that_was_not_found() -> None:
    """The name of a place alone makes no heading: the article has to be known to mean the place."""
    assert headings(headed("Georgia spoke. Georgia left.", "Georgia came back.", places=("Canada",))) == {}
