"""The paragraphs of HTML are those that a reader of the page would see."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.read.article import Block
from generator.read.markup.html_text import MOST_TAGS, blocks_of_html
from generator.read.text.cleaning import clean

_PARTED = [
    ("<p>One</p><p>Two</p>", ["One", "Two"]),
    ("<p>One<p>Two<div>Three</div>Four", ["One", "Two", "Three", "Four"]),
    ("Loose<p>One</p>Tail", ["Loose", "One", "Tail"]),
    ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
    ("<section><p>One</p></section><article>Two</article>", ["One", "Two"]),
    ("<p>The <b>Ovel</b> ro<i>s</i>e<span>.</span></p>", ["The Ovel rose."]),
    ("<p>The\n   Ovel\trose.\n</p>", ["The Ovel rose."]),
    ("<p>Flood<wbr>gate, flood&shy;gate</p>", ["Floodgate, floodgate"]),
    ("<p>A &amp;lt;b&amp;gt; &#8220;quay&#8221; &eacute;</p>", ["A &lt;b&gt; “quay” é"]),
    ("<p>&nbsp;</p><p> </p><p>One</p>", ["One"]),
    ("<p>One</p></body></html><p>Two</p>", ["One", "Two"]),
    ("<!doctype html><html><head><title>T</title></head><body><p>One</p></body></html>", ["One"]),
    ("<p>Before<hr>after</p>", ["Before", "after"]),
    ("<figure><img src=x alt='A harbour'><figcaption>The quay.</figcaption></figure>", ["The quay."]),
    ("<address>Quay 4<br>Halden</address>", ["Quay 4 Halden"]),
    ("<details><summary>More</summary><p>One</p></details>", ["More", "One"]),
    ("<custom-tag>One <other-tag>word</other-tag></custom-tag>", ["One word"]),
    ("", []),
    ("<p></p>", []),
    ("<!-- only this -->", []),
]
_BROKEN_LINES = [
    ("<p>One<br><br>Two<br/><br />Three</p>", ["One", "Two", "Three"]),
    ("One<br> <br>\n<br>Two</br></br>Three", ["One", "Two", "Three"]),
    ("<p>Grey the water,<br>green the stone</p>", ["Grey the water, green the stone"]),
    ("<p>The council met.<br>It voted at once.</p>", ["The council met.", "It voted at once."]),
    ("<p>“We met.<br>We voted,” she said.</p>", ["“We met. We voted,” she said."]),
    ("<p>One line<br>of two<br><br>The next.</p>", ["One line of two", "The next."]),
    ("<h2>A barrier<br>for Halden.</h2>", ["A barrier for Halden."]),
    ("<p><strong>The cost</strong><br>It is high.</p>", ["The cost", "It is high."]),
    ("<p>The <strong>cost</strong><br>is high.</p>", ["The cost is high."]),
]
_SCRIPTS = [
    ("<p>オーヴェル川の<br>港は閉じる</p>", ["オーヴェル川の港は閉じる"]),
    ("<p>オーヴェル川の\n  港は\nHaldenに</p>", ["オーヴェル川の港は Haldenに"]),
]
_NOT_SHOWN = [
    "<script>var a = '<p>x</p>';</script>",
    "<style>p { color: red }</style>",
    "<template><p>x</p></template>",
    "<noscript><p>x</p></noscript>",
    "<iframe src=x>x</iframe>",
    "<svg><title>x</title><text>x</text></svg>",
    "<textarea>x</textarea>",
    "<select><option>x</select>",
    "<button>x</button>",
    "<del>x</del>",
    "<video>x</video>",
    "<p hidden>x</p>",
    "<div aria-hidden='true'><div>x</div><p>x</p></div>",
    "<span style='color: red; DISPLAY : none'>x</span>",
    "<p style='visibility:hidden'>x</p>",
    "<dialog>x</dialog>",
    "<!-- <p>x</p> -->",
    "<?php echo 'x' ?>",
    "<img src=x alt=x>",
]
_PLAIN = [
    ("One\nTwo", ["One", "Two"]),
    ("<b>One</b> &amp; more\n\nTwo", ["One & more", "Two"]),
    ("One\n\nTwo\n<h2>A\nheading</h2>\nThree", ["One", "Two", "A heading", "Three"]),
    ("One\n\nTwo<ul><li>An\nitem</li></ul>", ["One", "Two", "An item"]),
    ("<pre>One\n\nTwo &lt;b&gt;</pre>", ["One", "Two <b>"]),
    ("<p>One\n\nand one</p>\n\nloose\n\ntext", ["One and one", "loose text"]),
]
_TABLES = [
    ("<table><tr><th>Year<th>Cost<tr><td>2025<td>4</table>", ["Year | Cost", "2025 | 4"]),
    ("<table><caption>Costs</caption><tr><td>2025</td><td></td><td>4</td></tr></table>", ["Costs", "2025 | 4"]),
    ("<table><tr><td>Menu<td><p>One<p>Two</table>", ["Menu", "One", "Two"]),
    ("<table><tr><td>One<br><br>Two</td></tr></table>", ["One", "Two"]),
]
_CHARACTERS = [
    ("<p>She <q>heard <q>yes</q> twice</q>.</p>", ["She “heard ‘yes’ twice”."]),
    ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>", ["漢(かん)字(じ)"]),
    ("<p>Well done <img src=x alt='🎉'></p>", ["Well done 🎉"]),
]


@pytest.mark.parametrize(("html", "expected"), _PARTED + _BROKEN_LINES + _PLAIN + _TABLES + _CHARACTERS + _SCRIPTS)
def test_blocks_part_where_a_reader_sees_it(html: str, expected: list[str]) -> None:
    """Each block-level boundary and blank line parts; inline elements and single breaks within a sentence do not."""
    assert [block.text for block in blocks_of_html(html)] == expected


def test_a_body_flattened_to_one_paragraph_is_parted() -> None:
    """One paragraph that is far too long is parted at sentence ends, as plain text is; a quotation is not."""
    text = "The council met at the quay. " * 60
    assert len(blocks_of_html(f"<p>{text}</p>")) > 1
    assert len(blocks_of_html(f"<blockquote>{text}</blockquote>")) == 1


@pytest.mark.parametrize("html", _NOT_SHOWN)
def test_what_is_not_shown_is_left_out(html: str) -> None:
    """Of what a page does not show nothing is taken, and all around it is."""
    expected = ["One", "Two", "Three", "Four"]
    blocks = blocks_of_html(f"<p>One</p>{html}<p>Two {html}<br><br>Three</p>{html}<p>Four")
    assert [block.text for block in blocks] == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul><li>a<ul><li>b<li>c</ul><li><p>d<p>e</ul>", ["item a", "item b", "item c", "item d", "item e"]),
        ("<ol><li>a</li></ol>b", ["item a", "paragraph b"]),
        ("<dl><dt>a<dd>b</dl>", ["item a", "item b"]),
        ("<h1>a</h1><h6>b</h6><p>c", ["heading a", "heading b", "paragraph c"]),
        ("<blockquote><p>a<p>b<br><br>c</blockquote>d", ["quote a", "quote b", "quote c", "paragraph d"]),
        ("<blockquote>a<blockquote>b</blockquote>c</blockquote>", ["quote a", "quote b", "quote c"]),
        ("<blockquote><ul><li>a</ul></blockquote>", ["quote a"]),
        ("<ul><li><blockquote>a</blockquote>b</ul>", ["quote a", "item b"]),
        ("<ul><li><h3>a</h3>b</ul>", ["heading a", "item b"]),
        ("<blockquote><pre>a\n\nb</pre></blockquote>", ["quote a", "quote b"]),
    ],
)
def test_forms_follow_the_elements(html: str, expected: list[str]) -> None:
    """Items, subheadings and quotations keep their form; a heading comes before a quotation, that before an item."""
    assert [f"{block.form} {block.text}" for block in blocks_of_html(html)] == expected


_PIECES = """
    <p> </p> <br> <ul> <li> </ul> <blockquote> </blockquote> <table> <tr> <td> </table> <b> </b> <q> </q> <pre> </pre>
    <div/hidden> <div> </div> <h2> </h2> </html> <!-- --> <script> </script> <title> &amp; &#0; < </ <a " ' >
"""


@given(st.lists(st.sampled_from([*_PIECES.split(), " ", "\n"]) | st.text(max_size=10), max_size=40).map("".join))
@example("\ud800<p>\0\x1f")
@example("<p>a\x1fb")
def test_any_text_gives_clean_blocks(html: str) -> None:
    """Whatever goes in, every block that comes out is clean and not empty, and nothing is raised."""
    blocks = blocks_of_html(html)
    assert all(block.text and block.text == clean(block.text) for block in blocks)


@given(st.lists(st.text("Halden Ovel“”.,é漢&<>\"'", min_size=1).map(clean).filter(bool), min_size=1, max_size=8))
def test_paragraphs_survive_their_markup(paragraphs: list[str]) -> None:
    """Paragraphs that are escaped and put between tags come out as they were."""
    escaped = [text.replace("&", "&amp;").replace("<", "&lt;") for text in paragraphs]
    assert [block.text for block in blocks_of_html("".join(f"<p>{text}</p>\n" for text in escaped))] == paragraphs


@pytest.mark.parametrize("tag", ["div", "b", "span", "ul", "blockquote", "table", "svg", "x-y"])
def test_deep_nesting_is_refused(tag: str) -> None:
    """Elements nested 100,000 deep are refused, not cut off, and what is not shown counts too."""
    with pytest.raises(ExtractError, match="nested too deeply"):
        blocks_of_html(f"<{tag}>" * 100_000 + "The Ovel rose.")


def test_nesting_that_is_read_loses_nothing() -> None:
    """Up to the depth that is refused, the text within comes out whole."""
    for depth in range(1, 260):
        try:
            blocks = blocks_of_html("<div>" * depth + "The Ovel rose.")
        except ExtractError:
            assert depth > 245
        else:
            assert blocks == (Block("The Ovel rose."),)


def test_very_many_tags_are_refused() -> None:
    """More tags than an article can have are refused before they are parsed."""
    with pytest.raises(ExtractError, match="tags"):
        blocks_of_html("<p>a" * (MOST_TAGS + 1))


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", '<a b="', "</", "<!x", "&amp", "\n ", "<p a>", "a<br>", "<td>", "<i>a</i>"]
)
def test_large_pages_take_linear_time(piece: str) -> None:
    """200,000 pieces of markup of one kind are read or refused in time that grows with their number and no faster."""
    with contextlib.suppress(ExtractError):
        blocks_of_html(piece * 100_000)
        blocks_of_html(f"<p>{piece * 100_000}")


@pytest.mark.parametrize(
    ("html", "captions"),
    [
        ("<figure><img src=a><figcaption>The quay at dawn</figcaption></figure><p>One.</p>", ["The quay at dawn"]),
        ("<figure><figcaption><p>One</p><p>Two</p></figcaption></figure><p>Three.</p>", ["One", "Two"]),
        ("<figure><blockquote>One.</blockquote><figcaption>Ines Varga</figcaption></figure><p>Two.</p>", []),
    ],
)
def test_captions_are_marked(html: str, captions: list[str]) -> None:
    """What the element says is a caption is marked as one, but not whose words a quotation is."""
    assert [block.text for block in blocks_of_html(html) if block.furniture == "caption"] == captions
