"""The article of a saved web page is found by trafilatura, and keeps its paragraphs and their forms."""

from __future__ import annotations

import builtins
import contextlib
import datetime as dt
from collections.abc import Callable, Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.read import formats
from generator.read.article import Article
from generator.read.formats.web_page import FORMATS, MOST_CHARACTERS, MOST_ELEMENTS, parse
from generator.read.sample import Sample

pytest.importorskip("trafilatura")

_BODY = """
<p>The council voted nine to four for a barrier at the old harbour mouth, after a debate until midnight.</p>
<p>“We are not building a wall, we are buying time,” said Ines Varga, the mayor of Halden.</p>
"""


def page(body: str = _BODY, head: str = "", before: str = "<!doctype html>", html: str = "<html>") -> str:
    return f"{before}{html}<head><title>A barrier</title>{head}</head><body><article>{body}</article></body></html>"


def article(text: str) -> Article:
    (found,) = parse(text)
    return found


def blocks(body: str) -> list[str]:
    return [f"{block.form} {block.text}" for block in article(page(_BODY + body)).blocks[2:]]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h2>The cost</h2><p>It is high.</p>", ["heading The cost", "paragraph It is high."]),
        ("<ul><li>One gate<li>Two quays</ul>", ["item One gate", "item Two quays"]),
        ("<blockquote><p>One.</p><p>Two.</p></blockquote>", ["quote One.", "quote Two."]),
        ("<p>She called it a <q>gate</q>, not a <b>wall</b>.</p>", ["paragraph She called it a “gate”, not a wall."]),
        (
            "<p>Work begins in May.<br><br>It ends in June.</p>",
            ["paragraph Work begins in May.", "paragraph It ends in June."],
        ),
        ("<p>Before<svg><text>x</text></svg> and<script>x</script> after.</p>", ["paragraph Before and after."]),
        ("<div hidden><p>Subscribe to read on, for as little as two a week.</p></div>", []),
    ],
)
def test_the_text_keeps_its_paragraphs(body: str, expected: list[str]) -> None:
    """Subheadings, lists, quotations and blank lines come through; what is not shown does not."""
    assert blocks(body) == expected


@pytest.mark.parametrize("head", ["<title>Ferry</title>", ""])
def test_a_short_page_is_read(head: str) -> None:
    """A page with nothing but a short text, which no extractor can judge, still gives its paragraphs."""
    found = article(f"<html>{head}<body><h1>Ferry</h1><p>At six.</p><p>At nine.</p></body></html>")
    assert [block.text for block in found.blocks] == ["Ferry", "At six.", "At nine."]
    assert found.fields["title"] == "Ferry"


def test_what_an_extractor_left_of_a_page_is_taken_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """HTML without a head, as readability gives it, needs no trafilatura and loses nothing."""
    monkeypatch.setattr(builtins, "__import__", _without_trafilatura(builtins.__import__))
    found = article("<html><body><div><p>One.</p>Two.<ul><li>Three</li></ul><p>© Four</p></div></body></html>")
    assert [block.text for block in found.blocks] == ["One.", "Two.", "Three", "© Four"]


_LD = '<script type="application/ld+json">%s</script>'
_FIELDS: list[tuple[str, Mapping[str, object]]] = [
    (
        '<meta property="article:published_time" content="2026-03-04T09:00:00+01:00">',
        {"date": "2026-03-04T09:00:00+01:00"},
    ),
    ('<meta name="DC.date.issued" content="2026-03-04">', {"date": "2026-03-04"}),
    (
        _LD % '{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2026-03-04T09:00Z"}',
        {"date": "2026-03-04T09:00Z"},
    ),
    (_LD % '[{"@type":"NewsArticle","dateModified":"2026-03-05"}]', {"modified": "2026-03-05"}),
    (_LD % "{not JSON", {}),
    ('<meta property="og:site_name" content="The Courier">', {"sitename": "The Courier"}),
    ('<meta name="author" content="Jo Brandt">', {"author": "Jo Brandt"}),
    ('<link rel="canonical" href="https://courier.example/a">', {"url": "https://courier.example/a"}),
    ('<meta property="og:url" content="https://courier.example/a">', {"url": "https://courier.example/a"}),
    ('<meta name="keywords" content="Halden, tides">', {"tags": ["Halden", "tides"]}),
    ('<meta http-equiv="Content-Language" content="de">', {"language": "de"}),
    ('<meta property="og:locale" content="pt_BR">', {"language": "pt_BR"}),
]


@pytest.mark.parametrize(("head", "expected"), _FIELDS)
def test_a_page_gives_its_fields(head: str, expected: Mapping[str, object]) -> None:
    """What a page declares of itself is read, times and zones with their dates."""
    found = article(page(head=head)).fields
    assert found["title"] == "A barrier"
    assert {name: _listed(found.get(name)) for name in expected} == expected


def _listed(value: object) -> object:
    return [str(item).strip() for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("before", "html"),
    [
        ("<!DOCTYPE html>\n<!-- saved from url=(0025)https://courier.example/a -->\n", "<html>"),
        (
            "<!DOCTYPE html>",
            "<html lang=en><!--\n Page saved with SingleFile \n url: https://courier.example/a \n saved date: x\n-->",
        ),
        ("<!-- Saved from https://courier.example/a at 2026-03-05T08:00:00Z using monolith v2.8.3 -->\n", "<html>"),
    ],
)
def test_a_page_tells_where_it_was_saved_from(before: str, html: str) -> None:
    """The comment that a browser or SingleFile leaves gives the address, unless the page itself names one."""
    assert article(page(before=before, html=html)).fields["url"] == "https://courier.example/a"
    canonical = '<link rel="canonical" href="https://courier.example/b">'
    assert article(page(before=before, html=html, head=canonical)).fields["url"] == "https://courier.example/b"


def test_a_date_does_not_depend_on_the_day_of_reading() -> None:
    """A date that lies after today is read as one before it is."""
    for year in (2026, dt.datetime.now(tz=dt.UTC).year + 20):
        head = f'<meta name="pubdate" content="{year}-03-04">'
        assert str(article(page(head=head)).fields["date"]).startswith(f"{year}-03-04")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>", "is a file of bookmarks"),
        (
            'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n',
            "(MHTML)",
        ),
        ("<!doctype html><title>Nothing</title>", "no article was found"),
        ("<!doctype html>", "no article was found"),
        ("<html><!-- only -->", "no article was found"),
        (page("<div>" * 100_000), "nested too deeply"),
        (page("<p>x</p>" * 200_000), "more than 250,000 tags"),
        (page("<p>x</p>" * MOST_ELEMENTS), f"more than {MOST_ELEMENTS:,} elements"),
        (page("word " * (MOST_CHARACTERS // 5)), f"more than {MOST_CHARACTERS:,} characters"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(text: str, what: str) -> None:
    """Pages without an article, archives, and what would take trafilatura too long are refused, none with a traceback."""
    (found,) = formats.parse(text.encode(), name="page.html", path="page.html")
    assert isinstance(found, ExtractError)
    assert what in str(found)


def test_a_large_page_is_read_where_it_says_its_article_is() -> None:
    """Of a page with more elements than can be judged, the one element that is called the article is taken."""
    menu = "<nav>" + "<a href=/>Town</a> " * MOST_ELEMENTS + "</nav>"
    found = article(page().replace("<article>", f"{menu}<article>"))
    assert len(found.blocks) == 2


def _without_trafilatura(importing: Callable[..., object]) -> Callable[..., object]:
    def without(name: str, *rest: object, **options: object) -> object:
        if name == "trafilatura":
            raise ImportError(name)
        return importing(name, *rest, **options)

    return without


def test_the_refusal_without_trafilatura_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the extra is not installed, a page is refused with the command that installs it."""
    monkeypatch.setattr(builtins, "__import__", _without_trafilatura(builtins.__import__))
    with pytest.raises(ExtractError, match="trafilatura is needed") as caught:
        article(page())
    assert caught.value.remedy == 'Install it: pip install "briefings[html]"'


_PIECES = """
    <title>T</title> <p> </p> <div> text <br> <table> <td> <ul> <li> <blockquote> <meta> <h1> <h8" <a:b> <b<q & <a/href=x>
"""


@settings(deadline=None, max_examples=40)
@example(['<h8"', "<title>T</title>", "<title>T</title>"], "<html>")
@given(st.lists(st.sampled_from(_PIECES.split()), max_size=60), st.sampled_from(["<html>", "<!doctype html>"]))
def test_any_page_is_read_or_refused(pieces: list[str], start: str) -> None:
    """Whatever stands in a page, nothing but `ExtractError` is raised."""
    with contextlib.suppress(ExtractError):
        list(parse(start + " ".join(pieces)))


@pytest.mark.parametrize(
    ("text", "suits"),
    [
        ("<!DOCTYPE html>\n<title>x</title>", True),
        ("\ufeff\n<HTML lang=en>", True),
        ("<!-- saved --><html>", True),
        ("<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'><html>", True),
        ("<!DOCTYPE NETSCAPE-Bookmark-file-1>", True),
        ("Content-Type: multipart/related\n", True),
        ("<p>A fragment</p><p>of two</p>\n", True),
        ("<p>A tag, and then text", True),
        ("<b>Bold</b>", True),
        ("<rss/>", False),
        ("The <html> element", False),
        ("Type: multipart\n\nText on content-type: multipart/related", False),
        ("", False),
    ],
)
def test_a_page_is_known_by_its_beginning(text: str, suits: bool) -> None:
    """The document type or the root element tells, or that a text is tags from its first character to its last."""
    (known,) = FORMATS
    assert known.suits(Sample(text)) is suits
