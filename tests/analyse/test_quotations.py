from __future__ import annotations

import pytest

from generator.analyse.quotations.strings import quoted_strings


def _strings(*paragraphs: str) -> list[list[str]]:
    return [[paragraphs[s.paragraph][s.start : s.end] for s in each] for each in quoted_strings(paragraphs)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said “we wait” and left.", "“we wait”"),
        ('She said "we wait" and left.', '"we wait"'),
        ("Elle dit : « Nous attendons. »", "« Nous attendons. »"),
        ("Sie sagte: „Wir warten.“", "„Wir warten.“"),
        ("Sie sagte: „Wir warten.”", "„Wir warten.”"),
        ("Sie sagte: »Wir warten.«", "»Wir warten.«"),
        ("Sie sagte: ‹Wir warten.›", "‹Wir warten.›"),
        ("彼女は「待っています」と述べた。", "「待っています」"),
        ("『港の本』を読んだ。", "『港の本』"),
        ("‘We wait,’ she said.", "‘We wait,’"),
        ("'We wait,' she said.", "'We wait,'"),
        ("Hon sade: ”Vi väntar.”", "”Vi väntar.”"),
        ('قالت: "نحن ننتظر".', '"نحن ننتظر"'),
        ('وصفتها ب"القرار الصعب" أمس.', '"القرار الصعب"'),
        ("“He told me ‘no’ twice,” she said.", "“He told me ‘no’ twice,”"),
        ("„Er sagte ‚nein‘ zu mir“, sagte sie.", "„Er sagte ‚nein‘ zu mir“"),
        ("«Мы за клуб «Верра» всегда», — сказал он.", "«Мы за клуб «Верра» всегда»"),
        ('"I said "no" to him," she said.', '"I said "no" to him,"'),
    ],
)
def test_marks(text: str, quoted: str) -> None:
    """A quoted string is found with its marks, in the marks of every tradition."""
    assert _strings(text) == [[quoted]]


@pytest.mark.parametrize(
    "text",
    [
        "He is 6'2\" tall and the board is 4'6\" long.",
        "The boys' boats and the girls' nets, it's said, weren't theirs.",
        "Rock ‘n’ roll of the ‘90s.",
        'A lone " mark in a line.',
        "“An unclosed quotation that goes nowhere.",
        "She said: “”",
    ],
)
def test_no_quotation(text: str) -> None:
    """Feet and inches, apostrophes, lone and empty marks are no quotations."""
    assert _strings(text) == []


def test_over_paragraphs() -> None:
    """A quotation reopened in each paragraph and closed in the last is one, with a segment a paragraph."""
    text = ("She said: “We wait.", "“We wait long.", "“Then we go.” She left.", "“New,” he said.")
    assert _strings(*text) == [["“We wait.", "“We wait long.", "“Then we go.”"], ["“New,”"]]


def test_not_reopened() -> None:
    """A quotation left open swallows neither the next paragraph nor the quotations inside it."""
    assert _strings("She said: “We wait.", "They left.", "“New,” he said.") == [["“New,”"]]
    assert _strings("«ООО «Верра» растёт.") == [["«Верра»"]]


def test_unclosed_chain_of_many_paragraphs_is_followed_once() -> None:
    """Thousands of paragraphs that all reopen a quotation nobody closes are read in one pass."""
    assert quoted_strings(["“never closed"] * 20_000) == ()
