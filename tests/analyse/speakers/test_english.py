"""How English attributes what it quotes, in the ways that newspapers have: hundreds of sentences, one by one."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.analyse.examples import found

THRESHOLD = 0.8
CASES = [
    case
    for rows in tomllib.loads(Path(__file__).with_name("english.toml").read_text("utf-8")).values()
    for case in rows
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_who_is_shown(case: dict[str, object]) -> None:
    """Each quotation of the sentence is shown as said by whom the sentence names, or by nobody."""
    paragraphs = str(case["text"]).split("\n")
    quoted = [each for each in found(*paragraphs) if each.kind != "indirect"]
    sure = [each.speaker.name if each.speaker and each.confidence >= THRESHOLD else "" for each in quoted]
    assert sure == case["shown"]
