"""Which quoted strings are statements, and whose, in a script without spaces."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.quotations.speech import spoken
from generator.analyse.quotations.wording import wording as quotation_wording
from generator.analyse.speakers.unspaced.article import (
    OPENINGS,
    Article,
    article_of,
    covering,
    heir,
    pointed_after,
    pointed_before,
    sentence_before,
)
from generator.analyse.speakers.unspaced.events import HIDDEN
from generator.analyse.speakers.unspaced.layouts import LABEL, is_said, labelled
from generator.analyse.text.unspaced import EDGE
from generator.model import Attributed, Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.unspaced.events import Event
    from generator.analyse.speakers.unspaced.subjects import Meant
    from generator.analyse.tables import Language
    from generator.analyse.text.unspaced import Wording
    from generator.model import Span

_RUN, _OVER, _TOLD, _LABELLED, _NEXT = 0.93, 0.88, 0.92, 0.95, 0.85
_WHOLE = 9  # characters of an utterance of its own
_STOPS = tuple("。！？!?，、,…")
_QUOTES = re.compile(rf"[「“『\"]{HIDDEN}*[」”』\"]")


def attributions(
    paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language
) -> tuple[Attribution, ...]:
    """The statements among the quoted strings, in order, with their speakers as far as the text tells them."""
    article = article_of(paragraphs, quoted, cast, table)
    labels = quotation_wording(table.code).question_labels
    for each, is_speech in zip(quoted, spoken(paragraphs, quoted, table), strict=True):
        label = LABEL.match(paragraphs[each[0].paragraph], 0, each[0].start)
        if label and label["label"].strip() in labels:
            continue
        if is_speech or is_said(article, each):
            _attribute(article, each)
    return tuple(article.found)


def _attribute(article: Article, each: Quoted) -> None:
    """Find whose a quoted string is and add it to the statements, or to the one that it goes on with."""
    text = article.paragraphs[each[0].paragraph]
    bare = Attribution("direct" if _whole(text, each, article.subjects.known) else "mixed", each)
    by_label = labelled(article, each)
    if by_label:
        _give(article, bare, by_label, _LABELLED)
        return
    event = covering(article, each)
    if event is None:
        _carry(article, bare, each)
    elif event.denied:
        return
    elif event.subject:
        _speak(article, bare, event, event.subject.speaker, event.sure * event.subject.certainty)
    else:
        bare = replace(bare, cue=event.cue or None)
        place = each[0].paragraph, article.sentence(each[0], each[0].start)
        bearer = heir(article, place, article.found)
        _append(article, replace(bare, speaker=bearer[0], confidence=round(bearer[1], 2)) if bearer else bare)


def _speak(article: Article, bare: Attribution, event: Event, speaker: Attributed, sure: float) -> None:
    whole = replace(bare, speaker=speaker, cue=event.cue or None, confidence=round(sure, 2))
    last = article.found[-1] if article.found else None
    if last and last.speaker == speaker and _broken(article, last, bare, event):
        article.found[-1] = replace(last, segments=(*last.segments, *bare.segments))
    else:
        _append(article, whole)


def _broken(article: Article, last: Attribution, bare: Attribution, event: Event) -> bool:
    """Whether words go on after their own attribution: `“…，”市长说，“…”`."""
    end, start = last.segments[-1], bare.segments[0]
    if end.paragraph != start.paragraph or not last.cue or last.cue != event.cue or last.kind != "direct":
        return False
    gap = article.paragraphs[start.paragraph][end.end : start.start]
    within = end.end <= event.start < start.start
    inner = article.paragraphs[end.paragraph][max(0, end.end - 2) : end.end + 1]
    return within and gap.rstrip().endswith(("，", ",", "、")) and any(mark in inner for mark in "，,、")


def _append(article: Article, statement: Attribution) -> None:
    article.found.append(statement)
    if statement.speaker:
        article.subjects.hear(statement.speaker)


def _give(article: Article, bare: Attribution, speaker: Attributed, sure: float) -> None:
    _append(article, replace(bare, speaker=speaker, confidence=round(sure, 2)))


def _whole(text: str, each: Quoted, known: Wording) -> bool:
    """Whether a string is an utterance of its own, not a part of the article's sentence."""
    first = each[0]
    before = text[: first.start].rstrip()[-1:]
    inner = text[first.start + 1 : first.end - 1]
    ends = inner.endswith(_STOPS) or bool(known.quotative.match(text, each[-1].end))
    return not before or before in EDGE or (ends and len(inner) >= _WHOLE)


def _follows(last: Attribution, each: Quoted) -> bool:
    return 0 <= each[0].paragraph - last.segments[-1].paragraph <= 1


def _carry(article: Article, bare: Attribution, each: Quoted) -> None:
    """Give words without an event the speaker whom a sentence before or after points to, or the last one."""
    first, last = each[0], each[-1]
    place = article.sentence(first, first.start)
    reading = article.reading(first.paragraph)
    lead = reading.seen[reading.parts[place][0] : first.start] if reading.parts else ""
    alone = not _QUOTES.sub("", lead).strip(EDGE)
    before = sentence_before(article, first.paragraph, place)
    pointed = pointed_before(article, before) if alone else None
    if pointed is None and alone:
        pointed = pointed_after(article, last)
    earlier = article.found[-1] if article.found else None
    own = _own_topic(article, each, place)
    if own:
        _give(article, bare, own.speaker, _NEXT * own.certainty)
        return
    next_topic = _next_topic(article, last, place) if alone else None
    if pointed and pointed.subject:
        _speak(article, bare, pointed, pointed.subject.speaker, _TOLD * pointed.subject.certainty)
    elif alone and next_topic:
        _give(article, bare, next_topic.speaker, _NEXT * next_topic.certainty)
    elif alone and earlier and earlier.speaker and earlier.kind == "direct" and _follows(earlier, each):
        same = earlier.segments[-1].paragraph == first.paragraph
        sure = earlier.confidence * (_RUN if same else _OVER)
        _append(article, replace(bare, speaker=earlier.speaker, confidence=round(sure, 2)))
    else:
        _append(article, bare)


def _own_topic(article: Article, each: Quoted, place: int) -> Meant | None:
    """The person before words that end their sentence without a verb: `市長は、「…」。`"""
    first, last = each[0], each[-1]
    reading = article.reading(first.paragraph)
    if not reading.parts or last.paragraph != first.paragraph or not article.subjects.known.topic:
        return None
    start, end = reading.parts[place]
    lead = reading.seen[start : first.start].rstrip(EDGE)
    if not lead.endswith(article.subjects.known.topic) or reading.text[last.end : max(end, last.end)].strip("。 "):
        return None
    topic = OPENINGS[article.table.order](reading, start, first.start)
    return topic if topic and topic.speaker.kind in ("person", "unnamed") else None


def _next_topic(article: Article, last: Span, place: int) -> Meant | None:
    """The person whom the sentence right behind `「…」。` at the head of a paragraph is about."""
    reading = article.reading(last.paragraph)
    if place or len(reading.parts) < 2 or not reading.text.startswith("。", last.end):
        return None
    topic = OPENINGS[article.table.order](reading, *reading.parts[1])
    return topic if topic and topic.speaker.kind == "person" else None
