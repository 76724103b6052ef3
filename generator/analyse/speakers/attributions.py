"""Which quoted strings are statements, and whose: each is led to an event of speaking, in its sentence or near it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.analyse.quotations.speech import spoken
from generator.analyse.speakers.certainty import LAYOUTS, LEAST, certainty
from generator.analyse.speakers.descriptions import can_speak, gender_of
from generator.analyse.speakers.doubts import doubtful
from generator.analyse.speakers.events import Event
from generator.analyse.speakers.frames import inner_end
from generator.analyse.speakers.grammar import grammar
from generator.analyse.speakers.orders import event_between, event_of
from generator.analyse.speakers.phrases import subjects_in
from generator.analyse.speakers.postposed import signed
from generator.analyse.speakers.referents import referent
from generator.analyse.speakers.scene import scene
from generator.analyse.speakers.sequels import by_a_thing, led_by, next_to, opens_turn
from generator.analyse.speakers.unattributed import unattributed
from generator.analyse.speakers.unspaced.article import RULES
from generator.analyse.speakers.unspaced.quoted import attributions as quoted_statements
from generator.analyse.speakers.verb_first import reading
from generator.analyse.speakers.wholes import is_whole, opens_aside
from generator.model import Attribution

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Cast
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.events import Layout
    from generator.analyse.speakers.frames import Frame, Held
    from generator.analyse.speakers.referents import Discourse
    from generator.analyse.speakers.scene import Scene
    from generator.analyse.tables import Language

_LONGEST_BREAK = 25  # words of an attribution within a quotation
_LOOKED_BACK = 6  # statements
_DASHES = ("—", "–", "-", "―")


def attributions(
    paragraphs: Sequence[str], quoted: Sequence[Quoted], cast: Cast, table: Language, shared: Scene | None = None
) -> tuple[Attribution, ...]:
    """The statements among the quoted strings, in order, with their speakers as far as the text tells them.

    A speaker of low confidence is the best guess: pages show those from a threshold on. `shared` is the scene of the
    article where another is asked for its speakers, too.
    """
    if table.order in RULES:
        return quoted_statements(paragraphs, quoted, cast, table)
    known = grammar(table.code)
    if table.order == "verb-first":
        return reading.attributions(paragraphs, quoted, cast, table)
    if known is None:
        return unattributed(paragraphs, quoted, table)
    stage = shared or scene(paragraphs, quoted, cast, table, known)
    article = _Article(paragraphs, stage, stage.discourse())
    speech = spoken(paragraphs, quoted, table)
    for each, is_speech in zip(quoted, speech, strict=True):
        if is_speech:
            article.read(each)
    return tuple(article.found)


@dataclass(frozen=True, slots=True)
class _Article:
    """One article being read, from its first quoted string to its last; `found` grows."""

    paragraphs: Sequence[str]
    scene: Scene
    discourse: Discourse
    found: list[Attribution] = field(default_factory=list)

    def frame(self, number: int) -> Frame:
        return self.scene.frame(number)

    def read(self, each: Quoted) -> None:
        """Find the speaker of one quoted string."""
        frame, tail = self.frame(each[0].paragraph), self.frame(each[-1].paragraph)
        first, last = frame.string(each[0]), tail.string(each[-1])
        if first is None or last is None:
            return
        broken = len(each) > 1 and each[1].paragraph == each[0].paragraph
        event = (event_between(frame, first) if broken else None) or event_of(frame, first, tail, last)
        words = self.paragraphs[each[0].paragraph][each[0].start + 1 : each[0].end]
        bare = Attribution("direct" if is_whole(frame, first, words) else "mixed", each)
        if event is None or (event.layout == "act" and opens_aside(frame, first)):
            self._carry(bare, frame, first, tail, last)
        elif self._broken(frame, first, event):
            self.found[-1] = replace(self.found[-1], segments=self.found[-1].segments + each)
        else:
            self._give(Attribution(bare.kind, each, cue=event.cue or None), event, event.layout)

    def _give(self, bare: Attribution, event: Event, layout: Layout) -> None:
        if event.subject is None:
            self.found.append(bare)
            return
        if event.subject.form == "pronoun":
            self._hear_before(event)
        meant = referent(event.frame, event.subject, self.discourse, other_than=self._asked(event))
        begin, _ = event.frame.sentence(event.verb)
        doubt = event.doubtful or doubtful(event.frame, event.subject, event.verb, begin)
        speaks = event.subject.form != "description" or can_speak(event.frame, event.subject)
        sure = certainty(layout, event.subject.near, meant, doubtful=doubt, speaks=speaks)
        if sure < LEAST:
            self.found.append(bare)
            return
        self.found.append(Attribution(bare.kind, bare.segments, meant.speaker, bare.cue, sure))
        self.discourse.hear(meant.speaker, gender_of(event.frame, event.subject, meant))

    def _hear_before(self, event: Event) -> None:
        """Remember whom the sentence before is about by a description or a last name that nobody bears in full.

        Whom it shows to be asked is remembered last: "Varga asked Brandt if it held. “No,” she said."
        """
        frame = event.frame
        sentence = frame.sentence_before(event.verb)
        if sentence is None and frame.paragraph:
            frame = self.frame(frame.paragraph - 1)
            sentence = frame.sentences[-1] if frame.sentences else None
        for phrase in subjects_in(frame, sentence) if sentence else ():
            meant = referent(frame, phrase, self.discourse)
            gender = gender_of(frame, phrase, meant)
            said = frame.tags[phrase.last : phrase.last + 1] in ("V", "J", "A", "B")
            said = said and meant.speaker.name.lower() not in self.discourse.cast.common()
            if meant.form == "role" or phrase.near == "far" or (said and meant.form == "lone") or gender is not None:
                self.discourse.hear(meant.speaker, gender)

    def _asked(self, event: Event) -> str | None:
        """Who asked what is answered here, and so is another: `“Why?” Varga asked. “Why not?” he replied`."""
        last = self.found[-1] if self.found else None
        if last is None or last.speaker is None or event.frame.paragraph - last.segments[-1].paragraph > 1:
            return None
        return last.speaker.name if self.scene.known.has("answering", event.cue.lower()) else None

    def _continue(self, bare: Attribution, earlier: Attribution, layout: Layout) -> None:
        sure = round(earlier.confidence * LAYOUTS[layout], 2)
        self.found.append(replace(bare, speaker=earlier.speaker, confidence=sure))

    def _broken(self, frame: Frame, first: Held, event: Event) -> bool:
        """Whether a quotation goes on after its own attribution: `"X," she said, "Y."`."""
        if not self.found or self.found[-1].kind != "direct" or self.found[-1].cue != event.cue or not event.cue:
            return False
        last = self.found[-1].segments[-1]
        earlier = frame.string(last)
        if earlier is None or frame.tags[first.at - 1] not in (",-:" if frame.grammar.verb_second else ",-"):
            return False
        if frame.sentence(earlier.at) != frame.sentence(first.at) or first.at - earlier.at > _LONGEST_BREAK:
            return False
        parting = earlier.at < event.verb < first.at
        if self.scene.known.free or frame.tags.count("V", earlier.at, first.at) > 1:
            return parting and self.scene.known.free  # not "…," Varga said, though she said, "…"
        outer = frame.tags[earlier.at + 1] == ","  # ‘The quay’, she said, ‘stays open’
        return parting and (outer or inner_end(frame.text, frame.words[earlier.at]) in tuple(",?!-"))

    def _carry(self, bare: Attribution, frame: Frame, first: Held, tail: Frame, last: Held) -> None:
        """Give a quotation that is a sentence of its own the speaker of a sentence before it or after it."""
        previous = frame.sentence_before(first.at)
        earlier = self._spoken_in(frame, previous) if previous else None
        if earlier:
            self._continue(bare, earlier, "run")
            return
        led = led_by(frame, previous) if previous else None
        if led is None:
            led = next_to(tail, last)
        interrupted = previous is not None and (led is None or by_a_thing(led)) and self._interrupted(frame, previous)
        if interrupted or (led is None and self.scene.known.verb_second and self._resumes(frame, first)):
            self._continue(bare, self.found[-1], "over")
        elif led:
            self._give(bare, *led)
        elif signed := self._signed_below(tail, last):
            self._give(bare, signed, "colon")
        elif previous or not frame.paragraph or opens_turn(frame, first, self.frame(frame.paragraph - 1)):
            self.found.append(bare)
        else:
            self._carry_over(bare, self.frame(frame.paragraph - 1))

    def _signed_below(self, tail: Frame, last: Held) -> Event | None:
        """The name under a quotation that is all of its paragraph, or ends it: `— Ines Varga, Halden, 2019`."""
        below = tail.paragraph + 1
        if last.at < len(tail.words) - 1 or below >= len(self.paragraphs) or self.paragraphs[below][:1] not in _DASHES:
            return None
        frame = self.frame(below)
        found = signed(frame, 1, len(frame.words))
        return Event(frame, found, "", "colon", 1) if found else None

    def _resumes(self, frame: Frame, first: Held) -> bool:
        """Whether a quotation goes on behind sentences of the writer's that name nobody, in one paragraph."""
        last = self.found[-1] if self.found else None
        if last is None or last.speaker is None or last.segments[-1].paragraph != frame.paragraph:
            return False
        end, start = last.segments[-1].end, frame.words[first.at].start
        mentions = self.discourse.cast.mentions[frame.paragraph]
        return not any(end <= each.span.start < start and each.name != last.speaker.name for each in mentions)

    def _carry_over(self, bare: Attribution, above: Frame) -> None:
        """Give a quotation that opens a paragraph the speaker whom the paragraph above leads to, or its last one."""
        led = led_by(above, above.sentences[-1]) if above.sentences else None
        leads = led is not None and (led[1] == "colon" or led[1] == "spoke")
        last = self.found[-1] if self.found else None
        spoke = last is not None and last.speaker is not None and last.segments[-1].paragraph == above.paragraph
        quotes = bool(above.sentences) and any(held.at >= above.sentences[-1][0] for held in above.held)
        if led and leads and (led[1] == "colon" or not quotes):
            self._give(bare, *led)
        elif last and spoke and not self._is_answer(last):
            self._continue(bare, last, "over")
        elif last and spoke:
            self.found.append(bare)
        elif led:
            self._give(bare, led[0], "led")
        else:
            self.found.append(bare)

    def _is_answer(self, last: Attribution) -> bool:
        """Whether a quotation without a word beside it answers a question of somebody who spoke with another."""
        before = [each.speaker for each in self.found[-_LOOKED_BACK:] if each.speaker]
        if last.speaker is None or not self.scene.known.has("asking", (last.cue or "").lower()):
            return False
        return any(each.name != last.speaker.name for each in before)

    def _interrupted(self, frame: Frame, previous: tuple[int, int]) -> bool:
        """Whether but one sentence, in which nobody is named, parts a quotation from the one before it."""
        last = self.found[-1] if self.found else None
        if last is None or last.speaker is None or last.kind != "direct":
            return False
        begin, end = frame.words[previous[0]].start, frame.words[previous[1] - 1].end
        before = frame.sentence_before(previous[0])
        if before is None or self._spoken_in(frame, before) is not last:
            return False
        named = (each.span for each in self.discourse.cast.mentions[frame.paragraph] if each.kind != "place")
        told = set(frame.tags[previous[0] : previous[1]]) & set("PVJ")
        return not told and not any(begin <= span.start < end for span in named)

    def _spoken_in(self, frame: Frame, sentence: tuple[int, int]) -> Attribution | None:
        """The statement that a sentence holds: the first that is a whole utterance, else the last."""
        begin, end = sentence
        inside = []
        for each in self.found[-_LOOKED_BACK:]:
            held = frame.string(each.segments[-1]) if each.segments[-1].paragraph == frame.paragraph else None
            if held and each.speaker and begin <= held.at < end:
                inside.append(each)
        return next((each for each in inside if each.kind == "direct"), inside[-1] if inside else None)
