"""Page text -> Briefing: the inverse of `write`, forgiving towards what a person may have re-wrapped or added.

Sections are known by their comment, statements by their form: a blockquote is direct speech, a list item is
reported speech, emphasis alone under a speaker's heading is the role. Of comments behind a name or a statement those
are read that are marks. In the source text the form is that of the paragraph: text, list item, subheading, blockquote.
All else on the page is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from generator.model import (
    Briefing,
    DateMention,
    Form,
    PageState,
    Paragraph,
    Passage,
    Person,
    SetAside,
    Statement,
    StoredPage,
    Update,
    Voice,
)
from generator.page.blocks import Block, sections
from generator.page.digest import is_flagged_only, is_untouched
from generator.page.escaping import plain
from generator.page.front_matter import bibliography, split
from generator.page.marks import VERIFIED, kind_in, parted

_Made = TypeVar("_Made")
_MARKER = re.compile(r"(?:^|\s)\[p(\d{1,9})\]$")
LEADING_MARKER = re.compile(r"\[p(\d{1,9})\](?:\s+|$)")
"""The number that stands before a paragraph of the source text."""
_FORMS: dict[str, Form] = {"text": "paragraph", "item": "item", "heading": "heading", "quote": "quote"}
DETAIL = re.compile(r"(?P<text>.*), \*(?P<detail>(?:[^*\\]|\\.)+)\*")
"""What is said of the words before it, in emphasis at the end: a role, a value, a reason."""
_EMPHASIS = re.compile(r"\*(?P<star>(?:[^*\\]|\\.)+)\*|_(?P<under>(?:[^_\\]|\\.)+)_")
_DATED = re.compile(r"\*(?P<date>(?:[^*\\]|\\.)+)\*: (?P<note>.*)")


def read(text: str, path: str) -> StoredPage:
    """The page at `path` with its state. Raises PageError as `parse` does."""
    return _stored(parse(text, path), text, path)


def head(text: str, path: str) -> StoredPage:
    """The same, with no more of the briefing than its bibliography: all by which its article is known."""
    lines = text.replace("\r\n", "\n")
    meta, _ = split(lines, path)
    return _stored(Briefing(**bibliography(meta, lines, path)), text, path)


def _stored(briefing: Briefing, text: str, path: str) -> StoredPage:
    if briefing.withdrawn is not None:
        return StoredPage(path, briefing, PageState.WITHDRAWN)
    if is_untouched(text):
        return StoredPage(path, briefing, PageState.UNTOUCHED)
    return StoredPage(path, briefing, PageState.EDITED, flagged_only=is_flagged_only(text))


def parse(text: str, path: str = "") -> Briefing:
    """The briefing that a page holds. Raises PageError naming `path` and line where its front matter is broken."""
    text = text.replace("\r\n", "\n")
    meta, body = split(text, path)
    found = sections(body)
    return Briefing(
        **bibliography(meta, text, path),
        key_points=_items(found, "key-points", _passage),
        voices=tuple(_voices(found.get("statements", []))),
        people=_items(found, "people", _person),
        organisations=_items(found, "organisations", plain),
        places=_items(found, "places", plain),
        dates=_items(found, "dates", _date),
        updates=_items(found, "updates", _update),
        paragraphs=tuple(_paragraphs(found.get("source", []))),
        set_aside=_items(found, "set-aside", _set_aside),
    )


def _items(found: dict[str, list[Block]], name: str, make: Callable[[str], _Made]) -> tuple[_Made, ...]:
    return tuple(make(block.text) for block in found.get(name, ()) if block.form == "item")


def _passage(markdown: str) -> Passage:
    return _remarked(markdown)[0]


def _remarked(markdown: str) -> tuple[Passage, tuple[str, ...]]:
    """A passage, and what the comments behind it say, which may stand on either side of its number."""
    text, comments = parted(markdown)
    marker = _MARKER.search(text)
    if marker is None:
        return Passage(plain(text)), comments
    text, more = parted(text[: marker.start()])
    return Passage(plain(text), int(marker[1])), (*comments, *more)


def _person(markdown: str) -> Person:
    if found := DETAIL.fullmatch(markdown):
        return Person(plain(found["text"]), plain(found["detail"]))
    return Person(plain(markdown))


def _date(markdown: str) -> DateMention:
    marker = _MARKER.search(markdown)
    text, number = (markdown[: marker.start()], int(marker[1])) if marker else (markdown, None)
    if found := DETAIL.fullmatch(text):
        return DateMention(plain(found["text"]), plain(found["detail"]), number)
    return DateMention(plain(text), None, number)


def _update(markdown: str) -> Update:
    if found := _DATED.fullmatch(markdown):
        return Update(plain(found["note"]), plain(found["date"]))
    return Update(plain(markdown))


def _set_aside(markdown: str) -> SetAside:
    words = _date(markdown)
    return SetAside(words.text, words.paragraph or 0, words.value or "")


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        for text in block.passages[:1] if block.form == "heading" else block.passages:
            if (form := _FORMS.get(block.form)) and (marker := LEADING_MARKER.match(text)):
                yield Paragraph(int(marker[1]), plain(text[marker.end() :]), form)


def _voices(blocks: Iterable[Block]) -> Iterator[Voice]:
    voice: Voice | None = None
    said: list[Statement] = []
    title_expected = False
    for block in blocks:
        if block.form in ("comment", "heading"):
            name, comments = parted(block.text)
            if block.form == "heading" and title_expected:
                title_expected = False
                voice = Voice(None, None, (), kind_in(comments))
                continue
            if voice is not None:
                yield replace(voice, statements=tuple(said))
                said.clear()
            title_expected = block.form == "comment"
            voice = Voice(None, None, ()) if title_expected else Voice(plain(name), None, (), kind_in(comments))
        else:
            title_expected = False
            voice = voice or Voice(None, None, ())
            if block.form != "text":
                said.extend(_said(block))
            elif voice.role is None and not said and (emphasis := _EMPHASIS.fullmatch(block.text)):
                voice = replace(voice, role=plain(emphasis["star"] or emphasis["under"]))
    if voice is not None:
        yield replace(voice, statements=tuple(said))


def _said(block: Block) -> Iterator[Statement]:
    direct = block.form == "quote"
    found = [_remarked(passage) for passage in block.passages if passage]
    if found:
        verified = any(VERIFIED in comments for _, comments in found)
        yield Statement(tuple(passage for passage, _ in found), direct, verified)
