"""The persons whom an article is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.topics.subjects import subjects_of

PEOPLE = ("Ines Varga", "Jo Brandt", "Mette Solvang", "Tomas Bell")
VARGA = ("Ines Varga was born in Tarn.", "Varga led Halden for ten years.", "Tarn is proud of Varga.")


def subjects(title: str, *paragraphs: str, people: tuple[str, ...] = PEOPLE) -> list[str]:
    return subjects_of(title, paragraphs, people)


@pytest.mark.parametrize("title", ["Ines Varga leaves office", "Varga leaves office", "Why Ines left", "Varga’s years"])
def test_whom_the_title_names(title: str) -> None:
    """Who stands in the title, by any part of the name, and in the text again is a subject."""
    assert subjects(title, *VARGA) == ["Ines Varga"]


@pytest.mark.parametrize(
    ("title", "paragraphs"),
    [
        ("Varga leaves office", ("Ines Varga left on Tuesday.", "The council chose nobody.")),
        ("The Vargas of Tarn", ("The family left.", "Nobody knows where.")),
        ("Halden looks back", VARGA),
        ("Ines leaves", ("Ines Varga met Ines Brandt. Varga left.", "Varga said nothing.")),
        ("Halden looks back", ()),
    ],
)
def test_whom_the_article_only_mentions(title: str, paragraphs: tuple[str, ...]) -> None:
    """One whom the text names but once, or the title not at all, or by a first name of two, is none."""
    assert subjects(title, *paragraphs, people=(*PEOPLE, "Ines Brandt")) == []


def test_again_and_again() -> None:
    """Without the title, six times make a subject, and one only, the one named most."""
    text = ("Ines Varga met Jo Brandt.", *["Varga spoke."] * 6, *["Brandt listened."] * 5)
    assert subjects("A day in Halden", *text) == ["Ines Varga"]
    assert subjects("A day in Halden", *text[:-8]) == []


def test_most_named_first() -> None:
    """Of those in the title, three at most, the one whom the text names most stands first."""
    title = "Varga, Brandt, Solvang and Bell meet"
    text = " ".join(f"{name}. {name.split()[1]}. " * count for count, name in enumerate(PEOPLE, 1))
    assert subjects(title, text) == ["Tomas Bell", "Mette Solvang", "Jo Brandt"]


def test_two_of_a_last_name() -> None:
    """Of two with one last name it is the one whose full name stands in the text most."""
    text = ("Anna Varga and her mother Ines Varga spoke.", "Ines Varga left.", "Varga is 60.")
    assert subjects("Varga speaks", *text, people=("Anna Varga", "Ines Varga")) == ["Ines Varga"]


def test_cases() -> None:
    """A last name counts with the endings of its cases."""
    text = ("Олег Ланской приехал в Халден.", "Ланского ждали.", "С Ланским говорили.")
    assert subjects("Ланской в Халдене", *text, people=("Олег Ланской",)) == []
    assert subjects("Ланской в Халдене", *text, "Ланской уехал.", people=("Олег Ланской",)) == ["Олег Ланской"]


@given(st.text(max_size=60), st.lists(st.text(max_size=80), max_size=4), st.lists(st.sampled_from(PEOPLE), max_size=6))
def test_whatever_the_text(title: str, paragraphs: list[str], people: list[str]) -> None:
    """Subjects are of the people given, three at most, each once."""
    found = subjects_of(title, paragraphs, people)
    assert len(found) == len(set(found)) <= 3
    assert set(found) <= set(people)
