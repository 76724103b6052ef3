"""Which briefings a site shows: decided here and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, tzinfo
from functools import partial

from generator.model import Briefing
from generator.site.options import Options


def is_published(briefing: Briefing, *, reviewed_only: bool, now: str | None, zone: tzinfo) -> bool:
    """Whether a briefing has its page on the site.

    `now` is a day or a moment in ISO 8601; a day, there and in `not_before`, counts from its beginning in `zone`.
    Where `now` is not known, what must wait waits. What is withdrawn keeps its page, reviewed or not: it says so.
    """
    if briefing.draft:
        return False
    if briefing.not_before and (now is None or _moment(now, zone) < _moment(briefing.not_before, zone)):
        return False
    return briefing.reviewed or not reviewed_only or briefing.withdrawn is not None


def rule_of(options: Options, zone: tzinfo) -> Callable[[Briefing], bool]:
    """What a site with these options publishes, at the moment that they or the environment give."""
    now = moment_of_build(options.now, os.environ)
    return partial(is_published, reviewed_only=options.publish == "reviewed", now=now, zone=zone)


def moment_of_build(given: str | None, environment: Mapping[str, str]) -> str | None:
    """The moment that a build takes for now: the one given, else that of SOURCE_DATE_EPOCH; never the clock's."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if given is None and epoch.isdecimal():
        return datetime.fromtimestamp(int(epoch), UTC).isoformat()
    return given


def _moment(value: str, zone: tzinfo) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)
