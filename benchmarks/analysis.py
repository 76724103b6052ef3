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
ACTS = ("will be finished in March", "costs more than planned", "needs another vote", "serves the upper Ovel")
PLACES = ("Halden", "Marland", "Canada", "Brussels", "the upper Ovel")


def sentence(chance: random.Random) -> str:
    """One sentence of a news article: told, quoted or reported."""
    who, office, verb = chance.choice(PEOPLE), chance.choice(OFFICES), chance.choice(VERBS)
    what, act, place = chance.choice(THINGS), chance.choice(ACTS), chance.choice(PLACES)
    forms = (
        f"“We know that {what} {act},” {verb} {who}, {office}.",
        f"{who} {verb} on Tuesday that {what} {act} and that {place} had been told so.",
        f"In {place}, {what} {act}, although the council voted nine to four against it last week.",
        f"Work on {what} began in May 2024 and will close two roads in {place} for at least three seasons.",
        f"“Nobody asked us,” {who.split()[-1]} {verb}, “and {what} {act}.”",
        f"The figures, published by the Harbour Office, show that {what} {act}.",
    )
    return chance.choice(forms)


def invented(number: int, words: int) -> Extract:
    """An English article of about so many words, always the same for the same number."""
    chance = random.Random(number)  # noqa: S311 - an article, no secret
    paragraphs: list[str] = []
    written = 0
    while written < words:
        paragraph = " ".join(sentence(chance) for _ in range(3))
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
