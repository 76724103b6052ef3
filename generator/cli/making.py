"""A decision becomes the text of a page: analysed, composed, written. Nothing is put on disk here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, cast
from zoneinfo import ZoneInfo

import jinja2

from generator import page
from generator.analyse import analyse, compose
from generator.errors import PageError
from generator.model import Briefing, Extract, ExtractRef, PageState, StoredPage
from generator.plan import Action, Decision, identity, joined, new_page_path, succeed
from generator.site.settings import Settings


@dataclass(frozen=True, slots=True)
class Rules:
    """What of a site says how a page is made of an extract; `now` dates a note that has no date itself."""

    source_text: Literal["full", "cited", "none"] | None
    speaker_threshold: float
    topics: dict[str, tuple[str, ...]]
    zone: ZoneInfo
    templates: tuple[page.TemplateFile, ...]
    now: str | None
    seconds: int


def rules_of(settings: Settings, now: str | None) -> Rules:
    """Raises TemplateError where the template of pages cannot be read or does not compile."""
    templates = page.template_files(settings.templates)
    page.template_of(templates)
    options = settings.options
    source_text = cast('Literal["full", "cited", "none"] | None', options.source_text)
    return Rules(
        source_text, options.speaker_threshold, options.topics, settings.zone, templates, now, settings.bounds.seconds
    )


@dataclass(frozen=True, slots=True)
class Order:
    """A decision that makes a page or a proposal, and the page as it stands, with its own line ends.

    `error` is why nothing is to be made of it after all.
    """

    decision: Decision
    standing: str = ""
    error: PageError | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A text, where it belongs, and what the plan will see of it there."""

    path: str
    text: str
    head: StoredPage


def made(order: Order, rules: Rules, template: jinja2.Template) -> Made:
    """What the decision makes. Raises PageError, TemplateError."""
    decision, stored = order.decision, order.decision.page
    if order.error:
        raise order.error
    if decision.action is Action.MOVE and stored:
        return _readdressed(order, stored, template)
    old = page.read(_lines(order.standing), stored.path) if stored else None
    briefing = _briefing(decision, old, rules)
    if stored is None:
        path = new_page_path(briefing, rules.zone)
    else:
        path = page.proposal_path(stored.path) if decision.action is Action.PROPOSE else stored.path
    return Made(path, page.write(briefing, template), known_by(StoredPage(path, briefing)))


def known_by(stored: StoredPage) -> StoredPage:
    """`stored` with no more of its briefing than the plan looks at: what stays in memory of a large archive."""
    it = stored.briefing
    return replace(stored, briefing=Briefing(it.id, it.title, it.language, sources=it.sources, extracts=it.extracts))


def _lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _briefing(decision: Decision, old: StoredPage | None, rules: Rules) -> Briefing:
    """The briefing of the decision's extracts, in the place of the page's own where there is one."""
    extract = decision.extracts[0]
    found = analyse(extract, own_topics=rules.topics)
    briefing = compose(extract, found, source_text=rules.source_text, speaker_threshold=rules.speaker_threshold)
    briefing = joined(briefing, decision.extracts[1:])
    if old is None:
        return replace(briefing, id=identity(extract))
    noted = decision.action in (Action.UPDATE, Action.PROPOSE)
    by_hand = old.state is not PageState.UNTOUCHED
    return succeed(old.briefing, briefing, extract, noted=noted, by_hand=by_hand, now=rules.now)


def _readdressed(order: Order, stored: StoredPage, template: jinja2.Template) -> Made:
    """The page naming its extracts where they now lie; nothing else of it is touched."""
    references = _references(stored.briefing.extracts, order.decision.extracts)
    if stored.state is PageState.UNTOUCHED:
        old = page.read(_lines(order.standing), stored.path)
        text = page.write(replace(old.briefing, extracts=references), template)
    else:
        text = page.with_extracts(order.standing, references, stored.path)
    return Made(stored.path, text, replace(stored, briefing=replace(stored.briefing, extracts=references)))


def _references(recorded: Sequence[ExtractRef], extracts: Iterable[Extract]) -> tuple[ExtractRef, ...]:
    """`recorded` under the paths at which its extracts now lie, and after them those that have come."""
    there = {one.path: one for one in extracts}
    standing = [there.pop(ref.path, None) if _holds(ref, there.get(ref.path)) else None for ref in recorded]
    noted = []
    for reference, extract in zip(recorded, standing, strict=True):
        moved = None if extract else next((one for one in there.values() if _holds(reference, one)), None)
        noted.append(replace(reference, path=there.pop(moved.path).path) if moved else reference)
    return (*noted, *(ExtractRef(one.path, one.sha256, len(one.paragraphs)) for one in there.values()))


def _holds(reference: ExtractRef, extract: Extract | None) -> bool:
    return extract is not None and extract.sha256 in reference.versions
