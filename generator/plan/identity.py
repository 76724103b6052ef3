"""Which article an extract is, and where its page goes: fixed when the page is made, whatever is corrected later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import tzinfo

from slugify import slugify

from generator.model import Briefing, Extract, day_of, normalised_address

_TELLING = 12
"""A record's own id of at least so many characters is taken for one in the world, not for a number in its file."""
_DISTINCT = 200
"""A text of at least so many characters is one article's wherever it stands; a shorter one only under its title."""


def identity(extract: Extract) -> str:
    """The id of an article: ten hex digits over its address, else its own record's id, else its text."""
    return identities(extract)[0]


def identities(extract: Extract) -> tuple[str, ...]:
    """The ids that an article may have got when its page was made, before all of this was known; today's first."""
    keys = []
    if extract.source.url:
        keys.append("address\n" + normalised_address(extract.source.url))
    if _tells(extract.record_id):
        keys.append(f"record\n{extract.record_id}")
    keys.append("\n".join(("text", extract.title, *extract.paragraphs)))
    return tuple(_hash(key)[:10] for key in keys)


def text_hash(extract: Extract) -> str:
    """By which a text is known again without its words; a short one with its title."""
    texts = extract.paragraphs if _is_distinct(extract) else (extract.title, *extract.paragraphs)
    return _hash("\n".join(texts))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def likenesses(extract: Extract) -> Iterator[tuple[str, ...]]:
    """What makes two extracts one article, where they have any of it in common: address, record id, or text."""
    if extract.source.url:
        yield ("address", normalised_address(extract.source.url))
    if _tells(extract.record_id):
        yield ("record", extract.record_id or "")
    yield ("titled text", extract.title, *extract.paragraphs)
    if _is_distinct(extract):
        yield ("text", *extract.paragraphs)


def _is_distinct(extract: Extract) -> bool:
    return sum(map(len, extract.paragraphs)) >= _DISTINCT


def _tells(record_id: str | None) -> bool:
    return record_id is not None and len(record_id) >= _TELLING


def new_page_path(briefing: Briefing, zone: tzinfo) -> str:
    """Where a new page goes: ``YYYY/MM/<slug>-<id>.md``, or ``undated/``; it stays there for good."""
    folder = day_of(briefing.date, zone).isoformat()[:7].replace("-", "/") if briefing.date else "undated"
    slug = slugify(briefing.title, max_length=60, word_boundary=True, save_order=True) or "briefing"
    return f"{folder}/{slug}-{briefing.id}.md"
