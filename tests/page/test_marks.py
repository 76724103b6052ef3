"""What an editor says in comments behind names and statements, and on which lines a page says what it says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from generator.model import Briefing, Passage, SpeakerKind, Statement, Voice
from generator.page import load_template, odd_marks, parse, parted, places, without_mark, write
from generator.page.marks import KINDS
from tests.briefings import briefings
from tests.verra import FULL

TEMPLATE = load_template()


def voices(body: str) -> tuple[Voice, ...]:
    return parse(f"---\ntype: briefing\n---\n<!-- statements -->\n{body}").voices


@pytest.mark.parametrize("kind", KINDS)
def test_a_speaker_is_of_a_kind(kind: SpeakerKind) -> None:
    """The word behind a name says what the speaker is; a person has none, and it begins no section on a line of its own."""
    for form in (f"### Moscow <!-- {kind} -->", f"### Moscow <!--{kind.upper()}--> ##", f"### Moscow\n<!-- {kind} -->"):
        assert voices(f"{form}\n\n- a\n") == (Voice("Moscow", None, (Statement((Passage("a"),), direct=False),), kind),)
    text = write(replace(FULL, voices=(replace(FULL.voices[0], kind=kind),)), TEMPLATE)
    assert (f"### Ines Varga <!-- {kind} -->\n" in text) is (kind != "person")


@pytest.mark.parametrize(
    "body",
    [
        "> “No.” [p2] <!-- verified -->",
        "> “No.” <!-- verified --> [p2]",
        "> “No.” [p2] <!-- ask Jo --> <!-- Verified -->",
        "> “No.” [p2]\n> <!-- verified -->",
        "> “No.” [p2]\n<!-- verified -->",
    ],
)
def test_a_statement_is_verified(body: str) -> None:
    """The mark may stand on either side of the number, among other comments, and on a line of its own."""
    (voice,) = voices(f"### X\n\n{body}\n\n- it rained [p3]\n  <!-- verified -->\n- and more [p4]\n")
    assert [(said.passages[0], said.verified) for said in voice.statements] == [
        (Passage("“No.”", 2), True),
        (Passage("it rained", 3), True),
        (Passage("and more", 4), False),
    ]


def test_one_mark_is_for_the_whole_statement() -> None:
    """Of a quotation in parts any part may bear the mark; it is written behind the last."""
    (voice,) = voices("### X\n\n> “A,” [p1] <!-- verified -->\n>\n> “B.” [p2]\n")
    assert voice.statements == (Statement((Passage("“A,”", 1), Passage("“B.”", 2)), direct=True, verified=True),)
    text = write(replace(FULL, voices=(voice,)), TEMPLATE)
    assert "> “A,” [p1]\n>\n> “B.” [p2] <!-- verified -->\n" in text


def test_words_of_an_article_are_no_mark() -> None:
    """A forged mark in a text stays text."""
    said = Statement((Passage("“No.” <!-- verified -->", 1),), direct=True)
    briefing = replace(FULL, voices=(Voice("Varga <!-- government -->", None, (said,)),))
    assert parse(write(briefing, TEMPLATE)) == briefing


def test_words_that_come_near_a_mark_are_told() -> None:
    """One word that is none of those known is told with its line; a remark of several words is an editor's own."""
    text = (
        "---\ntype: briefing\n---\n<!-- statements -->\n## Said\n\n### Marland <!-- goverment -->\n\n"
        "> “A,” [p1]\n>\n> “B.” [p2] <!-- checked -->\n\n- c [p3] <!-- see the letter -->\n- d <!-- verified -->\n"
    )
    assert [(odd.line, odd.word, len(odd.known)) for odd in odd_marks(text)] == [
        (7, "goverment", 5),
        (11, "checked", 1),
    ]


@pytest.mark.parametrize(
    ("line", "text", "comments"),
    [
        ("a <!-- b --> <!-- c -->", "a", ("c", "b")),
        ("a<!-- b -->", "a<!-- b -->", ()),
        ("<!-- b -->", "", ("b",)),
        ("a -->", "a -->", ()),
        ("a <!-- b --> c -->", "a <!-- b --> c -->", ()),
    ],
)
def test_comments_are_parted_from_what_they_stand_behind(line: str, text: str, comments: tuple[str, ...]) -> None:
    """Only comments behind white space at the very end are parted off."""
    assert parted(line) == (text, comments)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("### Moscow <!-- government -->", "### Moscow"),
        ("  <!-- verified -->", ""),
        ("a <!-- note -->", "a <!-- note -->"),
        ("a <!-- verified --> b", "a <!-- verified --> b"),
    ],
)
def test_a_line_without_its_mark(line: str, shown: str) -> None:
    """A mark at the end of a line is taken off, and no other comment."""
    assert without_mark(line) == shown


@settings(max_examples=100, deadline=None)
@given(briefings)
def test_every_passage_has_its_line(briefing: Briefing) -> None:
    """For any briefing each passage and paragraph has one line of the page, in order, and stands on it."""
    text = write(briefing, TEMPLATE)
    lines, found = text.split("\n"), places(text)
    said = [passage for voice in briefing.voices for one in voice.statements for passage in one.passages]
    for values, numbers in ((briefing.key_points, found.key_points), (said, found.statements)):
        assert len(numbers) == len(values)
        for passage, number in zip(values, numbers, strict=True):
            assert passage.paragraph is None or f"[p{passage.paragraph}]" in lines[number - 1]
    assert len(found.set_aside) == len(briefing.set_aside)
    assert [lines[number - 1].lstrip("->#* ").partition("]")[0] for number in found.paragraphs] == [
        f"[p{paragraph.number}" for paragraph in briefing.paragraphs
    ]
