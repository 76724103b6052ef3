"""The options of the plugin, typed, each with what it means below it."""

from __future__ import annotations

import difflib
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from mkdocs.config import base
from mkdocs.config import config_options as c


class Zone(c.OptionallyRequired[str]):
    """The name of a time zone, as in the IANA database."""

    def run_validation(self, value: object) -> str:
        try:
            ZoneInfo(str(value))
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            message = f"{value!r} is not a time zone. It takes a name like 'Europe/Paris' or 'UTC'."
            raise base.ValidationError(message) from error
        return str(value)


class Folder(c.OptionallyRequired[str]):
    """The name of a folder beside mkdocs.yml; not that folder itself."""

    def run_validation(self, value: object) -> str:
        if not isinstance(value, str) or value.strip("./\\ ") == "":
            raise base.ValidationError(f"It takes the name of a folder beside mkdocs.yml, not {value!r}.")
        return value


class Language(c.OptionallyRequired[str]):
    """A BCP 47 tag that the locale data know."""

    def run_validation(self, value: object) -> str:
        try:
            Locale.parse(str(value), sep="-")
        except (UnknownLocaleError, ValueError, TypeError) as error:
            message = f"{value!r} is not a language. It takes a tag like 'en', 'fr' or 'ar', in quotes."
            raise base.ValidationError(message) from error
        return str(value)


class Between(c.OptionallyRequired[float]):
    """A number from `low` to `high`."""

    def __init__(self, low: float, high: float, default: float) -> None:
        super().__init__(default=default)
        self.low, self.high = low, high

    def run_validation(self, value: object) -> float:
        if isinstance(value, int | float) and not isinstance(value, bool) and self.low <= value <= self.high:
            return value
        raise base.ValidationError(f"It takes a number from {self.low:,} to {self.high:,}, not {value!r}.")


class Count(c.OptionallyRequired[int]):
    """A whole number from `low` to `high`."""

    def __init__(self, low: int, high: int, default: int) -> None:
        super().__init__(default=default)
        self.low, self.high = low, high

    def run_validation(self, value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high:
            return value
        raise base.ValidationError(f"It takes a whole number from {self.low:,} to {self.high:,}, not {value!r}.")


class Moment(c.OptionallyRequired[str]):
    """A day or a moment in ISO 8601, as text or as YAML's own date."""

    def run_validation(self, value: object) -> str:
        given = value.isoformat() if isinstance(value, date) else str(value)
        try:
            datetime.fromisoformat(given)
        except ValueError as error:
            message = f"It takes a day or a moment like 2026-03-04 or 2026-03-04T10:00:00+01:00, not {value!r}."
            raise base.ValidationError(message) from error
        return given


class Options(base.Config):  # type: ignore[no-untyped-call]  # MkDocs leaves that hook untyped
    """What stands under `plugins: - briefings:` in mkdocs.yml."""

    extracts = Folder(default="extracts")
    """The folder of extracts, beside mkdocs.yml."""

    templates = Folder(default="templates")
    """The folder of the site's own templates (`pages/`, `theme/`), looked up before the program's."""

    source_text = c.Optional(c.Choice(("full", "cited", "none")))
    """How much of the source stands on a new page. Unset: `cited` where the source has an address, else `full`."""

    publish = c.Choice(("all", "reviewed"), default="all")
    """Which briefings the site shows: `all` but drafts, or those alone that say `reviewed: true`."""

    now = c.Optional(Moment())
    """The moment at which what is `not_before` a moment is shown. Unset: that of SOURCE_DATE_EPOCH, else it waits."""

    language = Language(default="en")
    """The language of the site's own words."""

    timezone = Zone(default="UTC")
    """Where days begin and end."""

    speaker_threshold = Between(0.0, 1.0, default=0.8)
    """A speaker found with less confidence than this is not named."""

    max_extract_bytes = Count(1, 1_000_000_000, default=2_000_000)
    """A larger extract is refused before it is read."""

    notice = c.Type(str, default="")
    """A sentence shown on top of every page."""

    recent_days = Count(1, 60, default=7)
    """How many days the front page shows after the latest."""


def unknown_options(given: dict[str, Any]) -> list[tuple[str, Exception]]:
    """An error for each name that is no option, suggesting the nearest."""
    known = sorted(name for name, option in vars(Options).items() if isinstance(option, base.BaseConfigOption))
    errors: list[tuple[str, Exception]] = []
    for name in given:
        if name not in known:
            near = difflib.get_close_matches(str(name), known, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            message = f"There is no such option.{hint} The options are {', '.join(known)}."
            errors.append((str(name), base.ValidationError(message)))
    return errors
