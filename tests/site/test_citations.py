"""The source text says what the page cites of it, and leads back there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Briefing, Passage, Statement, Voice
from generator.site.anchors import key_point_anchors, statement_anchors
from generator.site.citations import Citation, citations, cited_spans

FIRST = Statement((Passage("“A,”", 1), Passage("“B.”", 2)), direct=True)
SECOND = Statement((Passage("that C", 1),), direct=False)
PAGE = Briefing(
    "id",
    "Title",
    "en",
    key_points=(Passage("A point.", 2), Passage("Without a paragraph.")),
    voices=(Voice("Ines Varga", None, (FIRST, SECOND)), Voice(None, None, (replace(FIRST, verified=True),))),
)


def test_each_paragraph_knows_what_cites_it() -> None:
    """Key points come first, then the statements in the page's order; several of one speaker are numbered."""
    (first, second), (again,) = statement_anchors(PAGE)
    point = key_point_anchors(PAGE)[0]
    found = {
        number: [(one.anchor, one.speaker, one.number) for one in cited] for number, cited in citations(PAGE).items()
    }
    assert found == {
        2: [(point, None, None), (first, "Ines Varga", None), (again, "", None)],
        1: [(first, "Ines Varga", 1), (second, "Ines Varga", 2), (again, "", None)],
    }


TEXT = "He said it rained. It rained all day, and then it snowed."


@pytest.mark.parametrize(
    ("cited", "marked"),
    [
        (["it rained"], ["it rained"]),
        (["It rained all day", "all day, and then"], ["It rained all day, and then"]),
        (["It rained […] it snowed"], ["It rained", "it snowed"]),
        (["it hailed"], []),
        (["it rained.", "it snowed"], ["it rained.", "it snowed"]),
    ],
)
def test_cited_words_are_found_in_their_paragraph(cited: list[str], marked: list[str]) -> None:
    """What is cited is marked once, pieces between omissions each; what does not stand there is not."""
    spans = cited_spans(TEXT, [Citation("s-1", text) for text in cited])
    assert [TEXT[start:end] for start, end in spans] == marked
