"""The statements of an article, quoted and reported, each led to an event of speaking in its sentence or near it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.analyse.quotations.speech import spoken
from generator.analyse.speakers.reported_pieces import as_one
from generator.analyse.speakers.verb_first.bounds import phrase_end, stops
from generator.analyse.speakers.verb_first.clauses import COLONS, QUOTED, read
from generator.analyse.speakers.verb_first.complements import cited_clause, clause_of, like_so_clause
from generator.analyse.speakers.verb_first.discourse import Discourse, Voice
from generator.analyse.speakers.verb_first.event import Event
from generator.analyse.speakers.verb_first.events import events
from generator.analyse.speakers.verb_first.lexicon import lexicon as lexicon_of
from generator.analyse.speakers.verb_first.quoting import (
    AFTER,
    BEFORE,
    Sentence,
    event_after,
    goes_on,
    governing,
    kind_of,
    label_of,
    mostly_quoted,
    span_of,
)
from generator.analyse.speakers.verb_first.subjects import phrase
from generator.model import Attributed, Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.verb_first.clauses import Paragraph
    from generator.analyse.speakers.verb_first.lexicon import Gender
    from generator.analyse.tables import Language
    from generator.model import Kind

_LONGEST_REPORT = 16  # words of a sentence that says whose the one before it was
_RUN, _OVER, _REPORTED, _SOURCE = 0.94, 0.88, 0.97, 0.94
_SHARED = 0.94  # the subject is that of a verb before
_MAIN = 0.9  # the subject is that of the sentence's first verb
_LEAST = 0.3


def attributions(
    paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language
) -> tuple[Attribution, ...]:
    """The quoted and the reported statements, in order, with their speakers as far as the text tells them."""
    lexicon = lexicon_of(table.code)
    if lexicon is None:
        return ()
    strings: list[list[tuple[int, int, Span]]] = [[] for _ in paragraphs]
    for number, each in enumerate(quoted):
        for part, span in enumerate(each):
            strings[span.paragraph].append((number, part, span))
    held = [read(number, text, strings[number], table, lexicon) for number, text in enumerate(paragraphs)]
    speech = spoken(paragraphs, quoted, table)
    article = _Article(held, quoted, speech, Discourse(cast, table, lexicon))
    for paragraph in held:
        article.read(paragraph)
    return tuple(sorted(article.found, key=lambda each: each.segments[0]))


@dataclass(frozen=True, slots=True)
class _Article:
    """One article being read from its beginning to its end; `found` grows."""

    held: Sequence[Paragraph]
    quoted: Sequence[Quoted]
    speech: Sequence[bool]
    discourse: Discourse
    found: list[Attribution] = field(default_factory=list)

    def read(self, held: Paragraph) -> None:
        """Find the statements of one paragraph."""
        last: Attribution | None = None
        said: list[Attribution] = []
        clauses: list[list[Span]] = []
        for number, (begin, end) in enumerate(held.sentences):
            sentence = self._voiced(held, begin, end)
            reported = self._reported(sentence, clauses)
            for at in range(begin, end):
                if held.tokens[at].text == QUOTED and self._opens_speech(held, at):
                    following = held.sentences[number + 1] if number + 1 < len(held.sentences) else None
                    last = self._quotation(sentence, at, following, last)
                    if said and last.segments[: len(said[-1].segments)] == said[-1].segments:
                        said[-1] = last
                    else:
                        said.append(last)
            self.found.extend(each for each in reported if not mostly_quoted(each, said))
        self.found.extend(as_one(said, clauses))

    def _opens_speech(self, held: Paragraph, at: int) -> bool:
        return held.strings[at][1] == 0 and self.speech[held.strings[at][0]]

    def _voiced(self, held: Paragraph, begin: int, end: int) -> Sentence:
        """The events of a sentence, each with its subject where one can be found."""
        found: list[Event] = []
        for event in events(held, begin, end, self.discourse):
            voice = event.voice
            if event.implicit and not event.plural:
                voice = self._implied(held, event, begin, found)
            found.append(replace(event, voice=voice))
            if voice and not event.doubtful:
                self.discourse.hear(held.number, replace(voice, gender=voice.gender or event.gender))
        if not found:
            self._remember(held, begin, end)
        return Sentence(held, begin, end, found)

    def _implied(self, held: Paragraph, event: Event, begin: int, earlier: Sequence[Event]) -> Voice | None:
        """Whom the verb alone tells of: the subject of the verb before, of the sentence's first, or who spoke last."""
        for each in reversed(earlier):
            told = each.voice and (each.voice.gender or each.gender)
            if each.voice and each.layout != "source" and not (event.gender and told and told != event.gender):
                return replace(each.voice, certainty=each.voice.certainty * _SHARED)
        if event.layout == "participle":
            main = self._main_subject(held, begin, event)
            if main:
                return main
        if earlier and event.layout == "participle":
            return None
        return self.discourse.bearer(held.number, held.tokens[event.at].start, event.gender)

    def _main_subject(self, held: Paragraph, begin: int, event: Event) -> Voice | None:
        voice = self._leading(held, begin, event.at, event.gender)
        return replace(voice, certainty=voice.certainty * _MAIN) if voice and voice.kind != "unnamed" else None

    def _remember(self, held: Paragraph, begin: int, end: int) -> None:
        """Remember the subject of a sentence in which nobody speaks, if it is a person."""
        voice = self._leading(held, begin, end, "")
        if voice and voice.kind == "person":
            self.discourse.hear(held.number, replace(voice, gender=self.discourse.gender(voice.name)), spoke=False)

    def _leading(self, held: Paragraph, begin: int, end: int, gender: Gender) -> Voice | None:
        """The name that opens a sentence, or the subject of the verb that does."""
        for start in range(begin, min(begin + 2, end)):
            if not stops(held.tokens[start], self.discourse, first=True):
                last = phrase_end(held, start, end, self.discourse)
                voice = phrase(held, start, last, gender, self.discourse) if last > start else None
                if voice and voice.kind != "unnamed":
                    return voice
        return None

    def _reported(self, sentence: Sentence, clauses: list[list[Span]]) -> list[Attribution]:
        held, found = sentence.held, []
        lexicon = self.discourse.lexicon
        done = sentence.begin
        for place, event in enumerate(sentence.events):
            if event.at < done and event.layout != "source":
                continue
            following = sentence.events[place + 1].at if place + 1 < len(sentence.events) else sentence.end
            sure = _REPORTED
            clause = clause_of(held, event, following, sentence.end, lexicon)
            if event.layout == "source" and event.voice and not event.implicit:
                others = [each for each in sentence.events if each is not event and each.layout != "source"]
                clause = cited_clause(held, event, sentence.begin, sentence.end, lexicon, others)
                sure = _SOURCE
            if clause is None:
                clause, sure = like_so_clause(held, event, following, sentence.begin, sentence.end, lexicon), _SOURCE
            if clause is None:
                continue
            done = max(done, clause[1])
            clauses.append([span_of(held, clause)])
            if not event.doubtful and not (event.judging and event.layout != "source"):
                found.append(self._statement("indirect", (span_of(held, clause),), event, sure))
        return found

    def _statement(self, kind: Kind, segments: tuple[Span, ...], event: Event, sure: float) -> Attribution:
        bare = Attribution(kind, segments, cue=event.cue)
        voice = event.voice
        if voice is None or voice.certainty * sure < _LEAST:
            return bare
        if event.denial:
            sure *= 0.8
        held = self.held[event.paragraph]
        explicit = not event.implicit and event.layout != "participle"
        first, last = (voice.first, voice.last - 1) if explicit and voice.last > voice.first else (event.at, event.at)
        mention = Span(held.number, held.tokens[first].start, held.tokens[last].end)
        role = voice.role if voice.kind == "person" else None
        speaker = Attributed(voice.name, role, mention, voice.kind)
        return replace(bare, speaker=speaker, confidence=round(voice.certainty * sure, 2))

    def _quotation(
        self, sentence: Sentence, at: int, following: tuple[int, int] | None, last: Attribution | None
    ) -> Attribution:
        held = sentence.held
        each = self.quoted[held.strings[at][0]]
        event, sure = governing(sentence, at, self.discourse)
        kind = kind_of(held, sentence, at, event)
        if event is None and len(each) == 1 and following and sentence.end == at + 1:
            event, sure = self._next(held, following), AFTER
        if event is None and len(each) > 1:
            event, sure = self._behind(each), AFTER
        if event and last and goes_on(sentence, at, event, last):
            return replace(last, segments=last.segments + each)
        if event:
            return self._statement(kind, each, event, sure * (0.5 if event.doubtful and not event.denial else 1))
        bare = Attribution(kind, each)
        label = label_of(sentence, at, self.discourse)
        if label:
            return self._statement(kind, each, label, BEFORE)
        if at == sentence.begin:
            return self._carried(bare, held, at, last)
        return bare

    def _next(self, held: Paragraph, following: tuple[int, int]) -> Event | None:
        """The event in the sentence behind a question or an exclamation that says whose it is: `"…؟" سألت فارغا.`"""
        begin, end = following
        if end - begin > _LONGEST_REPORT or any(token.text in (QUOTED, *COLONS) for token in held.tokens[begin:end]):
            return None
        if any(token.word in self.discourse.lexicon.conjoined for token in held.tokens[begin:end]):
            return None
        found = self._voiced(held, begin, end).events
        first = found[0] if found and found[0].at == begin else None
        return first if first and held.tokens[begin].word == held.tokens[begin].bare else None

    def _behind(self, each: Quoted) -> Event | None:
        """The event behind the last piece of a quotation that runs over paragraphs."""
        tail = self.held[each[-1].paragraph]
        at = next((place for place, (_, _, span) in tail.strings.items() if span == each[-1]), None)
        if at is None:
            return None
        begin, end = tail.sentence_of(at)
        sentence = Sentence(tail, begin, end, events(tail, begin, end, self.discourse))
        return event_after(sentence, at, self.discourse)

    def _carried(self, bare: Attribution, held: Paragraph, at: int, last: Attribution | None) -> Attribution:
        """Give a quotation that is a sentence of its own the last speaker, or whom a colon above it leads to."""
        if last and last.speaker:
            sure = round(last.confidence * _RUN, 2)
            return replace(bare, speaker=last.speaker, confidence=sure)
        if at or not held.number:
            return bare
        above = self.held[held.number - 1]
        if not above.sentences:
            return bare
        begin, end = above.sentences[-1]
        sentence = Sentence(above, begin, end, events(above, begin, end, self.discourse))
        if above.tokens[end - 1].text in COLONS and sentence.events:
            event = self._voiced(above, begin, end).events[-1]
            return self._statement(bare.kind, bare.segments, event, _OVER)
        spoke = [each for each in self.found if each.speaker and each.segments[-1].paragraph == above.number]
        latest = max(spoke, key=lambda each: each.segments[-1], default=None)
        if latest and latest.kind != "indirect" and above.tokens[-1].text != QUOTED:
            return replace(bare, speaker=latest.speaker, confidence=round(latest.confidence * _OVER, 2))
        return bare
