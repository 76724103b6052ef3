import json

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse

ARTICLE: dict[str, object] = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Gates closed",
    "url": "https://c.example/1",
    "articleBody": "The harbour master has closed both gates.",
}


def read(value: object) -> list[Extract | ExtractError]:
    return list(extracts_of(parse(json.dumps(value)), path="x.json", sha256="00"))


def one(value: object) -> Extract:
    (found,) = read(value)
    assert isinstance(found, Extract), found
    return found


@pytest.mark.parametrize(
    "kind",
    [
        *("Article", "NewsArticle", "Report", "BlogPosting", "LiveBlogPosting", "AnalysisNewsArticle", "TechArticle"),
        *("OpinionNewsArticle", "ReportageNewsArticle", "https://schema.org/NewsArticle", "schema:NewsArticle"),
        *(["NewsArticle", "CreativeWork"], ["http://schema.org/Report"]),
    ],
)
def test_kinds_of_article(kind: object) -> None:
    """Article and all types below it, by name or by address, alone or one of several."""
    assert one({**ARTICLE, "@type": kind}).reader == "schema.org JSON-LD"


@pytest.mark.parametrize("kind", ["WebPage", "Person", "JobPosting", "Product", 12, None, [], [3]])
def test_other_kinds_are_no_articles(kind: object) -> None:
    """A node of another type is refused, whatever its keys."""
    (found,) = read({"@context": "https://schema.org", "@type": kind, "headline": "x", "name": "y"})
    assert isinstance(found, ExtractError)


@pytest.mark.parametrize(
    "value",
    [
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, ARTICLE, {"@type": "Person", "name": "x"}]},
        {"@context": "https://schema.org", "@type": "WebPage", "mainEntity": ARTICLE},
    ],
)
def test_an_article_among_other_nodes_is_the_file(value: object) -> None:
    """The other nodes of the article's page are passed over in silence."""
    assert one(value).path == "x.json"


def test_nodes_in_a_list() -> None:
    """Of a page's blocks of JSON-LD the articles are read, each with a path of its own."""
    found = read([{"@type": "BreadcrumbList"}, {"@context": "x", "@graph": [{"@type": "WebSite"}, ARTICLE]}])
    assert [str(item.path)[:7] for item in found] == ["x.json#"]
    assert [item.path for item in found] == [item.path for item in read([ARTICLE])]


def test_the_place_of_a_node_is_that_in_its_list() -> None:
    """Nodes that are passed over are counted, so that the message leads to the fault."""
    found = read([{"@type": "WebSite"}, {**ARTICLE, "articleBody": ""}, ARTICLE])
    assert [item.what[:9] for item in found if isinstance(item, ExtractError)] == ["record 2 "]


def test_what_extruct_writes() -> None:
    """The JSON-LD among a page's metadata is read."""
    assert [item.title for item in read({"json-ld": [ARTICLE], "opengraph": []}) if isinstance(item, Extract)] == [
        "Gates closed"
    ]


def test_a_reference_in_the_graph_is_followed() -> None:
    """An author that is only referred to has the name of its own node."""
    graph = [
        {**ARTICLE, "author": [{"@id": "#jo"}], "publisher": {"@id": "#c"}},
        {"@type": "Person", "@id": "#jo", "name": "Jo Brandt"},
        {"@type": "Organization", "@id": "#c", "name": "Courier", "publisher": {"@id": "#c"}},
    ]
    source = one({"@context": "https://schema.org", "@graph": graph}).source
    assert (source.authors, source.name) == (("Jo Brandt",), "Courier")


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("author", {"@type": "Person", "name": "Jo Brandt"}, ("Jo Brandt",)),
        ("author", "Jo Brandt", ("Jo Brandt",)),
        ("author", ["Jo Brandt", {"name": "Ada Lind"}], ("Jo Brandt", "Ada Lind")),
        ("author", [{"name": ["Jo Brandt", "Ada Lind"]}], ("Jo Brandt", "Ada Lind")),
        ("creator", {"name": "O&#8217;Brien"}, ("O’Brien",)),
    ],
)
def test_authors(field: str, value: object, expected: tuple[str, ...]) -> None:
    """A text, an object, or a list of both."""
    assert one({**ARTICLE, field: value}).source.authors == expected


@pytest.mark.parametrize("value", ["en", {"@type": "Language", "name": "English", "alternateName": "en"}, ["en", "fr"]])
def test_language(value: object) -> None:
    """A tag, an object with the tag as its other name, or several, of which the first."""
    assert one({**ARTICLE, "inLanguage": value}).language == "en"


@pytest.mark.parametrize(
    "value", ["tides, gates", ["tides", "gates"], [{"@type": "DefinedTerm", "name": "tides"}, "gates"]]
)
def test_keywords(value: object) -> None:
    """A text with commas, or a list of texts and terms."""
    assert one({**ARTICLE, "keywords": value}).tags == ("tides", "gates")


@pytest.mark.parametrize(
    "fields",
    [
        {"mainEntityOfPage": "https://c.example/2"},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": "https://c.example/2"}},
        {"mainEntityOfPage": True, "@id": "https://c.example/2"},
    ],
)
def test_address(fields: dict[str, object]) -> None:
    """The page that the article is the main thing of stands in for its address."""
    assert one({**ARTICLE, "url": None, **fields}).source.url == "https://c.example/2"


@pytest.mark.parametrize(
    "body",
    [
        "One &amp; two.\n\nThree.",
        "<p>One &amp; two.</p><p>Three.</p>",
        "One & two.<br/><br/>Three.",
        ["One & two.", "Three."],
    ],
)
def test_bodies(body: object) -> None:
    """Plain text, text with character references, HTML, or a list of paragraphs."""
    assert one({**ARTICLE, "articleBody": body}).paragraphs == ("One & two.", "Three.")


def test_expanded_json_ld() -> None:
    """Whole addresses for keys, and values in objects in lists, as processors of JSON-LD write them."""
    found = one(
        [
            {
                "@type": ["http://schema.org/NewsArticle"],
                "http://schema.org/headline": [{"@value": "Gates closed"}],
                "http://schema.org/articleBody": [{"@value": "Both gates are closed."}],
                "http://schema.org/datePublished": [{"@type": "http://schema.org/Date", "@value": "2026-02-02"}],
            }
        ]
    )
    assert (found.title, found.date, found.paragraphs) == ("Gates closed", "2026-02-02", ("Both gates are closed.",))


def test_an_article_without_its_text() -> None:
    """Most pages leave the text out of their JSON-LD; the refusal says so."""
    (found,) = read({**ARTICLE, "articleBody": None})
    assert isinstance(found, ExtractError)
    assert found.what == "holds no article text: it is a NewsArticle without articleBody"


@pytest.mark.parametrize("wrong", [12, True, [], [[]], {}, {"@id": []}, [{"@id": {}}], {"name": 3}, "\udc00"])
def test_wrong_types(wrong: object) -> None:
    """Whatever stands in a field, there is an extract or a reason."""
    fields = "@id @graph mainEntity url author publisher keywords inLanguage headline datePublished liveBlogUpdate articleBody"
    for field in fields.split():
        for graph in (False, True):
            record = {**ARTICLE, field: wrong}
            assert read({"@graph": [record, {"@id": wrong}, wrong]} if graph else record)
