"""Links lead to the words in the article itself."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.fragments import at_text

URL = "https://courier.example/barrier"
LONG = "We are not building a wall against the sea, we are buying time for the people who live behind it"
CASES = {
    "“We are buying time,”": "We%20are%20buying%20time",
    f"“{LONG}.”": "We%20are%20not%20building%20a,people%20who%20live%20behind%20it",
    "“It is the half-way house, no more”": "It%20is%20the%20half%2Dway%20house%2C%20no%20more",
    "“We waited […] and then it came”": "We%20waited,and%20then%20it%20came",
    "“[The barrier] will stand”": "will%20stand",
    "「堤防は来年の春までに完成する予定であり、それが遅れることはないと市は説明しているが、住民の安全はそれまで仮設の壁によって守られることになっている」": "堤防は来年の春までに完成,守られることになっている",
    "…": None,
}


@pytest.mark.parametrize(("said", "found"), CASES.items())
def test_the_fragment_names_the_words(said: str, found: str | None) -> None:
    """Short words are named whole, of long ones the ends; marks, omissions and insertions are left out."""
    address = at_text(URL, said)
    assert unquote(address) == unquote(URL if found is None else f"{URL}#:~:text={found}")
    assert found is None or found.isascii() is False or address == f"{URL}#:~:text={found}"


def test_an_address_with_a_fragment_keeps_it() -> None:
    """The directive stands behind a fragment that the address has."""
    assert at_text(f"{URL}#vote", "Nine to four") == f"{URL}#vote:~:text=Nine%20to%20four"


@given(st.text())
def test_any_words_make_an_address(text: str) -> None:
    """Whatever the words, the address is ASCII, of the same page, and its directive holds no separator of its own."""
    address = at_text(URL, text)
    assert address.isascii()
    assert urlsplit(address)[:3] == urlsplit(URL)[:3]
    directive = address.partition(":~:text=")[2]
    assert directive.count(",") <= 1
    assert not {"-", "&", "#"} & set(directive)
