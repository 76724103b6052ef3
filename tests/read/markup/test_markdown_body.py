import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.read.markup.markdown_body import MOST_MARKS, blocks_of_markdown, looks_like_markdown, titled_markdown


def read(text: str) -> list[str]:
    """Paragraphs as they are, other blocks with their form before them."""
    blocks = blocks_of_markdown(text)
    return [block.text if block.form == "paragraph" else f"{block.form}: {block.text}" for block in blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One *is* **two** _or_ `three`.", ["One is two or three."]),
        ("# One\n\n## Two ##\n\nThree\n---\n\nFour.", ["heading: One", "heading: Two", "heading: Three", "Four."]),
        ("It rained.\n---\nIt stopped.", ["It rained.", "It stopped."]),
        ("- One.\n- Two.\n\nThree.", ["item: One.", "item: Two.", "Three."]),
        ("1. One.\n2. Two.", ["item: One.", "item: Two."]),
        ("> One.\n>\n> Two.\n\nThree.", ["quote: One.", "quote: Two.", "Three."]),
        ("> [!note] One.", ["quote: One."]),
        ("A [link](https://a.example 'x') and <https://b.example>.", ["A link and https://b.example."]),
        ("A [link][1] here.\n\n[1]: https://a.example", ["A link here."]),
        ("[[Jo Brandt]] met [[people/iv|Ines Varga]].", ["Jo Brandt met Ines Varga."]),
        ("![[map.png]]\n\n![The quay](quay.jpg)\n\nOne.", ["One."]),
        ("It was ==very== wet.", ["It was very wet."]),
        ("One.\n\n    Two.\n    Three.\n\nFour.", ["One.", "Two.", "Three.", "Four."]),
        ("```\nOne.\n```", ["One."]),
        ("| A | B |\n|---|---|\n| c *d* | e |", ["A | B", "c d | e"]),
        ("One<br>two.\n\n<div>Three.</div>\n\n<!-- four -->\n\nFive<sup>2</sup>.", ["One two.", "Three.", "Five2."]),
        ("One.[^1]\n\n[^1]: Two.", ["One.[^1]", "[^1]: Two."]),
        ("One &amp; two \\* three.", ["One & two * three."]),
    ],
)
def test_markdown_gives_what_its_reader_sees(text: str, blocks: list[str]) -> None:
    """Marks go, words stay, and each block has its form."""
    assert read(text) == blocks


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 = 30",
        "snake_case_name and 2_000_000",
        "#hashtag",
        "1986. A year.",
        "7. It rained.",
        "[Photo]: Reuters",
        "He said [sic] that it rained.",
        "Jo <Brandt> & 3 < 4 > 2",
        "C:\\quay\\map",
        "a == b == c",
        "Who? [[]] and [[|]]",
    ],
)
def test_what_only_looks_like_markdown_stays(text: str) -> None:
    """Characters that are no marks where they stand are text."""
    assert read(text) == [text]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One.\nTwo\nThree.", ["One.", "Two", "Three."]),
        ("One.\nTwo.\n\nThree.", ["One.", "Two.", "Three."]),
        ("One\nand two.\n\nThree.", ["One and two.", "Three."]),
        ("“One,\ntwo,” said Jo.", ["“One, two,” said Jo."]),
        ("It *rained\nand* rained.\n\nThree.", ["It rained and rained.", "Three."]),
    ],
)
def test_what_single_line_ends_mean(text: str, blocks: list[str]) -> None:
    """They part paragraphs where no blank line does, or where a sentence ends; within a sentence they do not."""
    assert read(text) == blocks


def test_wrapped_markdown_is_joined() -> None:
    """Where the text was wrapped at a width, line ends part nothing, even after sentences."""
    text = (
        "The *council* of Halden voted nine to four for a barrier.\nThe debate took nine hours and ended after "
        "midnight in the\nold hall. Work begins in May and will close the [quay](x)\nfor two seasons, it says, and the "
        "ferry to Sund moves to\nthe western quay."
    )
    assert len(read(text)) == 1


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# The barrier\n\nOne.", "The barrier"),
        ("The barrier\n===\n\nOne.", "The barrier"),
        ("## The barrier\n\nOne.", "The barrier"),
        ("The barrier\n\nOne.", "The barrier"),
        ("# Will it hold? No.\n\nOne.", "Will it hold? No."),
        ("It rained.\n\nOne.", ""),
        ("- The barrier\n- One", ""),
        ("# The barrier", ""),
    ],
)
def test_titles(text: str, title: str) -> None:
    """The first heading is the title, or a first paragraph that reads like one."""
    assert titled_markdown(text)[0] == title


def test_what_shows_that_text_is_markdown() -> None:
    """Headings, links, images, quotations and emphasis do; lists, hashtags and lone asterisks do not."""
    assert all(map(looks_like_markdown, ["a\n# b", "[a](https://b.example)", "![](a)", "a\n> b", "**a**", "an *a b*."]))
    assert not any(map(looks_like_markdown, ["- a", "#a", "5 * 3 * 2", "a*b*c", "*", "* a *", "[a] (b)", "a_b_c"]))


UNSEEN = re.compile(
    r"<!.*|```[^\n]*|<[^<>]*>|!\[.*?\]|(?<=\])\(.*?\)|\[\[[^\]]*(?=\|)|!?\[\[[^\]]*\]\]|\[[^\]]*\]:.*", re.DOTALL
)
"""What a reader of the rendered text does not see: comments, tags, names of languages of code, pictures, addresses, targets of links."""


@given(
    st.lists(st.sampled_from([*"[]()*_`<>!&|~#=-.: \n1a", "[[", "](", "<b>", "1. ", "\n> ", "\n- ", "    "])).map(
        "".join
    )
)
def test_no_letter_is_lost(text: str) -> None:
    """Whatever marks stand around them, words are kept, unless they stand in an address, an image or a tag."""
    kept = "".join(block.text for block in blocks_of_markdown(text))
    assert kept.count("a") >= UNSEEN.sub("", text).count("a")


@pytest.mark.parametrize(
    "text",
    [
        *("[" * 500_000, "![" * 250_000, "> " * 250_000, "`" * 500_000, "*a " * 160_000, "=" * 500_000),
        *("<b>" * 160_000, "- " * 5_000, "1. a\n\n" * 4_000, "[[" * (MOST_MARKS // 2), "<b>" * 4_000),
        "| a " * 7_000 + "|\n" + "|-" * 400 + "|\n",
    ],
)
def test_hostile_markdown_is_read_or_refused(text: str) -> None:
    """Very many marks are read as plain text, and no depth of nesting raises anything but `ExtractError`."""
    try:
        assert blocks_of_markdown(f"{text}\n\nOne.")[-1].text.endswith("One.")
    except ExtractError:
        assert "<" in text


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        (
            "4 March 2026\n\n*By Ines Varga*\n\n# The barrier\n\nOne.",
            "The barrier",
            ["4 March 2026", "By Ines Varga", "One."],
        ),
        ("<div>A</div>\n\n# The barrier\n\nOne.", "The barrier", ["A", "One."]),
        ("Below\n\n# A\n\nOne.\n\n# B\n\nTwo.", "Below", ["A", "One.", "B", "Two."]),
        (f"{'It rained. ' * 30}\n\n# A\n\nOne.", "", [("It rained. " * 30).strip(), "A", "One."]),
    ],
)
def test_what_stands_above_the_title_stays(text: str, title: str, rest: list[str]) -> None:
    """The only heading of the first level is the title though short blocks stand above it."""
    found, blocks = titled_markdown(text)
    assert (found, [block.text for block in blocks]) == (title, rest)


def test_shortcodes_stand_apart() -> None:
    """A line of a site's generator is not joined to the text, and is furniture."""
    text = '{{< figure src="a.jpg" >}}\nThe council met.\n{% include quay.html %}\nIt voted {{< ref "b" >}} again.'
    blocks = blocks_of_markdown(text)
    assert [block.text for block in blocks if not block.furniture] == [
        "The council met.",
        'It voted {{< ref "b" >}} again.',
    ]
    assert [block.furniture for block in blocks if block.furniture] == ["embed", "embed"]
