"""Sentences that begin or end as furniture does stay whole, whatever table their words are from."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.read.article import Block
from generator.read.furniture.parting import SetApart, set_apart
from tests.read.furniture.sentences import BODIES, SENTENCES

TABLES = {
    file.name.removesuffix(".toml"): tomllib.loads(file.read_text("utf-8"))
    for file in resources.files("generator.read.furniture").joinpath("tables").iterdir()
}
PHRASES = sorted(
    {
        phrase
        for table in TABLES.values()
        for section in ("lines", "edges", "leads")
        for phrases in table.get(section, {}).values()
        for phrase in phrases
    }
)
OPENINGS = sorted({re.split("[({]", phrase)[0].strip() for phrase in PHRASES} - {""})
CLAUSES = (
    "the river stood over the eastern quay, and nobody in Halden had a boat.",
    "that was all she left to the town when the war began",
    "he went on foot, for there was no bridge.",
    "der Fluss stand über dem Kai, und niemand in Halden hatte ein Boot.",
    "le fleuve était sorti de son lit, et personne n'avait de barque.",
    "el río había subido, y nadie en Halden tenía una barca.",
    "река вышла из берегов, и ни у кого в Халдене не было лодки.",
    "河水漫过了东码头，而哈尔登没有人有船。",
    "川は東の岸壁を越え、誰も船を持っていなかった。",
)
BODY = tuple(map(Block, BODIES["en"]))
WORDS = st.sampled_from(
    [
        "FLOODS",
        "POLICE",
        "GUILTY",
        "ROUND",
        "ONE",
        "HALDEN",
        "COUNCIL",
        "VARGA",
        "OVEL",
        "NEW",
        "PORT",
        "RIVER",
        "STRIKE",
        "MAYOR",
    ]
)
HEADS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
BRACKETS = st.sampled_from(["", " (SPD)", " (Courier)", " (OVLW)", " (left)", " (61)", ", Verra"])
DASHES = st.sampled_from([" — ", " - ", " – ", " -- ", "—"])
AGENCIES = re.compile(r"\b(?:Reuters|AFP|AP|CNN|EFE|PA|ANSA|ТАСС)\b|dpa|رويترز|社|共同")
LONG = [line for lines in SENTENCES.values() for line in lines if len(line) > 30 and not AGENCIES.search(line)]
REAL = st.sampled_from([*LONG, *BODIES["en"]])


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_phrase_of_furniture_may_open_a_sentence(clause: str) -> None:
    """What begins with the words of a table and goes on as a sentence does is a sentence."""
    lines = [f"{opening[:1].upper()}{opening[1:]} {clause}" for opening in OPENINGS]
    assert not [line for line in lines if set_apart((*BODY, Block(line))).set_aside]


def test_no_hole_takes_a_clause() -> None:
    """Where a phrase leaves room for a few words, a clause of a sentence does not fit."""
    clause = "the one, who spoke of it so often, and "
    filled = [re.sub(r"\{\w+\}", "Halden", phrase.replace("{any}", clause)) for phrase in PHRASES if "{any}" in phrase]
    lines = [f"{phrase[:1].upper()}{phrase[1:]}." for phrase in filled]
    assert len(lines) > len(TABLES)
    assert not [line for line in lines if set_apart((*BODY, Block(line))).set_aside]


@settings(max_examples=300, deadline=None)
@given(HEADS, BRACKETS, DASHES, REAL)
def test_words_in_capitals_before_a_dash_stay(head: str, bracketed: str, dash: str, sentence: str) -> None:
    """Words in capitals before a dash, with a word in brackets that is no agency, are a headline's or a speaker's."""
    blocks = (Block(f"{head}{bracketed}{dash}{sentence}"), *BODY)
    assert set_apart(blocks) == SetApart(blocks)


@settings(max_examples=200, deadline=None)
@given(st.lists(REAL, min_size=1, max_size=3).map(" ".join))
def test_sentences_in_one_paragraph_stay(text: str) -> None:
    """Several sentences in a paragraph are text, whatever one of them would be alone."""
    blocks = (*BODY, Block(text), *BODY)
    assert set_apart(blocks) == SetApart(blocks)
