import json
from hashlib import sha256

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.formats import check_name, parse


def read(data: bytes, name: str = "x.txt") -> Extract | ExtractError:
    (found,) = parse(data, name=name, path=f"in/{name}")
    return found


SUFFIXES = "txt text md markdown json jsonl ndjson rss atom xml html htm xhtml csv tsv"


@pytest.mark.parametrize(
    "name", ["a", "A.TXT", "a.JSONL", "2026.03.04", "Dr. Varga", *(f"a.{suffix}" for suffix in SUFFIXES.split())]
)
def test_names_that_are_read(name: str) -> None:
    """A format has its suffixes, or a file has none; a number or a name after a dot is no suffix."""
    check_name(name, name)


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("a.pdf", "Save its text as .txt or .html"),
        ("a.DOCX", "Save its text as .txt or .html"),
        ("a.xlsx", "Export it as CSV"),
        ("a.eml", "Save the article as .html or .txt"),
        ("a.tar.gz", "Unpack it"),
        ("a.yml", "Name it as the extract is named that it belongs to, or _defaults.yml"),
        *((name, "Convert it to text, Markdown, HTML") for name in ("a.png", "a.JPG", "a.mp3", "a.txt.exe")),
    ],
)
def test_names_of_other_formats_are_refused(name: str, remedy: str) -> None:
    """A file of another format is refused by its suffix, with what to do about it."""
    with pytest.raises(ExtractError, match="is of a format that is not read") as caught:
        check_name(name, f"in/{name}")
    assert caught.value.path == f"in/{name}"
    assert (caught.value.remedy or "").startswith(remedy)


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("x.txt", b"The barrier\n\nOne.", "plain text"),
        ("x.txt", b'{"text": "One."}', "JSON"),
        ("x", b'\n[{"text": "One."}]', "JSON"),
        ("x.txt", b"[Update]\n\nOne.", "plain text"),
        ("x.txt", b"{braces}\n\nOne.", "plain text"),
        ("x.txt", b"[1]\n", "plain text"),
        ("x.json", b'{"text": "One."}', "JSON"),
        ("x.jsonl", b'{"text": "One."}', "JSON"),
    ],
)
def test_the_format_is_told_by_name_and_content(name: str, data: bytes, reader: str) -> None:
    """JSON is JSON whatever its suffix, and text that only begins like JSON is text."""
    found = read(data, name)
    assert isinstance(found, Extract)
    assert (found.reader == "plain text") == (reader == "plain text")


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("x.txt", b"", "is empty"),
        ("x.txt", b"\xef\xbb\xbf", "is empty"),
        ("x.txt", b" \r\n\t", "holds nothing but white space"),
        (
            "x.txt",
            b"\xed\xa0\x80",
            "is UTF-8, but damaged (byte 0xed at offset 0)",
        ),
        ("x.txt", b"\x01\x02\x03\x04\x00\x00", "is binary, not text (byte 0x00 at offset 4)"),
        ("x.json", b"The barrier", "is malformed JSON"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(name: str, data: bytes, what: str) -> None:
    """The refusal names the file, the reason and a remedy."""
    found = read(data, name)
    assert isinstance(found, ExtractError)
    assert found.what.startswith(what)
    assert found.path == f"in/{name}"
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
    found = read(b"a" * 8192 + b"\x00")
    assert isinstance(found, Extract)
    assert found.paragraphs == ("a" * 8192,)


def test_a_guess_of_the_encoding_is_noted() -> None:
    """Where the file does not say its encoding, the extract says which was taken."""
    found = read("Le café\n\nDéjà fermé à Halden.".encode("cp1252"))
    assert isinstance(found, Extract)
    assert (found.title, found.paragraphs) == ("Le café", ("Déjà fermé à Halden.",))
    assert found.notes == ("The file does not say its encoding; it was read as windows-1252.",)


def test_text_decoded_wrongly_by_others_is_noted() -> None:
    """Mojibake stays in the text, and is counted."""
    found = read("The cafÃ©\n\nItâ€™s shut.".encode())
    assert isinstance(found, Extract)
    assert (found.title, found.paragraphs) == ("The cafÃ©", ("Itâ€™s shut.",))
    assert found.notes == ("2 places look like text that was decoded wrongly (mojibake), and stands as it was.",)


@pytest.mark.parametrize("field", ["title", "date", "author", "url", "language", "tags", "id", "hostname"])
@pytest.mark.parametrize("value", [True, 1, [], {}, None, ["a"], [[["a"]]], {"a": 1}, "\ud800", "\x00", "a" * 100_000])
def test_a_field_of_the_wrong_type_costs_no_article(field: str, value: object) -> None:
    """The article is read whatever a field holds, and no surrogate or control character comes out."""
    found = read(json.dumps({"text": "The quay is shut.", field: value}).encode(), "x.json")
    assert isinstance(found, Extract)
    assert found.paragraphs == ("The quay is shut.",)
    repr(found).encode()


PAGE = b"<!doctype html><title>The gate</title><p>The gate is open, and the quay is shut until Monday.</p>"
FRAGMENT = b"<h3>The gate</h3>\n<p>One.</p>\nlast words"


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("x.md", PAGE, "web page"),
        ("x.md", b'{"title": "The gate", "text": "One."}', "JSON"),
        ("x.md", b"| Title | Text |\n|---|---|\n| a | b |\n", "Markdown"),
        ("x.md", b"<b>Note</b> on *gates*.\n\nTwo.", "Markdown"),
        ("x.json", PAGE, "web page"),
        ("x.html", b"---\ntitle: The gate\n---\nOne.", "front matter"),
        ("x.html", FRAGMENT, "HTML"),
        ("x.htm", b"Lede<br><br>More", "HTML"),
        ("x.xhtml", b"The gate\n\nOne.<hr/>Two.", "HTML"),
        ("x.html", b"The gate\n\nOne.", "plain text"),
        ("x.txt", FRAGMENT, "HTML"),
        ("x.txt", b"Lede<br><br>More<br>", "HTML"),
        ("x.txt", b"title,text\nA,One.<br>Two.<br>\n", "CSV"),
        ("x", b'{"text": "<p>One.</p><p>Two.</p>"}', "JSON"),
    ],
)
def test_content_goes_before_the_name(name: str, data: bytes, reader: str) -> None:
    """A suffix that content contradicts gives way; what it alone tells stands; a piece of HTML needs no name."""
    found = read(data, name)
    assert isinstance(found, Extract)
    assert found.reader == reader
