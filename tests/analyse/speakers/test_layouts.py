from __future__ import annotations

import pytest

from tests.analyse.speakers.shown import quotations, shown

CAST = "Ines Varga, the mayor of Halden, met the council on Monday. She had asked for the meeting."


@pytest.mark.parametrize(
    "text",
    [
        "“We are buying time for the port,” Varga, 54, of Halden, Verra, said in an interview.",
        "“We are buying time for the port!” Varga shouted.",
        "“Are we buying time for the port?” Varga asked.",
        "“We are buying time for the port,” deadpans Varga.",
        "Varga took to the stage and said the plan was “a wall in the wrong place.”",
        "Varga, who was elected in May, called the plan “a wall in the wrong place.”",
        "Varga rose on Monday to answer her critics, saying “we are buying time for the port.”",
        "In a statement on Monday, Varga said that “we are buying time for the port.”",
        "The plan is “a wall in the wrong place” and “a waste of time,” Varga said.",
        "The plan is “a wall in the wrong place”, according to Varga.",
        "Varga went on: “We are buying time for the port.”",
        "Varga made clear that “we are buying time for the port.”",
        "Varga was unmoved and put it this way: “We are buying time for the port.”",
    ],
)
def test_layouts(text: str) -> None:
    """Before, after or within, inverted, shared by two verbs, after an apposition: the subject of the verb speaks."""
    assert shown(CAST, text) == ["Ines Varga"] * len(shown(CAST, text))
    assert shown(CAST, text)


@pytest.mark.parametrize(
    "text",
    [
        "“We are buying time for the port,” she said.",
        "She added: “We are buying time for the port.”",
        "“We are buying time for the port,” said Varga, who called the sea “a neighbour of ours.”",
        "“We are buying time,” she told reporters. “It is the port that pays.” Then: “We all pay for that.”",
    ],
)
def test_pronouns(text: str) -> None:
    """A pronoun is whoever the text goes on about."""
    assert {each.speaker and each.speaker.name for each in quotations(CAST, text)} == {"Ines Varga"}


def test_gender() -> None:
    """A pronoun passes over a person whom the text calls by the other one."""
    text = (
        "Tomas Bell said he would sail. Mette Solvang said she would not.",
        "“The tide is too low for us,” he said.",
    )
    assert shown(*text)[-1] == "Tomas Bell"


def test_carried_over_paragraphs() -> None:
    """A quotation without an attribution is that of the speaker whom the paragraph above leads to."""
    assert shown(CAST, "Varga had an answer:", "“We are buying time for the port.”") == ["Ines Varga"]
    given = shown(CAST, "“We are buying time for the port,” Varga said.", "“The rest is up to the sea and to us all.”")
    assert set(given) == {"Ines Varga"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We are buying time for the port,” the police said.", "organisation"),
        ("“We are buying time for the port,” the government said.", "government"),
        ("“We are buying time for the port,” the report said.", "document"),
        ("“We are buying time for the port,” one of the sailors said.", "unnamed"),
        ("“We are buying time for the port,” Varga said.", "person"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    """Who speaks is told apart: persons, bodies, states, documents, and those who have no name."""
    (each,) = quotations(CAST, text)
    assert each.speaker
    assert each.speaker.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "“We are buying time for the port,” Varga said.",
        "“We are buying time for the port,” she said.",
        "“We are buying time for the port,” a senior official said.",
        "Varga called it “a wall in the wrong place.”",
    ],
)
def test_mention(text: str) -> None:
    """The mention is the words that name the speaker there."""
    (each,) = quotations(CAST, text)
    assert each.speaker
    mention = each.speaker.mention
    assert text[mention.start : mention.end] in ("Varga", "she", "a senior official")
