"""The Markdown twin of a briefing page: what the page says, for programs and for people who keep notes.

The head holds what the site shows and nothing of how the page was made: no paths of extracts, no digests, no word of an
editor to other editors. Comments go, but for those that part sections and tell what kind a speaker is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from generator.model import Source, StoredPage, Update
from generator.page import KINDS, md, yaml_scalar
from generator.site import moments
from generator.site.characters import fit
from generator.site.imprint import Imprint

TYPE = "text/markdown"
_SECTIONS = ("key-points", "statements", "unattributed", "people", "organisations", "places", "dates", "updates")
_KEPT = frozenset((*_SECTIONS, "source", "set-aside", *KINDS))
_COMMENT = re.compile(r"<!--(?:(.*?)-->|.*)", re.DOTALL)
_NOTE = re.compile(r"^ {0,3}\[[^\]\n]*\]:[ \t]*(?:#|<>)(?:[ \t].*)?$", re.MULTILINE)
"""A reference that leads nowhere: people put notes to one another there."""


def twin_uri(dest_uri: str) -> str:
    """Beside the page's HTML: ``2026/03/barrier/index.md``, or ``barrier.md`` where pages are files."""
    return dest_uri.removesuffix(".html") + ".md"


def twin(stored: StoredPage, body: str, address: str | None, imprint: Imprint) -> str:
    """The text of the twin; `body` is the page's own below its front matter, `address` that of the page."""
    head = "".join(f"{name}: {_yaml(value)}\n" for name, value in _head(stored, address, imprint).items())
    lead = [f"# {_line(stored.briefing.title or stored.path)}"]
    lead += [_line(stored.briefing.standfirst)] if stored.briefing.standfirst else []
    return "\n\n".join((f"---\n{head}---", *lead, _public(fit(body)))) + "\n"


def _line(text: str) -> str:
    return fit(md(" ".join(text.split())))


def _public(body: str) -> str:
    """What of a page's Markdown its readers see."""
    shown = "".join(_without_comments(body.replace("\r\n", "\n")))
    return (_NOTE.sub("", shown) if "]:" in shown else shown).strip()


def _without_comments(body: str) -> Iterator[str]:
    """What stands between the comments that go; the spaces before one go with it."""
    at = 0
    for comment in _COMMENT.finditer(body):
        if (comment[1] or "").strip().lower() not in _KEPT:
            yield body[at : comment.start()].rstrip(" \t")
            at = comment.end()
    yield body[at:]


def _head(stored: StoredPage, address: str | None, imprint: Imprint) -> dict[str, Any]:
    briefing = stored.briefing
    head = {
        "title": briefing.title or stored.path,
        "address": address,
        "site": imprint.name,
        "date": briefing.date,
        "updated": moments.changed(briefing, imprint.zone),
        "language": briefing.language,
        "sources": [_source(source) for source in briefing.sources],
        "topics": list(briefing.topics),
        "corrections": _notes(briefing.corrections),
    }
    return {name: value for name, value in head.items() if value}


def _yaml(value: Any) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name}: {_yaml(one)}' for name, one in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_yaml, value))}]"
    return yaml_scalar(fit(value))


def _source(source: Source) -> dict[str, Any]:
    fields = {"name": source.name, "url": source.url, "authors": list(source.authors), "date": source.date}
    return {name: value for name, value in fields.items() if value}


def _notes(corrections: Iterable[Update]) -> list[dict[str, Any]]:
    return [{"date": one.date, "note": one.note} if one.date else {"note": one.note} for one in corrections]
