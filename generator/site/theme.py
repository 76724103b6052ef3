"""Our theme: where its templates are found, and what they may call."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from itertools import groupby
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.archive import Archive, Counts, Said, key
from generator.errors import TemplateError
from generator.model import StoredPage, Update, day_of, is_web_address, shown_address
from generator.page import packaged_templates
from generator.site import addresses, charts, locales, moments
from generator.site.directions import direction
from generator.site.facets import facets, place_in_time
from generator.site.insertions import with_insertions
from generator.site.reading_time import minutes
from generator.site.rendering import hasten
from generator.site.words import Catalogues, Words, callables

NAME = "briefings"
# MkDocs asks the entry point of a theme for nothing but the file beside which its templates lie.
THEME = SimpleNamespace(__file__=str(packaged_templates() / "theme" / "mkdocs_theme.yml"))


def is_ours(config: MkDocsConfig) -> bool:
    return config.theme.name == NAME


def prefer(config: MkDocsConfig, site_templates: Path) -> None:
    """Puts the site's own ``templates/theme`` before the program's: a file of the same name there takes its place."""
    own = site_templates / "theme"
    if is_ours(config) and own.is_dir() and str(own) not in config.theme.dirs:
        config.theme.dirs.insert(0, str(own))


def catalogues(site_templates: Path) -> Catalogues:
    """The words of the theme, those of the site's own templates first."""
    return Catalogues([folder / "words" for folder in (site_templates, packaged_templates())])


def prepare(
    env: jinja2.Environment, files: Files, archive: Archive, *, language: str, zone: tzinfo, words: Words
) -> None:
    """Switches on HTML escaping, which MkDocs leaves off, and hands the templates what they call."""
    hasten(env)
    env.autoescape = True
    env.undefined = jinja2.StrictUndefined
    env.tests |= {"topic": lambda name: archive.topic_named(name) is not None, "web_address": is_web_address}
    env.filters |= _filters(language, zone)
    env.globals |= {
        "at": addresses,
        "address": address_in(files),
        "site_language": language,
        "plural_samples": locales.plural_samples,
        **in_words(words, words),
    }
    env.filters["kicker"] = lambda topics: kicker(topics, archive)
    env.globals |= {
        "person_on": archive.person_on,
        "bars": bars_in(language, words.direction),
        "weekdays": locales.weekdays(language),
        "place_named": archive.place_named,
        "topic_named": archive.topic_named,
        "related_to": lambda stored: archive.related.get(stored.path, ()),
        "story_of": lambda stored: archive.story_of.get(stored.path),
        "facets": lambda stored: facets(stored, archive, zone, language),
        "source_named": lambda name: archive.source_of.get(key(name)),
        "neighbours_of": lambda stored: archive.neighbours.get(stored.path),
    }


def _filters(language: str, zone: tzinfo) -> dict[str, Callable[..., Any]]:
    """Filters of our templates; those that write in a language take another than the site's as their argument."""
    return {
        "longdate": lambda day, tag=language: locales.long_date(locales.as_day(day, zone), tag),
        "weekday": lambda day, tag=language: locales.weekday(locales.as_day(day, zone), tag),
        "yearname": lambda day, tag=language: locales.year_name(day, tag),
        "dayofmonth": lambda day, tag=language: locales.day_of_month(day, tag),
        "spanname": lambda span, tag=language: locales.span_name(span.first, span.last, tag),
        "monthalone": lambda day, tag=language: locales.month_alone(day, tag),
        "monthname": lambda day, tag=language: locales.month_name(day, tag),
        "number": lambda value, tag=language: locales.number(value, tag),
        "listed": lambda names, tag=language: locales.listed(names, tag),
        "language_name": lambda name, tag=language: locales.language_name(name, tag),
        "isoday": lambda value: locales.as_day(value, zone).isoformat(),
        "day": lambda value: locales.as_day(value, zone),
        "place_in_time": lambda value: place_in_time(value, zone),
        "direction": direction,
        "minutes": minutes,
        "updated": lambda briefing: moments.changed_later(briefing, zone),
        "is_web_address": is_web_address,
        "shown_address": shown_address,
        "paragraph_numbers": paragraph_numbers,
        "groupby_page": said_by_page,
        "newest_first": lambda corrections: newest_first(corrections, zone),
        "with_insertions": with_insertions,
    }


def fault(error: Exception, folders: Iterable[str]) -> TemplateError | None:
    """`error` as that of the innermost template in `folders` that was at work, if there was one."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        return TemplateError(str(error.message), path=error.filename or error.name, line=error.lineno)
    within, trace, places = tuple(folders), error.__traceback__, []
    while trace is not None:
        places.append((trace.tb_frame.f_code.co_filename, trace.tb_lineno))
        trace = trace.tb_next
    found = next((place for place in reversed(places) if place[0].startswith(within)), None)
    return TemplateError(str(error), path=found[0], line=found[1]) if found else None


def address_in(files: Files) -> Callable[[str | StoredPage], str]:
    """The address within the site of a Markdown file or a stored page, for the `url` filter."""
    known: dict[str, str] = {}  # to look a file up among MkDocs' takes ten times as long

    def address(target: str | StoredPage) -> str:
        uri = target if isinstance(target, str) else target.path
        if uri not in known:
            file = files.get_file_from_path(uri)
            if file is None:
                raise jinja2.UndefinedError(f"there is no page for {uri}")
            known[uri] = file.url
        return known[uri]

    return address


def canonical_in(files: Files, site_url: str | None) -> Callable[[StoredPage], str | None]:
    """The whole address of a page on the web; None where the site does not say where it is."""
    address = address_in(files)
    return lambda stored: urljoin(site_url, address(stored)) if site_url else None


@dataclass(frozen=True, slots=True)
class SaidOnPage:
    """What one person says on one page."""

    page: StoredPage
    said: tuple[Said, ...]


def said_by_page(said: Iterable[Said]) -> list[SaidOnPage]:
    """Statements that follow one another and stand on one page, together."""
    groups = groupby(said, key=lambda one: one.page.path)
    found = [tuple(group) for _, group in groups]
    return [SaidOnPage(group[0].page, group) for group in found]


def paragraph_numbers(stored: StoredPage) -> frozenset[int]:
    """The paragraphs of the source that stand on a page."""
    return frozenset(paragraph.number for paragraph in stored.briefing.paragraphs)


def bars_in(language: str, direction: str) -> Callable[[Counts, str], Markup]:
    """Draws counts as a chart, its spans named in `language`, in the direction of the frame."""

    def bars(counts: Counts, name: str) -> Markup:
        held = [
            charts.Bar(
                span.number,
                f"{locales.span_name(span.first, span.last, language)}: {locales.number(span.number, language)}",
            )
            for span in counts.spans
        ]
        return charts.bars(held, name, rightwards=direction == "ltr")

    return bars


def newest_first(corrections: Iterable[Update], zone: tzinfo) -> list[Update]:
    """Corrections by their dates in `zone`, of one day the later entry first; those without a date come last."""
    latest = reversed(tuple(corrections))
    return sorted(latest, key=lambda one: day_of(one.date, zone) if one.date else date.min, reverse=True)


def kicker(topics: Sequence[str], archive: Archive) -> str:
    """The topic that stands over a briefing: the first that has a page, else the first."""
    return next((topic for topic in topics if archive.topic_named(topic)), topics[0])


def context_for(stored: StoredPage, unverifiable: Container[str]) -> dict[str, Any]:
    """What the template of a briefing gets."""
    briefing = stored.briefing
    return {
        "stored": stored,
        "briefing": briefing,
        "unverifiable": stored.path in unverifiable,
        "page_language": briefing.language,
        "page_direction": direction(briefing),
    }


def in_words(frame: Words, own: Words) -> dict[str, Any]:
    """What a template needs to speak: `frame` around the page, `own` in what is the page's."""
    return {
        "interface": frame.language,
        "interface_direction": frame.direction,
        "words_language": own.language,
        "words_direction": own.direction,
        **callables(frame, own),
    }
