"""How sure a speaker is (0 to 1), by the layout of the attribution and the form of the words that name the speaker.

The figures are shares of right speakers, measured on news articles whose attributions were annotated by hand, and
multiplied as if independent of one another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.analyse.speakers.events import Layout
    from generator.analyse.speakers.noun_phrases import Near
    from generator.analyse.speakers.referents import Referent

LAYOUTS: Mapping[Layout, float] = {
    "after": 0.97, "inverted": 0.97, "before": 0.92, "judged": 0.94, "participle": 0.95, "source": 0.92, "noun": 0.86,
    "follows": 0.75, "trailing": 0.9, "act": 0.7, "colon": 0.95, "led": 0.8, "spoke": 0.88, "run": 0.95, "over": 0.88,
    "ahead": 0.85,
}  # fmt: skip
"""The share of right speakers by layout, where the name stands in full beside the verb."""

LEAST = 0.32
"""Below this, more speakers are wrong than right: none is given."""

_NEAR: Mapping[Near, float] = {"beside": 1.0, "apposed": 0.98, "shared": 0.92, "far": 0.88}
_SHARED_CLAUSE = 0.97  # a subject that the verb before "and" has, and a quotation that goes on with the clause
_THOUGHT = 0.82  # "he believed it was “…”": he may be another than the last one named
_DOUBT = 0.5  # what is denied, supposed, or told of another
_VAGUENESS = 0.4  # a description or a plural pronoun that no verb of saying points to
_THING = 0.8  # "the flood said": a noun that names neither person nor body nor document, before the quotation
_BEFORE: tuple[Layout, ...] = ("before", "judged", "participle", "noun", "spoke")
_VAGUE = ("description", "others")
_UNLED: tuple[Layout, ...] = ("act", "follows", "led", "spoke")
_SHARED: tuple[Layout, ...] = ("before", "judged")


def certainty(layout: Layout, near: Near, meant: Referent, *, doubtful: bool, speaks: bool = False) -> float:
    """How sure it is that a statement is the referent's; rounded to hundredths.

    `speaks`: a description's noun is one of persons, bodies or documents, so that it can say something.
    """
    shared = 1.0 if layout == "participle" else _NEAR[near]  # a participle always shares its subject
    sure = LAYOUTS[layout] * shared * meant.certainty
    if near == "shared" and layout in _SHARED:
        sure *= _SHARED_CLAUSE
    if layout == "judged" and meant.form == "pronoun":
        sure *= _THOUGHT
    if meant.form == "description" and not speaks and layout in _BEFORE:
        sure *= _THING
    if doubtful:
        sure *= _DOUBT
    elif meant.form in _VAGUE and (layout in _UNLED or (near == "shared" and layout in _SHARED and not speaks)):
        sure *= _VAGUENESS
    return round(sure, 2)
