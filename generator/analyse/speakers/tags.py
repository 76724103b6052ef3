"""The part that each word of a frame plays in its clause, as far as the tables and the words beside it tell."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.speakers.inflected import retagged
from generator.analyse.text.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.text.words import Word

QUOTED = "\0"
_MARKS = {"—": "-", "–": "-", "-": "-", "’": "'", "'": "'", "…": ".", "[": "(", "]": ")", "“": "`", "”": "`", '"': "`"}


def tags_of(held: Sequence[Word], grammar: Grammar) -> str:
    """The tags of words, a letter each, as `frames` explains them; a quoted string is a word of its own."""
    tags: list[str] = []
    opens = True
    read = _reader(grammar)
    for text, _, _, _ in held:
        first, within, closed, hangs = read[text]
        tag = first if opens else within
        if hangs:
            tag = _beside(tag, tags, held, grammar)
        elif opens and tag == "U" and len(text) > 5:
            tag = _opening_participle(held, len(tags), read, grammar)
        opens = closed
        tags.append(tag)
    if grammar.perfect_endings:
        retagged(tags, held, grammar)
    return "".join(tags)


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
        tag = known.get(lower) or _contracted(lower, grammar) or _by_ending(lower, grammar)
        hangs = lower in grammar.phrases or tag in "VJF"
        if tag == "l" and grammar.has("nouns", lower):
            tag = "S"
        return tag, tag, False, hangs

    return Remembered(read)


def _beside(tag: str, tags: Sequence[str], held: Sequence[Word], grammar: Grammar) -> str:
    """The tag of a word of a phrase, or one that can be verb and noun, by the words beside it."""
    lower = held[len(tags)].lower
    if lower in grammar.phrases and _phrase(held, len(tags), grammar):
        tag = "V"
    if (tag in "VJF" and _noun_follows(tags, held, len(tags), grammar)) or (
        lower in grammar.bases
        and tag in "VJF"
        and not _plural(tags, held, len(tags), grammar)
        and not (grammar.has("certain_verbs", lower) and tags[-1:] not in (["D"], ["R"]))
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
    before = tags[-1]
    if before == "D":
        return not grammar.has("standalone", held[at - 1].lower)
    lower = held[at].lower
    if held[at - 1].possessive and before in "lUS":
        # "a friend of Varga's said", but "Varga's claims"
        return lower in grammar.bases or grammar.has("nouns", lower) or tags[-2:-1] != ["R"]
    if before == "t" and lower not in grammar.bases and lower.endswith(grammar.third_endings):
        return True  # "according to emails"
    adjective = before in "lgFA" and tags[-2:-1] == ["D"] and not lower.endswith(grammar.finite_endings)
    speaks = any(grammar.has(kind, held[at - 1].lower) for kind in ("people", "organisations", "documents"))
    return before == "R" or (adjective and not speaks and grammar.has("nouns", lower))


def _plural(tags: Sequence[str], held: Sequence[Word], at: int, grammar: Grammar) -> bool:
    """Whether a verb without an ending can follow: after a pronoun, an auxiliary, a plural."""
    before = tags[-1] if tags else ","
    return before in "PtAKWND,Q" or (before in "lSU" and held[at - 1].lower.endswith(grammar.plural_endings))


def _by_ending(lower: str, grammar: Grammar) -> str:
    if len(lower) > 4:
        if lower.endswith(grammar.adverb_endings):
            return "l" if grammar.has("not_adverbs", lower) else "A"
        if lower.endswith(grammar.finite_endings):
            return "F"
        if lower.endswith(grammar.participle_endings):
            return "g"
    return "l"
