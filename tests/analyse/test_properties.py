from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse import analyse, compose, to_json, to_text
from generator.model import Analysis, Extract, Span
from tests.analyse.examples import extract

PIECES = [
    "“", "”", '"', "«", "»", "„", "‘", "’", "'", "「", "」", "『", "said", "Varga", "Ines Varga", "Mayor", "he", "she", "the",
    "of", "and", "Dr.", "J.", ",", ".", ":", "—", "…", "?", " ", "\u00a0", "according to", "dit-elle", "a déclaré", "selon", "сказал",
    "Игорь", "قال", "الرئيس", "は", "と述べた", "市長", "。", "saying", "6'2\"", "\u0301", "ß", "İ", "x", "waiting for the tide",
]  # fmt: skip
LANGUAGES = ["en", "fr", "de", "es", "ru", "uk", "ar", "ja", "eo", "nl", None]
prose = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)
SOURCE_TEXTS: tuple[Literal["full", "cited", "none"], ...] = ("full", "cited", "none")
paragraphs = st.lists(prose | st.text(max_size=80), max_size=6).map(tuple)


def _spans(analysis: Analysis) -> list[Span]:
    spans = [*analysis.key_points]
    for each in analysis.attributions:
        spans += each.segments
        spans += [each.speaker.mention] if each.speaker else []
    return spans


@settings(max_examples=400, deadline=None)
@given(paragraphs, st.sampled_from(LANGUAGES), st.sampled_from(["", "A title"]))
def test_any_text(texts: tuple[str, ...], language: str | None, title: str) -> None:
    """Whatever the paragraphs, all spans lie within them, nothing fails, and the result is plain JSON."""
    made = extract(*texts, title=title, language=language)
    analysis = analyse(made)
    assert all(0 <= s.start < s.end <= len(texts[s.paragraph]) for s in _spans(analysis))
    assert bool(analysis.key_points) == any(text.strip() for text in texts)
    assert all(each.confidence == 0 for each in analysis.attributions if each.speaker is None)
    assert analyse(made) == analysis
    record = to_json(made, analysis)
    assert json.loads(json.dumps(record)) == record
    assert to_text(made, analysis).endswith("\n")
    for kept in SOURCE_TEXTS:
        briefing = compose(made, analysis, source_text=kept)
        assert all(p.text == texts[p.number - 1] for p in briefing.paragraphs)


@pytest.mark.parametrize("piece", ['"', "“", "“”", "[", " ", "A ", "Varga said ", '"X," said A B. ', "‘", ". ", "Mr. "])
def test_linear(piece: str) -> None:
    """Two megabytes of one thing in one paragraph keep nobody waiting (the bound is far above what it takes)."""
    begun = time.process_time()
    analyse(extract(piece * (2_000_000 // len(piece))))
    assert time.process_time() - begun < 10


def test_sample() -> None:
    """The first users' extract has eleven statements, three of them direct, each its speaker's by paragraph and kind."""
    if "BRIEFINGS_DATA" not in os.environ:
        pytest.skip("BRIEFINGS_DATA names no folder of test data")
    title, *lines = Path(os.environ["BRIEFINGS_DATA"], "sample", "extract.txt").read_text("utf-8").split("\n")
    analysis = analyse(Extract("extract.txt", "", "plain text", title, tuple(filter(None, lines))))
    said = [
        (each.segments[0].paragraph + 1, each.kind, each.speaker.name.split()[-1] if each.speaker else None)
        for each in analysis.attributions
    ]
    president = "Zelenskyy"
    assert said == [
        (1, "indirect", president), (2, "indirect", "Moscow"), (3, "indirect", president), (4, "direct", president),
        (5, "indirect", president), (6, "direct", president), (7, "indirect", president), (7, "indirect", president),
        (8, "direct", president), (9, "indirect", "Yermak"), (9, "indirect", "Yermak"),
    ]  # fmt: skip
