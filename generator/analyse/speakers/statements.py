"""All statements of an article: quoted, reported, and the turns of an interview."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.quotations.typed import TYPED, typed_strings
from generator.analyse.speakers.attributions import attributions
from generator.analyse.speakers.grammar import grammar
from generator.analyse.speakers.reported import reported
from generator.analyse.speakers.scene import scene
from generator.analyse.speakers.turns import interview
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.utterances import Utterance
    from generator.analyse.tables import Language
    from generator.model import Attribution


def statements(
    paragraphs: Sequence[str], utterances: Sequence[Utterance], cast: Cast, table: Language
) -> tuple[Attribution, ...]:
    """The statements in the order of the text, each with its speaker as far as the text tells."""
    quoted = tuple(each.segments for each in utterances if not each.label)
    typed = typed_strings(paragraphs, quoted)
    marked = {span for each in typed for span in each}
    strings = tuple(sorted((*quoted, *typed)))
    known = grammar(table.code) if table.order == "cased" else None
    shared = scene(paragraphs, strings, cast, table, known) if known else None
    said = [
        each
        for each in attributions(paragraphs, strings, cast, table, shared)
        if each.segments[0] not in marked or _is_told(paragraphs, each)
    ]
    found = [
        _without_marks(paragraphs, each, marked) if marked else each
        for each in reported(paragraphs, strings, said, cast, table, shared)
    ]
    turns = interview(paragraphs, utterances, cast, table)
    if turns:
        spoken = {span.paragraph for each in utterances if each.label for span in each.segments}
        found = [each for each in found if each.segments[0].paragraph not in spoken]
    return tuple(sorted((*found, *turns), key=lambda each: each.segments[0]))


def _is_told(paragraphs: Sequence[str], each: Attribution) -> bool:
    """Whether the text says whose a string in doubled apostrophes is: a verb beside it, or one before its sentence."""
    if each.kind != "direct" or each.speaker is None:
        return False
    before = paragraphs[each.segments[0].paragraph][: each.segments[0].start].rstrip()
    return bool(each.cue) or not before or before.endswith((".", "!", "?", TYPED))


def _without_marks(paragraphs: Sequence[str], each: Attribution, marked: set[Span]) -> Attribution:
    """A statement in doubled apostrophes as a reported one: its words without them."""
    if not any(span in marked for span in each.segments):
        return each
    return replace(each, kind="indirect", segments=tuple(_inside(paragraphs, each.segments)))


def _inside(paragraphs: Sequence[str], segments: Sequence[Span]) -> Iterator[Span]:
    for span in segments:
        text = paragraphs[span.paragraph][span.start : span.end]
        start = span.start + len(TYPED) * text.startswith(TYPED)
        end = span.end - len(TYPED) * text.endswith(TYPED)
        end -= paragraphs[span.paragraph].endswith(",", start, end)
        yield Span(span.paragraph, start, end)
