from __future__ import annotations

import json
from dataclasses import replace

from generator.analyse import analyse, to_json, to_text
from generator.model import SetAside
from tests.analyse.examples import BARRIER, extract

KEYS = [
    "extract", "title", "language", "date", "reader", "paragraphs", "set_aside", "key_points", "statements",
    "people", "organisations", "places", "dates", "topics",
]  # fmt: skip


def test_json() -> None:
    """The JSON object has the documented keys in their order, and its spans are exact."""
    given = extract(*BARRIER)
    record = json.loads(json.dumps(to_json(given, analyse(given))))
    assert list(record) == KEYS
    for point in record["key_points"]:
        assert list(point) == ["paragraph", "start", "end", "text"]
        assert BARRIER[point["paragraph"]][point["start"] : point["end"]] == point["text"]
    statement = record["statements"][0]
    assert list(statement) == ["kind", "segments", "speaker", "cue", "confidence"]
    mention = statement["speaker"]["mention"]
    assert BARRIER[mention["paragraph"]][mention["start"] : mention["end"]] == "Ines Varga"


def test_text() -> None:
    """The text for people names title, key points, speakers and paragraphs."""
    given = extract(*BARRIER)
    report = to_text(given, analyse(given))
    assert "Council votes for a tidal barrier (en, no date, plain text)" in report
    assert "Ines Varga, mayor (direct, 0.93): “We are not building a wall, we are buying time,” [p2]" in report


def test_text_tells_what_was_set_aside_and_noted() -> None:
    """A person sees with which reason words were set aside, and what was noted in reading."""
    given = replace(extract(*BARRIER), set_aside=(SetAside("By Jo Brandt", 0, "byline"),), notes=("The date was odd.",))
    assert to_text(given, analyse(given)).endswith("  set aside (byline): By Jo Brandt\n  note: The date was odd.\n")
