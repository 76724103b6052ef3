"""Text that has tags in it is told from text about tags."""

from __future__ import annotations

import pytest

from generator.read.markup.html_tags import begins_with_element, is_fragment, is_surely_html


@pytest.mark.parametrize(
    "text",
    [
        "<figure><img src=x><figcaption>A</figcaption></figure><p>One.</p>",
        "<table><tr><td>a</table>",
        "<pre>a</pre>",
        "<p>One.</p>\nlast words",
        "<p>One.<p>Two.",
        "<!-- saved --><hr><p>b</p>",
        *(
            f"<{name}>a</{name}><p>b</p>"
            for name in ["h3", "span", "strong", "em", "header", "time", "center", "font", "dl", "details", "a"]
        ),
        "<img src=x> One.",
    ],
)
def test_what_begins_with_an_element(text: str) -> None:
    """Any known element opens a fragment that goes on with its content."""
    assert begins_with_element(text)


@pytest.mark.parametrize(
    "text",
    [
        "<b> and </b> make text bold.",
        "<p>, <div>: two tags",
        "<Halden> is a town",
        "<3 you all",
        "<b>never closed",
        "a < b",
        "The <p>, <div> and <br> elements.\n\nWrite <p>Hello</p> to see.",
        "Title\n\nUse `<br><br>` twice.\n\nText.\n\nText.",
        "",
    ],
)
def test_what_is_no_html(text: str) -> None:
    """Sentences about tags, angle brackets and names in them are text."""
    assert not begins_with_element(text)
    assert not is_fragment(text)
    assert not is_surely_html(text)


@pytest.mark.parametrize("text", ["Lede<br><br>More<br>", "One.</p>\n<p>Two.</p>", "One.<br>Two."])
def test_what_begins_outside_a_tag(text: str) -> None:
    """A fragment whose first words stand in no element is known by the tags that part it."""
    assert is_fragment(text)
    assert is_surely_html(text)
