from __future__ import annotations

from generator.analyse import analyse
from tests.analyse.examples import BARRIER, extract


def test_title() -> None:
    """The title is the extract's own, else its first sentence, shortened at a word, else its file's name."""
    assert analyse(extract(*BARRIER)).title == "Council votes for a tidal barrier"
    assert analyse(extract(*BARRIER, title="")).title == BARRIER[0]
    assert analyse(extract(title="")).title == "barrier"
    shortened = analyse(extract("word " * 200, title="")).title
    assert len(shortened) <= 201
    assert shortened.endswith("word…")
