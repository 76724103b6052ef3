"""When two spellings are one name, and the slug that a name gets."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive import key
from generator.archive.names import slugs, usual_spelling
from tests.briefings import texts


@pytest.mark.parametrize("spelling", ["INES VARGA", "ines  varga", " Ines\u00a0Varga ", "Ｉｎｅｓ　Ｖａｒｇａ"])
def test_case_width_and_white_space_do_not_count(spelling: str) -> None:
    """Spellings that differ in nothing else are one name."""
    assert key(spelling) == key("Ines Varga")


@pytest.mark.parametrize("other", ["Inès Varga", "InesVarga", "Ines Vargas", "I. Varga"])
def test_letters_count(other: str) -> None:
    """A name with another letter, accent or parting is another name: nobody is joined by a guess."""
    assert key(other) != key("Ines Varga")


def test_the_spelling_used_most_is_usual() -> None:
    """Of spellings used alike the first by code point is shown, so that the order of pages does not matter."""
    assert usual_spelling(["Halden", "HALDEN", "HALDEN"]) == "HALDEN"
    assert usual_spelling(["halden", "Halden"]) == usual_spelling(["Halden", "halden"]) == "Halden"


def test_names_that_transliterate_alike_keep_apart() -> None:
    """The first keeps the plain slug, a later one gets a hash of its own name."""
    given = slugs(["Élan", "Elan", "elan!"])
    assert given["Élan"] == "elan"
    assert re.fullmatch(r"elan-[0-9a-f]{6}", given["Elan"])
    assert len(set(given.values())) == 3


def test_a_slug_does_not_depend_on_how_many_come_after_or_between() -> None:
    """A name added at the end, or of another sound, moves no address."""
    before = slugs(["Élan", "Elan"])
    after = slugs(["Élan", "Tarn", "Elan", "elan!"])
    assert {name: after[name] for name in before} == before


def test_a_slug_with_a_hash_does_not_change_with_the_spelling() -> None:
    """When another spelling of the same name becomes the usual one, its address stays."""
    assert slugs(["Élan", "Elan Corps", "ELAN"])["ELAN"] == slugs(["Élan", "Elan Corps", "Elan"])["Elan"]


@pytest.mark.parametrize("name", ["Index", "page 2", "Letter A", "page-9", "？！", ""])
def test_no_name_takes_the_place_of_another_page(name: str) -> None:
    """A name whose slug is that of an index, of a part of a list, or empty, gets a hash."""
    slug = slugs([name])[name]
    assert re.fullmatch(r"[a-z0-9-]+-[0-9a-f]{6}", slug)


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, unique_by=key, max_size=6))
def test_slugs_are_distinct_and_plain(names: list[str]) -> None:
    """Any names get slugs of ASCII letters and digits, no two the same."""
    given = slugs(names)
    assert len(set(given.values())) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug, re.ASCII) for slug in given.values())
    assert all(len(slug) <= 70 for slug in given.values())
