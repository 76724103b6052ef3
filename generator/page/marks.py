"""What stands in a comment behind a speaker's name or a statement: of what kind the one is, that the other is right.

`### Moscow <!-- government -->`, `> “…” [p2] <!-- verified -->`. A comment in any other words is an editor's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import get_args

from generator.model import SpeakerKind

VERIFIED = "verified"
"""Behind a statement: an editor says that its speaker is right."""
KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
"""Behind a speaker's name: what they are; a name without such a word is a person's."""

MARK = re.compile(rf"\s*<!--\s*(?:{'|'.join((VERIFIED, *KINDS))})\s*-->\s*", re.IGNORECASE)
"""A comment that is one of these words: alone on a line it belongs to the line above, and begins no section."""


def parted(markdown: str) -> tuple[str, tuple[str, ...]]:
    """Markdown without the comments that stand behind it, and what these say in lower case, the last one first."""
    said: list[str] = []
    text = markdown.rstrip()
    while text.endswith("-->"):
        start = text.rfind("<!--")
        comment = text[start + 4 : -3]
        if start < 0 or "-->" in comment or (start and not text[start - 1].isspace()):
            break
        said.append(comment.strip().casefold())
        text = text[:start].rstrip()
    return text, tuple(said)


def kind_in(comments: Sequence[str]) -> SpeakerKind:
    """The kind of speaker that the comments behind a name tell."""
    return next((kind for kind in KINDS if kind in comments), "person")


def without_mark(line: str) -> str:
    """A line of a page without the mark at its end: it says something to programs and shows nothing."""
    stripped = line.rstrip()
    start = stripped.rfind("<!--") if stripped.endswith("-->") else -1
    return line[:start].rstrip() if start >= 0 and MARK.fullmatch(stripped, start) else line
