"""Speakers on an edited page against those that the analysis found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import other_speakers
from generator.model import (
    Analysis,
    Attributed,
    Attribution,
    Briefing,
    Extract,
    PageState,
    Paragraph,
    Passage,
    Span,
    Statement,
    StoredPage,
    Voice,
)
from generator.page import load_template, write

TEMPLATE = load_template()
TEXTS = (
    "“The quay held,” said Ines Varga. “It will close,” an engineer said. “Who knows?”",
    "Jo Brandt said that the port stays open.",
)
EXTRACT = Extract("quay.txt", "1111", "plain text", "Quay", TEXTS)


def found(name: str | None, paragraph: int, words: str, confidence: float = 0.95) -> Attribution:
    start = TEXTS[paragraph].index(words)
    span = Span(paragraph, start, start + len(words))
    return Attribution("direct", (span,), Attributed(name, None, span) if name else None, "said", confidence)


ANALYSIS = Analysis(
    "Quay",
    "en",
    attributions=(
        found("Ines Varga", 0, "“The quay held,”"),
        found("Mette Solvang", 0, "“It will close,”", 0.5),
        found(None, 0, "“Who knows?”"),
        found("Jo Brandt", 1, "the port stays open"),
    ),
)


def notices(name: str | None, *statements: Statement, state: PageState = PageState.EDITED) -> list[str]:
    paragraphs = tuple(Paragraph(number, text) for number, text in enumerate(TEXTS, 1))
    briefing = Briefing("1", "Quay", "en", voices=(Voice(name, None, statements),), paragraphs=paragraphs)
    stored = StoredPage("a.md", briefing, state)
    text = write(briefing, TEMPLATE)
    return [str(one) for one in other_speakers(stored, text, EXTRACT, ANALYSIS, threshold=0.8)]


def said(words: str, number: int | None = 1, *, direct: bool = True) -> Statement:
    return Statement((Passage(words, number),), direct=direct)


@pytest.mark.parametrize("name", ["Ines Varga", "Varga", "INES VARGA", "Mayor Ines Varga", None])
def test_the_speaker_that_was_found_is_right(name: str | None) -> None:
    """The name that was found, a part of it or more than it, and no name at all, are no matter."""
    assert notices(name, said("“The quay held,”")) == []


def test_another_speaker_is_told() -> None:
    """Under another name a statement is told with its line, whom the analysis found, and how to say that it is right."""
    (told,) = notices("Jo Brandt", said("“The quay held.”"))
    assert told == (
        "a.md:14: the analysis found Ines Varga for these words, the page names Jo Brandt: “The quay held.”; "
        "if that is right, put <!-- verified --> behind them"
    )


@pytest.mark.parametrize("words", ["“It will close,”", "“Who knows?”", "“Who knows?”, he asked"])
def test_a_speaker_where_none_was_found_is_told(words: str) -> None:
    """A name for words whose speaker is not known, or not surely, is an editor's own."""
    (told,) = notices("Mette Solvang", said(words))
    assert "the analysis found no speaker for these words, the page names Mette Solvang" in told


def test_a_verified_statement_is_not_told() -> None:
    """What an editor has marked as verified is settled, statement by statement."""
    statement = said("“The quay held,”")
    assert notices("Jo Brandt", replace(statement, verified=True)) == []
    assert len(notices("Jo Brandt", replace(statement, verified=True), statement)) == 1


def test_a_page_that_nobody_edited_is_not_looked_at() -> None:
    """What an earlier program wrote is not doubted by a later one."""
    assert notices("Jo Brandt", said("“The quay held,”"), state=PageState.UNTOUCHED) == []


def test_own_words_are_held_against_their_paragraph() -> None:
    """A statement that an editor reports freely is right where its speaker says something in the paragraph."""
    assert notices("Jo Brandt", said("that nothing would be closed", 2, direct=False)) == []
    assert len(notices("Ines Varga", said("that nothing would be closed", 2, direct=False))) == 1
    assert notices("Ines Varga", said("that nothing would be closed", None, direct=False)) == []
