from __future__ import annotations

import pytest

from generator.analyse import compose
from tests.analyse.examples import analysed, extract, found
from tests.analyse.speakers.shown import shown

_CAST = "Ines Varga, the mayor of Halden, met harbourmaster Jo Brandt on Monday."
_THRESHOLD = 0.8


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "While Brandt praised the quay as a gift, Varga called its price “a scandal for the whole town.”",
            "Ines Varga",
        ),
        ("The plan fell apart, with Mayor Ines Varga calling it “a wall in the wrong place.”", "Ines Varga"),
        ("Brandt mocked Varga's claim that “the port stays open.”", None),
        ("Varga called the quay “a gift,” a word for a wall that came from the council.", "Ines Varga"),
        ("Varga, 54, the mayor of Halden, said the quay was “a gift.”", "Ines Varga"),
        ("The harbourmaster Jo Brandt, called the quay “a gift to the whole coast.”", "Jo Brandt"),
        ("Brandt, whom Varga once called “the last honest man in Halden,” did not come.", "Ines Varga"),
        ("“We wait,” the 54-year-old said.", None),
    ],
)
def test_subject(text: str, speaker: str | None) -> None:
    """Who speaks is the subject of the clause that leads to the quotation, not of one beside it."""
    assert shown(_CAST, text) == [speaker]


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Jo Brandt won on Monday.", "“My knee hurts,” the 27-year-old said."), "Jo Brandt"),
        (("Ines Varga beat Jo Brandt on Monday.", "“My knee hurts,” the 27-year-old said."), None),
        (("Nobody was named.", "“The quay is closed,” the mayor said."), "the mayor"),
        (("Ines Varga, the mayor of Halden, spoke.", "“It is closed,” the mayor said."), "Ines Varga"),
        (("Ines Varga, the mayor of Halden, met Jo Brandt, the mayor of Marl.", "“It is closed,” the mayor said."), None),
        (("Ines Varga, the mayor of Halden, met former mayor Jo Brandt.", "“It is closed,” the mayor said."),
         "Ines Varga"),
        (("Ferries are late. The crews wait.", "Crews from Halden said “we wait for the tide.”"),
         "Crews from Halden"),
    ],
)  # fmt: skip
def test_description(paragraphs: tuple[str, ...], speaker: str | None) -> None:
    """A description is the one person whom it fits, else itself and nobody with a name; of two it is neither."""
    assert shown(*paragraphs)[-1:] == [speaker]


def test_unnamed() -> None:
    """Whom a description alone names is no person of the article."""
    (each,) = [each for each in found("“The quay is closed,” the mayor said.") if each.kind == "direct"]
    assert each.speaker
    assert (each.speaker.name, each.speaker.kind) == ("the mayor", "unnamed")
    assert analysed("“The quay is closed,” the mayor said.").people == ()


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("“We wait,” Varga said. “We will wait for the tide.”", [("Ines Varga", [2])]),
        ("“We wait,” Varga said, “for the tide.”", [("Ines Varga", [2])]),
        ("“We wait,” Varga said. “Not at all,” Brandt said.", [("Ines Varga", [1]), ("Jo Brandt", [1])]),
        ("“We wait,” Varga said. “Then go,” replied Brandt.", [("Ines Varga", [1]), ("Jo Brandt", [1])]),
        ("“We wait,” Varga said, though Brandt said, “We go.”", [("Ines Varga", [1]), ("Jo Brandt", [1])]),
    ],
)
def test_broken_on_the_page(text: str, voices: list[tuple[str, list[int]]]) -> None:
    """What its own attribution breaks is one statement of two passages; another's words are never joined to it."""
    paragraphs = (_CAST, text)
    page = compose(extract(*paragraphs), analysed(*paragraphs), source_text="full", speaker_threshold=_THRESHOLD)
    assert [(voice.name, [len(each.passages) for each in voice.statements]) for voice in page.voices] == voices


def test_interrupted() -> None:
    """A sentence in which nobody is named parts two quotations of one speaker; one with a name may lead to another."""
    assert shown(_CAST, "“We wait,” said Varga. The lights failed at two. “We held the lamps.”") == ["Ines Varga"] * 2
    other = "“We wait,” said Varga. Brandt shook his head at two. “We held the lamps.”"
    assert shown(_CAST, other)[-1] != "Ines Varga"
