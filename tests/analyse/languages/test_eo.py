"""Esperanto: verbs told by their endings, subjects before and behind them, objects in the accusative, sources."""

from __future__ import annotations

import pytest

from tests.analyse.examples import found
from tests.analyse.speakers.shown import shown


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“La haveno restos malfermita por ĉiuj,” diris la urbestro Ines Varga.", "Ines Varga"),
        ("Ines Varga, urbestro de Halden, diris: “Oni ne klare vidas tion.”", "Ines Varga"),
        ("“Ĉu la kajo restos fermita?” demandis Jo Brandt siajn kolegojn.", "Jo Brandt"),
        ("Laŭ Mette Solvang, “la haveno devas resti malfermita por ĉiuj”.", "Mette Solvang"),
        ("Jo Brandt rakontis al Ines Varga: “La ponto estas fermita ekde lundo.”", "Jo Brandt"),
        ("Jo Brandt laŭdis la laboron de Ines Varga, kiu diris: “La ponto restos fermita.”", "Ines Varga"),
        ("“La ponto restos fermita,” diris la registaro.", "la registaro"),
        ("Ines Varga: “La ponto restos fermita.”", "Ines Varga"),
    ],
)
def test_speakers(text: str, name: str) -> None:
    """The subject of a verb of saying speaks, whether it stands before the verb or behind it."""
    assert shown(text, language="eo") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Ines Varga ne diris, ke la kajo “restos fermita por ĉiam”.",
        "Se Ines Varga dirus: “La ponto estas fermita por ĉiuj”, neniu kredus.",
        "“La ponto restos fermita,” legeblas sur la muro.",
    ],
)
def test_nobody(text: str) -> None:
    """What somebody did not say, or would have to say first, is nobody's."""
    assert shown(text, language="eo") == [None]


def test_pronoun() -> None:
    """A pronoun stands for the only person who was named."""
    assert shown("Ines Varga venis lunde.", "“La ponto estas fermita,” ŝi diris.", language="eo") == ["Ines Varga"]


def test_broken() -> None:
    """What goes on behind its attribution is one statement."""
    text = "“Ni ne povas atendi,” aldonis Tomas Bell, parolanto de la ministerio, “ĉar la akvo altiĝas.”"
    (statement,) = found(text, language="eo")
    assert len(statement.segments) == 2
