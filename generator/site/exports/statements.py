"""All statements of the site as data, one after the other: JSON Lines and CSV.

The oldest come first, so that what is new stands at the end; the undated come last.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import partial

from generator.archive import Archive
from generator.model import StoredPage
from generator.site import addresses, locales
from generator.site.anchors import statement_anchors
from generator.site.characters import fit
from generator.site.imprint import Imprint

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet may take for the beginning of a formula, also in its wide form (OWASP, CSV Injection)."""


@dataclass(frozen=True, slots=True)
class Row:
    """One statement; the fields are the columns, in their order. What is not known is None, of a list nothing.

    `speaker_kind` is one of `SpeakerKind`, `person` the address of the speaker's page, `kind` one of `Kind`; `words`
    are as they stand on the page, the parts of a quotation that its attribution breaks joined by a space.
    """

    address: str
    speaker: str | None
    speaker_kind: str
    person: str | None
    role: str | None
    kind: str
    words: str
    paragraphs: tuple[int, ...]
    date: str | None
    language: str
    briefing: str
    title: str
    topics: tuple[str, ...]
    source: str | None
    source_address: str | None
    authors: tuple[str, ...]


COLUMNS = tuple(field.name for field in fields(Row))


def in_time(archive: Archive) -> Iterator[StoredPage]:
    """The pages of an archive as their statements follow one another."""
    for day in reversed(archive.days):
        yield from reversed(day.pages)
    yield from reversed(archive.undated)


def rows(
    stored: StoredPage, archive: Archive, imprint: Imprint, address: Callable[[str | StoredPage], str]
) -> Iterator[Row]:
    """A row for each statement of a page; `address` is that of a Markdown file or a page within the site.

    Addresses are in full where that of the site is known, else from its root.
    """

    def full(target: str | StoredPage) -> str:
        within = address(target)
        return imprint.absolute(within) or within

    briefing, here = stored.briefing, full(stored)
    row_of_page = partial(
        Row,
        date=locales.as_day(briefing.date, imprint.zone).isoformat() if briefing.date else None,
        language=briefing.language,
        briefing=here,
        title=briefing.title or stored.path,
        topics=briefing.topics,
        source=next((source.name for source in briefing.sources if source.name), None),
        source_address=next((source.url for source in briefing.sources if source.url), None),
        authors=tuple(author for source in briefing.sources[:1] for author in source.authors),
    )
    for voice, anchors in zip(briefing.voices, statement_anchors(briefing), strict=True):
        entry = archive.person_on(stored, voice.name) if voice.name and voice.kind == "person" else None
        row_of_voice = partial(
            row_of_page,
            speaker=voice.name,
            speaker_kind=voice.kind,
            person=full(addresses.person_uri(entry.slug)) if entry else None,
            role=voice.role,
        )
        for statement, anchor in zip(voice.statements, anchors, strict=True):
            yield row_of_voice(
                address=f"{here}#{anchor}",
                kind=statement.kind,
                words=" ".join(passage.text for passage in statement.passages),
                paragraphs=tuple(passage.paragraph for passage in statement.passages if passage.paragraph),
            )


def json_lines(found: Iterable[Row]) -> Iterator[str]:
    """One object a line, with all columns."""
    for row in found:
        yield fit(json.dumps({name: getattr(row, name) for name in COLUMNS}, ensure_ascii=False)) + "\n"


def comma_separated(found: Iterable[Row]) -> Iterator[str]:
    """RFC 4180 with a header, and the mark by which spreadsheets know UTF-8; lists are joined by semicolons."""
    out = io.StringIO()
    writer = csv.writer(out)
    yield "\ufeff"
    writer.writerow(COLUMNS)
    for row in found:
        yield out.getvalue()
        out.seek(0)
        out.truncate()
        writer.writerow(_cell(getattr(row, name)) for name in COLUMNS)
    yield out.getvalue()


def _cell(value: object) -> str:
    """Text that no spreadsheet reckons with: an apostrophe before what would be a formula."""
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
    text = fit(text)
    return f"'{text}" if text.startswith(_FORMULA) else text
