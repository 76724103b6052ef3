import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Extract, Source
from generator.read.extracts import extracts_of
from generator.read.plain_text import parse

LONG_LINE = "The council of Halden met for a ninth time to talk of the barrier " * 4


def read(text: str, path: str = "barrier.txt") -> Extract:
    (found,) = extracts_of(parse(text), path=path, sha256="00")
    if isinstance(found, ExtractError):
        raise found
    return found


@pytest.mark.parametrize(
    ("text", "title", "paragraphs"),
    [
        ("The barrier\n\nOne.\n\nTwo.\nThree.\n", "The barrier", ("One.", "Two.", "Three.")),
        ("\n\n  The barrier \n\nOne.", "The barrier", ("One.",)),
        ("Is it safe?\n\nOne.", "Is it safe?", ("One.",)),
        (LONG_LINE + "\n\nOne.", LONG_LINE.strip(), ("One.",)),
        ("The barrier\n\u200b\nOne.", "The barrier", ("One.",)),
        ("The barrier\nOne.\nTwo.", "The barrier", ("One.", "Two.")),
        ("It rained.\nOne.", "", ("It rained.", "One.")),
        ("“It rained.”\nOne.", "", ("“It rained.”", "One.")),
        ("Will it hold?)\nOne.", "", ("Will it hold?)", "One.")),
        ("雨が降った。\n二。", "", ("雨が降った。", "二。")),
        ("بارش ہوئی۔\nدو", "", ("بارش ہوئی۔", "دو")),
        (LONG_LINE + "\nOne.", "", (LONG_LINE.strip(), "One.")),
        ("Only this line", "", ("Only this line",)),
    ],
)
def test_title_and_paragraphs(text: str, title: str, paragraphs: tuple[str, ...]) -> None:
    """A first line is the title above a blank line, or if it is short and does not end like a sentence."""
    extract = read(text)
    assert (extract.title, extract.paragraphs) == (title, paragraphs)
    assert (extract.reader, extract.source, extract.notes) == ("plain text", Source(), ())


def test_a_full_header() -> None:
    """A header gives metadata; keys are known in any case, and unknown ones are passed over."""
    extract = read(
        '---\nTitle: "Barrier: the vote"\nLAYOUT: post\ndate: 2026-03-04T10:00:00+01:00\n'
        "Authors: Jo Brandt, Ada Lind\nsource: Halden Courier\nurl: 'https://courier.example/barrier'\nlang: en\n"
        '# by hand\ntags: [tides, "harbour, old"]\n---\n\nBarrier: the vote\nOne.\n'
    )
    assert extract.title == "Barrier: the vote"
    assert extract.paragraphs == ("One.",)
    assert extract.date == "2026-03-04T10:00:00+01:00"
    assert extract.source == Source(
        "Halden Courier", "https://courier.example/barrier", ("Jo Brandt", "Ada Lind"), "2026-03-04T10:00:00+01:00"
    )
    assert (extract.language, extract.tags, extract.notes) == ("en", ("tides", "harbour, old"), ())


@pytest.mark.parametrize(
    "tags", ["tags: tides; quay", "tags: [ 'tides' , quay ]", "tags:\n- tides\n  - 'quay'", "tags: tides\n- quay"]
)
def test_lists_in_a_header(tags: str) -> None:
    """A list stands in one line, in brackets or not, or an item a line."""
    assert read(f"---\n{tags}\n---\nThe barrier\n\nOne.").tags == ("tides", "quay")


def test_a_header_without_title_leaves_the_title_to_the_text() -> None:
    """Below a header that gives no title, the text is read as without a header."""
    extract = read("---\nsource: Halden Courier\ntitle:\n---\nThe barrier\n\nOne.")
    assert (extract.title, extract.paragraphs) == ("The barrier", ("One.",))


def test_what_is_not_understood_in_a_header_is_noted() -> None:
    """Repeated keys, lines of no known form and unreadable dates are named in notes."""
    extract = read("---\ntitle: A\ntitle: B\nand on it goes\ndate: 03/04/2026\n---\nOne.")
    assert extract.title == "B"
    assert len(extract.notes) == 3
    assert extract.notes[1].startswith("Line 4 ")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: The barrier\nOne.\nTwo.",
        "---\nThe council met.\nmayor: yes\n---\nOne.",
        "---\nmayor: yes\n---\nOne.",
        "---\n---\nOne.",
        "The barrier\n---\ntitle: x\n---\nOne.",
    ],
)
def test_what_is_no_header_is_text(text: str) -> None:
    """Lines that are not closed, do not begin like a header or hold no known key lose nothing."""
    extract = read(text)
    shown = (extract.title, *extract.paragraphs) if extract.title else extract.paragraphs
    assert shown == tuple(text.split("\n"))


@pytest.mark.parametrize(
    ("path", "header", "date"),
    [
        ("in/2026-03-04-barrier.txt", "", "2026-03-04"),
        ("2026-03-04-barrier.txt", "---\ndate: 2026-03-05\n---\n", "2026-03-05"),
        ("2026-03-04-barrier.txt", "---\ndate: soon\n---\n", "2026-03-04"),
        ("2026-02-30-barrier.txt", "", None),
        ("2026-03-04/barrier.txt", "", None),
    ],
)
def test_dates_of_header_and_file_name(path: str, header: str, date: str | None) -> None:
    """A header's date goes before the one that the file name begins with."""
    assert read(f"{header}The barrier\n\nOne.", path).date == date


def test_an_address_and_a_date_above_the_title() -> None:
    """A first line that is an address, and a date on the next, are metadata; the line below is the title."""
    extract = read("https://courier.example/1\n2026-03-04T14:00:00+0900\nIs it safe?\nOne.\nTwo.")
    assert (extract.title, extract.paragraphs) == ("Is it safe?", ("One.", "Two."))
    assert (extract.source.url, extract.date) == ("https://courier.example/1", "2026-03-04T14:00:00+09:00")


def test_an_address_alone_is_a_title() -> None:
    """An address without a date below it is read as any first line."""
    extract = read("https://courier.example/1\n\nThe barrier\n\nOne.")
    assert (extract.title, extract.paragraphs) == ("https://courier.example/1", ("The barrier", "One."))
    assert extract.source.url is None
    assert read("https://courier.example/1\n").paragraphs == ("https://courier.example/1",)


@pytest.mark.parametrize("text", ["---\ntitle: The barrier\n---\n", "\u200b\n", "---\ntags: a\n---\n\u200e\n"])
def test_no_text_is_refused(text: str) -> None:
    """A header alone, or lines in which nothing is seen, are no article."""
    with pytest.raises(ExtractError, match=r"barrier\.txt: holds no text"):
        read(text)


@given(
    st.text()
    | st.lists(st.sampled_from(["---", "title: x", "tags:", "- a", "tags: [", "a: b", "", "x."])).map("\n".join)
)
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but `ExtractError` is raised, and every paragraph holds something."""
    try:
        extract = read(text)
    except ExtractError:
        return
    assert extract.paragraphs
    assert all(extract.paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntags:\n" + "- a\n" * 200_000 + "---\nx",
        "---\ntags: [" + '"a ' * 300_000 + "]\n---\nx",
        "---\n" * 200_000,
        "---\n" + "title: a\n" * 100_000 + "---\nx",
        "---\nt" + " " * 900_000 + "\n---\nx",
    ],
)
def test_large_headers_take_linear_time(text: str) -> None:
    """No header is slow to read; a quadratic step would take minutes here."""
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 20
