"""Key points of real articles can be understood alone: $BRIEFINGS_DATA names their folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.acceptance.key_points import extracts_of, hanging, opened

DATA = Path(os.environ.get("BRIEFINGS_DATA", ""))

needs_data = pytest.mark.skipif(
    not os.environ.get("BRIEFINGS_DATA"), reason="$BRIEFINGS_DATA does not name the folder of articles to test with"
)


@pytest.mark.parametrize(
    "text",
    [
        "He voted no.",
        "“It is too early,” said Varga.",
        "This was the plan.",
        "The move was welcomed in Halden.",
        "When she arrived, Varga spoke.",
        "Officials said they would close the quay.",
        "At the same time, he noted that Verra has an army.",
        "But Halden voted no.",
        "There was no vote.",
        "Those who came left.",
    ],
)
def test_hanging(text: str) -> None:
    """The count sees what hangs in the air."""
    assert hanging(text, text)


@pytest.mark.parametrize(
    "text",
    [
        "Varga said she would close the quay.",
        "The council voted this week for a barrier.",
        "Ines Varga and her council voted no.",
        "The mayor of Halden voted no.",
    ],
)
def test_not_hanging(text: str) -> None:
    """The count passes what has its name before it, or needs none."""
    assert hanging(text, "On Tuesday Varga spoke, and in Halden Ines Varga did.") is None


@needs_data
@pytest.mark.parametrize("given", ["corpus", "sample", "key-points/train.jsonl"])
def test_no_key_point_hangs_in_the_air(given: str) -> None:
    """No English key point opens on a pronoun without its name, nor on “This”, “That” or “The move”."""
    found = list(opened(extracts_of(DATA / given)))
    assert found
    assert not [each for each in found if each.hanging]
