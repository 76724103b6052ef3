"""Key points and statements have addresses of their own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Briefing, Passage, Statement, Voice
from generator.site.anchors import STATEMENT, Anchors, key_point_anchors, statement_anchors


def said(*texts: str) -> Statement:
    return Statement(tuple(Passage(text, 1) for text in texts), direct=True)


def of(*texts: str) -> str:
    return Anchors(STATEMENT).of(texts)


def test_an_anchor_lasts_while_the_words_do() -> None:
    """Other white space, other quotation marks, another paragraph's number leave the anchor as it was; a word does not."""
    first = of("“We are buying time.”")
    assert first == of('"We  are\nbuying time."')
    assert first == of("“We are", "buying time.”")
    assert first != of("“We are selling time.”")


def test_what_stands_twice_has_two_anchors() -> None:
    """Of statements with the same words on one page each has an anchor of its own, and the first keeps its."""
    briefing = Briefing(
        "id",
        "Title",
        "en",
        key_points=(Passage("It rained.", 1), Passage("It snowed.", 2)),
        voices=(
            Voice("Ines Varga", None, (said("“No.”"), said("“Yes.”"))),
            Voice("Jo Brandt", None, (said("“No.”"),)),
        ),
    )
    (no, yes), (again,) = statement_anchors(briefing)
    assert again == f"{no}-2"
    assert len({no, yes, again}) == 3
    assert len(set(key_point_anchors(briefing))) == 2


@given(st.text())
def test_every_text_has_an_anchor_fit_for_an_address(text: str) -> None:
    """Whatever is said, its anchor is letters, figures and hyphens."""
    assert of(text).replace("-", "").isascii()
    assert of(text).replace("-", "").isalnum()
