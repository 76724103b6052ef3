"""Records that hold no article, or a part of one: known by their keys, and refused by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Bodiless:
    """A tool whose records have no text: its name, keys that tell them (as in `extractor_json`), and why."""

    name: str
    known_by: tuple[str, ...]
    why: str = _BOOKMARK


TABLE = (
    Bodiless("GDELT", ("seendate url",), "which lists titles and addresses and no text"),
    Bodiless("Chrome's bookmarks", ("roots.bookmark_bar", "roots.other"), _BOOKMARK),
    Bodiless("Firefox's bookmarks", ("typeCode guid", "typeCode children"), _BOOKMARK),
    Bodiless("Pocket", ("given_url given_title", "given_url resolved_id", "list complete status"), _BOOKMARK),
    Bodiless("Raindrop.io", ("link excerpt collection", "link excerpt collectionId"), _BOOKMARK),
    Bodiless("Pinboard", ("href extended", "href toread"), _BOOKMARK),
    Bodiless("Instapaper", ("bookmark_id url",), _BOOKMARK),
    Bodiless("linkding", ("tag_names website_title",), _BOOKMARK),
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


def _refuse(tool: Bodiless, record: JsonObject) -> Article:
    raise ExtractError(f"is a record of {tool.name}, {tool.why}", remedy=_FETCH)


def _is_of_newsapi(record: JsonObject) -> bool:
    content = record.get("content")
    is_short = not isinstance(content, str) or len(content) < _LONGER_THAN_CUT or _COUNTED.search(content[-160:])
    return "urlToImage" in record and "publishedAt" in record and bool(is_short) and "full_content" not in record


def _refuse_newsapi(record: JsonObject) -> Article:
    raise ExtractError("is a record of NewsAPI, whose text is cut after 200 characters", remedy=_FETCH)


SHAPES = (
    *(Shape(tool.name, f"{tool.name} JSON", known_by(*tool.known_by), partial(_refuse, tool)) for tool in TABLE),
    Shape("NewsAPI", "NewsAPI JSON", _is_of_newsapi, _refuse_newsapi),
)


def of_all(shape: Shape) -> ExtractError:
    """Return the one error for a file all of whose records are of `shape`, which is one of these."""
    why = next((tool.why for tool in TABLE if tool.name == shape.name), "whose texts are cut after 200 characters")
    return ExtractError(f"is a file of records of {shape.name}, {why}", remedy="Fetch the articles themselves")
