from __future__ import annotations

import pytest

from generator.analyse.tables import codes, language_table


@pytest.mark.parametrize("code", ["en", "fr", "de", "es", "ru", "uk", "ar", "ja", "eo"])
def test_table(code: str) -> None:
    """Each supported language has speech verbs and a way to find speakers."""
    table = language_table(f"{code}-XX")
    assert table.code == code
    assert table.order != "none"
    assert table.speech_verbs
    assert all(word == word.lower() for word in table.speech_verbs | table.roles | table.not_names)


@pytest.mark.parametrize("code", ["und", "nl", "_codes", "../en", "", "x-y"])
def test_no_table(code: str) -> None:
    """A language without a table, or no language at all, gives the empty table."""
    assert language_table(code).order == "none"


def test_codes() -> None:
    """Other codes of a language lead to its usual one."""
    assert codes().aliases["eng"] == "en"
