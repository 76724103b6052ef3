from __future__ import annotations

import pytest

from generator.analyse.tables import language_table
from generator.analyse.text.sentences import sentences


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["Mr. Brandt met Dr. J. K. Varga at 3.15 p.m. today.", "They spoke."]),
        ("en", ["It cost 3.5 million.", "“Too much,” she said.", "“Wait…” he said."]),
        ("en", ["“Is it open?” she asked.", "“Yes!”", "He nodded."]),
        ("en", ["The U.S. Senate sat.", "It rose."]),
        ("de", ["Das kostet z.B. 3 Mio. Euro mehr.", "Es regnet."]),
        ("fr", ["M. Brandt est venu.", "Il pleut."]),
        ("ru", ["Это было в 2020 г. в Халдене.", "Шёл дождь."]),
        ("ja", ["「待っています。」と述べた。", "雨だ。", "本当？"]),
        ("ar", ["هل وصلت السفينة؟", "نعم."]),
    ],
)
def test_parted(language: str, parts: list[str]) -> None:
    """Abbreviations, initials, decimals and quoted questions end no sentence; stops of every script do."""
    text = ("" if language == "ja" else " ").join(parts)
    assert [text[start:end] for start, end in sentences(text, language_table(language))] == parts


def test_leading_dash() -> None:
    """A list's mark or a dash after a date line is no part of the sentence."""
    assert sentences("- The port is open.", language_table("en")) == [(2, 19)]


def test_no_text() -> None:
    """White space has no sentence."""
    assert sentences("  ", language_table("en")) == []
