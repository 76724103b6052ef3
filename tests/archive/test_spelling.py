"""When two spellings are one topic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.spelling import topic_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tidal Barrier", "tidal barrier"),
        ("tidal-barrier", "tidal  barriers"),
        ("social_media", "social media"),
        ("U.S.", "US"),
        ("U.S. economy", "US economy"),
        ("Elections", "election"),
        ("Port-Auné", "port aune"),
        ("security policies", "security policy"),
    ],
)
def test_spellings_of_one_topic(one: str, other: str) -> None:
    """Case, hyphens, accents, a plural and the stops of an abbreviation do not make another topic."""
    assert topic_key(one) == topic_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("port", "sport"), ("мій", "мии"), ("news", "new"), ("gas", "ga"), ("U.S.", "use"), ("ポート", "ホート")],
)
def test_topics_that_differ(one: str, other: str) -> None:
    """Short words are not cut, and letters of other scripts than Latin keep what makes them letters of their own."""
    assert topic_key(one) != topic_key(other)


@given(st.text(max_size=40))
def test_a_key_is_its_own_key(name: str) -> None:
    """What is one topic stays so whatever the case, and any text has a key."""
    assert topic_key(name) == topic_key(f" {name} ")
