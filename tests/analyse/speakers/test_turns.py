from __future__ import annotations

import pytest

from tests.analyse.examples import found, segments

_INTRODUCTION = "In an interview with the Courier, Ines Varga, the mayor of Halden, spoke of the flood."


def said(*paragraphs: str) -> list[tuple[str, str | None]]:
    """The words of each turn, and who says them."""
    return [
        (" … ".join(segments(paragraphs, each)), each.speaker.name if each.speaker else None)
        for each in found(*paragraphs)
        if each.kind == "direct"
    ]


def test_named_turns() -> None:
    """A name that opens a turn speaks; who does nothing but ask makes no statement."""
    turns = (
        "Ines Varga, the mayor of Halden, met the Courier on Monday.",
        "Courier: Will the quay close?",
        "Varga: It will close in May.",
        "Courier: Who pays the crews?",
        "VARGA: The council pays them all.",
    )
    assert said(*turns) == [
        ("It will close in May.", "Ines Varga"),
        ("The council pays them all.", "Ines Varga"),
    ]


@pytest.mark.parametrize(
    ("introduction", "speaker"),
    [
        ("The Courier sat down for an interview with Ines Varga, the mayor of Halden.", "Ines Varga"),
        ("We spoke to Ines Varga, the mayor of Halden, about the flood.", "Ines Varga"),
        ("Ines Varga, the mayor of Halden, and harbourmaster Jo Brandt answer.", None),
        ("The flood of last winter cost the town dearly.", None),
    ],
)
def test_answers(introduction: str, speaker: str | None) -> None:
    """An answer is the statement of who is interviewed, where that is told; "Q" and "A" are nobody's names."""
    turns = (
        introduction,
        "Q: Will the quay close?",
        "A: It will close in May.",
        "Q: Who pays?",
        "A: The council pays.",
    )
    assert said(*turns) == [("It will close in May.", speaker), ("The council pays.", speaker)]


def test_heading_is_no_turn() -> None:
    """A heading with a name and a colon is none of the turns that follow further down."""
    turns = (
        "Varga: no new quay for the port of Halden",
        "The mayor met the Courier on Monday.",
        "Courier: Will the quay close?",
        "Varga: It will close in May.",
        "Courier: Who pays the crews?",
        "Varga: The council pays them all.",
    )
    assert [words for words, _ in said(*turns)] == ["It will close in May.", "The council pays them all."]
