import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Extract, Source
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


def test_an_address_alone_is_a_title() -> None:
    """An address without a date below it is read as any first line."""
    extract = read("https://courier.example/1\n\nThe barrier\n\nOne.")
    assert (extract.title, extract.paragraphs) == ("https://courier.example/1", ("The barrier", "One."))
    assert extract.source.url is None
    assert read("https://courier.example/1\n").paragraphs == ("https://courier.example/1",)


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
