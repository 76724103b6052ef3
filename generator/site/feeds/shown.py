"""The text of entries, through the theme's templates `feeds/briefing.html` and `feeds/day.html`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import tzinfo
from functools import partial

import jinja2

from generator.archive import Day
from generator.model import Briefing, Statement, StoredPage, Update, Voice
from generator.site import locales, moments, theme
from generator.site.anchors import statement_anchors
from generator.site.feeds.compose import Shown
from generator.site.words import Words

Address = Callable[[str | StoredPage], str]


def shown(
    env: jinja2.Environment, absolute: Address, words: Callable[..., Words], zone: tzinfo, *, full: bool
) -> Shown:
    """What shows briefings, `full` with their statements, and days; `words` are those of languages."""
    return Shown(partial(_briefing, env, absolute, words, zone, full), partial(_day, env, absolute, words))


def _briefing(
    env: jinja2.Environment,
    absolute: Address,
    words: Callable[..., Words],
    zone: tzinfo,
    full: bool,
    stored: StoredPage,
) -> str:
    briefing, own = stored.briefing, words(stored.briefing.language)
    return env.get_template("feeds/briefing.html").render(
        briefing=briefing,
        corrections=[_dated(one, own.language, zone) for one in theme.newest_first(briefing.corrections, zone)],
        updates=[_dated(one, own.language, zone) for one in briefing.updates],
        here=absolute(stored),
        said=_said(briefing) if full else (),
        **theme.in_words(words(), own),
    )


def _dated(one: Update, language: str, zone: tzinfo) -> tuple[str | None, str]:
    """The date of a note in words, as it stands where it is none, and the note."""
    found = moments.moment(one.date, zone) if one.date else None
    return (locales.long_date(found.astimezone(zone).date(), language) if found else one.date), one.note


def _said(briefing: Briefing) -> list[tuple[Voice, list[tuple[Statement, str]]]]:
    """Each voice with its statements and their anchors."""
    return [
        (voice, list(zip(voice.statements, anchors, strict=True)))
        for voice, anchors in zip(briefing.voices, statement_anchors(briefing), strict=True)
    ]


def _day(env: jinja2.Environment, absolute: Address, words: Callable[..., Words], day: Day) -> str:
    own = words()
    return env.get_template("feeds/day.html").render(day=day, absolute=absolute, **theme.in_words(own, own))
