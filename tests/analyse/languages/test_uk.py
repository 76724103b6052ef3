"""Who speaks in Ukrainian: order of words, cases, dialogue, sources, reported clauses."""

from __future__ import annotations

import pytest

from tests.analyse.examples import analysed, found, segments
from tests.analyse.speakers.shown import shown
from tests.analyse.speakers.test_reported import told

FULL = "Мерка Халдена Інес Варга зустрілася з міністром Йо Брандтом у понеділок."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мерка Інес Варга сказала: «Ми не закриємо причал до весни».", "Інес Варга"),
        ("«Ми не закриємо причал», — сказала мерка Халдена Інес Варга.", "Інес Варга"),
        ("«Ми не закриємо причал», — зітхає Варга.", "Інес Варга"),
        ("«Ми чекаємо», — заявив журналістам міністр оборони Верри Томас Белл.", "Томас Белл"),
        ("Брандт відповів Варзі: «Це неправда».", "Йо Брандт"),
        ("«Міст закриють», — пише «Кур’єр».", "Кур’єр"),
        ("«Ви брешете», — кинула депутатка Ольга Рій міністрові Томасу Беллу.", "Ольга Рій"),
        ("«План провалився», — вважають експерти.", "експерти"),
        ("«Ми нічого не вирішували», — наголосив глава кабінету.", "глава кабінету"),
        ("Варга і Брандт заявили: «Ми згодні на ці умови».", None),
    ],
)
def test_speaker(text: str, name: str | None) -> None:
    """The subject of a verb is told by forms, wherever it stands; an addressee, a denial and a couple are no speaker."""
    assert shown(FULL, text, language="uk") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "«Ми не закриємо причал, — сказала Варга. — Це не обговорюється».",
        "— Ми не закриємо причал, — сказала Варга. — Це не обговорюється.",
    ],
)
def test_broken_speech(text: str) -> None:
    """Words that the author breaks with a report are one statement of two pieces."""
    (each,) = found(FULL, text, language="uk")
    assert [piece.strip("«»,. ") for piece in segments((FULL, text), each)] == [
        "Ми не закриємо причал",
        "Це не обговорюється",
    ]
    assert each.speaker is not None
    assert each.speaker.name == "Інес Варга"


@pytest.mark.parametrize(
    ("text", "clause", "name"),
    [
        ("Варга повідомила, що причал закриють у травні.", "причал закриють у травні", "Інес Варга"),
        ("За словами Варги, причал закриють у травні.", "причал закриють у травні", "Інес Варга"),
        ("Причал, за її словами, закриють у травні.", "Причал … закриють у травні", "Інес Варга"),
        ("Причал закриють у травні, повідомила Варга.", "Причал закриють у травні", "Інес Варга"),
        ("Як повідомила Варга, причал закриють у травні.", "причал закриють у травні", "Інес Варга"),
        ("У мерії повідомили, що причал закриють у травні.", "причал закриють у травні", "мерія"),
        ("Згідно зі звітом міністерства, витрати зросли.", "витрати зросли", "звіт міністерства"),
        ("За словами Руслана Петренка, закон ухвалено.", "закон ухвалено", "Руслан Петренко"),
    ],
)
def test_reported(text: str, clause: str, name: str) -> None:
    """A clause with its conjunction, a source, a parenthesis and a place of speech report a statement."""
    assert told(FULL, text, language="uk") == [(clause, name)]


def test_not_said() -> None:
    """What is denied is no statement."""
    assert told(FULL, "Варга не казала, що причал закриють.", language="uk") == []


def test_names() -> None:
    """A person is listed in the nominative, with the whole office."""
    (person,) = analysed("Міністр оборони Верри Томас Белл пішов.", language="uk").people
    assert (person.name, person.role) == ("Томас Белл", "Міністр оборони Верри")
