"""Which web addresses are ones to link to, and how they are shown."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import is_web_address, shown_address
from generator.read.address import web_address

GOOD = [
    "https://courier.example/barrier",
    "HTTP://COURIER.example:8080/a?b=c#d",
    "https://[2001:db8::1]:443/",
    "https://bücher.example/straße",
    "https://вести.example/новости",
    "https://fa.example/می\u200cشود",
    "https://courier.example/%E2%80%AE%2F..%2F",
    "https://courier.example/" + "a" * 1_900,
]
BAD = [
    *(
        "javascript:alert(1)",
        "JaVaScRiPt://courier.example/%0aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc",
    ),
    *(
        "//courier.example/",
        "https:/courier.example",
        "https:courier.example",
        "https:///courier.example",
        "ftp://a.example/",
    ),
    "https://courier.example@harm.example/",
    "https://courier.example:word@harm.example/",
    "https://courier.example\\@harm.example/",
    "https://harm.example\\.courier.example/",
    "https://courier.example%2f@harm.example/",
    "https://courier.example%00.harm.example/",
    "https://courier.example\u2044harm.example/",
    "https://courier.example\u3002harm.example/",
    "https://courier.example/\u202egpj.exe",
    "https://courier.example/\u2066x",
    "https://courier.example/\u200e",
    "https://cou\u200brier.example/",
    "https://courier.example/a b",
    "https://courier.example/a\tb",
    "https://courier.example/a\nb",
    "https://courier.example/\x1b[2J",
    "https://courier.example/\u3000x",
    "https://courier.example:99999/",
    "https://courier.example:x/",
    "https://-courier.example/",
    "https://courier..example/" + "a" * 2_000,
    "https://" + "a" * 64 + ".example/",
    "https://" + "abcd." * 60 + "example/",
    "https://ü" + "ö" * 80 + ".example/",
    "https://",
    "",
]


@pytest.mark.parametrize("url", GOOD)
def test_sound_addresses_are_linked_to(url: str) -> None:
    """An address with a host that the web can have is one to link to, and is read as it is."""
    assert is_web_address(url)
    assert web_address(f" {url}\n") == url


@pytest.mark.parametrize("url", BAD)
def test_others_are_not(url: str) -> None:
    """Other schemes, users, hosts that are none, unseen and turning characters, and what is very long are refused."""
    assert not is_web_address(url)
    assert web_address(url) is None


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://courier.example/a?b#c", "https://courier.example/a?b#c"),
        ("https://соuriеr.example/a", "https://xn--uri-ddd4a1pe.example/a"),
        ("https://ｅｖｉｌ.example/", "https://evil.example/"),
        ("https://courier.example/straße", "https://courier.example/straße"),
        ("https://courier.example/א/b.example", "https://courier.example/%D7%90/b.example"),
        ("https://خبر.example:81/", "https://xn--mgbd8d.example:81/"),
    ],
)
def test_an_address_is_shown_as_what_it_is(url: str, shown: str) -> None:
    """The host shows as the DNS has it, and what is written from right to left as its bytes."""
    assert is_web_address(url)
    assert shown_address(url).partition("://")[2].partition("/")[0].isascii()
    if "xn--" not in shown:
        assert shown_address(url) == shown


@given(st.text() | st.builds("https://{}/{}".format, st.text(), st.text()))
def test_any_text_is_judged(text: str) -> None:
    """Whatever an address is made of, it is judged, and one to link to is shown with a host in ASCII."""
    if is_web_address(text):
        host = urlsplit(shown_address(text)).hostname
        assert host
        assert host.isascii()
