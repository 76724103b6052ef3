"""Which way texts run."""

from __future__ import annotations

import sys
from unicodedata import bidirectional

import pytest

from generator.site.directions import direction_of, other_direction


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("“The port stays open, whatever they say.”", "rtl", "ltr"),
        ("«نحن لا نبني جداراً»", "ltr", "rtl"),
        ("ونشرت صحيفة The Halden Courier خرائط في https://courier.example/barrier?part=2&page=3", "rtl", None),
        ("The paper صوت هالدن printed it.", "ltr", None),
        ("412 – 9", "rtl", None),
    ],
)
def test_a_passage_runs_the_other_way_only_where_all_of_it_does(text: str, own: str, other: str | None) -> None:
    """A quotation in the other script runs its own way; a sentence that only names something in it does not."""
    assert other_direction(text, own) == other


def test_a_text_runs_as_most_of_its_letters() -> None:
    """Most letters tell the direction; a text without letters has the one that it is given."""
    assert direction_of("مجلس هالدن (Halden)") == "rtl"
    assert direction_of("412", "rtl") == "rtl"


def test_every_letter_from_the_right_is_counted() -> None:
    """No letter that runs from the right lies outside the blocks that are looked for first."""
    from_the_right = [chr(code) for code in range(sys.maxunicode + 1) if bidirectional(chr(code)) in ("R", "AL")]
    assert len(from_the_right) > 1000
    assert {direction_of(letter) for letter in from_the_right} == {"rtl"}
