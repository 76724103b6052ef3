"""Every item of a feed that holds its article's text is an article."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import BOUNDS, Extract
from generator.read import formats
from generator.read.article import Article
from generator.read.formats.feed_text import SHORTEST_DESCRIPTION
from generator.read.formats.feeds import FORMATS, parse
from generator.read.sample import Sample
from generator.read.text.cleaning import clean

_NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:yandex="http://news.yandex.ru"'
    ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"'
)
_SENTENCE = "The council voted nine to four for a barrier at the old harbour mouth. "
_LONG = _SENTENCE * 8
_WHOLE = "<content:encoded>The Ovel rose.</content:encoded>"


def rss(*items: str, channel: str = "") -> str:
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?>\n<rss version="2.0" {_NAMESPACES}><channel>{channel}{inner}</channel></rss>\n'


def atom(entry: str, feed: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{feed}<entry>{entry}</entry></feed>'


def read(text: str) -> list[Extract | ExtractError]:
    return list(formats.parse(text.encode(), name="feed.xml", path="feed.xml"))


def article(text: str) -> Article:
    (found,) = parse(text)
    assert isinstance(found, Article), found
    return found


def texts(text: str) -> list[str]:
    return [block.text for block in article(text).blocks]


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded>", ["One.", "Two."]),
        ("<content:encoded>&lt;p>One.&lt;/p>&lt;p>A &amp;amp;lt; B&lt;/p></content:encoded>", ["One.", "A &lt; B"]),
        ("<description>Short.</description><content:encoded>One.\n\nTwo.</content:encoded>", ["One.", "Two."]),
        ("<content:encoded>Short.</content:encoded><description>" + _LONG + "</description>", [_LONG.strip()]),
        ("<description>&lt;p>" + _LONG + "&lt;/p>&lt;p>End.</description>", [_LONG.strip(), "End."]),
        (
            "<description>" + "議会は旧港口の防潮水門を承認した。" * 15 + "</description>",
            ["議会は旧港口の防潮水門を承認した。" * 15],
        ),
        ("<yandex:full-text>One.\nTwo.</yandex:full-text>", ["One.", "Two."]),
        ("<description><p>One.</p><p>" + _LONG + "</p></description>", ["One.", _LONG.strip()]),
        ("<body xmlns='http://www.w3.org/1999/xhtml'><p>One.</p><p>Two.</p></body>", ["One.", "Two."]),
        ("<content:encoded></content:encoded><atom:content>One.</atom:content>", ["One."]),
        (_WHOLE + "<media:description>A picture</media:description>", ["The Ovel rose."]),
    ],
)
def test_an_item_has_the_text_that_is_the_whole_article(item: str, expected: list[str]) -> None:
    """The longest of an item's texts is taken, parted as HTML, elements or plain text are."""
    assert texts(rss(item)) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<content type="text">a &lt;b&gt;\nc</content>', ["a <b>", "c"]),
        ('<content type="html">&lt;p&gt;a &amp;amp; b&lt;/p&gt;</content>', ["a & b"]),
        ("<content>a &lt;b 3\n\nb &amp;amp;</content>", ["a <b 3", "b &amp;"]),
        ("<content>&lt;p>a&lt;/p></content>", ["a"]),
        ('<content type="text/html" mode="escaped">&lt;i>a&lt;/i>b</content>', ["ab"]),
        ('<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a</p>b</div></content>', ["a", "b"]),
        ('<content src="/a.html"/><summary>' + _LONG + "</summary>", [_LONG.strip()]),
    ],
)
def test_atom_says_what_its_text_is(content: str, expected: list[str]) -> None:
    """Text, HTML and XHTML are read as what they are; where an entry does not say, tags tell."""
    assert texts(atom(content)) == expected


@pytest.mark.parametrize(
    "item",
    [
        "<description>" + _SENTENCE + "</description>",
        "<description>" + _LONG + "[&amp;#8230;]</description>",
        "<description>" + _LONG + "and then…</description>",
        "<description>" + _LONG + "&lt;a href='x'>Continue reading...&lt;/a></description>",
        "<description>" + _LONG + "続きを読む</description>",
        "<content:encoded>" + _SENTENCE + " […]</content:encoded>",
        "<content:encoded>" + _SENTENCE + " Read more »</content:encoded>",
        "<content:encoded>&lt;p>One […]&lt;/p>&lt;p>The post X appeared first on Y.&lt;/p></content:encoded>",
    ],
)
def test_a_teaser_is_refused(item: str) -> None:
    """A short description, or a text that breaks off or calls on to read elsewhere, is not the article."""
    assert [str(found) for found in parse(rss(item))] == [
        "item 1 holds a teaser, not the article. Take the feed that carries full texts, or save the article itself"
    ]


def test_a_long_article_may_end_as_a_teaser_does() -> None:
    """What is said to be the whole text is not refused for its last words, if it is no shorter than an article."""
    end = "&lt;p>Read more: The quay…&lt;/p>"
    assert len(_LONG) > SHORTEST_DESCRIPTION
    assert texts(rss(f"<content:encoded>&lt;p>{_LONG}&lt;/p>{end}</content:encoded>"))[-1] == "Read more: The quay…"


def test_an_item_without_text_is_refused_and_the_others_stay() -> None:
    """Items are read one by one: what is wrong with one is said of it, and stops none."""
    found = read(rss("<title>A</title>", _WHOLE, "<title>C</title>"))
    assert [isinstance(one, ExtractError) for one in found] == [True, False, True]
    assert str(found[0]).startswith("feed.xml: item 1 holds no article text. ")


_ITEM_FIELDS = [
    ("<title>A &amp;amp; B &lt;i>C&lt;/i> &amp;#8220;D&amp;#8221;</title>", {"title": "A & B C “D”"}),
    ("<title>A &lt; B</title>", {"title": "A < B"}),
    ("<title>Halden&#146;s quay</title>", {"title": "Halden’s quay"}),
    ("<link> https://a.example/?a=1&amp;copy=2 </link>", {"url": "https://a.example/?a=1&copy=2"}),
    ("<link>/a</link>", {"url": "https://courier.example/a"}),
    ("<guid>https://a.example/1</guid>", {"url": "https://a.example/1", "id": "https://a.example/1"}),
    ('<guid isPermaLink="false">https://a.example/1</guid>', {"id": "https://a.example/1"}),
    ("<pubDate>Wed, 04 Mar 2026 09:00:00 +0100</pubDate>", {"date": "Wed, 04 Mar 2026 09:00:00 +0100"}),
    ("<dc:date>2026-03-04</dc:date>", {"date": "2026-03-04"}),
    ("<pubDate>a</pubDate><atom:updated>b</atom:updated>", {"date": "a", "modified": "b"}),
    ("<dc:creator>Ines Varga</dc:creator><dc:creator>Jo Brandt</dc:creator>", {"authors": ["Ines Varga", "Jo Brandt"]}),
    ("<author>jo@courier.example (Jo Brandt)</author>", {"authors": ["Jo Brandt"]}),
    ("<author>Jo Brandt</author>", {"authors": ["Jo Brandt"]}),
    ("<itunes:author>Jo Brandt</itunes:author>", {"authors": ["Jo Brandt"]}),
    ("<category>Town &amp;amp; tide</category><dc:subject>Ovel</dc:subject>", {"tags": ["Town & tide", "Ovel"]}),
    ("<dc:language>de</dc:language>", {"language": "de"}),
    ('<source url="https://b.example/">The Almanac</source>', {"sitename": "The Almanac"}),
]


@pytest.mark.parametrize(("item", "expected"), _ITEM_FIELDS)
def test_an_item_gives_its_fields(item: str, expected: dict[str, object]) -> None:
    """Each element that a feed has for a field gives it; what the feed says of all goes for those that do not."""
    channel = "<title>The Courier</title><link>https://courier.example/</link><language>en</language>"
    found = article(rss(item + _WHOLE, channel=channel)).fields
    assert found == {"sitename": "The Courier", "language": "en"} | expected


def test_an_entry_gives_its_fields() -> None:
    """Atom's links, persons, dates and categories are read; what an entry lacks, its feed gives."""
    feed = (
        '<title>The Courier</title><link href="https://courier.example/"/><author><name>The desk</name></author>'
        '<link rel="self" href="https://courier.example/feed"/>'
    )
    entry = (
        '<title>A</title><id>urn:a</id><link rel="enclosure" href="/a.mp3"/><link href="a.html"/><updated>2026-03-05'
        '</updated><published>2026-03-04</published><category term="t" label="Town"/><content xml:lang="de">One.</content>'
    )
    assert article(atom(entry, feed)).fields == {
        "title": "A",
        "id": "urn:a",
        "url": "https://courier.example/a.html",
        "date": "2026-03-04",
        "modified": "2026-03-05",
        "authors": ["The desk"],
        "tags": ["Town"],
        "sitename": "The Courier",
    }


def test_an_item_is_the_same_wherever_it_stands() -> None:
    """An article's key and hash depend neither on its place among the items nor on what the feed counts."""
    one = _WHOLE + "<guid>https://a.example/1</guid>"
    other = "<content:encoded>Another.</content:encoded>"
    alone = read(rss(one))[0]
    below = read(rss(other, one + "<comments>3</comments>"))[1]
    assert isinstance(alone, Extract)
    assert alone == below
    assert [found.place for found in parse(rss(other, one)) if isinstance(found, Article)] == ["item 1", "item 2"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<opml version='2.0'><body/></opml>", "is OPML, a list of feeds, which holds no articles"),
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", "is a sitemap, which lists addresses"),
        ("<?xml version='1.0'?><nitf><body/></nitf>", "is NITF, which is not read"),
        (rss(), "is a feed that holds no items"),
        ("<rss>" + "<item>" * 100_000, "is malformed XML: Excessive depth"),
        (
            "<rss><channel>" + "<item/>" * (BOUNDS.records + 1) + "</channel></rss>",
            "is a feed of more than 2,000 items",
        ),
        ("<rss>" + "<item/>" * 30 + "<x" * 40, "is malformed XML"),
    ],
)
def test_what_is_no_feed_is_refused_by_name(text: str, what: str) -> None:
    """Other XML, and a feed without items or with too many, is refused with what it is."""
    found = [error for error in read(text) if isinstance(error, ExtractError)]
    assert what in str(found[0]) or "holds no article text" in str(found[0])


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">',
        '<!ENTITY c SYSTEM "file:///etc/hostname">',
        '<!ENTITY % p SYSTEM "https://courier.example/x.dtd"> %p; <!ENTITY c "x">',
    ],
)
def test_declared_entities_are_refused(declaration: str) -> None:
    """A document type that declares entities is refused before anything is parsed; nothing is fetched."""
    text = f"<!DOCTYPE rss [{declaration}]>" + rss(_WHOLE.replace("Ovel", "&c;")).partition("\n")[2]
    assert [str(found) for found in read(text)] == [
        (
            "feed.xml: declares entities, by which a short text can be made to stand for a very long one."
            " Remove its document type"
        )
    ]


def test_an_outer_document_type_is_not_fetched() -> None:
    """A feed that names a document type elsewhere, as RSS 0.91 does, is read without it."""
    doctype = '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://courier.example/rss-0.91.dtd">'
    assert texts(doctype + rss(_WHOLE).partition("\n")[2]) == ["The Ovel rose."]


@pytest.mark.parametrize(
    ("broken", "expected"),
    [
        ("The Ovel rose &nbsp;&amp; fell &eacute;", "The Ovel rose & fell é"),
        ("Town & tide, AT&T", "Town & tide, AT&T"),
        ("The \x0bOvel &#11;rose", "The Ovel rose"),
        ("The Ovel &unknown; rose", "The Ovel &unknown; rose"),
        ("The Ovel&#xD800; rose & fell", "The Ovel rose & fell"),
    ],
)
def test_a_broken_feed_is_mended(broken: str, expected: str) -> None:
    """References that only HTML knows, lone ampersands and control characters stop nothing, and the article says so."""
    first, second = (found for found in parse(rss(f"<title>{broken}</title>{_WHOLE}", _WHOLE)))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert clean(str(first.fields["title"])) == expected
    assert all("malformed XML" in note and "line 2" in note for note in first.notes)


def test_an_undeclared_prefix_is_taken_for_what_it_is_usually() -> None:
    """A feed that forgot to declare ``content`` still gives its texts."""
    assert texts("<rss><channel><item><content:encoded>One.</content:encoded></item></channel></rss>") == ["One."]


@given(st.integers(min_value=60, max_value=1200))
def test_a_feed_cut_off_gives_the_items_before(end: int) -> None:
    """However much of a feed is there, its whole items come out, and no article that is cut."""
    whole = rss(
        *(f"<guid>urn:{n}</guid><content:encoded>The Ovel rose {n} times in all.</content:encoded>" for n in range(8))
    )
    found = []
    with contextlib.suppress(ExtractError):
        found = [one for one in parse(whole[:end]) if isinstance(one, Article)]
    assert [one.blocks[0].text for one in found] == [f"The Ovel rose {n} times in all." for n in range(len(found))]
    assert len(found) == whole[:end].count("</item>")


_PIECES = """
    <item> </item> <title> </title> <link> <content:encoded> </content:encoded> <description> <p> </p> <0 <a:b> </b c="
    ' & &#xD800; &#146; &nbsp; &x; <![CDATA[ ]]> <!-- --> <? ?> <!DOCTYPE <!ENTITY ]> word \x0b \ufffe xmlns="x"
"""


@given(st.lists(st.sampled_from(_PIECES.split()), max_size=40), st.sampled_from(["", " "]))
@example(["<item>", "<title>", "<0", "</title>", "<link>", "&#xD800;"], "")
def test_nothing_but_extract_errors_is_raised(pieces: list[str], between: str) -> None:
    """Whatever stands in a feed, it gives articles or is refused."""
    inner = between.join(pieces)
    for text in (f"<rss><channel>{inner}", f"<feed>{inner}</feed>", f"<!DOCTYPE rss {inner}<rss>", rss(inner)):
        with contextlib.suppress(ExtractError):
            list(parse(text))


@pytest.mark.parametrize(
    ("text", "suits"),
    [
        ("<rss version='2.0'/>", True),
        ("\ufeff\n <!-- <html> --><?xml version='1.0'?><feed/>", True),
        ("<!DOCTYPE rss [<!ENTITY a '>'>]><rdf:RDF/>", True),
        ("<?xml version='1.0'?><a:unknown/>", True),
        ("<opml/>", True),
        ("<?xml version='1.0'?><a> is how a document begins.", False),
        ("<?xml version='1.0'?><!DOCTYPE html><html/>", False),
        ("<html/>", False),
        ("<rssx/>", False),
        ("The <rss> element", False),
        ("<b>Bold</b> words", False),
        ("", False),
    ],
)
def test_a_feed_is_known_by_its_root(text: str, suits: bool) -> None:
    """The root element tells, below whatever may stand before it; a page is none."""
    (known,) = FORMATS
    assert known.suits(Sample(text)) is suits
