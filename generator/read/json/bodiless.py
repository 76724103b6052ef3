"""Records that hold no article, or a part of one: known by their keys, and refused by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.errors import ExtractError
from generator.read.article import Article, Block
from generator.read.json.text import JsonObject
from generator.read.json.values import Shape, known_by

_FETCH = "Fetch the article itself and extract it"
_BOOKMARK = "which keeps addresses and no text"
_LONGER_THAN_CUT = 300
_LONGEST_EXCERPT = 1_000
_COUNTED = re.compile(r"\[\+?[\d.,\s]{1,12} ?char(?:acter)?s\]\s*$")
_ELLIPSIS = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]\W{0,3}(?:(?:read|continue|full|keep)\b.{0,80})?$", re.IGNORECASE)
_SOLD = "only available in paid plans"
_BODIES = "text body content full_text"


@dataclass(frozen=True, slots=True)
class Bodiless:
    """A tool whose records have no text: its name, what tells them, and why."""

    name: str
    suits: Callable[[JsonObject], bool]
    why: str = _BOOKMARK


def _is_of_newsapi(record: JsonObject) -> bool:
    content = record.get("content")
    is_short = not isinstance(content, str) or len(content) < _LONGER_THAN_CUT or _COUNTED.search(content[-160:])
    return "urlToImage" in record and "publishedAt" in record and bool(is_short) and "full_content" not in record


def _is_of_newsdata(record: JsonObject) -> bool:
    content = record.get("content")
    return "article_id" in record and isinstance(content, str) and content.strip().casefold() == _SOLD


TABLE = (
    Bodiless("GDELT", known_by("seendate url"), "which lists titles and addresses and no text"),
    Bodiless("Chrome's bookmarks", known_by("roots.bookmark_bar", "roots.other")),
    Bodiless("Firefox's bookmarks", known_by("typeCode guid", "typeCode children")),
    Bodiless("Pocket", known_by("given_url given_title", "given_url resolved_id", "list complete status")),
    Bodiless("Raindrop.io", known_by("link excerpt collection", "link excerpt collectionId")),
    Bodiless("Pinboard", known_by("href extended", "href toread")),
    Bodiless("Instapaper", known_by("bookmark_id url")),
    Bodiless("linkding", known_by("tag_names website_title")),
    Bodiless("NewsAPI", _is_of_newsapi, "whose text is cut after 200 characters"),
    Bodiless("NewsData", _is_of_newsdata, "which gives the text in paid plans only"),
    Bodiless(
        "mediastack",
        known_by("description published_at country category", unlike=_BODIES),
        "which gives descriptions and no text",
    ),
    Bodiless(
        "the New York Times' API",
        known_by("web_url lead_paragraph", "web_url snippet", unlike=_BODIES),
        "which gives the first paragraph and no text",
    ),
)


def is_cut(blocks: Sequence[Block]) -> bool:
    """Say whether a text ends as the beginning of a longer one does.

    News services end it with a count ("… [+1234 chars]"), weblogs a short one with "[…]" and, often, "Read more".
    """
    if not blocks:
        return False
    end = blocks[-1].text[-160:]
    if _COUNTED.search(end) or (len(blocks) == 1 and end.casefold() == _SOLD):
        return True
    return sum(len(block.text) for block in blocks) <= _LONGEST_EXCERPT and _ELLIPSIS.search(end) is not None


def check_whole(blocks: Sequence[Block]) -> None:
    """Raise `ExtractError` where a text is cut."""
    if is_cut(blocks):
        raise ExtractError("holds the beginning of an article only", remedy=_FETCH)


def _refuse(tool: Bodiless, record: JsonObject) -> Article:
    raise ExtractError(f"is a record of {tool.name}, {tool.why}", remedy=_FETCH)


SHAPES = tuple(Shape(tool.name, f"{tool.name} JSON", tool.suits, partial(_refuse, tool)) for tool in TABLE)


def of_all(shape: Shape) -> ExtractError:
    """Return the one error for a file all of whose records are of `shape`, which is one of these."""
    why = next(tool.why for tool in TABLE if tool.name == shape.name)
    return ExtractError(f"is a file of records of {shape.name}, {why}", remedy="Fetch the articles themselves")
