import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Source
from generator.read.metadata import read_metadata, shown, under_first_names

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
KEYS = st.sampled_from(
    [
        "title",
        "date",
        "modified",
        "not_before",
        "author",
        "authors",
        "url",
        "source",
        "sitename",
        "hostname",
        "language",
        "lang",
        "tags",
        "id",
    ]
)


@settings(deadline=None)
@given(st.dictionaries(KEYS, ANYTHING))
def test_no_value_is_too_strange(fields: dict[str, object]) -> None:
    """Whatever the values are, nothing raises, and notes are sentences."""
    metadata = read_metadata(fields)
    assert all(note.endswith(".") for note in metadata.notes)


def test_all_fields() -> None:
    """Each known field lands in its place."""
    metadata = read_metadata(
        {
            "title": " The  barrier ",
            "date": "2026-03-04",
            "author": "Jo Brandt; Ada Lind",
            "url": "https://courier.example/barrier",
            "sitename": "Halden Courier",
            "language": "PT_br",
            "tags": "harbour, tides",
            "categories": ["Harbour", "Council"],
            "id": 17,
        }
    )
    assert metadata.title == "The barrier"
    assert metadata.source == Source(
        "Halden Courier", "https://courier.example/barrier", ("Jo Brandt", "Ada Lind"), "2026-03-04"
    )
    assert (metadata.language, metadata.tags) == ("pt-br", ("harbour", "tides", "Council"))
    assert (metadata.date, metadata.record_id, metadata.notes) == ("2026-03-04", "17", ())


def test_a_name_with_a_comma_is_one_author() -> None:
    """Authors in one text are parted by semicolons only."""
    assert read_metadata({"author": "Brandt, Jo; Lind, Ada"}).source.authors == ("Brandt, Jo", "Lind, Ada")


@pytest.mark.parametrize(
    ("fields", "source"),
    [
        ({"source": "https://courier.example/a"}, Source(url="https://courier.example/a")),
        ({"source": "Halden Courier"}, Source(name="Halden Courier")),
        ({"source": "https://c.example/a", "source-hostname": "Courier"}, Source("Courier", "https://c.example/a")),
        ({"hostname": "courier.example"}, Source(name="courier.example")),
        ({"url": "x", "source": "https://courier.example/a"}, Source(url="https://courier.example/a")),
        ({"authors": ["Jo Brandt", "jo brandt", " "], "date": "2026-03-04"}, Source(authors=("Jo Brandt",))),
    ],
)
def test_where_an_article_was_published(fields: dict[str, object], source: Source) -> None:
    """`source` is an address if it looks like one, otherwise a name; the first sound address is taken."""
    assert read_metadata(fields).source == source


@pytest.mark.parametrize(
    ("fields", "note"),
    [
        (
            {"date": "03/04/2026"},
            'The date "03/04/2026" was left out, for it can be more than one day; write it as 2026-03-04.',
        ),
        (
            {"date": "1404/12/13", "language": "fa"},
            'The date "1404/12/13" was left out, for it is before 1600; write it in the Gregorian calendar, as 2026-03-04.',
        ),
        ({"author": "jo@courier.example"}, "Of the author, an address was left out, for it is no name."),
        ({"date": True}, "The date was left out, for it is not text but true or false."),
        ({"date": "next week"}, 'The date "next week" was left out, for it is no day that can be read.'),
        ({"modified": 2026}, 'The modified "2026" was left out, for it is no day that can be read.'),
        ({"not_before": 10**5_000}, 'The not_before "of many digits" was left out, for it is no day that can be read.'),
        ({"date": ["2026-03-04", "2026-03-05"]}, "The date was left out, for it is not text but a list."),
        ({"authors": ["Jo Brandt", {"id": 1}]}, "Of the authors, those that are not text were left out."),
        ({"title": {"a": 1}}, "The title was left out, for it is not text but an object."),
        ({"title": ["a", "b"]}, "The title was left out, for it is not text but a list."),
        ({"tags": ["a", 1]}, "Of the tags, those that are not text were left out."),
        ({"url": ["x"]}, "The url was left out, for it is not text but a list."),
        (
            {"url": "javascript:alert(1)"},
            'The address "javascript:alert(1)" was left out, for it is not a sound http or https address.',
        ),
        (
            {"language": "English, mostly"},
            'The language "English, mostly" was left out, for it is not a language tag such as en or pt-BR.',
        ),
    ],
)
def test_what_is_left_out_is_noted(fields: dict[str, object], note: str) -> None:
    """A value that cannot be used is left out, and a sentence says so."""
    assert read_metadata(fields).notes == (note,)


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        (["Jo Brandt", "Ada Lind"], ("Jo Brandt", "Ada Lind")),
        ([{"name": "Jo Brandt", "url": "x"}, "Ada Lind"], ("Jo Brandt", "Ada Lind")),
        (list("Jo Brandt; Ada Lind"), ("Jo Brandt", "Ada Lind")),
        (["Jo Brandt", None, "None", ""], ("Jo Brandt",)),
        (["李", "王"], ("李", "王")),
        (["李", "王", "張"], ("李", "王", "張")),
        (["By Ines Varga", "Jo Brandt <jo@courier.example>"], ("Ines Varga", "Jo Brandt")),
        ("None", ()),
    ],
)
def test_authors_in_the_shapes_that_tools_write(value: object, authors: tuple[str, ...]) -> None:
    """Names, objects with a name, and the single letters that goose3 makes of a text."""
    assert read_metadata({"authors": value}).source.authors == authors


def test_the_language_tells_what_a_date_is() -> None:
    """A region in the language decides between day and month."""
    metadata = read_metadata({"date": "03/04/2026", "language": "en_GB", "modified": ["2026-04-05T10:00Z"]})
    assert (metadata.date, metadata.modified, metadata.notes) == ("2026-04-03", "2026-04-05T10:00:00+00:00", ())


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"author": "Jo", "lang": "no"}, {"authors": "Jo", "language": "no"}),
        ({"author": "Jo", "authors": ["Ada"]}, {"authors": ["Ada"]}),
        ({"source": "https://courier.example/a"}, {"url": "https://courier.example/a"}),
        ({"source": "Courier", "hostname": "x.example"}, {"sitename": "x.example"}),
        ({"source": "Courier", "sitename": "The Courier"}, {"sitename": "The Courier"}),
    ],
)
def test_fields_under_their_first_names(fields: dict[str, object], expected: dict[str, object]) -> None:
    """What has several names is given one; a field that has it already goes before."""
    assert under_first_names(fields) == expected


@pytest.mark.parametrize(("value", "title"), [(["The quay"], "The quay"), (1984, "1984"), (2.5, "2.5")])
def test_values_of_plain_meaning_are_repaired(value: object, title: str) -> None:
    """A list of one text and a number are taken as text, with a note."""
    metadata = read_metadata({"title": value})
    assert metadata.title == title
    assert len(metadata.notes) == 1


@pytest.mark.parametrize(
    "value", [None, "", [], {}, float("nan"), " \u200b", "None", "null", "NULL", "N/A", "nan", "NaN"]
)
def test_what_is_missing_is_no_fault(value: object) -> None:
    """Null, empty values and what programs write for null as text are no value, and no note is made of them."""
    metadata = read_metadata(dict.fromkeys(["title", "date", "url", "author", "tags", "language", "sitename"], value))
    assert metadata == read_metadata({})
    assert metadata.notes == ()


def test_long_values_are_shortened_in_messages() -> None:
    """A message shows at most 80 characters of a value."""
    assert shown("a" * 1_000) == '"' + "a" * 80 + '…"'
    assert shown("quay\n1") == '"quay 1"'


def test_tags_of_one_letter_are_tags() -> None:
    """Only authors are ever written as single letters that make one text."""
    assert read_metadata({"tags": ["水", "火", "木"]}).tags == ("水", "火", "木")
    assert read_metadata({"tags": ["a", "b", "c"]}).tags == ("a", "b", "c")


@pytest.mark.parametrize("text", ["1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "1970-01-01 00:00:00"])
def test_the_moment_that_programs_write_for_none_is_none(text: str) -> None:
    """It is missing, without a word; a day in 1970 is a day."""
    assert (read_metadata({"date": text}).date, read_metadata({"date": text}).notes) == (None, ())
    assert read_metadata({"date": "1970-01-01"}).date == "1970-01-01"
