"""Hypothesis strategies for the values of the model: any text that reading can yield."""

from __future__ import annotations

from datetime import datetime
from typing import get_args

from hypothesis import strategies as st

from generator.model import (
    Briefing,
    DateMention,
    ExtractRef,
    Form,
    Paragraph,
    Passage,
    Person,
    SetAside,
    Source,
    SpeakerKind,
    Statement,
    Update,
    Voice,
)
from generator.read import clean

LIVE = [
    "*", "**", "_", "__", "`", "```", "[", "]", "(", ")", "[p1]", "[p2] ", "<", ">", "<b>", "&amp;", "&", "&#42;", "\\", "#", "##", "- ",
    "+ ", "1. ", "1) ", "---", "===", "|", "~~", "~~~", "!", "![", "](", "[x]: y", "{{ 7*7 }}", "{% raw %}", "<!-- source -->", "<!-- verified -->", " <!-- government -->", "<!--", "-->",
    "“", "”", "«", "»", "http://a.example/", "<script>", "&lt", "[TOC]", "null", "~", "[sic]", "[…]", ":", "'", '"', ", *", "*: ", "!!! note", "a_b", "wzxhzdk:0",
    "é", "ع", "語", "\u00a0", "\u202f", "😀", "\u200d", "A", "b", " ", " ", "0", "9",
]  # fmt: skip


_alphabet = st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters=["\ufeff", "\ufffe", "\uffff"])
texts = (
    st.one_of(st.text(_alphabet, max_size=60), st.lists(st.sampled_from(LIVE), max_size=14).map("".join))
    .map(clean)
    .filter(bool)
)
numbers = st.none() | st.integers(1, 999)
# reading takes no other years
_first, _last = datetime(1000, 1, 1), datetime(2999, 12, 31)  # noqa: DTZ001 - the offset is put behind the text
forms = st.sampled_from(get_args(Form))
iso_dates = st.dates(_first.date(), _last.date()).map(lambda day: day.isoformat()) | st.datetimes(_first, _last).map(
    lambda moment: moment.isoformat() + "+02:00"
)
passages = st.builds(Passage, texts, numbers)
reported = st.builds(Statement, st.tuples(passages), st.just(False), st.booleans())
quoted = st.builds(Statement, st.lists(passages, min_size=1, max_size=3).map(tuple), st.just(True), st.booleans())
kinds = st.sampled_from(get_args(SpeakerKind))
voices = st.builds(
    Voice, st.none() | texts, st.none() | texts, st.lists(reported | quoted, max_size=3).map(tuple), kinds
)
sources = st.builds(
    Source, st.none() | texts, st.none() | texts, st.lists(texts, max_size=2).map(tuple), st.none() | iso_dates
)


briefings = st.builds(
    Briefing,
    id=texts,
    title=texts,
    language=st.sampled_from(["en", "ar", "no", "zh-Hant", "und"]),
    date=st.none() | iso_dates,
    sources=st.lists(sources, max_size=2).map(tuple),
    topics=st.lists(texts, max_size=3).map(tuple),
    extracts=st.lists(
        st.builds(ExtractRef, texts, texts, st.integers(0, 99), st.none() | texts, st.none() | texts), max_size=2
    ).map(tuple),
    key_points=st.lists(passages, max_size=3).map(tuple),
    voices=st.lists(voices, max_size=3).map(tuple),
    people=st.lists(st.builds(Person, texts, st.none() | texts), max_size=2).map(tuple),
    organisations=st.lists(texts, max_size=2).map(tuple),
    places=st.lists(texts, max_size=2).map(tuple),
    dates=st.lists(st.builds(DateMention, texts, st.none() | texts, numbers), max_size=2).map(tuple),
    updates=st.lists(st.builds(Update, texts, st.none() | texts), max_size=2).map(tuple),
    paragraphs=st.lists(st.builds(Paragraph, st.integers(1, 999), texts, forms), max_size=4).map(tuple),
    set_aside=st.lists(st.builds(SetAside, texts, st.integers(0, 999), texts), max_size=2).map(tuple),
    corrections=st.lists(st.builds(Update, texts, st.none() | iso_dates), max_size=2).map(tuple),
    draft=st.booleans(),
    reviewed=st.booleans(),
    not_before=st.none() | iso_dates,
    standfirst=st.none() | texts,
    aliases=st.lists(texts, max_size=2).map(tuple),
    withdrawn=st.none() | st.sampled_from(["", "no", "Yes", "true", "null"]) | texts,
)
