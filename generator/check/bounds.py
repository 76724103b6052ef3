"""Where in a paragraph words may begin and end without a mark: with its sentences, or with what is quoted in it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.check.verbatim import Bounds
from generator.check.wording import DASH, QUOTE, TERMINATORS, Wording

_BULLETS = frozenset("•·●▪■◦‣|")


def begins_sentence(said: Wording, at: int) -> bool:
    """Whether a sentence, or what follows a colon or a dash, may begin at the token `at`."""
    if at == 0 or said.tokens[at][0].islower():
        return at == 0
    before = said.tokens[at - 1]
    if before == QUOTE and (at == 1 or said.is_apart(at - 1) or said.tokens[at - 2] in TERMINATORS):
        return True
    return _is_free(said, at) and before in (":", DASH, *_BULLETS, *TERMINATORS)


def ends_sentence(said: Wording, at: int) -> bool:
    """Whether a sentence may end before the token `at`, with its stop or just before it."""
    if at == len(said):
        return True
    last = said.tokens[at - 1]
    if said.tokens[at] in _BULLETS:
        return True
    if last in TERMINATORS or (last == QUOTE and at > 1 and said.tokens[at - 2] in TERMINATORS):
        return said.tokens[at] in (QUOTE, *TERMINATORS) or _is_free(said, at)
    return said.tokens[at] == "." and (at + 1 == len(said) or said.tokens[at + 1] == QUOTE or _is_free(said, at + 1))


def _is_free(said: Wording, at: int) -> bool:
    """Whether a sentence may begin at `at` as far as white space goes, which not every script sets."""
    first = said.tokens[at][0]
    return said.is_apart(at) or (first.isalpha() and first.lower() == first.upper()) or said.tokens[at - 1] in "。｡"


def _ends_quotation(said: Wording, at: int, end: int) -> bool:
    """Whether the quotation ends at `at`, or but for a comma or a stop does."""
    return at == end or (at + 1 == end and said.tokens[at] in (".", ",", ";"))


def bounds_of_text(said: Wording) -> Bounds:
    """Whole sentences of a paragraph: where a key point, or speech that no marks enclose, begins and ends."""
    return Bounds(lambda at: begins_sentence(said, at), lambda at: ends_sentence(said, at), lambda _: 0)


def bounds_of_quotations(
    said: Wording, spans: Sequence[tuple[int, int]], parts: Sequence[tuple[int, int]] = ()
) -> Bounds:
    """The quotations of a paragraph, as pairs of tokens: whole, or whole sentences of them, or one of their `parts`.

    A part is what stands on one side of a report within one pair of marks: « …, dit Varga, … ».
    """
    first, last = {start for start, _ in parts}, [end for _, end in parts]
    starts, ends = {start for start, _ in spans}, {}
    where: dict[int, int] = {}
    for number, (start, end) in enumerate(spans):
        for place in range(start, end):
            where[place], ends[place] = number, end

    def begins(at: int) -> bool:
        return at in starts or at in first or (at in where and begins_sentence(said, at))

    def finishes(at: int) -> bool:
        whole = _ends_quotation(said, at, ends.get(at - 1, -1)) or ends_sentence(said, at)
        return whole or any(_ends_quotation(said, at, end) for end in last)

    return Bounds(begins, finishes, where.get)
