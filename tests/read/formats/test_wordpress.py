"""Of WordPress' export the published posts are read, as their readers see them."""

from __future__ import annotations

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read import formats
from generator.read.formats.wordpress import as_shown, in_words
from generator.read.markup.html_text import blocks_of_html


def post(text: str, status: str = "publish", kind: str = "post", more: str = "") -> str:
    return (
        f"<item><title>{text[:9]}</title><content:encoded><![CDATA[{text}]]></content:encoded>"
        f"<wp:post_date>2026-03-04 10:00:00</wp:post_date><wp:post_modified>2026-03-04 10:00:00</wp:post_modified>"
        f"<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>{more}</item>"
    )


def read(*items: str, version: str = "1.2") -> list[Extract | ExtractError]:
    text = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        f' xmlns:wp="http://wordpress.org/export/{version}/"><channel><title>Courier</title>'
        f"<wp:wxr_version>{version}</wp:wxr_version>{''.join(items)}</channel></rss>"
    )
    return list(formats.parse(text.encode(), name="export.xml", path="export.xml"))


@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2"])
def test_published_posts_are_read(version: str) -> None:
    """All else is passed over, and the first post says what and how much; the day stands in elements of the export."""
    found = read(
        post("A draft.", "draft"),
        post("", "inherit", "attachment"),
        post("The gate is open."),
        post("About us.", kind="page"),
        post("Another draft.", "pending"),
        post("Members only.", more="<wp:post_password>x</wp:post_password>"),
        post("Later.", "future"),
        post("The quay is shut."),
        version=version,
    )
    first, second = found
    assert isinstance(first, Extract)
    assert isinstance(second, Extract)
    assert (first.reader, first.paragraphs, second.paragraphs) == (
        "WordPress",
        ("The gate is open.",),
        ("The quay is shut.",),
    )
    assert ((first.date or "")[:10], first.modified) == ("2026-03-04", None)
    others = "1 attachment, 2 drafts, 1 page, 1 protected post and 1 scheduled post"
    assert first.notes == (f"The export also holds {others}, which were passed over.",)
    assert second.notes == ()


def test_an_export_without_a_post_is_refused() -> None:
    """It is said what it holds instead."""
    (found,) = read(post("A draft.", "draft"), post("B draft.", "draft"))
    assert isinstance(found, ExtractError)
    assert found.what == "is a WordPress export without a published post: it holds 2 drafts"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\nand more.\n\nTwo.", ["One and more.", "Two."]),
        ("One.\n\n<h3>Sub</h3>\nTwo.", ["One.", "Sub", "Two."]),
        ("<pre>a\n\nb</pre>\n\nTwo.", ["a", "b", "Two."]),
        ("<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->\n\n<p>Two.</p>", ["One.", "Two."]),
        ('[caption id="a" width="3"]<img src="y" /> The quay[/caption]\n\nTwo.', ["The quay", "Two."]),
        ('[caption width="3" caption="The quay"]<img src="y" />[/caption]Two.', ["The quay", "Two."]),
        ('[gallery ids="1,2"]One. [embed]https://courier.example/v[/embed]\n\n[audio src="a"]', ["One."]),
        ("[Sic] One.\n\n[caption that is none", ["[Sic] One.", "[caption that is none"]),
    ],
)
def test_posts_are_shown_as_wordpress_shows_them(text: str, expected: list[str]) -> None:
    """Blank lines part paragraphs where the editor left no tags, and shortcodes are no words."""
    assert [block.text for block in blocks_of_html(as_shown(text))] == expected


def test_captions_stand_aside() -> None:
    """What the shortcode says is a caption is none of the article's paragraphs."""
    (found,) = read(post('One.\n\n[caption width="3"]<img src="y" /> The quay[/caption]\n\nTwo.'))
    assert isinstance(found, Extract)
    assert found.paragraphs == ("One.", "Two.")
    assert [(one.text, one.after, one.reason) for one in found.set_aside] == [("The quay", 1, "caption")]


def test_counts_are_words() -> None:
    """Several kinds are listed in order, each with its number."""
    assert in_words(["draft", "page", "draft"]) == "2 drafts and 1 page"
    assert in_words(["post in the bin"] * 2) == "2 posts in the bin"
