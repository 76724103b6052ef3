"""All that may be somebody's words in an article: quoted strings, speech that a dash opens, turns of an interview."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.analyse.quotations.dialogue import dash_led, parts
from generator.analyse.quotations.interviews import turns
from generator.analyse.quotations.strings import quoted_strings
from generator.analyse.quotations.unlabelled import unlabelled
from generator.analyse.quotations.wording import wording
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.quotations.dialogue import Parted
    from generator.analyse.quotations.interviews import Turn
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.quotations.wording import Wording
    from generator.analyse.tables import Language

Form = Literal["quoted", "dialogue", "question", "answer", "turn"]


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that may be somebody's, and what the layout says of whose they are.

    `segments` begin and end with quotation marks if the form is "quoted"; otherwise they have none: what a dash or a
    label opens is the words alone. `reports` are the clauses that the author set into the words or right after them
    (`— Да, — [сказал Варга]. — Нет.`, `« Oui, [dit Mme Varga], et non »`): the speaker stands in these and nowhere
    else. `label` is the name that opens a "turn" (`[Ines Varga]: We wait.`), who speaks; with "question" and "answer"
    it is a word such as "Q" or "Antwort", the questioner being whoever publishes and the answerer whoever is
    interviewed. It is an empty place where an interview has none.
    """

    segments: Quoted
    form: Form = "quoted"
    reports: tuple[Span, ...] = ()
    label: Span | None = None


def utterances(paragraphs: Sequence[str], table: Language) -> tuple[Utterance, ...]:
    """All utterances, in order of their first segment; quoted strings within a dialogue or a turn are part of it."""
    held = wording(table.code)
    led = dash_led(paragraphs, held)
    said = turns(paragraphs, held) or unlabelled(paragraphs, held)
    found = [_dialogue(number, parted) for number, parted in led.items()]
    taken = set(led)
    for number, turn in said.items():
        taken.update((number, *turn.further))
    quoted = quoted_strings(paragraphs, held)
    whole = _wholly_quoted(paragraphs, quoted, said)
    found += [_turn(paragraphs, number, turn, whole) for number, turn in said.items() if number not in led]
    for each in quoted:
        if not any(span.paragraph in taken for span in each):
            found.append(_broken(paragraphs, each, held) if held.dash_dialogue or held.incise else Utterance(each))
    return tuple(sorted(found, key=lambda utterance: utterance.segments))


def _dialogue(number: int, parted: Parted) -> Utterance:
    return Utterance(
        tuple(Span(number, *piece) for piece in parted.speech),
        "dialogue",
        tuple(Span(number, *report) for report in parted.reports),
    )


def _wholly_quoted(
    paragraphs: Sequence[str], quoted: Sequence[Quoted], said: Mapping[int, Turn]
) -> Mapping[int, Quoted]:
    """Turns whose words are one quoted string: `A: “We wait.”`."""
    whole = {}
    for each in quoted:
        turn = said.get(each[0].paragraph)
        if turn and len(each) == 1 and (each[0].start, each[0].end) == turn.words:
            whole[each[0].paragraph] = each
    return whole


def _turn(paragraphs: Sequence[str], number: int, turn: Turn, whole: Mapping[int, Quoted]) -> Utterance:
    further = (Span(each, *_inside(paragraphs[each])) for each in turn.further)
    segments = whole.get(number) or (Span(number, *turn.words), *further)
    return Utterance(segments, "turn" if turn.role == "named" else turn.role, label=Span(number, *turn.label))


def _inside(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _broken(paragraphs: Sequence[str], each: Quoted, held: Wording) -> Utterance:
    """A quoted string, in pieces where the author reports within its marks."""
    segments: list[Span] = []
    reports: list[Span] = []
    for span in each:
        parted = parts(paragraphs[span.paragraph], span.start, span.end, held)
        segments += (Span(span.paragraph, *piece) for piece in parted.speech)
        reports += (Span(span.paragraph, *report) for report in parted.reports)
    return Utterance(tuple(segments), "quoted", tuple(reports)) if reports and segments else Utterance(each)
