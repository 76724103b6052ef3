"""The dates of a page as a line in time, each with the words that stand around it in the source."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from dataclasses import dataclass
from datetime import date, datetime

from generator.page import DETAIL, plain
from generator.site import locales
from generator.site.markdown.references import references
from generator.site.markdown.text import NO_BREAK, atomic, made, parted
from generator.site.markdown.view import View
from generator.site.words import Words

_ENOUGH = 2
"""Distinct dates that make a line."""
_REACH = 90
"""Characters shown on either side of a date's own words."""
_END = re.compile(r"(?<=[.!?…])[”’\"')\]»]*\s+(?=\S)|(?<=[。！？؟])[」』”]*")


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date of the page: the day it begins, its ISO 8601 value, its words, its paragraph."""

    begins: date
    value: str
    text: str
    paragraph: int | None


def settle_dates(section: etree.Element, view: View) -> None:
    """Makes a timeline of the list where at least two different dates are resolved; an open one leaves all as it is."""
    items = [item for held in section.findall("ul") for item in held]
    dated = [found for item in items if (found := _dated(item))]
    if not dated or len(dated) < len(items):
        return
    for held in section.findall("ul"):
        section.remove(held)
    several = len({one.value for one in dated}) >= _ENOUGH
    line = etree.SubElement(section, "ol" if several else "ul", {"class": "timeline"} if several else {})
    for one in sorted(dated, key=lambda each: each.begins):
        line.append(_entry(one, view))


def _dated(item: etree.Element) -> _Dated | None:
    words, number = parted(item.text)
    found = None if len(item) else DETAIL.fullmatch(words)
    if found is None:
        return None
    value = plain(found["detail"])
    begins = _begin(value.partition("/")[0])
    return _Dated(begins, value, plain(found["text"]), number) if begins else None


def _begin(value: str) -> date | None:
    """The first day of a day, week, month or year in ISO 8601."""
    padded = {4: f"{value}-01-01", 7: f"{value}-01"}.get(len(value), value)
    try:
        return datetime.fromisoformat(value if "W" in value else padded).date()
    except ValueError:
        return None


def _entry(one: _Dated, view: View) -> etree.Element:
    entry = etree.Element("li")
    first, _, last = one.value.partition("/")
    shown = " – ".join(_written(value, view.words) for value in (first, last) if value)
    foreign = view.words.language if view.words.language != view.briefing.language else None
    machine = None if last else one.value
    entry.append(made("time" if machine else "span", shown, class_="moment", datetime=machine, lang=foreign))
    entry[0].tail = " "
    entry.append(_context(one, view))
    entry[-1].tail = NO_BREAK if one.paragraph is not None else None
    entry.extend(references(one.paragraph, one.text, view))
    return entry


def _written(value: str, words: Words) -> str:
    begins, language = _begin(value), words.language
    if begins is None:
        return value
    if "W" in value and len(value) <= len("2026-W11"):
        return words.say("Week of %(day)s", day=locales.long_date(begins, language))
    if len(value) == len("2026"):
        return value
    if len(value) == len("2026-03"):
        return locales.month_name(begins, language)
    day = locales.long_date(begins, language)
    return f"{day}, {locales.short_time(datetime.fromisoformat(value), language)}" if "T" in value else day


def _context(one: _Dated, view: View) -> etree.Element:
    """The words of the date amid those around them in the source, as far as these stand on the page."""
    context = made("span", "", class_="context")
    paragraph = view.paragraphs.get(one.paragraph) if one.paragraph is not None else None
    text = paragraph.text if paragraph else one.text
    at = text.find(one.text)
    if at < 0:
        text, at = one.text, 0
    before, after = _before(text[:at]), _after(text[at + len(one.text) :])
    context.text = atomic(before)
    words = made("b", one.text)
    words.tail = atomic(after)
    context.append(words)
    return context


def _before(text: str) -> str:
    sentence = text[max((found.end() for found in _END.finditer(text)), default=0) :]
    if len(sentence) <= _REACH:
        return sentence
    near = sentence[-_REACH:]
    return "… " + (near.partition(" ")[2] or near)


def _after(text: str) -> str:
    found = _END.search(text)
    sentence = text[: found.start()].rstrip() if found else text
    if len(sentence) <= _REACH:
        return text[: found.end()].rstrip() if found else text
    near = sentence[:_REACH]
    return (near.rpartition(" ")[0] or near) + " …"
