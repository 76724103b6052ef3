"""What the analysis makes of quotations in news of other outlets, annotated by reading, and what its confidence means."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from tests.acceptance import confidence
from tests.acceptance.annotated import articles, score, summary

DATA = Path(os.environ.get("BRIEFINGS_DATA", ""))
pytestmark = pytest.mark.skipif(
    not (DATA / "key-points").is_dir(), reason="$BRIEFINGS_DATA does not name the folder of articles to test with"
)

LEAST = {"span_P": 94, "span_R": 94.5, "speaker_F1": 79, "speaker_accuracy": 89.5, "shown_accuracy": 94, "shown": 65}
"""What has been reached; the data have sentences and no paragraphs, so that runs of quotations lose their beginnings."""


def test_quotations_of_other_outlets(capsys: pytest.CaptureFixture[str]) -> None:
    """Of the annotated quotations as many are found, and given to whom they are, as have been; the figures are printed."""
    figures = summary(Counter(kind for article in articles(DATA) for kind, _ in score(article)))
    with capsys.disabled():
        print(f"\n{json.dumps(figures)}")  # noqa: T201 - the figures are what CI's log is read for
    assert {name: value for name, value in figures.items() if value < LEAST[name]} == {}


@pytest.mark.parametrize("half", [0, 1])
def test_what_confidence_means(half: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the speakers at 0.9 and above 95 in 100 are right; at the default threshold 80 in 100 quotations have one."""
    figures = confidence.summary(DATA, half)
    with capsys.disabled():
        print(f"\nhalf {half}: {json.dumps(figures)}")  # noqa: T201
    assert figures["sure_right"] >= 95
    assert figures["shown"] >= 80
