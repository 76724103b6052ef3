"""An article as it was read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_RECORD = re.compile(r"(.+)#[0-9a-f]{10}", re.DOTALL)
Form = Literal["paragraph", "item", "heading", "quote"]
"""What a paragraph is to its reader: running text, an item of a list, a subheading, a quotation set off."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article was published."""

    name: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words of an extract that are not the article's text, and why; they stood after `after` paragraphs."""

    text: str
    after: int
    reason: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the line before an agency's first sentence gives: ``KYIV, Aug. 27 (Reuters) -``.

    `date` is ISO 8601, where the year is known.
    """

    place: str | None = None
    agency: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Extract:
    """One article as read from a file.

    `path` is relative to the folder of extracts, with ``/``; one record of several in a file adds ``#`` and
    the record's key. `sha256` is that of the file (LF line ends), or of the record, with the fields that a sidecar
    adds. `title` is empty where the input names none. `forms` has one entry a paragraph, or is empty where all are
    running text. `modified` is when this version was made, `not_before` the moment until which it is embargoed.
    `notes` say in full sentences what was repaired or left out.
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
    forms: tuple[Form, ...] = ()
    dateline: Dateline | None = None
    modified: str | None = None
    not_before: str | None = None

    def form_of(self, place: int) -> Form:
        """What the paragraph at `place`, counted from 0, is to its reader."""
        return self.forms[place] if self.forms else "paragraph"


def file_of_record(path: str) -> str | None:
    """The file of one record of several; None where the path of the extract is that of a file."""
    found = _RECORD.fullmatch(path)
    return found[1] if found else None
