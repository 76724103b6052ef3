"""The accent of a site can be read, or is warned of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.site.colours import ENOUGH, PAPER, accent, colour, contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white has 21 to 1, a colour on itself 1, and the grey #767676 on white just enough."""
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == 21
    assert contrast("#0f4c5c", "#0f4c5c") == 1
    assert contrast("#777777", "#ffffff") < ENOUGH < contrast("#767676", "#ffffff")


@pytest.mark.parametrize(("given_", "read"), [("#ABC", "#aabbcc"), (" #0f4c5c ", "#0f4c5c")])
def test_a_colour_is_read(given_: str, read: str) -> None:
    """Three digits stand for six, and capitals do not count."""
    assert colour(given_) == read


@pytest.mark.parametrize("given_", ["red", "#12345", "#12345g", "0f4c5c", "rgb(1,2,3)", 7, None, "#fff;}", "#fff\n}"])
def test_what_is_no_colour_is_none(given_: object) -> None:
    """Nothing but digits gets into the stylesheet."""
    assert colour(given_) is None


@settings(deadline=None)
@given(colours)
def test_every_accent_can_be_read_in_the_dark(light: str) -> None:
    """Without a colour of its own for dark windows, the light one is made lighter until it can be read there."""
    found = accent(light)
    assert contrast(found.dark, PAPER["dark"]) >= ENOUGH
    assert not [said for said in found.faint() if "dark paper" in said]


@settings(deadline=None)
@given(colours, colours)
def test_what_is_hard_to_read_is_said(light: str, dark: str) -> None:
    """A given colour stays as it is; for each scheme in which it has too little contrast there is one sentence."""
    found = accent(light, dark)
    assert (found.light, found.dark) == (light, dark)
    faint = [contrast(light, PAPER["light"]) < ENOUGH, contrast(dark, PAPER["dark"]) < ENOUGH]
    assert len(list(found.faint())) == sum(faint)
