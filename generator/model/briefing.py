"""What a page says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.model.analysis import QUOTATION_MARKS, Kind, Person, SpeakerKind
from generator.model.extract import Form, SetAside, Source


@dataclass(frozen=True, slots=True)
class Passage:
    """Words on a page and the number of the source paragraph they come from, if they name one."""

    text: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """What a voice says: quoted word for word (`direct`, one passage a segment), or reported in one passage.

    `verified` is an editor's word that the speaker is right, whatever the analysis found.
    """

    passages: tuple[Passage, ...]
    direct: bool
    verified: bool = False

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
    kind: SpeakerKind = "person"


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
    """The extract a page was made from, and how many paragraph numbers it has been given so far.

    `seen` is the hash of a later version that a person has seen and left aside, `text` that of the words of a page that
    was withdrawn, by which they are known when they come again.
    """

    path: str
    sha256: str
    paragraphs: int = 0
    seen: str | None = None
    text: str | None = None

    @property
    def versions(self) -> frozenset[str]:
        """The hashes of the versions that the page knows."""
        return frozenset({self.sha256, self.seen or self.sha256})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the source text under its lasting number, counted from 1."""

    number: int
    text: str
    form: Form = "paragraph"


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that a briefing page says. `people` are those who are named but do not speak.

    `set_aside` stand after the paragraph whose number is their `after`. What an editor decides: `draft` keeps the
    page from the site, `reviewed` says that a person has read it, `not_before` is the moment until which it waits,
    `corrections` are what was mended by hand, and `withdrawn` is why the page says nothing any more. `standfirst` is
    the editor's own; without one the site sets the first key point large. `aliases` are addresses within the site that
    the page had before.
    """

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
    set_aside: tuple[SetAside, ...] = ()
    corrections: tuple[Update, ...] = ()
    draft: bool = False
    reviewed: bool = False
    not_before: str | None = None
    withdrawn: str | None = None
    standfirst: str | None = None
    aliases: tuple[str, ...] = ()


class PageState(StrEnum):
    UNTOUCHED = "untouched"
    EDITED = "edited by hand"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A briefing page on disk; `path` is relative to the folder of pages, with ``/``.

    `flagged_only` tells of an edited page that no more was done to it than to set `draft`, `reviewed` or `not_before`.
    """

    path: str
    briefing: Briefing
    state: PageState = PageState.UNTOUCHED
    flagged_only: bool = False
