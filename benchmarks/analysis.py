"""How fast extracts are analysed: ``python benchmarks/analysis.py [FOLDER…]``; without a folder, invented articles.

Printed is how many articles a second of processor time are analysed, with the language declared and with it guessed
(its model loaded before); how much longer one of 20,000 words takes than one of 500; what each finder's share is; and
what spaCy with textacy's rules for quotations does on the same articles, where both and a model are installed.
"""

from __future__ import annotations

import cProfile
import importlib
import pstats
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from clock import seconds

from generator.analyse import analyse
from generator.model import Extract
from generator.read import read_folder

MADE = 300
WORDS = 600
NEEDED = 300
MOST_GROWTH = 40
PEER = 20  # articles given to the slower peer
SHARES = ("language", "text", "names", "quotations", "speakers", "dates", "topics", "key_points")

PEOPLE = ("Ines Varga", "Jo Brandt", "Mette Solvang", "Tomas Bell", "Anna Ward", "Henrik Aas", "Lucía Serra")
OFFICES = ("the mayor of Halden", "a spokeswoman for the Harbour Office", "the minister of transport", "a fisherman")
VERBS = ("said", "told reporters", "wrote", "argued", "warned", "added", "insisted")
THINGS = ("the barrier", "the eastern quay", "the ferry timetable", "the flood fund", "the port", "the budget")
ACTS = ("will be finished in March", "costs more than planned", "needs another vote", "serves the Ovel valley")
PLACES = ("Halden", "Marland", "Canada", "Brussels", "Norway", "Lisbon", "Chile", "Verra", "the upper Ovel")
BODIES = ("Harbour Office", "Halden Port Authority", "Ministry of Transport", "Ovel River Council", "Marland Red Cross")


# How often each kind of sentence stands among a hundred, as in news: see `invented`.
QUOTED, REPORTED, DATED, NAMED, TOLD = 20, 17, 12, 12, 39


def sentence(chance: random.Random) -> str:
    """One sentence of a news article: quoted, reported, with a date, with a name, or told without any."""
    who, office, verb = chance.choice(PEOPLE), chance.choice(OFFICES), chance.choice(VERBS)
    what, act, place = chance.choice(THINGS), chance.choice(ACTS), chance.choice(PLACES)
    body, other = chance.choice(BODIES), chance.choice(PEOPLE).split()[-1]
    last = who.split()[-1]
    quoted = (
        f"“We know that {what} {act},” {verb} {who}, {office}.",
        f"“Nobody asked us,” {last} {verb}, “and {what} {act}.”",
        f"“It is late for {what}, but it is not too late,” {chance.choice(('he', 'she'))} {verb}.",
    )
    reported = (
        f"{who} of the {body} {verb} that {what} {act} and that {place} had been told so.",
        f"{last} {verb} that {what} {act}, whatever the council may think of it.",
    )
    dated = (
        f"Work on {what} began in May 2024 and will close two roads in {place} for at least three seasons.",
        f"In {place}, {what} {act}, although the {body} voted nine to four against it last week.",
    )
    named = (
        f"{who}, {office}, has led the talks from the beginning, together with colleagues in {place}.",
        f"The {body} has sent its plans to {place}, where {last} and {other} are to read them first.",
    )
    told = (
        f"Many of the older houses near {what} stand close to the water, and cellars in {place} are wet each winter.",
        f"Buses to {place} leave from the station instead, and the two roads along the market remain closed to all.",
        f"{what.capitalize()} {act}, although the {body} and few of those who live there had expected so much of it.",
        f"The crews of the {body} work in three shifts, with lamps on the quay and a boat that takes away old stones.",
    )
    kinds = (quoted, reported, dated, named, told)
    return chance.choice(chance.choices(kinds, (QUOTED, REPORTED, DATED, NAMED, TOLD))[0])


def invented(number: int, words: int) -> Extract:
    """An English article of about so many words, always the same for the same number.

    It is as dense as news is: in 600 words, the 53 articles of 450 to 800 words from a set of quotations in the press
    (one half of it) have on average 11 statements, 6 of them quoted, 13 names, 7 dates and 30 sentences in 17
    paragraphs; these have 11, 6, 13, 7 and 30 in 15.
    """
    chance = random.Random(number)  # noqa: S311 - an article, no secret
    paragraphs: list[str] = []
    written = 0
    while written < words:
        paragraph = " ".join(sentence(chance) for _ in range(2))
        written += paragraph.count(" ") + 1
        paragraphs.append(paragraph)
    path, title = f"{number:06}.txt", f"Halden argues over {chance.choice(THINGS)}"
    return Extract(path, "0" * 64, "plain text", title, tuple(paragraphs), date="2026-03-04", language="en")


def speed(extracts: Sequence[Extract]) -> float:
    """Articles a CPU second."""
    return len(extracts) / seconds(lambda: [analyse(each) for each in extracts])


def shares(extracts: Iterable[Extract]) -> dict[str, float]:
    """The part of the time spent in each finder's own functions, as a profiler sees it; their sum is below 1."""
    with cProfile.Profile() as profile:
        for each in extracts:
            analyse(each)
    spent: dict[str, float] = {}
    whole = 0.0
    for (file, _, _), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        whole += own
        _, _, inside = str(file).replace("\\", "/").partition("generator/analyse/")
        finder = inside.split("/")[0].removesuffix(".py")
        spent[finder] = spent.get(finder, 0.0) + own
    return {finder: spent.get(finder, 0.0) / whole for finder in SHARES}


def peer(extracts: Sequence[Extract]) -> str:
    """What spaCy and textacy do on some of the articles, or why they do nothing."""
    try:
        spacy, quotes = importlib.import_module("spacy"), importlib.import_module("textacy.extract.triples")
        read = spacy.load("en_core_web_sm")
    except (ImportError, OSError) as error:
        return f"not measured ({error}); pip install spacy textacy, python -m spacy download en_core_web_sm"
    texts = ["\n\n".join(each.paragraphs) for each in extracts[:PEER]]
    taken = seconds(lambda: [list(quotes.direct_quotations(read(text))) for text in texts])
    return f"{len(texts) / taken:.1f} articles a CPU second (direct quotations only)"


def main(folders: list[Path]) -> None:
    """Report on the texts below `folders`, or on invented ones."""
    read = [one for folder in folders for one in read_folder(folder) if isinstance(one, Extract)]
    extracts = read or [invented(number, WORDS) for number in range(MADE)]
    words = sum(text.count(" ") + 1 for each in extracts for text in each.paragraphs) / len(extracts)
    analyse(replace(extracts[0], language=None))
    print(f"{len(extracts)} articles of {words:.0f} words on average")
    print(f"analysed: {speed(extracts):.0f} a CPU second (needed {NEEDED} of {WORDS} words)")
    guessed = [replace(each, language=None) for each in extracts]
    print(f"with the language guessed: {speed(guessed):.0f} a CPU second")
    short, long = invented(1, 500), invented(2, 20_000)
    growth = seconds(lambda: analyse(long)) / seconds(lambda: analyse(short))
    print(f"20,000 words take {growth:.1f} times as long as 500 (at most {MOST_GROWTH})")
    print("shares: " + ", ".join(f"{finder} {part:.0%}" for finder, part in shares(extracts).items()))
    print(f"spaCy with textacy: {peer(extracts)}")


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
