"""What is wrong with a feed: our own schemas of Atom and RSS, the rules of JSON Feed, and what no schema can say."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from lxml import etree

ATOM = "{http://www.w3.org/2005/Atom}"
_SCHEMAS = Path(__file__).parent / "schemas"


def faults_of_atom(feed: bytes) -> list[str]:
    """Every fault of an Atom feed, in words."""
    root = etree.fromstring(feed)
    schema = etree.RelaxNG(etree.parse(_SCHEMAS / "atom.rng"))
    faults = [] if schema.validate(root) else [str(error.message) for error in schema.error_log]
    ids = [element.text or "" for element in root.iter(f"{ATOM}id")]
    faults += _links_of(root, {"self": 1, "alternate": 1})
    for entry in root.iterfind(f"{ATOM}entry"):
        faults += _links_of(entry, {"alternate": 1})
    return [*faults, *_doubled(ids)]


def _links_of(element: etree._Element, needed: Mapping[str, int]) -> list[str]:
    found = Counter(link.get("rel") for link in element.iterfind(f"{ATOM}link"))
    return [f"{found[one]} links {one}" for one, number in needed.items() if found[one] != number]


def faults_of_rss(feed: bytes) -> list[str]:
    """Every fault of an RSS feed, in words."""
    root = etree.fromstring(feed)
    schema = etree.RelaxNG(etree.parse(_SCHEMAS / "rss.rng"))
    faults = [] if schema.validate(root) else [str(error.message) for error in schema.error_log]
    dates = [element.text or "" for name in ("pubDate", "lastBuildDate") for element in root.iter(name)]
    ids = [element.text or "" for element in root.iter("guid")]
    return [*faults, *_doubled(ids), *(f"{date} is no date" for date in dates if not _is_mail_date(date))]


def _is_mail_date(date: str) -> bool:
    """Whether a date of RSS is one, its weekday included."""
    try:
        return parsedate_to_datetime(date).strftime("%a") == date[:3]
    except ValueError:
        return False


def faults_of_json_feed(feed: bytes) -> list[str]:
    """Every fault of a JSON Feed 1.1, in words."""
    document = json.loads(feed)
    faults = list(_of_object(document, {"version": str, "title": str}, _TOP))
    if document.get("version") != "https://jsonfeed.org/version/1.1":
        faults.append("the version is not that of JSON Feed 1.1")
    for item in document.get("items", ()):
        faults += _of_object(item, {"id": str, "url": str}, _ITEM)
        if not (item.get("content_html") or item.get("content_text")):
            faults.append("an item has no content")
        faults += [
            f"{item[name]} is no moment" for name in ("date_published", "date_modified") if not _moment(item, name)
        ]
    return [*faults, *_doubled(item.get("id", "") for item in document.get("items", ()))]


_TOP = {"home_page_url": str, "feed_url": str, "description": str, "language": str, "authors": list, "items": list}
_WORDS = ("external_url", "title", "content_html", "summary", "date_published", "date_modified", "language")
_ITEM = {**dict.fromkeys(_WORDS, str), "tags": list}


def _of_object(given: dict[str, Any], needed: Mapping[str, type], known: Mapping[str, type]) -> Iterator[str]:
    for name, kind in needed.items():
        if not isinstance(given.get(name), kind) or not given[name]:
            yield f"{name} is missing"
    for name, value in given.items():
        if name not in needed and name not in known:
            yield f"{name} is no name of JSON Feed"
        elif not isinstance(value, {**needed, **known}[name]):
            yield f"{name} is of a wrong type"
        elif name.endswith("url") and not str(value).startswith(("http://", "https://")):
            yield f"{name} is no address: {value}"


def _moment(item: dict[str, Any], name: str) -> bool:
    try:
        return name not in item or datetime.fromisoformat(item[name]).tzinfo is not None
    except ValueError:
        return False


def _doubled(ids: Iterable[str]) -> list[str]:
    return [f"{one} is the id of {number}" for one, number in Counter(ids).items() if number > 1]
