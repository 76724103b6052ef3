"""An article in a script without spaces being read: its sentences, their events, who speaks where nobody is named."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from generator.analyse.speakers.unspaced import subject_first, topic_first
from generator.analyse.speakers.unspaced.events import Event, Reading, read
from generator.analyse.speakers.unspaced.subjects import Subjects
from generator.analyse.text.unspaced import wording
from generator.model import Attributed, Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.unspaced.subjects import Meant
    from generator.analyse.tables import Language

    class Rule(Protocol):
        def __call__(self, reading: Reading, start: int, end: int, /) -> list[Event]: ...

    class Opening(Protocol):
        def __call__(self, reading: Reading, start: int, end: int, /) -> Meant | None: ...


RULES: Mapping[str, Rule] = {"quote-last": topic_first.events, "subject-first": subject_first.events}
"""What finds the events of a sentence, by `Language.order`."""

OPENINGS: Mapping[str, Opening] = {"quote-last": topic_first.opening, "subject-first": subject_first.opening}
"""What finds whom a sentence is about, by `Language.order`."""

LOOKED_BACK = 6
"""Statements."""

_OVER = 0.88  # a speaker of the paragraph above
_UNLED = 0.96  # an event without a subject, its speaker taken from the statement before


@dataclass(slots=True)
class Article:
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
            self.held[number, place] = RULES[self.table.order](reading, start, end)
        return self.held[number, place]

    def sentence(self, span: Span, at: int) -> int:
        """The number of the sentence that a place of a quoted string stands in."""
        parts = self.reading(span.paragraph).parts
        return min(bisect_right(parts, at, key=_sentence_end), max(0, len(parts) - 1))


def _sentence_end(part: tuple[int, int]) -> int:
    return part[1]


def article_of(paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language) -> Article:
    strings: list[list[Span]] = [[] for _ in paragraphs]
    for each in quoted:
        for span in each:
            strings[span.paragraph].append(span)
    subjects = Subjects(cast, wording(table.code), "\n".join(paragraphs))
    return Article(paragraphs, table, subjects, strings)


def heir(
    article: Article, place: tuple[int, int], statements: Sequence[Attribution]
) -> tuple[Attributed, float] | None:
    """Who speaks where nobody is named: the topic or the speaker of the sentence before, or of the one before that."""
    sure = 1.0
    before = sentence_before(article, *place)
    for _ in range(2):
        if before is None:
            return None
        sure *= _UNLED if before[0] == place[0] else _OVER
        said = [each for each in statements[-LOOKED_BACK:] if each.speaker and stands_in(article, each, before)]
        if said and said[-1].speaker:
            return said[-1].speaker, said[-1].confidence * sure
        reading = article.reading(before[0])
        topic = OPENINGS[article.table.order](reading, *reading.parts[before[1]])
        if topic and topic.speaker.kind != "document":
            return topic.speaker, topic.certainty * sure
        if before[0] != place[0]:
            return None
        before = sentence_before(article, *before)
    return None


def stands_in(article: Article, each: Attribution, place: tuple[int, int]) -> bool:
    start, end = article.reading(place[0]).parts[place[1]]
    return any(span.paragraph == place[0] and start <= span.start < end for span in each.segments)


def sentence_before(article: Article, number: int, place: int) -> tuple[int, int] | None:
    if place:
        return number, place - 1
    parts = article.reading(number - 1).parts if number else ()
    return (number - 1, len(parts) - 1) if parts else None


def pointed_before(article: Article, place: tuple[int, int] | None) -> Event | None:
    """The event of a sentence that leads to the words after it: `市長はこう述べた。`, `市长说：`."""
    events = article.events(*place) if place else []
    if not events or not place:
        return None
    reading = article.reading(place[0])
    colon = reading.text[: reading.parts[place[1]][1]].rstrip().endswith((":", "："))
    return events[-1] if events[-1].points or colon else None


def pointed_after(article: Article, last: Span) -> Event | None:
    place = article.sentence(last, last.end - 1) + 1
    parts = article.reading(last.paragraph).parts
    if place < len(parts):
        events = article.events(last.paragraph, place)
    elif last.paragraph + 1 < len(article.paragraphs) and article.reading(last.paragraph + 1).parts:
        events = [event for event in article.events(last.paragraph + 1, 0) if not _leads_on(article, last, event)]
    else:
        return None
    return events[0] if events and events[0].points else None


def _leads_on(article: Article, last: Span, event: Event) -> bool:
    """Whether an event of the paragraph below points to what follows there."""
    following = article.strings[last.paragraph + 1]
    return bool(following) and following[0].start > event.end


def covering(article: Article, each: Quoted) -> Event | None:
    """The event whose content a string is, at its beginning or, over several paragraphs, at its end."""
    for span in (each[0], each[-1]):
        for at in (span.start, span.end - 1):
            for event in article.events(span.paragraph, article.sentence(span, at)):
                if event.content and event.content[0] <= at < event.content[1]:
                    return event
    return None
