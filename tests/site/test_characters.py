"""Text and addresses as XML and the formats of feeds can hold them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.characters import fit, fit_address

_URI = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://(?:[^/?#]*))?(?:%[0-9A-Fa-f]{2}|[^\x00-\x20\x7f\"<>\\^`{|}\[\]%#])*"
                  r"(?:#(?:%[0-9A-Fa-f]{2}|[^\x00-\x20\x7f\"<>\\^`{|}\[\]%#])*)?")  # fmt: skip


@pytest.mark.parametrize(
    ("given_", "fitting"),
    [
        ("https://harm.example/?![look][harm]", "https://harm.example/?!%5Blook%5D%5Bharm%5D"),
        ("https://[2001:db8::1]/[a]", "https://[2001:db8::1]/%5Ba%5D"),
        ("https://harm.example/100%/%zz%41", "https://harm.example/100%25/%25zz%41"),
        ("https://harm.example/a#b#c", "https://harm.example/a#b%23c"),
        ("../новости/?a=б", "../новости/?a=б"),
        ("2026/03/a|b/", "2026/03/a%7Cb/"),
    ],
)
def test_what_may_not_stand_in_an_address_is_encoded(given_: str, fitting: str) -> None:
    """Brackets but those of a host, lone percent signs and second hashes are encoded; what is encoded stays."""
    assert fit_address(given_) == fitting
    assert fit_address(fitting) == fitting


@given(st.text().map(lambda text: f"https://harm.example/{text}") | st.text(alphabet="#%[]a4/?\\<"))
def test_any_address_becomes_one(text: str) -> None:
    """Whatever an address holds, it becomes one that the grammar of addresses knows, and stays so."""
    fitting = fit_address(text)
    assert _URI.fullmatch(fitting), fitting
    assert fit_address(fitting) == fitting
    assert fit(fitting) == fitting
