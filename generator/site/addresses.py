"""Where each listing lives: the Markdown file that its hand-written introduction would be."""

from __future__ import annotations

from datetime import date

FRONT = "index.md"
ARCHIVE = "archive.md"
PEOPLE = "people/index.md"
TOPICS = "topics/index.md"
PLACES = "places/index.md"
SOURCES = "sources/index.md"
UNDATED = "undated/index.md"
CORRECTIONS = "corrections.md"
SEARCH = "search.md"


def day_uri(day: date) -> str:
    return f"{day.isoformat().replace('-', '/')}.md"


def print_uri(day: date) -> str:
    """The day as one document."""
    return f"{day.isoformat().replace('-', '/')}/print.md"


def year_uri(day: date) -> str:
    return f"{day.isoformat()[:4]}/index.md"


def month_uri(day: date) -> str:
    return f"{day.isoformat()[:7].replace('-', '/')}/index.md"


def person_uri(slug: str) -> str:
    return f"people/{slug}.md"


def named_uri(slug: str) -> str:
    """The briefings that name a person who says nothing in them."""
    return f"people/{slug}/named.md"


def topic_uri(slug: str) -> str:
    return f"topics/{slug}.md"


def place_uri(slug: str) -> str:
    return f"places/{slug}.md"


def source_uri(slug: str) -> str:
    return f"sources/{slug}.md"


def older_uri(uri: str, number: int) -> str:
    """The `number`th page of the older entries of the list at `uri`, counted from the oldest."""
    stem = uri.removesuffix("index.md").removesuffix(".md").rstrip("/")
    return f"{stem}/page-{number}.md"


def letter_uri(uri: str, letter: str) -> str:
    """The part of the index at `uri` that holds the names whose slugs begin with `letter`."""
    return f"{uri.removesuffix('index.md')}letter-{letter}.md"
