from __future__ import annotations

import pytest

from generator.analyse.names.gazetteer import gazetteer
from tests.analyse.names.casts import named

LANGUAGES = ["en", "de", "fr", "es", "uk", "ru", "ar", "ja", "zh"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Canadian ships left Moscow for the U.S. coast.", ("Canada", "Moscow", "US")),
        ("en", "The United States and the US agreed.", ("US",)),
        ("en", "They live in the town of Halden by the Ovel River.", ("Halden", "Ovel River")),
        ("en", "A fire broke out in Halden, Ukraine.", ("Halden", "Ukraine")),
        ("en", "Eastern Ukraine is cold, and so is Lake Ovel.", ("Ukraine", "Lake Ovel")),
        ("en", "US President Ines Varga left.", ("US",)),
        ("de", "Die russische Regierung schweigt, Kanadas Premier auch.", ("Russland", "Kanada")),
        ("fr", "Le gouvernement canadien a quitté Moscou pour l'Ukraine.", ("Kanada", "Moscou", "Ukraine")),
        ("es", "El gobierno canadiense salió de Moscú.", ("Canadá", "Moscú")),
        ("ru", "Он был в Москве и в Северной Корее.", ("Москва", "Северная Корея")),
        ("uk", "Він був у Києві та у Львові, а росіяни ні.", ("Київ", "Львів", "Росія")),
        ("ja", "インドネシアと東京に行った。", ("インドネシア", "東京")),
        ("ja", "オーベル・マドリードが勝った。", ()),
        ("ja", "パリ・ロンドンに行った。", ("パリ", "ロンドン")),
        ("zh", "他在北京和莫斯科。", ("北京", "莫斯科")),
        ("ar", "سافر إلى كييف وكندا", ("كييف", "كندا")),
    ],
)
def test_found(language: str, text: str, expected: tuple[str, ...]) -> None:
    """Names, cases and adjectives of places are found, under the name in the basic form."""
    wanted = {"Kanada": "Canada"}.get(expected[0], expected[0]) if language == "fr" else expected[0]
    assert sorted(named(text, language=language).places) == sorted((wanted, *expected[1:]))


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Paris Hilton left. Hilton smiled.",
        "Mayor Jordan Brandt left. Jordan smiled.",
        "The Bank of England raised rates.",
        "She answered in French.",
        "President Chad Bell left.",
        "He has faith in Congress.",
    ],
)
def test_no_place(text: str) -> None:
    """First names, parts of organisations and languages are no places."""
    assert named(text).places == ()


@pytest.mark.parametrize("name", ["Ukraine", "Moscow", "Kremlin"])
def test_governments(name: str) -> None:
    """Countries, capitals and seats of power can stand for a government."""
    assert named(f"They asked the {name} and Chicago.").government(name)
    assert not named("They asked Chicago.").government("Chicago")


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries(language: str) -> None:
    """Every language knows more than two hundred countries and territories."""
    held = gazetteer(language)
    assert len({place.key for place in held.forms.values() if place.state and len(place.key) == 2}) > 200


def test_no_table() -> None:
    """A language without a table of places has an empty gazetteer."""
    assert gazetteer("und").forms == {}


def test_mentions_have_kinds() -> None:
    """Every mention says whether it names a person, an organisation or a place; adjectives are no mentions."""
    held = named("Mayor Ines Varga left Ukraine for the Halden Port Authority with Canadian guests.")
    assert [(each.name, each.kind) for each in held.mentions[0]] == [
        ("Ines Varga", "person"),
        ("Ukraine", "place"),
        ("Halden Port Authority", "organisation"),
    ]
