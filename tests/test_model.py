"""The few functions that go with the values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import normalised_address


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("HTTPS://Courier.Example:443/", "https://courier.example"),
        ("http://courier.example:80/a#quay", "http://courier.example/a"),
        ("http://courier.example:443/a/", "http://courier.example:443/a/"),
        ("https://courier.example/a?utm_source=x&b=2&fbclid=3&GCLID=4", "https://courier.example/a?b=2"),
        ("https://courier.example/?gclid=1", "https://courier.example"),
        ("https://courier.example/A?B=c", "https://courier.example/A?B=c"),
    ],
)
def test_addresses_of_one_article_become_the_same(address: str, same: str) -> None:
    """What only tracks readers or is implied is taken off, and no more."""
    assert normalised_address(address) == same


@given(st.text())
def test_a_normalised_address_stays_so(text: str) -> None:
    """Normalising never raises, and doing it twice changes nothing more."""
    once = normalised_address(f"https://courier.example/{text}")
    assert normalised_address(once) == once
