import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.address import web_address


@pytest.mark.parametrize(
    "address",
    [
        "https://courier.example/barrier?p=1#top",
        "HTTP://Courier.Example:80/",
        "http://[::1]:8000/x",
        "https://hälden.example/海",
    ],
)
def test_sound_addresses_are_taken_as_they_are(address: str) -> None:
    """An http or https address with a host is kept, without white space around it."""
    assert web_address(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        "",
        "courier.example",
        "ftp://courier.example/",
        "javascript:alert(1)",
        "https://",
        "https:///x",
        "https://a b.example/",
        "https://courier.example/a b",
        "https://courier.example/\x07",
        "https://courier.example/\u202etxt",
        "https://[::1",
        "https://courier.example@evil.example/",
        "https://courier.example\\@evil.example",
        "https://courier.example:99999/",
        "https://courier.example:x/",
        "https://courier.example/\ud800",
        "https://courier.example/" + "a" * 2_000,
    ],
)
def test_unsound_addresses_are_none(address: str) -> None:
    """Other schemes, no host, unseen characters, white space, user names and bad ports are refused."""
    assert web_address(address) is None


@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    """Nothing raises, whatever follows the scheme, and what is taken is one printable word."""
    address = web_address(f"https://{text}")
    assert address is None or (len(address.split()) == 1 and "@" not in address.split("/")[2])
