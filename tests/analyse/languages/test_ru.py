"""Who speaks in Russian: order of words, cases, dialogue, sources, reported clauses."""

from __future__ import annotations

import pytest

from tests.analyse.examples import analysed, found, segments
from tests.analyse.speakers.shown import shown
from tests.analyse.speakers.test_reported import told

FULL = "Мэр Халдена Инес Варга встретилась с министром Йо Брандтом в понедельник."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Мэр Инес Варга сказала: «Мы не закроем причал до весны».", "Инес Варга"),
        ("«Мы не закроем причал», — сказала мэр Халдена Инес Варга.", "Инес Варга"),
        ("«Мы не закроем причал», — сказала Варга.", "Инес Варга"),
        ("«Мы не закроем причал», — вздыхает Варга.", "Инес Варга"),
        ("«Мы ждём», — заявил журналистам министр обороны Верры Томас Белл.", "Томас Белл"),
        ("«Мы ничего не знаем», — сообщил газете «Курьер» пресс-секретарь мэра Томас Белл.", "Томас Белл"),
        ("«Прививка работает», — подытожил А. П. Зорин, врач.", "А. П. Зорин"),
        ("Брандт ответил Варге: «Это неправда».", "Йо Брандт"),
        ("Варга, которая руководит городом с мая, заявила: «Денег нет».", "Инес Варга"),
        ("«Мост закроют на ремонт», — пишет «Курьер».", "Курьер"),
        ("«План провалился», — считают эксперты.", "эксперты"),
        ("По словам Варги, «причал останется закрытым до самой весны».", "Инес Варга"),
        ("«Она сейчас дома», — сказала жена Ивана Веррана.", "жена Ивана Веррана"),
        ("«Мы ничего не решали», — отметил глава кабинета.", "глава кабинета"),
        ("«Мы ждём», — заявил министр Питер ван ден Берг.", "Питер ван ден Берг"),
        ("Варга и Брандт заявили: «Мы согласны на эти условия».", None),
    ],
)
def test_speaker(text: str, name: str | None) -> None:
    """The subject of a verb is told by forms, wherever it stands; an addressee, a denial and a couple are no speaker."""
    assert shown(FULL, text, language="ru") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "«Мы не закроем причал, — сказала Варга. — Это обсуждению не подлежит».",
        "— Мы не закроем причал, — сказала Варга. — Это обсуждению не подлежит.",
    ],
)
def test_broken_speech(text: str) -> None:
    """Words that the author breaks with a report are one statement of two pieces."""
    (each,) = found(FULL, text, language="ru")
    assert [piece.strip("«»,. ") for piece in segments((FULL, text), each)] == [
        "Мы не закроем причал",
        "Это обсуждению не подлежит",
    ]
    assert each.speaker is not None
    assert each.speaker.name == "Инес Варга"


@pytest.mark.parametrize(
    ("text", "clause", "name"),
    [
        ("Варга сообщила, что причал закроют в мае.", "причал закроют в мае", "Инес Варга"),
        ("По словам Варги, причал закроют в мае.", "причал закроют в мае", "Инес Варга"),
        ("Причал, по её словам, закроют в мае.", "Причал … закроют в мае", "Инес Варга"),
        ("Причал закроют в мае, сообщила Варга.", "Причал закроют в мае", "Инес Варга"),
        ("Как сообщила Варга, причал закроют в мае.", "причал закроют в мае", "Инес Варга"),
        ("В мэрии сообщили, что причал закроют в мае.", "причал закроют в мае", "мэрия"),
        ("Согласно докладу министерства, расходы выросли.", "расходы выросли", "доклад министерства"),
        ("По мнению экономиста Петра Ланге, цены вырастут.", "цены вырастут", "Петр Ланге"),
        ("Москва заявила, что переговоры продолжатся.", "переговоры продолжатся", "Москва"),
    ],
)
def test_reported(text: str, clause: str, name: str) -> None:
    """A clause with its conjunction, a source, a parenthesis and a place of speech report a statement."""
    assert told(FULL, text, language="ru") == [(clause, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Варга не говорила, что причал закроют.",
        "Брандт опроверг, что причал закроют.",
        "Если бы Варга сказала, что причал закроют, рыбаки ушли бы.",
    ],
)
def test_not_said(text: str) -> None:
    """What is denied or supposed is no statement."""
    assert told(FULL, text, language="ru") == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Министр обороны Верры Томас Белл ушёл.", "Томас Белл", "Министр обороны Верры"),
        ("Он встретился с мэром. По словам министра Дмитрия Орлова, причал закроют.", "Дмитрий Орлов", None),
    ],
)
def test_names(text: str, name: str, role: str | None) -> None:
    """A person is listed in the nominative, with the whole office."""
    people = analysed(text, language="ru").people
    assert (people[0].name, role and people[0].role) == (name, role)


def test_called_by_another_word() -> None:
    """A noun of persons alone is the one person named before; a neighbour or a witness is somebody else."""
    first = "Губернатор Халденской области Томас Белл приехал в Халден."
    assert shown(first, "«Мы всё построим заново», — заверил чиновник.", language="ru") == ["Томас Белл"]
    assert shown(first, "«Нас никто не спросил», — сказала соседка.", language="ru") == ["соседка"]
    (person,) = analysed(first, "«Мы готовы ко всему», — сказал Белл.", language="ru").people
    assert person.role == "Губернатор Халденской области"


def test_who_passes_it_on() -> None:
    """A statement ends before the paper that passes it on."""
    text = "Мэр Инес Варга заявила, что причал закроют весной, передаёт «Курьер»."
    assert told(text, language="ru") == [("причал закроют весной", "Инес Варга")]


def test_several_are_nobody_named() -> None:
    """A noun of several persons is not the one who was named before."""
    before = "Иван Петров задержался в Минске."
    assert shown(before, "Чиновники сообщили: «Мост закрыт до весны».", language="ru") == ["Чиновники"]
    assert shown(before, "Эксперты говорят: «Мост закрыт до весны».", language="ru") == ["Эксперты"]
