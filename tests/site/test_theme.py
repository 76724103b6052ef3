"""What the theme's templates call."""

from __future__ import annotations

from datetime import date

from generator.site.locales import month_name

MONTHS = {
    "ja": "2026年3月",
    "nl": "maart 2026",
    "sv": "mars 2026",
    "ru": "март 2026 г.",
    "uk": "березень 2026 р.",
    "en-GB": "March 2026",
    "pt-BR": "março de 2026",
    "ar": "مارس 2026",
}


def named(tag: str) -> str:
    return " ".join(month_name(date(2026, 3, 4), tag).split())


def test_months_are_named_as_their_language_names_them() -> None:
    """The name of a month is its language's own, as it stands in a heading, in whatever order languages are asked for."""
    for languages in (MONTHS, list(MONTHS)[::-1]):
        assert {tag: named(tag) for tag in languages} == MONTHS
