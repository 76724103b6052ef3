from hashlib import sha256

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.formats import check_name, decoded, parse


def read(data: bytes, name: str = "x.txt") -> Extract | ExtractError:
    (found,) = parse(data, name=name, path=f"in/{name}")
    return found


@pytest.mark.parametrize(
    "name", ["a.txt", "A.TXT", "a.text", "a", "2026.03.04", "Dr. Varga", "a.json", "a.JSONL", "a.ndjson"]
)
def test_names_that_are_read(name: str) -> None:
    """Plain text has its suffix or none, JSON has one of three; a number after a dot is no suffix."""
    check_name(name, name)


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt.xml", "a.csv", "a.pdf", "a.PNG", "a.mp3", "a.7z"])
def test_names_of_other_formats_are_refused(name: str) -> None:
    """Other suffixes are refused with what is read instead."""
    with pytest.raises(ExtractError, match="is not a format that is read yet: plain text") as caught:
        check_name(name, f"in/{name}")
    assert caught.value.path == f"in/{name}"


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("x.txt", b"The barrier\n\nOne.", "plain text"),
        ("x.txt", b'{"text": "One."}', "trafilatura JSON"),
        ("x", b'\n[{"text": "One."}]', "trafilatura JSON"),
        ("x.txt", b"[Update]\n\nOne.", "plain text"),
        ("x.txt", b"{braces}\n\nOne.", "plain text"),
        ("x.txt", b"[1]\n", "plain text"),
        ("x.json", b'{"text": "One."}', "trafilatura JSON"),
        ("x.jsonl", b'{"text": "One."}', "trafilatura JSON"),
    ],
)
def test_the_format_is_told_by_name_and_content(name: str, data: bytes, reader: str) -> None:
    """JSON is JSON whatever its suffix, and text that only begins like JSON is text."""
    found = read(data, name)
    assert isinstance(found, Extract)
    assert found.reader == reader


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("x.txt", b"", "is empty"),
        ("x.txt", b"\xef\xbb\xbf", "is empty"),
        ("x.txt", b" \r\n\t", "holds nothing but white space"),
        ("x.txt", b"Caf\xe9", "is not UTF-8 (byte 0xe9 at offset 3)"),
        ("x.txt", b"\xef\xbb\xbfCaf\xe9s", "is not UTF-8 (byte 0xe9 at offset 6)"),
        ("x.txt", b"\xed\xa0\x80", "is not UTF-8 (byte 0xed at offset 0)"),
        ("x.txt", "Halden".encode("utf-16"), "is not UTF-8 (byte 0xff at offset 0)"),
        ("x.txt", "港".encode("iso-2022-jp"), "is not UTF-8 but ISO-2022"),
        ("x.txt", b"PK\x03\x04\x00\x00", "is binary, not text (byte 0x00 at offset 4)"),
        ("x.json", b"The barrier", "is malformed JSON: Expecting value in column 1"),
        ("x.txt", b"<!DOCTYPE html>\n<p>One.", "is a saved web page, which is not a format that is read yet"),
        ("x.txt", b"\n <HTML lang=en>", "is a saved web page, which is not a format that is read yet"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(name: str, data: bytes, what: str) -> None:
    """The refusal names the file, the reason and a remedy."""
    found = read(data, name)
    assert isinstance(found, ExtractError)
    assert (found.what, found.path) == (what, f"in/{name}")
    assert found.remedy


def test_line_ends_and_byte_order_mark_do_not_change_the_hash() -> None:
    """The hash is of the text with LF and without a byte order mark, wherever the file was saved."""
    expected = sha256(b"The barrier\n\nOne.\n").hexdigest()
    for data in (b"The barrier\n\nOne.\n", b"\xef\xbb\xbfThe barrier\r\n\r\nOne.\r\n", b"The barrier\r\rOne.\r"):
        found = read(data)
        assert isinstance(found, Extract)
        assert (found.sha256, found.paragraphs) == (expected, ("One.",))


def test_a_nul_far_down_is_only_a_control_character() -> None:
    """Beyond the first 8 kB a NUL is cleaned away like other control characters."""
    assert "\x00" in decoded(b"a" * 8192 + b"\x00", "x.txt")
    found = read(b"a" * 8192 + b"\x00")
    assert isinstance(found, Extract)
    assert found.paragraphs == ("a" * 8192,)
