"""The pages against the extracts that there are: what is wrong, what is doubtful, what nothing proves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from generator import page
from generator.analyse import analyse
from generator.check import (
    Finding,
    broken_links,
    broken_references,
    check_page,
    other_speakers,
    references,
    same_ids,
    unknown_marks,
    unverifiable,
)
from generator.cli.limits import within
from generator.errors import ExtractError
from generator.model import BOUNDS, Analysis, Extract, PageState, StoredPage
from generator.site.listings import addresses_of_listings
from generator.site.publication import rule_of
from generator.site.redirects import aliases_of, redirects
from generator.site.settings import Settings


@dataclass(slots=True)
class Comparison:
    """What was found: `wrong` must be mended, `doubtful` looked at; `unverifiable` pages lack an extract."""

    wrong: list[Finding] = field(default_factory=list)
    doubtful: list[Finding] = field(default_factory=list)
    unverifiable: list[Finding] = field(default_factory=list)


def compared(settings: Settings, extracts: Iterable[Extract], pages: Iterable[StoredPage]) -> Comparison:
    """Looks through all pages, hand-written ones included."""
    found = Comparison()
    known = {extract.sha256: extract for extract in extracts}
    present = known.keys() | {extract.path for extract in known.values()}
    briefings = {stored.path: stored for stored in pages}
    texts = {name: text for name, text in page.page_files(settings.pages) if isinstance(text, str)}
    linkable = _linkable(settings, texts, briefings)
    found.wrong += same_ids((path, stored.briefing.id) for path, stored in briefings.items())
    found.wrong += _misdirected(texts, briefings, linkable)
    for path, text in texts.items():
        if stored := briefings.get(path):
            made_from = [known.get(reference.sha256) for reference in stored.briefing.extracts[:1]]
            extract = made_from[0] if made_from else None
            _compare(stored, text, extract, settings, found)
            if extract is None and (why := unverifiable(stored, present)):
                found.unverifiable.append(why)
        found.wrong += broken_links(path, text, linkable)
        found.wrong += broken_references(path, references(path, text), partial(_paragraphs, briefings))
    return found


def _paragraphs(briefings: Mapping[str, StoredPage], path: str) -> frozenset[int] | None:
    return numbers_on(briefings[path]) if path in briefings else None


def numbers_on(stored: StoredPage) -> frozenset[int]:
    """The numbers of the paragraphs of the source text that stand on a page."""
    return frozenset(one.number for one in stored.briefing.paragraphs)


def _misdirected(
    texts: Mapping[str, str], briefings: Mapping[str, StoredPage], linkable: Collection[str]
) -> Iterator[Finding]:
    """Old addresses of pages that lead nowhere."""
    aliases = {path: aliases_of(text) for path, text in texts.items() if path not in briefings}
    aliases |= {path: stored.briefing.aliases for path, stored in briefings.items() if path in linkable}
    for error in redirects(aliases, linkable).wrong:
        yield Finding(error.path or "", f"{error.what}. {error.remedy}")


def _linkable(settings: Settings, texts: Mapping[str, str], briefings: Mapping[str, StoredPage]) -> set[str]:
    """The Markdown files to which a link may lead: pages that are published, and listings."""
    is_published = rule_of(settings.options, settings.zone)
    published = {path for path, stored in briefings.items() if is_published(stored.briefing)}
    listed = (briefings[path] for path in published if briefings[path].briefing.withdrawn is None)
    return (
        (texts.keys() - briefings.keys())
        | published
        | addresses_of_listings(listed, settings.zone, settings.options.topics)
    )


def _compare(stored: StoredPage, text: str, extract: Extract | None, settings: Settings, found: Comparison) -> None:
    """A page and the version that it was made from; with another than that its words cannot be compared."""
    analysis = analysed(stored, extract)
    found.wrong += check_page(stored, text, extract, analysis)
    found.doubtful += unknown_marks(stored, text)
    if extract and analysis:
        threshold = settings.options.speaker_threshold
        found.doubtful += other_speakers(stored, text, extract, analysis, threshold=threshold)


def analysed(stored: StoredPage, extract: Extract | None) -> Analysis | None:
    """What is found in the extract, where the page may say something else: only where a person has edited it."""
    if extract is None or stored.state is not PageState.EDITED or stored.flagged_only:
        return None
    try:
        return within(BOUNDS.seconds, partial(analyse, extract), extract.path)
    except ExtractError:
        return None
