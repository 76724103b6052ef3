"""The options of the plugin, typed, each with what it means below it."""

from __future__ import annotations

import difflib
import re
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from mkdocs.config import base
from mkdocs.config import config_options as c

from generator.model import BOUNDS
from generator.site.look_options import Colours, Fonts, FootLinks
from generator.site.topic_options import TopicList


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

    def __init__(self, low: int, high: int, default: int | None = None) -> None:
        super().__init__(default=default)
        self.low, self.high = low, high

    def run_validation(self, value: object) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and self.low <= value <= self.high:
            return value
        raise base.ValidationError(f"It takes a whole number from {self.low:,} to {self.high:,}, not {value!r}.")


class IdPrefix(c.OptionallyRequired[str]):
    """The beginning of a URI that lasts."""

    _URI = re.compile(
        r"(?:tag:[a-z0-9.@-]+,\d{4}(?:-\d{2}){0,2}|urn:[a-z0-9-]+|https?://[a-z0-9.-]+):?[!-~]*", re.IGNORECASE
    )

    def run_validation(self, value: object) -> str:
        if isinstance(value, str) and self._URI.fullmatch(value):
            return value
        raise base.ValidationError(
            f"It takes the beginning of a URI, like 'tag:host.example,2026:site', not {value!r}."
        )


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

    topics = TopicList(default={})
    """The site's own topics: `Sill Bank: ["Sill Bank", "fishing right*"]`. An article gets one whose words its title or
    its first paragraph has, or its text twice; `*` stands for any letters within a word, capital letters count in
    abbreviations alone. They come before what is found otherwise, and have a page though only one briefing is on them.
    """

    max_extract_bytes = Count(1, 1_000_000_000, default=BOUNDS.bytes)
    """A larger extract is refused before it is read."""

    max_text_characters = Count(1, 100_000_000, default=BOUNDS.characters)
    """An article with a longer text is refused."""

    max_paragraphs = Count(1, 1_000_000, default=BOUNDS.paragraphs)
    """An article of more paragraphs is refused."""

    max_title_characters = Count(1, 100_000, default=BOUNDS.title)
    """A longer title is left out, or a paragraph of a text that begins with it; a longer name is left out."""

    max_nesting = Count(10, BOUNDS.nesting, default=BOUNDS.nesting)
    """A file of JSON, XML or HTML in more levels is refused. More than the default no parser takes."""

    max_records = Count(1, 100_000, default=BOUNDS.records)
    """Of a file of more records, rows or items none is read, or none beyond that number."""

    max_seconds = Count(1, 3_600, default=BOUNDS.seconds)
    """A file that takes more processor time to be read is refused, and so is an article that takes more to be made
    into a page.
    """

    notice = c.Type(str, default="")
    """A sentence shown on top of every page."""

    logo = c.Type(str, default="")
    """The path, below the folder of pages, of an image that stands before the site's name."""

    colours = c.Optional(Colours())
    """The accent, `accent: "#0f4c5c"`, and `accent_dark` for dark windows; unset there, the accent is made lighter."""

    fonts = Fonts(default={})
    """Self-hosted fonts: `serif` for what is read, `sans` for what is used. Each is a WOFF2 file below the folder of
    pages, or several under `regular`, `italic`, `bold`, `bold_italic`, `variable` and `variable_italic`.
    """

    footer = c.Optional(FootLinks())
    """The links at the foot of every page, as in `nav`. Unset: to about, corrections, legal and such pages."""

    recent_days = Count(1, 60, default=7)
    """How many days the front page shows after the latest."""

    feeds = c.Type(bool, default=True)
    """Whether the site has feeds; they need `site_url`."""

    feed_entries = Count(1, 1000, default=50)
    """How many entries a feed holds: those that changed last."""

    feed_text = c.Choice(("summary", "full"), default="summary")
    """What stands in an entry: corrections, key points and source, or with them all statements."""

    person_feeds = c.Type(bool, default=False)
    """Whether each person with a page has a feed too."""

    feed_ids = c.Optional(IdPrefix())
    """What the ids in feeds begin with, a URI. Unset: a tag made of `site_url`. To be set before a site moves, for
    programs know entries by their ids.
    """

    schema_type = c.Choice(("NewsArticle", "Report"), default="NewsArticle")
    """What a briefing is to search engines and reference managers (schema.org)."""

    jobs = c.Optional(Count(1, 256))
    """How many processes read, analyse and render at the same time. Unset: one for each processor. Where memory is
    short, fewer.
    """

    card = c.Type(str, default="")
    """The path, below the folder of pages, of an image that is shown where a page is shared. Unset: one is drawn for
    the site and for each topic.
    """


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
