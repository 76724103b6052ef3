"""The keys that programs write into the header of an article, and what each says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.errors import ExtractError
from generator.read.address import looks_like_address
from generator.read.formats.listed import items_of
from generator.read.metadata import is_missing

KEYS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": ("date", "published", "publishdate", "publish_date", "pubdate", "date_published", "datepublished"),
    "modified": ("modified", "lastmod", "updated", "last_modified_at", "date_modified", "datemodified"),
    "not_before": ("not_before", "embargo"),
    "authors": ("authors", "author", "byline", "creator"),
    "url": ("url", "link", "canonical", "canonical_url", "canonicalurl", "original_url", "source_url", "permalink"),
    "source": ("source",),
    "sitename": ("sitename", "site_name", "site", "publisher", "publication"),
    "hostname": ("hostname", "source-hostname"),
    "language": ("language", "lang", "locale"),
    "tags": ("tags", "keywords", "tag"),
    "categories": ("categories", "category"),
    "id": ("id",),
}
"""Under each name of a field, the keys that give it, in lower case; the first that says something counts.

trafilatura 1.12 to 2.3 (``title author url hostname description sitename date categories tags fingerprint id
license``), Obsidian's Web Clipper (``title source author published created description tags``, where ``created`` is the
day of clipping), Hugo (``date lastmod publishDate draft params``) and Jekyll (``layout date categories tags
published``).
"""

KNOWN_KEYS = frozenset(
    (
        *(key for keys in KEYS.values() for key in keys),
        "layout",
        "description",
        "draft",
        "created",
        "fingerprint",
        "slug",
    )
)

_NESTED = ("params", "extra", "taxonomies")
_ADDRESSES = frozenset(("url", "permalink", "link"))
_LISTS = frozenset(("authors", "tags", "categories"))
_WIKI_LINK = re.compile(r"\[\[([^\[\]|]*)(?:\|([^\[\]]*))?\]\]")
_CLIPPINGS = "clippings"
_TRUE = frozenset(("true", "yes", "on"))
_FALSE = frozenset(("false", "no", "off"))


def fields_of(header: Mapping[str, object]) -> dict[str, object]:
    """Return the fields, under the names that `read_metadata` knows, that a header's keys, in lower case, give.

    Hugo's ``params`` and the like count as the header does. Lists stand as such or in one text. Raises `ExtractError`
    where the header says that the article is a draft.
    """
    merged = {**_nested(header), **header}
    if _is(merged.get("draft"), _TRUE) or _is(merged.get("published"), _FALSE):
        raise ExtractError("is marked as a draft in its header", remedy="Take the mark out when it may be published")
    found = {name: _value(name, keys, merged) for name, keys in KEYS.items()}
    return {name: value for name, value in found.items() if not is_missing(value)}


def _nested(header: Mapping[str, object]) -> dict[str, object]:
    parts = [part for part in map(header.get, _NESTED) if isinstance(part, dict)]
    return {str(key).lower(): value for part in parts for key, value in part.items()}


def _is(value: object, words: frozenset[str]) -> bool:
    return str(value).lower() in words


def _value(name: str, keys: tuple[str, ...], header: Mapping[str, object]) -> object:
    given = [header[key] for key in keys if key in header and _may_be(name, key, header[key])]
    value = next((value for value in given if not is_missing(value)), None)
    if name not in _LISTS:
        return _plain(value) if isinstance(value, str) else value
    items = [_plain(item) for item in _items(value, spaced=name != "authors" and "layout" in header)]
    return [item for item in items if name != "tags" or item.casefold() != _CLIPPINGS]


def _may_be(name: str, key: str, value: object) -> bool:
    """Say whether what stands under `key` is the field: a site's own paths are no addresses, a yes or no no date."""
    if name == "url" and key in _ADDRESSES:
        return not isinstance(value, str) or looks_like_address(value)
    return name != "date" or not (_is(value, _TRUE) or _is(value, _FALSE))


def _items(value: object, *, spaced: bool) -> Iterator[str]:
    """Yield the texts of a list; `spaced` says that in a text without other marks, spaces part it, as Jekyll has it."""
    if isinstance(value, str):
        yield from items_of(value, ";, " if spaced else ";,")
    elif isinstance(value, Mapping):
        yield from _items(value.get("name"), spaced=False)
    elif isinstance(value, list | tuple):
        for item in value:
            if isinstance(item, str):
                yield item
            elif isinstance(item, Mapping):
                yield from _items(item.get("name"), spaced=False)


def _plain(text: str) -> str:
    """Return `text` with the words that its wiki links show."""
    return _WIKI_LINK.sub(lambda link: link[2] or link[1], text)
