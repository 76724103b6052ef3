"""Reported statements: what somebody is said to have said, in the words of the article ("Varga said that …").

Each stands beside the quotations as a statement of its own, its segments the reported clause without conjunction,
speaker and verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.speakers.doubts import plural_verb
from generator.analyse.speakers.grammar import grammar
from generator.analyse.speakers.orders import reports, signs
from generator.analyse.speakers.referents import Discourse, referent
from generator.analyse.speakers.reported_acts import acts
from generator.analyse.speakers.reported_pieces import as_one, pieces
from generator.analyse.speakers.reported_subjects import Sentence
from generator.analyse.speakers.reported_utterances import utterances
from generator.analyse.speakers.reported_words import Reporting, reporting, signs_of
from generator.analyse.speakers.scene import Scene, scene
from generator.analyse.speakers.unspaced.article import RULES
from generator.analyse.speakers.unspaced.clauses import reported as unspaced_clauses
from generator.analyse.text.remembered import Remembered
from generator.model import Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.grammar import Grammar
    from generator.analyse.speakers.reported_parenthetical import Report
    from generator.analyse.tables import Language

_CERTAINTY = 0.97  # of a reported clause's own subject, where that is certain itself
_SHARED = 0.9  # where the subject is that of a verb before
_LONGEST_SENTENCE = 250  # words; what is longer is no sentence
_LETTERS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the paragraphs are read with; the lists have an entry a paragraph."""

    known: Reporting
    signs: frozenset[str]
    discourse: Discourse
    said: Sequence[list[Attribution]]  # quotations, by where they begin
    taken: Sequence[set[Span]]  # their segments


def reported(
    paragraphs: Sequence[str],
    quoted: Sequence[Quoted],
    quotations: Sequence[Attribution],
    cast: Cast,
    table: Language,
    shared: Scene | None = None,
) -> tuple[Attribution, ...]:
    """`quotations` and the reported statements of the article, in the order of the text.

    Quotations of one breath become one statement, and so do fragments that are quoted from one reported clause.
    `shared` is the scene of the article where another was asked for its speakers, too.
    """
    if table.order in RULES:
        return unspaced_clauses(paragraphs, quoted, quotations, cast, table)
    spoken = utterances(paragraphs, quotations, table)
    known, parts = reporting(table.code), grammar(table.code)
    if known is None or parts is None:
        return spoken
    stage = shared or scene(paragraphs, quoted, cast, table, parts)
    reading = _reading(stage, spoken, known)
    found: list[Attribution] = []
    for number, text in enumerate(paragraphs):
        said = reading.said[number]
        if _has_sign(text, reading.signs, stage):
            found += _paragraph(stage.frame(number), reading)
        else:
            found += said
        _remember(reading.discourse, said)
    return tuple(sorted(found, key=lambda each: each.segments[0]))


def _reading(stage: Scene, spoken: Sequence[Attribution], known: Reporting) -> _Reading:
    said: list[list[Attribution]] = [[] for _ in stage.paragraphs]
    taken: list[set[Span]] = [set() for _ in stage.paragraphs]
    for statement in spoken:
        said[statement.segments[0].paragraph].append(statement)
        for span in statement.segments:
            taken[span.paragraph].add(span)
    return _Reading(known, _told_by(stage.table, stage.known), stage.discourse(), said, taken)


@cache
def _told_by(table: Language, parts: Grammar) -> frozenset[str]:
    return signs_of(table) | signs(parts)


@cache
def _signs_in(table: Language, parts: Grammar) -> Remembered[frozenset[str]]:
    """Reads what stands between two spaces: the words in it that tell of a report, as they are written there."""
    told_by = _told_by(table, parts)

    def read(chunk: str) -> frozenset[str]:
        return frozenset(word for word in (chunk, *_LETTERS.findall(chunk)) if word.lower() in told_by)

    return Remembered(read)


def _has_sign(text: str, told_by: frozenset[str], stage: Scene) -> bool:
    signs = _signs_in(stage.table, stage.known)
    written = frozenset[str]().union(*filter(None, map(signs.__getitem__, text.split())))
    if not written or stage.known.order or not written.isdisjoint(told_by):
        return bool(written)  # mostly such a word has small letters
    found = {word.lower() for word in written}
    if not found.isdisjoint(phrase[0] for phrase in stage.table.according_to):
        return True
    return any(word[0].lower() in found and not _of_name(text, word) for word in _LETTERS.finditer(text))


def _of_name(text: str, word: re.Match[str]) -> bool:
    """Whether a word has a capital though it begins no sentence: "United States"."""
    return word[0][0].isupper() and text[max(0, word.start() - 2) : word.start()].rstrip(" ").isalpha()


def _remember(discourse: Discourse, statements: Sequence[Attribution]) -> None:
    for each in statements:
        if each.speaker:
            discourse.hear(each.speaker)


def _paragraph(frame: Frame, reading: _Reading) -> list[Attribution]:
    """The statements of a paragraph: those quoted and those reported."""
    made: list[Attribution] = []
    clauses: list[list[Span]] = []
    for first, last in frame.sentences:
        if last - first > _LONGEST_SENTENCE:
            continue
        sentence = Sentence(frame, first, last, reading.known, reading.signs, acts(frame.table.code))
        for report in reports(sentence):
            clauses.append(_spans(frame, report.parts))
            each = _statement(frame, report, reading)
            if each:
                made.append(each)
                _remember(reading.discourse, [each])
    return as_one(reading.said[frame.paragraph], clauses) + made


def _spans(frame: Frame, parts: Sequence[tuple[int, int]]) -> list[Span]:
    held = frame.words
    return [Span(frame.paragraph, held[first].start, held[last - 1].end) for first, last in parts if first < last]


def _statement(frame: Frame, report: Report, reading: _Reading) -> Attribution | None:
    segments = _spans(frame, pieces(frame, report.parts, reading.taken[frame.paragraph], reading.known))
    if not segments:
        return None
    meant = referent(frame, report.subject, reading.discourse)
    certainty = _CERTAINTY * meant.certainty * (_SHARED if report.subject.near == "shared" else 1)
    if plural_verb(frame, report.subject, report.verb):
        certainty *= _SHARED / 2  # one name of several
    return Attribution("indirect", tuple(segments), meant.speaker, report.cue or None, round(certainty, 2))
