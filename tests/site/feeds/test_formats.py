"""Atom, RSS and JSON Feed: what is written is valid, and what is invalid is found."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.site.feeds.atom import atom
from generator.site.feeds.entry import Entry, Feed
from generator.site.feeds.json_feed import json_feed
from generator.site.feeds.rss import rss
from tests.hostile.payloads import PAYLOADS
from tests.site.feeds.validity import ATOM, faults_of_atom, faults_of_json_feed, faults_of_rss

ENTRY = Entry(
    id="tag:host.example,2026:verra/briefings/7f3a9c2e41",
    address="https://host.example/verra/2026/03/barrier/",
    title="Council votes for a tidal barrier",
    published=datetime(2026, 3, 4, tzinfo=timezone(timedelta(hours=1))),
    updated=datetime(2026, 3, 5, 10, 30, tzinfo=UTC),
    html="<p>The council voted nine to four.</p>",
    language="en",
    summary="The council voted nine to four.",
    topics=("tidal barrier", "Halden"),
    original="https://courier.example/barrier",
)
FEED = Feed(
    id="tag:host.example,2026:verra/feed",
    title="Verra",
    address="https://host.example/verra/",
    here="https://host.example/verra/feed.xml",
    language="en",
    author="The desk",
    home="https://host.example/verra/",
    description="News of Verra",
    updated=ENTRY.updated,
    entries=(
        ENTRY,
        replace(ENTRY, id="tag:host.example,2026:verra/briefings/2", language=None, summary=None, topics=()),
    ),
)
FORMATS = [(atom, faults_of_atom), (rss, faults_of_rss), (json_feed, faults_of_json_feed)]
Write = Callable[[Feed], bytes]
Faults = Callable[[bytes], list[str]]


@pytest.mark.parametrize(("write", "faults"), FORMATS)
def test_a_feed_is_valid(write: Write, faults: Faults) -> None:
    """A feed, and one without entries, has no fault in any format."""
    assert faults(write(FEED)) == []
    assert faults(write(replace(FEED, entries=()))) == []


@pytest.mark.parametrize(
    ("write", "faults", "sound", "broken"),
    [
        (atom, faults_of_atom, "2026-03-05T10:30:00+00:00", "2026-03-05T10:30:00"),
        (atom, faults_of_atom, "2026-03-05T10:30:00+00:00", "2026-02-31T10:30:00+00:00"),
        (atom, faults_of_atom, "2026-03-05T10:30:00+00:00", "5 March 2026"),
        (atom, faults_of_atom, "<id>tag:host.example,2026:verra/briefings/2</id>", ""),
        (atom, faults_of_atom, "<id>tag:host.example,2026:verra/briefings/2</id>", "<id/>"),
        (atom, faults_of_atom, "<id>tag:host.example,2026:verra/feed</id>", ""),
        (atom, faults_of_atom, "verra/briefings/2", "verra/briefings/7f3a9c2e41"),
        (atom, faults_of_atom, "<title>Verra</title>", ""),
        (atom, faults_of_atom, 'href="https://host.example/verra/feed.xml"', 'href="feed.xml"'),
        (rss, faults_of_rss, "Wed, 04 Mar 2026 00:00:00 +0100", "2026-03-04"),
        (rss, faults_of_rss, "Wed, 04 Mar 2026 00:00:00 +0100", "Tue, 04 Mar 2026 00:00:00 +0100"),
        (rss, faults_of_rss, "Wed, 04 Mar 2026 00:00:00 +0100", "Sat, 31 Feb 2026 00:00:00 +0100"),
        (rss, faults_of_rss, '<guid isPermaLink="false">tag:host.example,2026:verra/briefings/2</guid>', ""),
        (rss, faults_of_rss, "verra/briefings/2", "verra/briefings/7f3a9c2e41"),
        (rss, faults_of_rss, "<description>News of Verra</description>", ""),
        (json_feed, faults_of_json_feed, '"2026-03-04T00:00:00+01:00"', '"2026-03-04"'),
        (json_feed, faults_of_json_feed, '"2026-03-04T00:00:00+01:00"', '"4 March"'),
        (json_feed, faults_of_json_feed, '"id": "tag:host.example,2026:verra/briefings/2",', ""),
        (json_feed, faults_of_json_feed, '"tag:host.example,2026:verra/briefings/2"', "2"),
        (json_feed, faults_of_json_feed, '"version": "https://jsonfeed.org/version/1.1",', ""),
    ],
)  # fmt: skip
def test_a_fault_is_found(write: Write, faults: Faults, sound: str, broken: str) -> None:
    """A date that is none, an id that is missing, double or empty, and a missing title are each found."""
    text = write(FEED).decode()
    assert sound in text
    assert faults(text.replace(sound, broken).encode())


@pytest.mark.parametrize("payload", [*PAYLOADS, "bell \x07 null \x00 escape \x1b", "half \ud83d alone", "\ufffe\uffff"])
def test_hostile_words_stay_words(payload: str) -> None:
    """Whatever stands in a title, a topic, an author or a text, the feeds are valid and say it, but for what XML cannot."""
    hostile = replace(
        ENTRY, title=f"a {payload}", topics=(f"a {payload}",), html=f"<p>{payload}</p>", summary=f"a {payload}"
    )
    feed = replace(FEED, title=f"a {payload}", author=f"a {payload}", description=f"a {payload}", entries=(hostile,))
    for write, faults in FORMATS:
        assert faults(write(feed)) == []
    (title,) = etree.fromstring(atom(feed)).iterfind(f"{ATOM}entry/{ATOM}title")
    kept = re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", f"a {payload}")
    assert (title.text or "").replace("\r", "\n") == kept.replace("\r\n", "\n").replace("\r", "\n")
    assert json.loads(json_feed(feed))["items"][0]["title"] == kept


@given(st.text(), st.text(min_size=1))
def test_any_text_can_stand_in_a_feed(title: str, html: str) -> None:
    """No title and no text makes a feed that cannot be parsed."""
    feed = replace(FEED, entries=(replace(ENTRY, title=title, html=html),))
    for write in (atom, rss):
        etree.fromstring(write(feed))
    json.loads(json_feed(feed))


@pytest.mark.parametrize(
    "url", ["https://courier.example/a b", 'https://courier.example/"><x>', "https://courier.example/\x00{}|^`"]
)
def test_an_address_is_one(url: str) -> None:
    """Characters that no address may have are percent-encoded."""
    feed = replace(FEED, entries=(replace(ENTRY, original=url),))
    for write, faults in FORMATS:
        assert faults(write(feed)) == []
    (via,) = etree.fromstring(atom(feed)).iterfind(f"{ATOM}entry/{ATOM}link[@rel='via']")
    assert not set(via.attrib["href"]) & set(' "<>{}|^`\\')
