"""Where a title before a name begins, and where it ends."""

from __future__ import annotations

import pytest

from generator.analyse.names.title_words import title_end, title_start
from generator.analyse.tables import language_table
from generator.analyse.text.words import words


def around(text: str, title: str, code: str = "en") -> str:
    """The title that the known words `title` belong to."""
    table = language_table(code)
    held = words(text, 0, len(text), table)
    begin = text.index(title)
    first = next(at for at, word in enumerate(held) if word.start >= begin)
    last = next(at for at, word in enumerate(held) if word.end >= begin + len(title)) + 1
    first = title_start(held, first, last, table)
    last = title_end(text, held, first, last, table)
    return text[held[first].start : held[last - 1].end]


@pytest.mark.parametrize(
    ("text", "known", "title"),
    [
        ("On Monday Verran President Ines Varga spoke.", "President", "Verran President"),
        ("They met former Governor Jo Brandt.", "former Governor", "former Governor"),
        ("The presidential candidate Jo Brandt spoke.", "candidate", "presidential candidate"),
        ("They asked the election law expert Mette Solvang.", "expert", "election law expert"),
        ("It was Halden Courier opinion editor Tomas Bell.", "editor", "Halden Courier opinion editor"),
        ("The radio host Tomas Bell laughed.", "host", "radio host"),
        ("“No,” said ferry captain Tomas Bell.", "captain", "ferry captain"),
    ],
)
def test_what_belongs_to_a_title(text: str, known: str, title: str) -> None:
    """Names, adjectives and nouns in front of a title belong to it."""
    assert around(text, known) == title


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Recall former Governor Jo Brandt.", "former Governor"),
        ("FLOODWARNING Mayor Ines Varga spoke.", "Mayor"),
        ("Varga’s mayor Jo Brandt spoke.", "mayor"),
        ("They quickly told mayor Jo Brandt.", "mayor"),
        ("Monday Mayor Ines Varga spoke.", "Mayor"),
    ],
)
def test_what_does_not_belong_to_a_title(text: str, known: str) -> None:
    """An order, a headline, an owner, an adverb or a day in front of a title is none of it."""
    assert around(text, known) == known


@pytest.mark.parametrize(
    ("text", "known", "title"),
    [
        ("They heard ambassador Dr. Jo Brandt.", "ambassador Dr", "ambassador"),
        ("It was mayor Prof. Ines Varga.", "mayor Prof", "mayor"),
        ("It was Gov. Tomas Bell.", "Gov", "Gov"),
        ("It was Chief Gen. Tomas Bell.", "Chief Gen", "Chief Gen"),
    ],
)
def test_where_a_title_ends(text: str, known: str, title: str) -> None:
    """A shortened form of address behind an office is no part of it; alone, or behind a rank, it is the title."""
    assert around(text, known) == title


def test_adjectives_without_capitals() -> None:
    """Where adjectives have none, a capitalised word before a title is no part of it."""
    assert around("В Халдене мэр Инес Варга выступила.", "мэр", "ru") == "мэр"
