import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Extract, Source
from generator.read.article import Article
from generator.read.extracts import extracts_of
from generator.read.formats.plain_text import parse

LONG_LINE = "The council of Halden met for a ninth time to talk of the barrier " * 5
LEDE = "The council of Halden voted nine to four on Wednesday for a tidal barrier at the old harbour mouth."


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
        (LONG_LINE + "\n\nOne.\n\nTwo.", LONG_LINE.strip(), ("One.", "Two.")),
        ("The barrier\n\u200b\nOne.", "The barrier", ("One.",)),
        ("The barrier\nOne.\nTwo.", "The barrier", ("One.", "Two.")),
        ("It rained.\nOne.", "", ("It rained.", "One.")),
        ("“It rained.”\nOne.", "", ("“It rained.”", "One.")),
        ("Will it hold?)\nOne.", "", ("Will it hold?)", "One.")),
        ("雨が降った。\n二。", "", ("雨が降った。", "二。")),
        ("بارش ہوئی۔\nدو", "", ("بارش ہوئی۔", "دو")),
        (LONG_LINE + "\nOne.", "", (LONG_LINE.strip(), "One.")),
        ("Only this line", "", ("Only this line",)),
        (f"{LEDE}\n\nOne.\n\nTwo.", "", (LEDE, "One.", "Two.")),
        (f"{LEDE}\n\nOne.\nTwo.", LEDE, ("One.", "Two.")),
        (f"{LEDE}\n\nOne.", LEDE, ("One.",)),
        ("It rained.\n\nOne.\n\nTwo.", "It rained.", ("One.", "Two.")),
        (f"{LEDE[:-1]}\n\nOne.\n\nTwo.", LEDE[:-1], ("One.", "Two.")),
        (f"{LEDE[:-1]}?\n\nOne.\n\nTwo.", f"{LEDE[:-1]}?", ("One.", "Two.")),
        (f"{LEDE[:-1]}:\n\nOne.\n\nTwo.", "", (f"{LEDE[:-1]}:", "One.", "Two.")),
        (f"{LEDE} {LEDE[:-1]}?\n\nOne.\n\nTwo.", "", (f"{LEDE} {LEDE[:-1]}?", "One.", "Two.")),
        (f"Who pays for it?\n{LEDE}\nTwo.", "Who pays for it?", (LEDE, "Two.")),
        (f"Who pays. And who not?\n{LEDE}\nTwo.", "", ("Who pays. And who not?", LEDE, "Two.")),
        (f"“Who pays for it?”\n{LEDE}\nTwo.", "", ("“Who pays for it?”", LEDE, "Two.")),
        ("POLITICS\n\nHalden votes for a barrier\n\nOne.", "Halden votes for a barrier", ("One.",)),
        ("POLITICS\n\nThe council met on Tuesday.\n\nOne.", "POLITICS", ("The council met on Tuesday.", "One.")),
        ("The barrier\u2028One.\fTwo.\x0bThree.\x85Four.", "The barrier", ("One.", "Two.", "Three.", "Four.")),
        (f"The barrier\u2029{LEDE}\u2029Two.", "The barrier", (LEDE, "Two.")),
    ],
)
def test_title_and_paragraphs(text: str, title: str, paragraphs: tuple[str, ...]) -> None:
    """A first line is the title above a blank line, unless all tells that it is a paragraph; or if it is short."""
    extract = read(text)
    assert (extract.title, extract.paragraphs) == (title, paragraphs)
    assert (extract.reader, extract.source, extract.notes) == ("plain text", Source(), ())


@pytest.mark.parametrize("repeated", ["The barrier", "THE BARRIER.", "“The barrier”"])
def test_a_title_that_stands_twice_is_shown_once(repeated: str) -> None:
    """A first paragraph that says what the title says is left out."""
    extract = read(f"The barrier\n\n{repeated}\nOne.")
    assert (extract.title, extract.paragraphs) == ("The barrier", ("One.",))


def test_a_wrapped_title_is_one_title() -> None:
    """Where the text was wrapped at a width, so was a title that stands on two lines above a blank one."""
    title = "The council of Halden votes for a tidal barrier at\nthe old harbour mouth after nine hours of debate"
    body = (
        "The barrier will be built in two years by the town\nand the state in equal parts, and the eastern quay\n"
        "will be closed to the ferries, which are to go from\nthe western quay until then. Nobody knows what the\n"
        "river will do."
    )
    extract = read(f"{title}\n\n{body}\n\nIt rained.")
    assert (extract.title, extract.paragraphs) == (title.replace("\n", " "), (body.replace("\n", " "), "It rained."))


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: The barrier\nOne.\nTwo.",
        "---\nThe council met.\nmayor: yes\n---\nOne.",
        "---\nmayor: yes\n---\nOne.",
        "---\n---\nOne.",
        "+++\ntitle = 'x'\nOne.",
    ],
)
def test_a_header_that_is_none_loses_nothing(text: str) -> None:
    """Lines that begin like a header and are none stay text, its fence no title, with a note."""
    extract = read(text)
    assert (extract.title, extract.paragraphs) == ("", tuple(text.split("\n")))
    assert len(extract.notes) == 1


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("in/2026-03-04-barrier.txt", "2026-03-04"),
        ("2026-02-30-barrier.txt", None),
        ("2026-03-04/barrier.txt", None),
    ],
)
def test_dates_of_file_names(path: str, date: str | None) -> None:
    """A file name that begins with a date gives it."""
    assert read("The barrier\n\nOne.", path).date == date


def test_an_address_and_a_date_above_the_title() -> None:
    """A first line that is an address, and a date on the next, are metadata; the line below is the title."""
    extract = read("https://courier.example/1\n2026-03-04T14:00:00+0900\nIs it safe?\nOne.\nTwo.")
    assert (extract.title, extract.paragraphs) == ("Is it safe?", ("One.", "Two."))
    assert (extract.source.url, extract.date) == ("https://courier.example/1", "2026-03-04T14:00:00+09:00")


def test_an_address_above_the_title() -> None:
    """An address without a date below it is metadata too; one that is all there is, is text."""
    extract = read("https://courier.example/1\n\nThe barrier\n\nOne.")
    assert (extract.title, extract.paragraphs) == ("The barrier", ("One.",))
    assert extract.source.url == "https://courier.example/1"
    assert read("https://courier.example/1\n").paragraphs == ("https://courier.example/1",)


DAY, ADDRESS, OTHER = "4 March 2026", "https://courier.example/1", "https://courier.example/2"


@pytest.mark.parametrize(
    ("text", "date", "url", "apart"),
    [
        (f"The barrier\nBy Ines Varga\n{DAY}\n\nOne.", DAY, None, [DAY]),
        (f"The barrier\n\nPublished: {DAY}\n\nOne.", f"Published: {DAY}", None, [f"Published: {DAY}"]),
        (f"The barrier\n\n{LEDE}\n{DAY}\n\nOne.", None, None, []),
        (f"The barrier\n\n03/04/2026\n\n{LEDE}", None, None, []),
        (f"The barrier\n{ADDRESS}\n\nOne.", None, ADDRESS, [ADDRESS]),
        (f"The barrier\n\n{LEDE}\n\n{ADDRESS}", None, ADDRESS, [ADDRESS]),
        (f"The barrier\n\n{LEDE}\n\nRead this:\n\n{ADDRESS}", None, None, []),
        (f"The barrier\n\n{LEDE} ({OTHER})\n\n{ADDRESS}", None, None, []),
        ("The barrier\nhttps://www.youtube.com/watch?v=1\n\nOne.", None, None, []),
        (f"{ADDRESS}\n2026-03-04\nThe barrier\n{LEDE}\n{OTHER}", "2026-03-04", ADDRESS, []),
        (f"The barrier\n\n{LEDE}\n\n* * *\n\nTwo.\n---\nThree.", None, None, ["* * *", "---"]),
        ("The barrier\n\n- - a\n\n5 * 3 * 2", None, None, []),
    ],
)
def test_lines_that_are_no_text(text: str, date: str | None, url: str | None, apart: list[str]) -> None:
    """A date or an address alone below the title gives it and is set apart; one that can be a link is left."""
    (found,) = parse(text)
    assert isinstance(found, Article)
    assert (found.fields.get("date"), found.fields.get("url")) == (date, url)
    assert [block.text for block in found.blocks if block.furniture] == apart


@pytest.mark.parametrize(
    "text",
    [
        "# Halden votes\n\nThe council met.\n\n## What now?\n\n**R** were [told](https://a.example)",
        "Halden votes\n\nThe **council** met.\n\nIt was [told](https://a.example/b).",
        "Halden votes\n\n> It is a start.\n\n**The council** met.",
    ],
)
def test_what_is_surely_markdown_is_read_as_such(text: str) -> None:
    """A first heading, or marks of two kinds, make a text file Markdown."""
    extract = read(text)
    assert (extract.reader, extract.title) == ("Markdown", "Halden votes")
    assert not any(mark in paragraph for paragraph in extract.paragraphs for mark in ("**", "](", "> ", "# "))


@pytest.mark.parametrize(
    "text",
    ["# 1 in the list\nOne.\nTwo.", "5 ** 3 ** 2\n\n# a\nb", "The barrier\n\n> 40 boats\n\nOne.", "#one\n\n#two"],
)
def test_what_may_be_plain_text_is(text: str) -> None:
    """A mark of one kind is none of Markdown's."""
    assert read(text).reader == "plain text"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("From: Jo <jo@a.example>\nSubject: The barrier\nDate: Wed, 4 Mar 2026 10:15:00 +0100\n\nOne.", "e-mail"),
        ("Message-ID: <1@a.example>\nDate: Wed, 4 Mar 2026 10:15:00 +0100\n\nOne.", "e-mail"),
        ("WARC/1.0\nWARC-Type: response\n\nOne.", "WARC"),
    ],
)
def test_what_is_no_article_is_refused_by_name(text: str, what: str) -> None:
    """Mail and web archives are not read as if they were text."""
    with pytest.raises(ExtractError, match=what):
        read(text)


def test_no_text_is_refused() -> None:
    """Lines in which nothing is seen are no article."""
    with pytest.raises(ExtractError, match=r"barrier\.txt: holds no article text"):
        read("\u200b\n")


@given(st.text() | st.lists(st.sampled_from(["---", "title: x", "A tide", "It rose.", ""])).map("\n".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but `ExtractError` is raised, and every paragraph holds something."""
    try:
        extract = read(text)
    except ExtractError:
        return
    assert extract.paragraphs
    assert all(extract.paragraphs)
