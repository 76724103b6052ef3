"""The part that each word of a frame plays in its clause, as far as the tables and the words beside it tell."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.names.edges import bound_particle
from generator.analyse.speakers.inflected import retagged
from generator.analyse.tables import language_table
from generator.analyse.text.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.text.words import Word

QUOTED = "\0"
_OPEN = ""  # no tag yet
_SHORT = 5  # letters; a participle has more
_MARKS = {"—": "-", "–": "-", "-": "-", "’": "'", "'": "'", "…": ".", "[": "(", "]": ")", "“": "`", "”": "`", '"': "`"}


def tags_of(held: Sequence[Word], grammar: Grammar) -> str:
    """The tags of words, a letter each, as `frames` explains them; a quoted string is a word of its own."""
    read = _reader(grammar)
    tags = list(map(_plain(grammar).__getitem__, [word[0] for word in held]))
    at = -1
    for _ in range(tags.count(_OPEN)):
        at = tags.index(_OPEN, at + 1)
        first, within, _, hangs = read[held[at].text]
        opens = at == 0 or read[held[at - 1].text][2]
        tag = first if opens else within
        if hangs:
            tag = _beside(tag, at, tags, held, grammar)
        elif opens and tag == "U" and len(held[at].text) > _SHORT:
            tag = _opening_participle(held, at, read, grammar)
        tags[at] = tag
    if grammar.perfect_endings:
        retagged(tags, held, grammar)
    return "".join(tags)


@cache
def _plain(grammar: Grammar) -> Remembered[str]:
    """Reads a word by itself: its tag, or that more has to be asked: most words have one tag wherever they stand."""
    read = _reader(grammar)

    def tag(text: str) -> str:
        first, within, _, hangs = read[text]
        asked = first != within or hangs or (first == "U" and len(text) > _SHORT)
        return _OPEN if asked else within

    return Remembered(tag)


@cache
def _reader(grammar: Grammar) -> Remembered[tuple[str, str, bool, bool]]:
    """Reads a word by itself: its tag as the first of a sentence, and within one; then two answers.

    Whether what follows it is the first of a sentence, and whether its tag hangs on the words beside it.
    """
    known = grammar.parts

    def read(text: str) -> tuple[str, str, bool, bool]:
        first, lower = text[0], text.lower().replace("’", "'") if text[-1] == "’" else text.lower()
        if first == QUOTED:
            return "Q", "Q", True, False
        if not first.isalnum():
            tag = _MARKS.get(text, text)
            return tag, tag, tag not in ",'(-", False
        if first.isdigit():
            return "#", "#", False, False
        if first.isupper():
            part = known.get(lower) or _contracted(lower, grammar) or "U"
            sure = part in ("T", "P") or text == "I"
            return part if sure or part not in "lBt" else "U", part if sure else "U", False, False
        if "-" in text and bound_particle(text, language_table(grammar.code)):
            return "U", "U", False, False  # "al-Halden"
        tag = known.get(lower) or _contracted(lower, grammar) or _by_ending(lower, grammar)
        hangs = lower in grammar.phrases or tag in "VJF"
        if tag == "l" and grammar.has("nouns", lower):
            tag = "S"
        return tag, tag, False, hangs

    return Remembered(read)


def _beside(tag: str, at: int, tags: Sequence[str], held: Sequence[Word], grammar: Grammar) -> str:
    """The tag of a word of a phrase, or one that can be verb and noun, by the words beside it."""
    lower = held[at].lower
    if lower in grammar.phrases and _phrase(held, at, grammar):
        tag = "V"
    if (tag in "VJF" and _noun_follows(tags, held, at, grammar)) or (
        lower in grammar.bases
        and tag in "VJF"
        and not _plural(tags, held, at, grammar)
        and not (grammar.has("certain_verbs", lower) and tags[at - 1 : at] not in (["D"], ["R"]))
    ):
        return "S" if grammar.has("nouns", lower) else "l"
    return tag


def _opening_participle(
    held: Sequence[Word], at: int, read: Remembered[tuple[str, str, bool, bool]], grammar: Grammar
) -> str:
    """The tag of a word that opens a sentence: a participle by its ending and the word behind it, else a capital's.

    "Springing to her defence", "Defending the plan"; but "Manning of the union", "Fleming said".
    """
    part = read[held[at].lower][1]
    if part not in "gF" or at + 1 >= len(held):
        return "U"
    after = read[held[at + 1].text][1]
    passive = part == "F" and (after == "C" or grammar.has("agent", held[at + 1].lower))
    return "g" if passive or (part == "g" and after in "tDCO") else "U"


def _contracted(lower: str, grammar: Grammar) -> str | None:
    """The tag of "he's", "who'd": that of the pronoun."""
    before, mark, _ = lower.replace("’", "'").partition("'")
    tag = grammar.parts.get(before) if mark else None
    return tag if tag and tag in "PWC" else None


def _phrase(held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    return any(
        tuple(word.lower for word in held[at + 1 : at + 1 + len(rest)]) == rest
        for rest in grammar.phrases[held[at].lower]
    )


def _noun_follows(tags: Sequence[str], held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """Whether a word that can be noun or verb is a noun (or adjective), by the word before it."""
    if not at:
        return False
    before = tags[at - 1]
    if before == "D" and held[at].lower in grammar.bases and grammar.has("single", held[at - 1].lower):
        return True  # "at one point"
    if (
        before == "D"
        and grammar.has("standalone", held[at - 1].lower)
        and not grammar.has("single", held[at - 1].lower)
    ):
        lower = held[at].lower
        return lower.endswith(grammar.third_endings) and lower not in grammar.bases  # "those remarks"
    if before == "D":
        return not grammar.has("standalone", held[at - 1].lower)
    lower = held[at].lower
    if held[at - 1].possessive and before in "lUS":
        # "a friend of Varga's said", but "Varga's claims"
        return lower in grammar.bases or grammar.has("nouns", lower) or tags[max(0, at - 2) : at - 1] != ["R"]
    if before == "t" and lower not in grammar.bases and lower.endswith(grammar.third_endings):
        return True  # "according to emails"
    determined = tags[max(0, at - 2) : at - 1] == ["D"]
    adjective = before in "lgFA" and determined and not lower.endswith(grammar.finite_endings)
    governed = before in "lg" and tags[max(0, at - 2) : at - 1] in (["V"], ["F"], ["J"], ["R"], ["G"])
    if not (adjective or governed):
        return before == "R"
    speaks = any(grammar.has(kind, held[at - 1].lower) for kind in ("people", "organisations", "documents"))
    return not speaks and grammar.has("nouns", lower)


def _plural(tags: Sequence[str], held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """Whether a verb without an ending can follow: after a pronoun, an auxiliary, a plural."""
    before = tags[at - 1] if at else ","
    if before in "lSU":
        lower = held[at - 1].lower
        return lower.endswith(grammar.plural_endings) and not lower.endswith(grammar.singular_endings)
    return before in "PtAKWND,Q"


def _by_ending(lower: str, grammar: Grammar) -> str:
    if len(lower) > 4:
        if lower.endswith(grammar.adverb_endings):
            return "l" if grammar.has("not_adverbs", lower) else "A"
        if lower.endswith(grammar.finite_endings):
            return "F"
        if lower.endswith(grammar.participle_endings):
            return "g"
    return "l"
