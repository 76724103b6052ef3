"""What tells that a text is Markdown though its name does not say so, and what a site's generator wrote into it."""

from __future__ import annotations

import re

_FIRST_HEADING = re.compile(r"\s*# [^\s#][^\n]*\n[ \t]*\n\s*[^\s#]")
_SURE = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"(?:\A|\n[ \t]*\n)#{1,6} [^\s#][^\n]*\n[ \t]*\n",
        r"(?<!!)\[[^\[\]\n]+\]\(https?://[^\s()]+\)",
        r"(?<![\w*])\*\*(?=[\w\"“‘'(])[^*\n]*[^*\s]\*\*(?![\w*])",
        r"(?:\A|\n[ \t]*\n)> [^\n]*[^\W\d_]",
    )
)
_SHORTCODE = re.compile(
    r"^ {0,3}(\{\{[<%] ?/?[\w-][^\n{}]{0,2000}[>%]\}\}|\{% ?[\w-][^\n{}%]{0,2000}%\})[ \t]*$", re.MULTILINE
)


def is_surely_markdown(text: str) -> bool:
    """Say whether `text`, of a file whose name does not say so, is Markdown and nothing else.

    It begins with a heading of the first level and a blank line, or has marks of two kinds at least that plain text
    has not: a heading, a link, strong emphasis, a quotation.
    """
    if _FIRST_HEADING.match(text):
        return True
    marks = ("#" in text, "](" in text, "**" in text, ">" in text)  # most texts are settled by these
    return sum(marks) > 1 and sum(pattern.search(text) is not None for pattern in _SURE) > 1


def with_shortcodes_apart(text: str) -> str:
    """Return `text` with blank lines about each line that is a shortcode of Hugo's or a tag of Jekyll's alone."""
    return _SHORTCODE.sub(r"\n\1\n", text) if "{%" in text or "{{" in text else text


def is_shortcode(text: str) -> bool:
    """Say whether `text` is such a line."""
    return text[:1] == "{" and _SHORTCODE.fullmatch(text) is not None
