"""The law of the page: what is written reads back the same."""

from __future__ import annotations

from hypothesis import given, settings

from generator.model import Briefing
from generator.page import load_template, parse, write
from generator.page.escaping import literal, md, plain
from tests.briefings import briefings, texts

TEMPLATE = load_template()


@settings(max_examples=300, deadline=None)
@given(briefings)
def test_what_is_written_reads_back_the_same(briefing: Briefing) -> None:
    """For any briefing, parse(write(briefing)) == briefing."""
    assert parse(write(briefing, TEMPLATE)) == briefing


@settings(max_examples=1000, deadline=None)
@given(texts)
def test_escaped_text_reads_back_the_same(text: str) -> None:
    """For any clean text, plain(md(text)) == text, and what md writes is known to be literal."""
    assert plain(md(text)) == text
    assert literal(md(text)) == text
