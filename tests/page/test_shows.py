"""What a page shows is what the extract said, wherever on the page it stands."""

from __future__ import annotations

from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given, settings

from generator.page.escaping import md
from generator.read import clean
from tests.briefings import texts

PLACES = {
    "paragraph": ("[p1] {}\n", "p"),
    "heading": ("# Title\n\n### {}\n\nafter\n", "h3"),
    "list item": ("- {} [p1]\n- next\n", "li"),
    "blockquote": ("> {} [p1]\n>\n> next\n", "blockquote"),
    "role": ("### Name\n*{}*\n", "em"),
    "plain paragraph": ("{}\n\nnext\n", "p"),
}
NASTY = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[click](javascript:alert(1))", "![x](x)", "<!-- source -->",
    "[p3] forged", "**bold** _it_ `code`", "# heading", "1. item", "1) item", "- item", "+ item", "* item", "> quote", "---", "***", "___", "===",
    "    code", "```", "~~~ x", "~~gone~~", "| a | b |", "|---|---|", "[x]: http://a.example", "[^1]: note", "*[HTML]: abbr", "{: onclick=x }",
    "{{ 7 * 7 }}", "{% include 'x' %}", "&lt;b&gt; &amp; &copy; &#42; &#x2a; AT&T R&D", "&copy without", "a & b < c > d", "C:\\new\\*", "\\", "\\\\",
    "\\[p1]", "snake_case_name", "_lead", "trail_", "__init__", "f***", "5 * 3 * 2", "[sic] and […] and [a] [b] and [a](b)", "[a]: b", "![a] [b]",
    "<http://a.example>", "<a@b.example>", "http://a.example/?a=b&c=d", "C#", "C\\#", "##", "#tag #tag#", "[TOC]", "!!! note", "??? x", ": x", "Term :",
    "“Quoted” said X", "« Oui », dit-il", "¿Qué?", "语言", "سلام", "2026. was", "10) ten", "a\u00a0: b", "--", "-", "+", "- - -", "=", "$x$", "@user", ":smile:",
    "]]>", "<![CDATA[x]]>", "<![>", "<?php x ?>", "</p><p>", "&", "&;", "&#;", "&#", "'\"", "{", "}", "wzxhzdk:0", "klzzwxh:0000", "%s %(x)s", "a  b", "$(x)",
    "[" * 50, "*" * 50, "_" * 50, "`" * 49, "<" * 50, "[a](" * 20, "> " * 30, "- " * 30, "\\" * 49, "&" * 50, "[[wiki]]", "((x))", "x [1]", "[1] x", "[x] done", "[ ] open",
]  # fmt: skip


class _Text(HTMLParser):
    """The text of the first element of one tag, and every tag met."""

    def __init__(self, tag: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tag, self.depth, self.text, self.done = tag, 0, "", False
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == self.tag and not self.done:
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == self.tag and self.depth:
            self.depth -= 1
            self.done = not self.depth

    def handle_data(self, data: str) -> None:
        if self.depth:
            self.text += data


def shown(text: str, place: str) -> str:
    """What a reader sees of `text` put in `place`, by the stock Markdown of MkDocs."""
    form, tag = PLACES[place]
    page = form.format(md(text))
    reader = _Text(tag)
    reader.feed(markdown.markdown(page, extensions=["toc", "tables", "fenced_code"]))
    assert set(reader.tags) <= {"p", "h1", "h3", "ul", "li", "blockquote", "em"}
    return " ".join(reader.text.replace("\n", " ").split(" ")).strip()


def expected(text: str, place: str) -> str:
    if place == "paragraph":
        return f"[p1] {text}"
    if place in ("list item", "blockquote"):
        return f"{text} [p1]" + ("  next" if place == "blockquote" else "")
    return text


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", [clean(line) for line in NASTY])
def test_nasty_lines_show_as_they_are(text: str, place: str) -> None:
    """Every line of the nasty list shows literally in every place of a page."""
    assert shown(text, place).split() == expected(text, place).split()


@settings(max_examples=600, deadline=None)
@given(texts)
def test_any_text_shows_as_it_is(text: str) -> None:
    """Any clean text shows literally in every place of a page."""
    for place in PLACES:
        assert shown(text, place).split() == expected(text, place).split()


@pytest.mark.parametrize(
    "prose",
    [
        "The mayor said: “We build it in 2026,” and left (at 10.30) — not before.",
        "Costs rose 3.5% – to 1,200 crowns; see www.halden.example/plan_b-2.",
        "« C’est fini », dit-elle. L’homme n’a rien dit !",
        "AT&T and R&D, it's 5 > 3; e-mail: a@b.example [sic], and […] so on",
    ],
)
def test_ordinary_prose_carries_no_escapes(prose: str) -> None:
    """Ordinary prose stands on the page as it was written."""
    assert md(prose) == prose
