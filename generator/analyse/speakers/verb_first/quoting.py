"""Which event of its sentence a quoted string belongs to, before it or after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.speakers.verb_first.clauses import COLONS, COMMAS, is_mark
from generator.analyse.speakers.verb_first.complements import clause_of
from generator.analyse.speakers.verb_first.event import Event
from generator.analyse.speakers.verb_first.subjects import phrase
from generator.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.verb_first.clauses import Paragraph
    from generator.analyse.speakers.verb_first.complements import Clause
    from generator.analyse.speakers.verb_first.discourse import Discourse
    from generator.model import Attribution, Kind

AFTER, BEFORE, JUDGED = 0.97, 0.96, 0.92
_WHOLE_UTTERANCE = 5  # words
_FARTHEST_QUOTATION = 30  # words behind a subject
_LONGEST_LABEL = 7  # words before the colon of `فارغا: «…»`
_MOSTLY = 0.5  # of a clause; with more of it quoted, the quotation says it all
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sentence:
    held: Paragraph
    begin: int
    end: int
    events: Sequence[Event]


def governing(sentence: Sentence, at: int, discourse: Discourse) -> tuple[Event | None, float]:
    """The event whose words a quotation is, before it or after it in its sentence."""
    before = [each for each in sentence.events if each.at < at and each.end <= at]
    while len(before) > 1 and before[-1].judging and (before[-1].voice is None or before[-1].implicit):
        del before[-1]  # what somebody does in the words of another
    if before and at - before[-1].end <= _FARTHEST_QUOTATION and not _parted(sentence, before[-1], at, discourse):
        return before[-1], JUDGED if before[-1].judging else BEFORE
    after = event_after(sentence, at, discourse)
    return after, AFTER


def _parted(sentence: Sentence, event: Event, at: int, discourse: Discourse) -> bool:
    """Whether the words of an event end before a quotation."""
    clause = clause_of(sentence.held, event, at, sentence.end, discourse.lexicon)
    return clause is not None and clause[1] < at


def event_after(sentence: Sentence, at: int, discourse: Discourse) -> Event | None:
    lexicon, tokens = discourse.lexicon, sentence.held.tokens
    for event in sentence.events:
        if event.at > at:
            between = tokens[at + 1 : event.at]
            beside = all(is_mark(token) or _linking(token.word, discourse) for token in between)
            named = event.voice and event.voice.first > at and event.voice.last <= event.at
            if not beside and not named:
                return None
            joined = tokens[event.at].word not in lexicon.forms and tokens[event.at].bare in lexicon.forms
            return None if joined and event.layout == "verb" else event
    return None


def _linking(word: str, discourse: Discourse) -> bool:
    lexicon = discourse.lexicon
    return lexicon.has("like_so", word) or lexicon.has("adverbs", word) or lexicon.has("already", word)


def kind_of(held: Paragraph, sentence: Sentence, at: int, event: Event | None) -> Kind:
    """Direct if the words are an utterance of their own, mixed if they are a part of the article's sentence."""
    if at == sentence.begin or held.tokens[at - 1].text in COLONS:
        return "direct"
    before = held.tokens[at - 1]
    words = len(_WORD.findall(held.text[held.tokens[at].start : held.tokens[at].end]))
    if event and event.layout != "source" and not event.judging and at in (event.end, event.at + 1):
        return "direct" if words >= _WHOLE_UTTERANCE or held.tokens[at].ends else "mixed"
    return (
        "direct"
        if before.text in COMMAS and words >= _WHOLE_UTTERANCE and event is not None and event.at < at
        else "mixed"
    )


def goes_on(sentence: Sentence, at: int, event: Event, last: Attribution) -> bool:
    """Whether a quotation goes on behind its own attribution: `"…"، قالت فارغا، "…"`."""
    held = sentence.held
    earlier = [place for place, (_, _, span) in held.strings.items() if span == last.segments[-1]]
    if not earlier or last.cue != event.cue or not sentence.begin <= earlier[0] < event.at < at:
        return False
    return held.tokens[at - 1].text in COMMAS and last.kind == "direct"


def span_of(held: Paragraph, clause: Clause) -> Span:
    return Span(held.number, held.tokens[clause[0]].start, held.tokens[clause[1] - 1].end)


def mostly_quoted(each: Attribution, said: Sequence[Attribution]) -> bool:
    whole = each.segments[0]
    inside = sum(
        span.end - span.start
        for statement in said
        for span in statement.segments
        if span.paragraph == whole.paragraph and whole.start <= span.start and span.end <= whole.end
    )
    return inside > _MOSTLY * (whole.end - whole.start)


def label_of(sentence: Sentence, at: int, discourse: Discourse) -> Event | None:
    """`سمير حداد: «…»`: a name and a colon."""
    held, begin = sentence.held, sentence.begin
    if not 1 < at - begin <= _LONGEST_LABEL or held.tokens[at - 1].text not in COLONS:
        return None
    voice = phrase(held, begin, at - 1, "", discourse)
    return Event(held.number, begin, at - 1, "", "verb", voice) if voice and voice.kind != "unnamed" else None
