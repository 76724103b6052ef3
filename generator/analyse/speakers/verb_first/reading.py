"""The statements of an article, quoted and reported, each led to an event of speaking in its sentence or near it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.analyse.quotations.speech import spoken
from generator.analyse.speakers.reported_pieces import as_one
from generator.analyse.speakers.verb_first.clauses import COLONS, COMMAS, QUOTED, is_mark, read
from generator.analyse.speakers.verb_first.complements import Clause, cited_clause, clause_of, like_so_clause
from generator.analyse.speakers.verb_first.discourse import Discourse, Voice
from generator.analyse.speakers.verb_first.events import Event, events
from generator.analyse.speakers.verb_first.lexicon import lexicon as lexicon_of
from generator.analyse.speakers.verb_first.subjects import phrase, phrase_end, stops
from generator.model import Attributed, Attribution, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.verb_first.clauses import Paragraph
    from generator.analyse.tables import Language

_WHOLE_UTTERANCE = 5  # words
_FARTHEST_QUOTATION = 30  # words behind a subject
_LONGEST_LABEL = 7  # words before the colon of `فارغا: «…»`
_LONGEST_REPORT = 16  # words of a sentence that says whose the one before it was
_MOSTLY = 0.5  # of a clause; with more of it quoted, the quotation says it all
_AFTER, _BEFORE, _JUDGED, _RUN, _OVER, _REPORTED, _SOURCE = 0.97, 0.96, 0.92, 0.94, 0.88, 0.97, 0.94
_SHARED = 0.94  # the subject is that of a verb before
_MAIN = 0.9  # the subject is that of the sentence's first verb
_LEAST = 0.3
_WORD = re.compile(r"\w+")


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
class _Sentence:
    held: Paragraph
    begin: int
    end: int
    events: Sequence[Event]


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
            self.found.extend(each for each in reported if not _mostly_quoted(each, said))
        self.found.extend(as_one(said, clauses))

    def _opens_speech(self, held: Paragraph, at: int) -> bool:
        number, part, _ = held.strings[at]
        return part == 0 and self.speech[number]

    def _voiced(self, held: Paragraph, begin: int, end: int) -> _Sentence:
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
        return _Sentence(held, begin, end, found)

    def _implied(self, held: Paragraph, event: Event, begin: int, earlier: Sequence[Event]) -> Voice | None:
        """The subject that the verb alone tells: that of the verb before, of the sentence's first verb, or of the last."""
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
        """The subject of the verb that opens the sentence, or the name that does."""
        for start in (begin, begin + 1):
            if (
                start < event.at
                and held.tokens[start].is_word
                and not stops(held.tokens[start], self.discourse, first=True)
            ):
                end = phrase_end(held, start, event.at, self.discourse)
                voice = phrase(held, start, end, event.gender, self.discourse) if end > start else None
                if voice and voice.kind != "unnamed":
                    return replace(voice, certainty=voice.certainty * _MAIN)
        return None

    def _remember(self, held: Paragraph, begin: int, end: int) -> None:
        """Remember the subject of a sentence in which nobody speaks, if it is a person."""
        for start in (begin, begin + 1):
            if start < end and held.tokens[start].is_word and not stops(held.tokens[start], self.discourse, first=True):
                last = phrase_end(held, start, end, self.discourse)
                voice = phrase(held, start, last, "", self.discourse) if last > start else None
                if voice and voice.kind == "person":
                    self.discourse.hear(
                        held.number, replace(voice, gender=self.discourse.gender(voice.name)), spoke=False
                    )
                    return

    def _reported(self, sentence: _Sentence, clauses: list[list[Span]]) -> list[Attribution]:
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
            clauses.append([_span(held, clause)])
            if not event.doubtful and not (event.judging and event.layout != "source"):
                found.append(self._statement("indirect", (_span(held, clause),), event, sure))
        return found

    def _statement(self, kind: str, segments: tuple[Span, ...], event: Event, sure: float) -> Attribution:
        bare = Attribution(kind, segments, cue=event.cue)  # type: ignore[arg-type]
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
        self, sentence: _Sentence, at: int, following: tuple[int, int] | None, last: Attribution | None
    ) -> Attribution:
        held = sentence.held
        each = self.quoted[held.strings[at][0]]
        event, sure = _governing(sentence, at, self.discourse)
        kind = _kind(held, sentence, at, event)
        if event is None and len(each) == 1 and following and sentence.end == at + 1:
            event, sure = self._next(held, following), _AFTER
        if event is None and len(each) > 1:
            event, sure = self._behind(each), _AFTER
        if event and last and _broken(sentence, at, event, last):
            return replace(last, segments=last.segments + each)
        if event:
            return self._statement(kind, each, event, sure * (0.5 if event.doubtful and not event.denial else 1))
        bare = Attribution(kind, each)  # type: ignore[arg-type]
        label = self._label(sentence, at)
        if label:
            return self._statement(kind, each, label, _BEFORE)
        if at == sentence.begin:
            return self._carried(bare, held, at, last)
        return bare

    def _next(self, held: Paragraph, following: tuple[int, int]) -> Event | None:
        """The event in the sentence behind a question or an exclamation that says whose it is: `"…؟" سألت فارغا.`"""
        begin, end = following
        if end - begin > _LONGEST_REPORT or any(token.text in (QUOTED, *COLONS) for token in held.tokens[begin:end]):
            return None
        lexicon = self.discourse.lexicon
        if any(token.word in lexicon.conjoined for token in held.tokens[begin:end]):
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
        sentence = _Sentence(tail, begin, end, events(tail, begin, end, self.discourse))
        return _event_after(sentence, at, self.discourse)

    def _label(self, sentence: _Sentence, at: int) -> Event | None:
        """`سمير حداد: «…»`: a name and a colon."""
        held, begin = sentence.held, sentence.begin
        if at - begin > _LONGEST_LABEL or at == begin or held.tokens[at - 1].text not in COLONS:
            return None
        voice = phrase(held, begin, at - 1, "", self.discourse)
        return Event(held.number, begin, at - 1, "", "verb", voice) if voice and voice.kind != "unnamed" else None

    def _carried(self, bare: Attribution, held: Paragraph, at: int, last: Attribution | None) -> Attribution:
        """Give a quotation that is a sentence of its own the speaker of the one before, or whom a colon above leads to."""
        if last and last.speaker:
            sure = round(last.confidence * _RUN, 2)
            return replace(bare, speaker=last.speaker, confidence=sure)
        if at or not held.number:
            return bare
        above = self.held[held.number - 1]
        if not above.sentences:
            return bare
        begin, end = above.sentences[-1]
        sentence = _Sentence(above, begin, end, events(above, begin, end, self.discourse))
        if above.tokens[end - 1].text in COLONS and sentence.events:
            event = self._voiced(above, begin, end).events[-1]
            return self._statement(bare.kind, bare.segments, event, _OVER)
        spoke = [each for each in self.found if each.speaker and each.segments[-1].paragraph == above.number]
        latest = max(spoke, key=lambda each: each.segments[-1], default=None)
        if latest and latest.kind != "indirect" and above.tokens[-1].text != QUOTED:
            return replace(bare, speaker=latest.speaker, confidence=round(latest.confidence * _OVER, 2))
        return bare


def _span(held: Paragraph, clause: Clause) -> Span:
    return Span(held.number, held.tokens[clause[0]].start, held.tokens[clause[1] - 1].end)


def _mostly_quoted(each: Attribution, said: Sequence[Attribution]) -> bool:
    whole = each.segments[0]
    inside = sum(
        span.end - span.start
        for statement in said
        for span in statement.segments
        if span.paragraph == whole.paragraph and whole.start <= span.start and span.end <= whole.end
    )
    return inside > _MOSTLY * (whole.end - whole.start)


def _governing(sentence: _Sentence, at: int, discourse: Discourse) -> tuple[Event | None, float]:
    """The event whose words a quotation is, before it or after it in its sentence."""
    before = [each for each in sentence.events if each.at < at and each.end <= at]
    while len(before) > 1 and before[-1].judging and (before[-1].voice is None or before[-1].implicit):
        del before[-1]  # what somebody does in the words of another
    if before and at - before[-1].end <= _FARTHEST_QUOTATION and not _parted(sentence, before[-1], at, discourse):
        return before[-1], _JUDGED if before[-1].judging else _BEFORE
    after = _event_after(sentence, at, discourse)
    return after, _AFTER


def _parted(sentence: _Sentence, event: Event, at: int, discourse: Discourse) -> bool:
    """Whether the words of an event end before a quotation."""
    clause = clause_of(sentence.held, event, at, sentence.end, discourse.lexicon)
    return clause is not None and clause[1] < at


def _event_after(sentence: _Sentence, at: int, discourse: Discourse) -> Event | None:
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


def _kind(held: Paragraph, sentence: _Sentence, at: int, event: Event | None) -> str:
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


def _broken(sentence: _Sentence, at: int, event: Event, last: Attribution) -> bool:
    """Whether a quotation goes on behind its own attribution: `"…"، قالت فارغا، "…"`."""
    held = sentence.held
    earlier = [place for place, (_, _, span) in held.strings.items() if span == last.segments[-1]]
    if not earlier or last.cue != event.cue or not sentence.begin <= earlier[0] < event.at < at:
        return False
    return held.tokens[at - 1].text in COMMAS and last.kind == "direct"
