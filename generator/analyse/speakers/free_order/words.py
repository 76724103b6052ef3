"""What single words of a frame are, where the order of words is free: nouns for speakers, names, titles in marks."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.analyse.names.cast import Mention
    from generator.analyse.speakers.frames import Frame

_LONGEST_TITLE = 4  # words


def is_title(frame: Frame, at: int) -> bool:
    """Whether a quoted string is a name: a few words with a capital, after a noun, a verb or a preposition."""
    return at > 0 and frame.tags[at - 1] in tuple("lVRFU") and is_name_in_marks(frame, at)


def is_name_in_marks(frame: Frame, at: int) -> bool:
    """Whether a quoted string is a few words with a capital and no stop."""
    word = frame.words[at]
    inner = frame.text[word.start : word.end].strip('«»“”„"')
    return inner[:1].isupper() and len(inner.split()) <= _LONGEST_TITLE and inner[-1:] not in ".!?…"


def is_head(frame: Frame, at: int) -> bool:
    """Whether a word is a noun, in the nominative, for one who can speak."""
    lower = frame.words[at].lower
    return lower in frame.table.roles or frame.grammar.speaks(lower)


def is_body(frame: Frame, at: int) -> bool:
    """Whether a noun is a body's or a document's, behind which a name is its owner's: "пресс-служба Варги"."""
    lower = frame.words[at].lower
    return any(frame.grammar.has(kind, lower) for kind in ("organisations", "governments", "documents"))


def mention_at(frame: Frame, at: int) -> Mention | None:
    """The name that the cast has at a word."""
    if frame.cast is None:
        return None
    here = frame.cast.mentions[frame.paragraph]
    word = frame.words[at]
    place = bisect_left(here, word.end, key=_opening) - 1
    return here[place] if place >= 0 and here[place].span.start <= word.start < here[place].span.end else None


def _opening(mention: Mention) -> int:
    return mention.span.start


def adjectives_before(frame: Frame, noun: int) -> int:
    """Where the adjectives before a noun begin: "Державна служба", "высокопоставленный сотрудник"."""
    at, endings = noun, frame.grammar.cases["adjective_endings"]
    while at > 0 and frame.tags[at - 1] in "lFUA" and frame.words[at - 1].lower.endswith(endings):
        at -= 1
    return at
