"""An event of speaking: a verb or what stands for one, with its subject."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from generator.analyse.speakers.verb_first.clauses import Paragraph
    from generator.analyse.speakers.verb_first.discourse import Voice
    from generator.analyse.speakers.verb_first.lexicon import Form, Gender, Lexicon

Layout = Literal["verb", "participle", "source", "relay"]


@dataclass(frozen=True, slots=True)
class Event:
    """`at` is the token of the verb, `end` the one behind verb and subject; `voice` is None if nobody is named.

    `implicit` if the subject is in the verb alone; `doubtful` if it is not said that the subject says the words.
    """

    paragraph: int
    at: int
    end: int
    cue: str
    layout: Layout
    voice: Voice | None = None
    gender: Gender = ""
    implicit: bool = False
    plural: bool = False
    doubtful: bool = False
    judging: bool = False
    denial: bool = False


def form_of(held: Paragraph, at: int, lexicon: Lexicon) -> Form | None:
    """The form of a verb of the table that a token is; a sign of doubling may be what makes it one."""
    token = held.tokens[at]
    if len(token.text) != len(token.word):
        marked = lexicon.marked(token.text)
        for word in (marked, lexicon.bare(marked)):
            if word in lexicon.sets["marked"]:
                return lexicon.forms.get(word)
    if token.word in lexicon.forms:
        return lexicon.forms[token.word]
    return lexicon.forms.get(token.bare) if token.bare != token.word else None
