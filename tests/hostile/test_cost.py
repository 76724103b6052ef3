"""No input of two megabytes takes more than two seconds: the worst kinds that `benchmarks/hostile.py` knows."""

from __future__ import annotations

import pytest

from benchmarks.hostile import MOST_SECONDS, cases, cost

_MARGIN = 2
"""Of the machines that tests run on."""
_WORST = [
    ('"a": ', "long", "paragraphs", "a.txt"),
    ("「あ」と", "long", "lines", "a.txt"),
    ('"', "large", "lines", "a.txt"),
    ('"', "long", "a line", "page.html"),
    ("\u0301", "large", "a line", "a.md"),
    ("{{", "large", "a line", "fields.json"),
    ("*", "large", "a line", "a.txt"),
]


@pytest.mark.parametrize("worst", _WORST, ids=str)
def test_the_worst_inputs_are_read_or_refused_in_time(worst: tuple[str, str, str, str]) -> None:
    """What once took seconds, in the format in which it did, is a page or refused in bounded processor time."""
    (data,) = [data for size, form, name, data in cases(worst[0]) if (size, form, name) == worst[1:]]
    assert len(data) > 100_000
    spent, _, became = cost(worst[3], data)
    assert spent < _MARGIN * MOST_SECONDS, became
