"""The names of short articles, as the tests of this folder ask for them."""

from __future__ import annotations

from generator.analyse.names.cast import Cast, cast
from generator.analyse.tables import language_table


def named(*paragraphs: str, language: str = "en") -> Cast:
    return cast(paragraphs, language_table(language))


def roles(*paragraphs: str, language: str = "en") -> dict[str, str | None]:
    return {person.name: person.role for person in named(*paragraphs, language=language).people()}
