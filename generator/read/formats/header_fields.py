"""The keys that programs write into the header of an article, and what each says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.errors import ExtractError
from generator.read.address import looks_like_address
from generator.read.field_names import FIELD_NAMES, squeezed
from generator.read.formats.listed import items_of
from generator.read.metadata import is_missing

KNOWN_KEYS = frozenset(
    (
        *(squeezed(key) for keys in FIELD_NAMES.values() for key in keys),
        *("layout", "description", "draft", "created", "fingerprint", "slug", "license"),
        *("dek", "standfirst", "subtitle", "subheadline", "summary", "excerpt"),
    )
)
"""The keys, `squeezed`, of which one at least stands in any header.

Among them are those of trafilatura 1.12 to 2.3 (``title author url hostname description sitename date categories tags
fingerprint id license``), Obsidian's Web Clipper (``title source author published created description tags``, where
``created`` is the day of clipping), Hugo (``date lastmod publishDate draft params``) and Jekyll (``layout date
categories tags published``).
"""

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
    written: dict[str, object] = {}
    for key, value in merged.items():
        written.setdefault(squeezed(key), value)
    found = {name: _value(name, tuple(map(squeezed, keys)), written) for name, keys in FIELD_NAMES.items()}
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
    separators = ";" if name == "authors" else ";, " if "layout" in header else ";,"
    items = [_plain(item) for item in _items(value, separators)]
    return [item for item in items if name != "tags" or item.casefold() != _CLIPPINGS]


def _may_be(name: str, key: str, value: object) -> bool:
    """Say whether what stands under `key` is the field: a site's own paths are no addresses, a yes or no no date."""
    if name == "url" and key in _ADDRESSES:
        return not isinstance(value, str) or looks_like_address(value)
    return name != "date" or not (_is(value, _TRUE) or _is(value, _FALSE))


def _items(value: object, separators: str) -> Iterator[str]:
    """Yield the texts of a list, or of a text parted by the first of `separators` in it: Jekyll's may be a space.

    Names of authors hold commas; they are parted by `author_names`.
    """
    if isinstance(value, str):
        yield from items_of(value, separators)
    elif isinstance(value, Mapping):
        yield from _items(value.get("name"), ";")
    elif isinstance(value, list | tuple):
        for item in value:
            if isinstance(item, str):
                yield item
            elif isinstance(item, Mapping):
                yield from _items(item.get("name"), ";")


def _plain(text: str) -> str:
    """Return `text` with the words that its wiki links show."""
    return _WIKI_LINK.sub(lambda link: link[2] or link[1], text)
