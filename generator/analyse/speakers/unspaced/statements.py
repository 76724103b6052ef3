"""The statements of an article in a script without spaces: quoted and reported ones, each led to an event of saying."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from generator.analyse.quotations.speech import spoken
from generator.analyse.quotations.wording import wording as quotation_wording
from generator.analyse.speakers.unspaced import subject_first, topic_first
from generator.analyse.speakers.unspaced.events import HIDDEN, Event, Reading, read
from generator.analyse.speakers.unspaced.subjects import Subjects
from generator.analyse.speakers.unspaced.wording import wording
from generator.model import QUOTATION_MARKS, Attributed, Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.unspaced.subjects import Meant
    from generator.analyse.tables import Language

    class Rule(Protocol):
        def __call__(self, reading: Reading, start: int, end: int, code: str) -> list[Event]: ...

    class Opening(Protocol):
        def __call__(self, reading: Reading, start: int, end: int) -> Meant | None: ...


RULES: Mapping[str, Rule] = {"quote-last": topic_first.events, "subject-first": subject_first.events}
"""What finds the events of a sentence, by `Language.order`."""

OPENINGS: Mapping[str, Opening] = {"quote-last": topic_first.opening, "subject-first": subject_first.opening}
"""What finds whom a sentence is about, by `Language.order`."""

_LOOKED_BACK = 6  # statements
_RUN, _OVER, _TOLD, _LABELLED, _NEXT = 0.93, 0.88, 0.92, 0.95, 0.85
_UNLED = 0.9  # an event without a subject, its speaker taken from the statement before
_MOSTLY_QUOTED = 0.5  # of a clause; then its quotations say it all
_WHOLE = 9  # characters of an utterance of its own
_STOPS = tuple("。！？!?，、,…")
_LABEL = re.compile(r"\s*(?P<label>[^：:「」“”。，、]{1,24})[：:]\s*\Z")
_AGE = re.compile(r"[（(].*[)）]")
_SHORTEST = 6  # characters of words that nothing beside them tells to be speech, marks included
_ENDING = "。」』”！？ "
_QUOTES = re.compile(rf"[「“『\"]{HIDDEN}*[」”』\"]")
_SIGNATURE = re.compile(r"\s*[（(](?P<np>[^（）()、。]{2,20})[)）](?=\s*(?:\Z|[「。]))")
_BARE_LABEL = re.compile(r"\s*(?P<np>[^「」“”、。，：:\s]{2,20})\s?\Z")
_EDGE = "、，,。；;：: 　"


@dataclass(slots=True)
class _Article:
    """An article being read, from its first paragraph to its last; `found` grows."""

    paragraphs: Sequence[str]
    table: Language
    subjects: Subjects
    strings: Sequence[Sequence[Span]]
    readings: dict[int, Reading] = field(default_factory=dict)
    held: dict[tuple[int, int], list[Event]] = field(default_factory=dict)
    found: list[Attribution] = field(default_factory=list)

    def reading(self, number: int) -> Reading:
        """A paragraph, read once."""
        if number not in self.readings:
            text = self.paragraphs[number]
            known = self.subjects.known
            self.readings[number] = read(number, text, self.strings[number], known, self.subjects, self.table)
        return self.readings[number]

    def events(self, number: int, place: int) -> list[Event]:
        """The events of a paragraph's sentence, found when everything before it has been heard."""
        if (number, place) not in self.held:
            reading = self.reading(number)
            start, end = reading.parts[place]
            self.held[number, place] = RULES[self.table.order](reading, start, end, self.table.code)
        return self.held[number, place]

    def sentence(self, span: Span, at: int) -> int:
        """The number of the sentence that a place of a quoted string stands in."""
        parts = self.reading(span.paragraph).parts
        return next((place for place, (_, end) in enumerate(parts) if at < end), max(0, len(parts) - 1))


def attributions(
    paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language
) -> tuple[Attribution, ...]:
    """The statements among the quoted strings, in order, with their speakers as far as the text tells them."""
    article = _article(paragraphs, quoted, cast, table)
    labels = quotation_wording(table.code).question_labels
    for each, is_speech in zip(quoted, spoken(paragraphs, quoted, table), strict=True):
        label = _LABEL.match(paragraphs[each[0].paragraph], 0, each[0].start)
        if label and label["label"].strip() in labels:
            continue
        if is_speech or _is_said(article, each):
            _attribute(article, each)
    return tuple(article.found)


def reported(
    paragraphs: Sequence[str],
    quoted: Sequence[Quoted],
    quotations: Sequence[Attribution],
    cast: Cast,
    table: Language,
) -> tuple[Attribution, ...]:
    """`quotations` and the reported statements of the article, in the order of the text."""
    article = _article(paragraphs, quoted, cast, table)
    said: dict[int, list[Attribution]] = {}
    for each in quotations:
        said.setdefault(each.segments[0].paragraph, []).append(each)
    taken = {span for each in quotations for span in each.segments}
    found: list[Attribution] = []
    for number, text in enumerate(paragraphs):
        if text.strip():
            found += _clauses(article, number, said.get(number, ()), taken, found[-_LOOKED_BACK:])
    return tuple(sorted(found, key=lambda each: each.segments[0]))


def _article(paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language) -> _Article:
    strings: list[list[Span]] = [[] for _ in paragraphs]
    for each in quoted:
        for span in each:
            strings[span.paragraph].append(span)
    return _Article(paragraphs, table, Subjects(cast, wording(table.code)), strings)


def _attribute(article: _Article, each: Quoted) -> None:
    """Find whose a quoted string is and add it to the statements, or to the one that it goes on with."""
    text = article.paragraphs[each[0].paragraph]
    bare = Attribution("direct" if _whole(text, each) else "mixed", each)
    labelled = _labelled(article, each)
    if labelled:
        _give(article, bare, labelled, _LABELLED)
        return
    event = _covering(article, each)
    if event is None:
        _carry(article, bare, each)
    elif event.denied:
        return
    elif event.subject:
        _speak(article, bare, event, event.subject.speaker, event.sure * event.subject.certainty)
    else:
        bare = replace(bare, cue=event.cue or None)
        place = each[0].paragraph, article.sentence(each[0], each[0].start)
        heir = _heir(article, place, article.found)
        _append(article, replace(bare, speaker=heir[0], confidence=round(heir[1], 2)) if heir else bare)


def _speak(article: _Article, bare: Attribution, event: Event, speaker: Attributed, sure: float) -> None:
    whole = replace(bare, speaker=speaker, cue=event.cue or None, confidence=round(sure, 2))
    last = article.found[-1] if article.found else None
    if last and last.speaker == speaker and _broken(article, last, bare, event):
        article.found[-1] = replace(last, segments=(*last.segments, *bare.segments))
    else:
        _append(article, whole)


def _broken(article: _Article, last: Attribution, bare: Attribution, event: Event) -> bool:
    """Whether words go on after their own attribution: `“…，”市长说，“…”`."""
    end, start = last.segments[-1], bare.segments[0]
    if end.paragraph != start.paragraph or not last.cue or last.cue != event.cue or last.kind != "direct":
        return False
    gap = article.paragraphs[start.paragraph][end.end : start.start]
    within = end.end <= event.start < start.start
    inner = article.paragraphs[end.paragraph][max(0, end.end - 2) : end.end + 1]
    return within and gap.rstrip().endswith(("，", ",", "、")) and any(mark in inner for mark in "，,、")


def _append(article: _Article, statement: Attribution) -> None:
    article.found.append(statement)
    if statement.speaker:
        article.subjects.hear(statement.speaker)


def _give(article: _Article, bare: Attribution, speaker: Attributed, sure: float) -> None:
    _append(article, replace(bare, speaker=speaker, confidence=round(sure, 2)))


def _whole(text: str, each: Quoted) -> bool:
    """Whether a string is an utterance of its own, not a part of the article's sentence."""
    first = each[0]
    before = text[: first.start].rstrip()[-1:]
    inner = text[first.start + 1 : first.end - 1]
    ends = inner.endswith(_STOPS) or text.startswith(("と", "って"), each[-1].end)
    return not before or before in _EDGE or (ends and len(inner) >= _WHOLE)


def _labelled(article: _Article, each: Quoted) -> Attributed | None:
    """The label that opens a paragraph right before words without marks, or alone before quoted ones: `市長：…`."""
    first = each[0]
    text = article.paragraphs[first.paragraph]
    found = _LABEL.match(text, 0, first.start)
    if not found:
        return _signed(article, each)
    meant = article.subjects.of(first.paragraph, text, found.start("label"), found.end("label"))
    spoken_of = article.subjects.known.verbs.search(found["label"])
    if meant is None and text[first.start] not in QUOTATION_MARKS and not spoken_of:
        name = _AGE.sub("", found["label"]).strip()
        start = found.start("label")
        return Attributed(name, None, Span(first.paragraph, start, start + len(name))) if len(name) > 1 else None
    return meant.speaker if meant and meant.certainty > 0.5 else None


def _signed(article: _Article, each: Quoted) -> Attributed | None:
    """A name in brackets behind quoted words, or alone before those that end a paragraph: `「…」（市長）`."""
    first, last = each[0], each[-1]
    number, text = last.paragraph, article.paragraphs[last.paragraph]
    found = _SIGNATURE.match(text, last.end)
    if not found and first.paragraph == number and not text[last.end :].strip() and text[first.start] in "「“":
        found = _BARE_LABEL.match(text, 0, first.start)
    if not found:
        return None
    start, end = found.span("np")
    first_part = start + len(re.split(r"[・／/、，,]", found["np"])[0])
    subjects = article.subjects
    meant = subjects.of(number, text, start, end) or subjects.of(number, text, start, first_part)
    return meant.speaker if meant and meant.speaker.kind in ("person", "unnamed") else None


def _covering(article: _Article, each: Quoted) -> Event | None:
    """The event whose content a string is, at its beginning or, over several paragraphs, at its end."""
    for span in (each[0], each[-1]):
        for at in (span.start, span.end - 1):
            for event in article.events(span.paragraph, article.sentence(span, at)):
                if event.content and event.content[0] <= at < event.content[1]:
                    return event
    return None


def _is_said(article: _Article, each: Quoted) -> bool:
    """Whether somebody said a string, whatever it looks like: a verb of saying right beside it has a subject."""
    event = _covering(article, each)
    if event is None:
        place = article.sentence(each[0], each[0].start)
        parts = article.reading(each[0].paragraph).parts
        opens = bool(parts) and parts[place][0] == each[0].start
        before = _sentence_before(article, each[0].paragraph, place)
        pointed = bool(_pointed(article, before) or _pointed_after(article, each[-1]))
        last = article.found[-1] if article.found else None
        beside = last is not None and last.kind == "direct" and _touches(last.segments[-1], each[0])
        signed = _signed(article, each) is not None
        return beside or signed or (opens and (pointed or _goes_on(article, each, parts[place][1])))
    if event.subject is None or not event.cue or event.content is None:
        return False
    start, end = event.content
    if start == each[0].start and not event.reports:
        return True
    return end <= event.start and each[-1].end == end


def _touches(earlier: Span, later: Span) -> bool:
    return earlier.paragraph == later.paragraph and earlier.end == later.start


def _goes_on(article: _Article, each: Quoted, end: int) -> bool:
    """Whether a sentence that is all quoted goes on with what somebody said before it, or is a paragraph of talk."""
    first, last = each[0], each[-1]
    text = article.paragraphs[first.paragraph]
    if last.paragraph != first.paragraph or last.end - first.start < _SHORTEST:
        return False
    alone = not text[last.end : max(end, last.end)].strip(_ENDING)
    earlier = article.found[-1] if article.found else None
    here = earlier is not None and earlier.speaker is not None and earlier.segments[-1].paragraph == first.paragraph
    whole = text.strip() == text[first.start : last.end]
    clause = bool(re.search(rf"(?:{article.subjects.known.predicates.pattern})\Z", text[first.start : last.end - 1]))
    return alone and (here or ((whole or text.startswith("。", last.end)) and clause))


def _heir(
    article: _Article, place: tuple[int, int], statements: Sequence[Attribution]
) -> tuple[Attributed, float] | None:
    """Who speaks where nobody is named: the topic or the speaker of the sentence before, or of the one before that."""
    sure = 1.0
    before = _sentence_before(article, *place)
    for _ in range(2):
        if before is None:
            return None
        sure *= _UNLED if before[0] == place[0] else _OVER
        said = [each for each in statements[-_LOOKED_BACK:] if each.speaker and _stands_in(article, each, before)]
        if said and said[-1].speaker:
            return said[-1].speaker, said[-1].confidence * sure
        reading = article.reading(before[0])
        topic = OPENINGS[article.table.order](reading, *reading.parts[before[1]])
        if topic and topic.speaker.kind != "document":
            return topic.speaker, topic.certainty * sure
        if before[0] != place[0]:
            return None
        before = _sentence_before(article, *before)
    return None


def _stands_in(article: _Article, each: Attribution, place: tuple[int, int]) -> bool:
    start, end = article.reading(place[0]).parts[place[1]]
    return any(span.paragraph == place[0] and start <= span.start < end for span in each.segments)


def _follows(last: Attribution, each: Quoted) -> bool:
    return 0 <= each[0].paragraph - last.segments[-1].paragraph <= 1


def _carry(article: _Article, bare: Attribution, each: Quoted) -> None:
    """Give words without an event the speaker whom a sentence before or after points to, or the last one."""
    first, last = each[0], each[-1]
    place = article.sentence(first, first.start)
    reading = article.reading(first.paragraph)
    lead = reading.seen[reading.parts[place][0] : first.start] if reading.parts else ""
    alone = not _QUOTES.sub("", lead).strip(_EDGE)
    before = _sentence_before(article, first.paragraph, place)
    pointed = _pointed(article, before) if alone else None
    if pointed is None and alone:
        pointed = _pointed_after(article, last)
    earlier = article.found[-1] if article.found else None
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


def _next_topic(article: _Article, last: Span, place: int) -> Meant | None:
    """The person whom the sentence right behind `「…」。` at the head of a paragraph is about."""
    reading = article.reading(last.paragraph)
    if place or len(reading.parts) < 2 or not reading.text.startswith("。", last.end):
        return None
    topic = OPENINGS[article.table.order](reading, *reading.parts[1])
    return topic if topic and topic.speaker.kind == "person" else None


def _sentence_before(article: _Article, number: int, place: int) -> tuple[int, int] | None:
    if place:
        return number, place - 1
    parts = article.reading(number - 1).parts if number else ()
    return (number - 1, len(parts) - 1) if parts else None


def _pointed(article: _Article, place: tuple[int, int] | None) -> Event | None:
    """The event of a sentence that leads to the words after it: `市長はこう述べた。`, `市长说：`."""
    events = article.events(*place) if place else []
    if not events or not place:
        return None
    reading = article.reading(place[0])
    colon = reading.text[: reading.parts[place[1]][1]].rstrip().endswith((":", "："))
    return events[-1] if events[-1].points or colon else None


def _pointed_after(article: _Article, last: Span) -> Event | None:
    place = article.sentence(last, last.end - 1) + 1
    parts = article.reading(last.paragraph).parts
    if place < len(parts):
        events = article.events(last.paragraph, place)
    elif last.paragraph + 1 < len(article.paragraphs) and article.reading(last.paragraph + 1).parts:
        events = [event for event in article.events(last.paragraph + 1, 0) if not _leads_on(article, last, event)]
    else:
        return None
    return events[0] if events and events[0].points else None


def _leads_on(article: _Article, last: Span, event: Event) -> bool:
    """Whether an event of the paragraph below points to what follows there."""
    following = article.strings[last.paragraph + 1]
    return bool(following) and following[0].start > event.end


def _clauses(
    article: _Article, number: int, said: Sequence[Attribution], taken: set[Span], earlier: Sequence[Attribution]
) -> list[Attribution]:
    """The reported statements of a paragraph; the quotations in it are heard as they come."""
    made: list[Attribution] = list(earlier)
    waiting = list(said)
    for place, (_, end) in enumerate(article.reading(number).parts):
        for event in article.events(number, place):
            each = _clause(article, (number, place), event, taken, made) if event.reports else None
            if each:
                made.append(each)
                if each.speaker:
                    article.subjects.hear(each.speaker)
        while waiting and waiting[0].segments[0].start < end:
            made.append(waiting.pop(0))
            speaker = made[-1].speaker
            if speaker:
                article.subjects.hear(speaker)
    return [*made[len(earlier) :], *waiting]


def _clause(
    article: _Article, place: tuple[int, int], event: Event, taken: set[Span], made: Sequence[Attribution]
) -> Attribution | None:
    """One reported statement; none where its quotations say most of it, or where it says too little."""
    start, end = event.content or (0, 0)
    number, _ = place
    text = article.paragraphs[number]
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    inside = [span for span in article.strings[number] if span in taken and start <= span.start and span.end <= end]
    quoted = sum(span.end - span.start for span in inside)
    if end - start < 4 or quoted > _MOSTLY_QUOTED * (end - start):
        return None
    bare = Attribution("indirect", (Span(number, start, end),), cue=event.cue)
    if event.subject:
        sure = round(event.sure * event.subject.certainty, 2)
        return replace(bare, speaker=event.subject.speaker, confidence=sure)
    heir = _heir(article, place, made)
    if event.hearsay:
        before = _sentence_before(article, *place)
        heir = heir if before and any(_stands_in(article, each, before) for each in made[-_LOOKED_BACK:]) else None
    return replace(bare, speaker=heir[0], confidence=round(heir[1], 2)) if heir else None
