"""What the rooms hand to one another: frozen values, no IO, no behaviour beyond what follows from the fields.

Text here is *clean*, as `generator.read.cleaning` defines it. Dates are ISO 8601 strings, a day (``2026-03-04``) or a
moment (``2026-03-04T10:00:00+01:00``), so that a value is written as it was read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Literal
from urllib.parse import SplitResult, urlsplit

Kind = Literal["direct", "mixed", "indirect"]

QUOTATION_MARKS = frozenset('"“”„‟«»‹›「」『』')
"""Marks that open or close quoted words; not the single ones, which mostly are apostrophes."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was published."""

    name: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """A line of an extract that is not the article's text, and why; it stood after `after` paragraphs."""

    text: str
    after: int
    reason: str


@dataclass(frozen=True, slots=True)
class Extract:
    """One article as read from a file.

    `path` is relative to the folder of extracts, with ``/``; one record of several in a file adds ``#`` and
    the record's id. `sha256` is that of the file (LF line ends), or of the record. `title` is empty where
    the input names none. `notes` say in full sentences what was repaired or left out.
    """

    path: str
    sha256: str
    reader: str
    title: str
    paragraphs: tuple[str, ...]
    date: str | None = None
    source: Source = Source()
    language: str | None = None
    tags: tuple[str, ...] = ()
    record_id: str | None = None
    set_aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` to `end` of the extract's paragraph `paragraph`, all counted from 0."""

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Attributed:
    """The speaker of a statement, and the words that name them there."""

    name: str
    role: str | None
    mention: Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words of somebody, found: the segments with their quotation marks, or the reported clause."""

    kind: Kind
    segments: tuple[Span, ...]
    speaker: Attributed | None = None
    cue: str | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date or time named in the text; `value` is ISO 8601, or None where nothing resolves it."""

    span: Span
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that was found in one extract; spans point into `Extract.paragraphs`."""

    title: str
    language: str
    key_points: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[FoundDate, ...] = ()
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words on a page and the number of the source paragraph they come from, if they name one."""

    text: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a voice says: quoted word for word (`direct`, one passage a segment), or reported in one passage."""

    passages: tuple[Passage, ...]
    direct: bool

    @property
    def kind(self) -> Kind:
        if self.direct:
            return "direct"
        quoted = any(mark in passage.text for passage in self.passages for mark in QUOTATION_MARKS)
        return "mixed" if quoted else "indirect"


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker with all they say on a page; `name` is None where the speaker is not known."""

    name: str | None
    role: str | None
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as the text has it, and as ISO 8601 where it is resolved."""

    text: str
    value: str | None = None
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Update:
    """A later version of the article, or a correction; `date` is None where nothing tells it."""

    note: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class ExtractRef:
    """The extract a page was made from, and how many paragraph numbers it has been given so far."""

    path: str
    sha256: str
    paragraphs: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source text under its lasting number, counted from 1."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a briefing page says. `people` are those who are named but do not speak."""

    id: str
    title: str
    language: str
    date: str | None = None
    sources: tuple[Source, ...] = ()
    topics: tuple[str, ...] = ()
    extracts: tuple[ExtractRef, ...] = ()
    key_points: tuple[Passage, ...] = ()
    voices: tuple[Voice, ...] = ()
    people: tuple[Person, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    dates: tuple[DateMention, ...] = ()
    updates: tuple[Update, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()


class PageState(StrEnum):
    UNTOUCHED = "untouched"
    EDITED = "edited by hand"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A briefing page on disk; `path` is relative to the folder of pages, with ``/``."""

    path: str
    briefing: Briefing
    state: PageState = PageState.UNTOUCHED


def day_of(moment: str, zone: tzinfo) -> date:
    """The day on which an ISO 8601 day or moment falls in `zone`; a moment without an offset is taken as of there."""
    if len(moment) == 10:
        return date.fromisoformat(moment)
    time = datetime.fromisoformat(moment)
    return (time if time.tzinfo is None else time.astimezone(zone)).date()


_TRACKING = re.compile(r"(?:utm_[^=]*|fbclid|gclid|mc_cid|mc_eid)(?:=|$)", re.IGNORECASE)
_USUAL_PORTS = {"http": ":80", "https": ":443"}


def normalised_address(url: str) -> str:
    """The form of `url` that is the same for all addresses of one article; one that cannot be parsed stays as it is.

    Scheme and host in lower case; no user, usual port, fragment, tracking parameter, or slash after a bare host.
    Ours and not a library's: the ids of published pages hang on it and must not change with a release.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    host = parts.netloc.rpartition("@")[2].lower().removesuffix(_USUAL_PORTS.get(scheme, "")).removesuffix(":")
    query = "&".join(parameter for parameter in parts.query.split("&") if not _TRACKING.match(parameter))
    path = "" if parts.path == "/" else parts.path
    return SplitResult(scheme, host, path, query, "").geturl()
