import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.envelopes import records_in
from generator.read.json.extractors import TABLE
from generator.read.json.plain_json import SHAPE as PLAIN
from generator.read.json.records import SHAPES, parse
from generator.read.json.text import JsonObject, load, objects_in_row
from tests.read.golden import inputs

JSON_INPUTS = [path for path in inputs() if path.suffix == ".json"]


def read(record: object, *, named: str | None = None) -> list[Extract | ExtractError]:
    return list(extracts_of(parse(json.dumps(record), reader=named), path="x.json", sha256="00"))


def one(record: object, *, named: str | None = None) -> Extract:
    (found,) = read(record, named=named)
    assert isinstance(found, Extract), found
    return found


def is_known(record: JsonObject) -> bool:
    return any(shape.suits(record) for shape in (*SHAPES, PLAIN))


@pytest.mark.parametrize("path", JSON_INPUTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_rules_never_match_at_once_what_a_tool_writes(path: Path) -> None:
    """Each record of each golden input suits exactly one rule, and none where it is of no tool that is known."""
    text = path.read_text(encoding="utf-8")
    values: list[object] = list(objects_in_row(text, 100)) or [load(text)]
    for record in (found.value for value in values for found in records_in(value, is_known) if not found.shape):
        assert isinstance(record, JsonObject)
        suiting = [shape.name for shape in SHAPES if shape.suits(record)]
        assert len(suiting) == (0 if path.parent.name == "json" or path.stem == "gnews" else 1), suiting


def test_two_rules_that_match_at_once_are_an_error_that_names_both() -> None:
    """Nothing is guessed: the message says between which formats the person has to choose, and how."""
    (found,) = read({"cleaned_text": "One.", "maintext": "Two."})
    assert str(found) == (
        "x.json: looks like news-please JSON and like goose3 JSON. "
        "Say which it is: `format: news-please` or `format: goose3` in a sidecar or in the folder's _defaults.yml"
    )


def test_a_named_format_is_taken_whatever_the_keys_say() -> None:
    """What a person says goes before what the rules see."""
    record = {"cleaned_text": "One.", "maintext": "Two."}
    assert one(record, named="goose3").paragraphs == ("One.",)
    assert one(record, named="news-please").paragraphs == ("Two.",)
    (refused,) = read(record, named="zyte")
    assert isinstance(refused, ExtractError)
    assert refused.what == "holds no article text"


@pytest.mark.parametrize(
    ("record", "reader"),
    [
        ({"text": "One.", "comments": ""}, "trafilatura JSON"),
        ({"text": "One.", "fingerprint": "5f0a", "source": None}, "trafilatura JSON"),
        ({"text": "One.", "meta_lang": "en"}, "newspaper4k JSON"),
        ({"maintext": "One.", "text": None}, "news-please JSON"),
        ({"textContent": "One.", "content": "<p>One.</p>"}, "Readability JSON"),
        ({"body": {"summary": [], "sections": [{"paragraphs": ["One."]}]}}, "fundus JSON"),
        ({"cleaned_text": "One."}, "goose3 JSON"),
        ({"headline": "x", "articleBody": "One."}, "Zyte JSON"),
        ({"text": "One.", "pageUrl": "https://c.example/1"}, "Diffbot JSON"),
        ({"text": "One."}, "JSON"),
    ],
)
def test_the_keys_that_tell_an_extractor(record: dict[str, object], reader: str) -> None:
    """A few keys are enough, for tools leave out what they do not find."""
    found = one(record)
    assert (found.reader, found.paragraphs) == (reader, ("One.",))


def test_missing_values_of_news_please() -> None:
    """The word None is no date, no author and no language."""
    none = dict.fromkeys(["date_publish", "date_modify", "language", "source_domain", "title_page"], "None")
    found = one({"maintext": "One.", "title": "None", "authors": ["None"], "title_rss": "NULL", **none})
    assert found == one({"maintext": "One."})
    assert (found.title, found.date, found.source.authors, found.notes) == ("", None, (), ())


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (list("Jo Brandt"), ("Jo Brandt",)),
        (["Jo Brandt", "Ada Lind"], ("Jo Brandt", "Ada Lind")),
        ([["Jo Brandt"], {"name": "Ada Lind"}], ("Jo Brandt", "Ada Lind")),
        ({"name": "Jo Brandt"}, ("Jo Brandt",)),
        ({"givenName": "Jo", "familyName": "Brandt"}, ("Jo Brandt",)),
        ("Jo Brandt; Ada Lind", ("Jo Brandt", "Ada Lind")),
        (["李", "王"], ("李", "王")),
        ([], ()),
        (None, ()),
        ([None, {}, [[[[["Jo Brandt"]]]]]], ()),
    ],
)
def test_authors_in_all_their_forms(authors: object, expected: tuple[str, ...]) -> None:
    """Texts, objects, lists of them; a name that came apart into letters is put together."""
    assert one({"cleaned_text": "One.", "authors": authors}).source.authors == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-03-04T00:00:00", "2026-03-04"),
        ("2026-03-04 00:00:00", "2026-03-04"),
        ("2026-03-04T00:00:00+01:00", "2026-03-04T00:00:00+01:00"),
        ("2026-03-04T00:00:01", "2026-03-04T00:00:01"),
        ("Wed, 04 Mar 2026 00:00:00 GMT", "2026-03-04"),
        ("Wed, 04 Mar 2026 17:20:00 GMT", "2026-03-04T17:20:00+00:00"),
    ],
)
def test_a_midnight_that_no_page_said(date: str, expected: str) -> None:
    """A tool that knows the day alone writes midnight without a zone; that is the day."""
    assert one({"maintext": "One.", "date_publish": date}).date == expected


def test_the_body_that_keeps_more_is_taken() -> None:
    """HTML goes before text, for it keeps lists and headings; but not where it has one block and the text several."""
    html = "<h2>Costs</h2><p>One.</p><ul><li>Two</li></ul>"
    assert one({"headline": "x", "articleBody": "One.", "articleBodyHtml": html}).forms == (
        "heading",
        "paragraph",
        "item",
    )
    flat = one({"headline": "x", "articleBody": "One.\n\nTwo.", "articleBodyHtml": "<div>One. Two.</div>"})
    assert flat.paragraphs == ("One.", "Two.")
    assert one({"headline": "x", "articleBody": "", "articleBodyHtml": html}).paragraphs == ("Costs", "One.", "Two")
    assert one({"headline": "x", "articleBody": "One.", "articleBodyHtml": 12}).paragraphs == ("One.",)


def test_lists_in_the_text_of_trafilatura() -> None:
    """A dash that the page's own text has not is trafilatura's mark of a list; one that it has is speech."""
    text = "They ask for:\n- a gate,\n- two pumps.\n- No, said the mayor."
    found = one({"text": text, "raw_text": "They ask for: a gate, two pumps. - No, said the mayor."})
    assert found.paragraphs == ("They ask for:", "a gate,", "two pumps.", "- No, said the mayor.")
    assert found.forms == ("paragraph", "item", "item", "paragraph")
    assert one({"text": f"{text}\n|---|---|", "comments": ""}).paragraphs[1:] == (
        "a gate,",
        "two pumps.",
        "No, said the mayor.",
    )


def test_a_page_of_its_own_goes_before_a_canonical_link_that_is_none() -> None:
    """Of several addresses the first sound one is taken."""
    record = {"text": "One.", "canonical_link": "/2026/barrier", "url": "https://c.example/2026/barrier"}
    assert one(record).source.url == "https://c.example/2026/barrier"


@pytest.mark.parametrize(
    "wrong", [12, True, ["x"], {"x": 1}, [[]], [None], {"name": {"name": {}}}, "\ud800", float("inf")]
)
@pytest.mark.parametrize(
    "body", ["text", "maintext", "cleaned_text", "articleBody", "textContent", "content", "body", "html"]
)
def test_wrong_types_are_left_out_or_refused(wrong: object, body: str) -> None:
    """Whatever stands in a field, there is an extract or a reason, and no other field suffers."""
    keys = [
        *(
            "title",
            "headline",
            "authors",
            "author",
            "byline",
            "date",
            "date_publish",
            "url",
            "meta",
            "opengraph",
            "tags",
        ),
        *(
            "meta_lang",
            "headline",
            "pageUrl",
            "textContent",
            "publishing_date",
            "comments",
            "language",
            "siteName",
            "id",
        ),
    ]
    for key in keys:
        for record in (
            {body: "One.", key: wrong},
            {body: wrong, "text": "One.", key: wrong},
            {body: wrong, key: wrong},
        ):
            assert all(isinstance(item, Extract | ExtractError) for item in read(record))


KEYS = st.sampled_from(
    sorted(
        {
            part
            for one in TABLE
            for paths in (*one.known_by, *one.fields.values(), one.html, one.text)
            for path in paths.split()
            for part in path.split(".")
        }
        | {
            "@type",
            "@graph",
            "@id",
            "@context",
            "name",
            "items",
            "version",
            "entries",
            "uri",
            "versionCreated",
            "feed_id",
        }
        | {"bodies", "value", "role", "headlines", "content_html", "is_archived", "articles", "objects", "request"}
        | {"content", "paragraphs", "mainEntityOfPage", "liveBlogUpdate", "urlToImage", "publishedAt", "standard"}
    )
)
WORDS = st.sampled_from(
    ["One.", "NewsArticle", "https://jsonfeed.org/version/1", "ninjs", "<p>One.</p>", "", "\udc00", "2026"]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=6),
    max_leaves=30,
)


@given(st.dictionaries(KEYS, VALUES, max_size=8) | st.lists(VALUES))
def test_any_values_under_known_keys_are_read_or_refused(value: object) -> None:
    """Nothing is raised, whatever stands where a tool would put something else."""
    assert all(isinstance(item, Extract | ExtractError) for item in read(value))
