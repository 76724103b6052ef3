"""Which article an extract is, and where its page goes: fixed when the page is made, whatever is corrected later."""

from __future__ import annotations

import hashlib
from datetime import tzinfo

from slugify import slugify

from generator.model import Briefing, Extract, day_of, normalised_address

_TELLING = 12
"""A record's own id of at least so many characters is taken for one in the world, not for a number in its file."""


def identity(extract: Extract) -> str:
    """The id of an article: ten hex digits over its address, else its own record's id, else its text."""
    if extract.source.url:
        key = "address\n" + normalised_address(extract.source.url)
    elif extract.record_id and len(extract.record_id) >= _TELLING:
        key = f"record\n{extract.record_id}"
    else:
        key = "\n".join(("text", extract.title, *extract.paragraphs))
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:10]


def new_page_path(briefing: Briefing, zone: tzinfo) -> str:
    """Where a new page goes: ``YYYY/MM/<slug>-<id>.md``, or ``undated/``; it stays there for good."""
    folder = day_of(briefing.date, zone).isoformat()[:7].replace("-", "/") if briefing.date else "undated"
    slug = slugify(briefing.title, max_length=60, word_boundary=True, save_order=True) or "briefing"
    return f"{folder}/{slug}-{briefing.id}.md"
