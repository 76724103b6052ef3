"""What was judged by eye to be text of real articles is not set aside: $BRIEFINGS_DATA names their folder."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.acceptance.furniture import DRAWN, JUDGEMENTS, SEED, Paragraph, paragraphs

DATA = Path(os.environ.get("BRIEFINGS_DATA", ""))
MOST_WRONG = 2

pytestmark = pytest.mark.skipif(
    not os.environ.get("BRIEFINGS_DATA"), reason="$BRIEFINGS_DATA does not name the folder of articles to test with"
)


def is_wrong(paragraph: Paragraph, judgement: str) -> bool:
    """Whether words of the article were set aside."""
    if judgement == "text after a dateline":
        return paragraph.is_gone or any(aside.reason != "dateline" for aside in paragraph.set_aside)
    return judgement == "text" and bool(paragraph.set_aside)


def test_at_most_two_sentences_of_200_paragraphs_are_set_aside() -> None:
    """Of the paragraphs drawn and judged, at most two that are text lose a word; those are known by their hashes."""
    committed = json.loads(JUDGEMENTS.read_text("utf-8"))
    assert (committed["seed"], len(committed["judged"])) == (SEED, DRAWN)
    found = {(one.file, one.digest): one for one in paragraphs(DATA / "corpus")}
    known = [(found.get((entry["file"], entry["sha256"])), entry) for entry in committed["judged"]]
    lost = [(entry["file"], entry["paragraph"]) for one, entry in known if one is None]
    assert not lost, f"these are not what was judged: draw anew: {lost}"
    judged = [(one, entry["judgement"]) for one, entry in known if one is not None]
    wrong = [one for one, judgement in judged if is_wrong(one, judgement)]
    furniture = [one for one, judgement in judged if judgement != "text"]
    missed = [one for one in furniture if not one.set_aside]
    print(f"{len(wrong)} of {len(judged) - len(furniture)} texts set aside; {len(missed)} of {len(furniture)} missed")  # noqa: T201 - the figures are what CI's log is read for
    assert len(wrong) <= MOST_WRONG, [(one.file, one.place) for one in wrong]
