"""The short way to a page's HTML: what it takes it renders byte for byte as Python-Markdown and the cleaning do."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.structure.toc import get_toc

from generator.errors import PageError
from generator.model import Briefing
from generator.page import load_template, parse, write
from generator.site.markdown import Rendered, View, extensions, rendered, without_marks
from generator.site.sanitise import sanitised
from tests.briefings import briefings
from tests.verra import ARABIC, BARE, FULL, MINIMAL

TEMPLATE = load_template()
SAMPLE = sorted((Path(__file__).parents[2] / "briefings").rglob("*.md"))
PAGES = [text for text in (path.read_text("utf-8") for path in SAMPLE) if "\ntype: briefing\n" in text]
FILES = {f"../../{name}.md": f"../../{name}/" for name in ("people/somebody", "places/somewhere")}
PAGES += [write(briefing, TEMPLATE) for briefing in (FULL, ARABIC, BARE, MINIMAL)]


def body_of(page: str) -> str:
    return page.partition("\n---\n")[2].lstrip("\n")


def by_both_ways(page: str) -> Rendered | None:
    """The page by the short way, once it is the same by the long one; None where the short way does not take it."""
    try:
        briefing = parse(page)
    except PageError:  # such a page is not rendered
        return None
    return _compared(body_of(page), briefing)


def _compared(body: str, briefing: Briefing) -> Rendered | None:
    people = {voice.name: "../../people/somebody.md" for voice in briefing.voices[::2] if voice.name}
    places = dict.fromkeys(briefing.places[::2], "../../places/somewhere.md")
    short = rendered(body, View(briefing, people, places), FILES.get)
    if short is None:
        return None
    people, places = ({name: FILES[uri] for name, uri in uris.items()} for uris in (people, places))
    stock = Markdown(extensions=extensions(View(briefing, people, places)))
    long = sanitised(without_marks(stock.convert(body)))
    assert short.html == long
    assert short.ids == frozenset(re.findall(r' id="([^"]*)"', long))
    assert str(get_toc(nest_toc_tokens(short.headings))) == str(get_toc(getattr(stock, "toc_tokens", [])))
    return short


@pytest.mark.parametrize("page", PAGES, ids=[str(number) for number in range(len(PAGES))])
def test_every_page_of_the_sample_goes_the_short_way(page: str) -> None:
    """What the program writes in any language is taken, with and without a standfirst of the editor's."""
    assert by_both_ways(page) is not None
    assert _compared(body_of(page), replace(parse(page), standfirst="Ours.")) is not None


@settings(max_examples=150, deadline=None)
@given(briefings)
def test_whatever_a_briefing_holds_both_ways_agree(briefing: Briefing) -> None:
    """Of a page with any text in any place, what the short way takes is what the long one makes."""
    by_both_ways(write(briefing, TEMPLATE))


def addressed(url: str) -> str:
    """The page of an article that stood at `url`."""
    return write(replace(FULL, sources=(replace(FULL.sources[0], url=url),)), TEMPLATE)


@pytest.mark.parametrize("url", ["#&amp;", "javascript:alert(1)", "https://halden.example/?a=1&b=2&c=%22"])
def test_a_marker_leads_where_both_ways_say_it_does(url: str) -> None:
    """Whatever stands as a source's address, linked to or not, the short way makes of it what the long one does."""
    assert by_both_ways(addressed(url)) is not None


def test_an_address_with_an_entity_goes_the_long_way() -> None:
    """Markdown takes the entity in such an address for written by its author."""
    assert by_both_ways(addressed("https://halden.example/?a=1&amp;b=2")) is None


LINES = [
    "", " ", "- ", "-", "> ", ">", "#", "## ", "### [p2] Six", "---", "***", "* * *", "===", "1. one", "- [p3] item", "* star", "+ plus",
    "> [p4] “Q.”", "[p9] Nine.", "[p9]", "*role*", "**strong**", "* not*", "*a* b", "- *2026*: note", "- A, *b* [p1]", "- A, *b*, *c*",
    "<!-- source -->", "<!-- key-points -->", "<!-- unattributed -->", "<!-- verified -->", "<!-- odd", "<b>x</b>", "&amp; &copy; & &#9;",
    "[a](b.md)", "[a]: b", "![x](y.png)", "`code`", "    indented", "\tTab", "a | b\n--|--\nc | d", "Term\n: what", "two  \nlines",
    "one\ntwo", "\\*", "\\[p1]", "_under_ snake_case", "http://halden.example/", "<https://halden.example/>", "[^1]", "x\u00a0", "\u2028",
    "a [sic] b", "[the mayor] said", "- ", "-  two", ">  two", "> > deep", ">quoted", "##no space", "## x ##", "# One", "####### seven",
    "<!-- people -->", "<!-- dates -->\n- May, *2026-05* [p1]\n- June, *2026-06* [p2]", "- R&D, *AT&T*", "## R&D", "### O\\#", "- 5. x",
    "- - x", "- > x", "- # x", "> - x", "> # x", "> 1. x", "- 1\\. x", "12\\) x", "{: #id }", "*[HTML]: x", "\x02section source\x03", "~~~",
]  # fmt: skip
change = st.tuples(
    st.sampled_from(["insert", "delete", "double", "swap", "join", "within", "blank"]),
    st.floats(0, 1, exclude_max=True),
    st.floats(0, 1, exclude_max=True),
    st.sampled_from(LINES),
)


def altered(page: str, changes: list[tuple[str, float, float, str]]) -> str:
    """The page with its body changed as an editor's hand, or a slip of it, might."""
    head, mark, body = page.partition("\n---\n")
    lines = body.split("\n")
    for kind, first, second, text in changes:
        at, other = int(first * len(lines)), int(second * len(lines))
        if kind == "insert":
            lines.insert(at, text)
        elif kind == "delete" and len(lines) > 1:
            del lines[at]
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "swap":
            lines[at], lines[other] = lines[other], lines[at]
        elif kind == "join" and at + 1 < len(lines):
            lines[at : at + 2] = [f"{lines[at]} {lines[at + 1]}"]
        elif kind == "within":
            place = int(second * (len(lines[at]) + 1))
            lines[at] = lines[at][:place] + text + lines[at][place:]
        elif kind == "blank":
            lines.insert(at, "")
    return head + mark + "\n".join(lines)


@settings(max_examples=250, deadline=None)
@given(st.sampled_from(PAGES), st.lists(change, min_size=1, max_size=4))
def test_however_a_page_is_edited_both_ways_agree(page: str, changes: list[tuple[str, float, float, str]]) -> None:
    """Of a page of the sample with lines put in, left out, doubled, exchanged, joined or broken, likewise."""
    by_both_ways(altered(page, changes))


@pytest.mark.parametrize("line", LINES)
def test_in_every_section_a_line_of_markup_is_read_alike(line: str) -> None:
    """Each kind of line, put behind each section's title and at its end, is rendered alike or goes the long way."""
    page = write(FULL, TEMPLATE)
    lines = page.split("\n")
    for at in range(page[: page.index("\n---\n")].count("\n") + 2, len(lines) + 1, 3):
        by_both_ways("\n".join((*lines[:at], line, *lines[at:])))
