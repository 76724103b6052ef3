"""Where an attribution parts the clause it reports: its inverted subject, and where the clause goes on behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.postposed import phrase_behind
from generator.analyse.speakers.reported_complements import clause_end
from generator.analyse.speakers.reported_subjects import can_speak

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.phrases import Phrase
    from generator.analyse.speakers.reported_subjects import Sentence

_LONGEST_SOURCE = 14  # words


def inverted_subject(sentence: Sentence, verb: int) -> Phrase | None:
    """`said Varga`, in languages that turn verb and subject round."""
    frame = sentence.frame
    subject = phrase_behind(frame, verb + 1, sentence.last) if frame.grammar.inverted else None
    if subject is None or frame.tags[subject.last : subject.last + 1] in tuple("VJFBA"):
        return None  # "(The crew, tired,) said they would"
    described = subject.form == "description" and frame.words[verb].lower not in sentence.known.plain
    someone = frame.grammar.perfect_endings and _is_someone(frame, subject)  # `a indiqué une porte-parole`
    if described and not (someone or frame.grammar.has("definite", frame.words[subject.first].lower)):
        return None  # "(The band, tired,) wrote a host of songs"
    return subject if can_speak(sentence, subject) else None


def _is_someone(frame: Frame, subject: Phrase) -> bool:
    noun = frame.words[subject.noun if subject.noun is not None else subject.last - 1].lower
    return frame.grammar.has("people", noun)


def resumed(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The verb that goes on after `Le quai, a dit Varga,` or after words in apposition to the name."""
    tags = sentence.frame.tags
    for _ in range(3):
        if at < 0 or at + 2 >= sentence.last:
            return None
        if tags[at + 1] in "FBAN" and sentence.finite(at + 1, at + 4):
            return at + 1, clause_end(sentence.frame, at + 1, sentence.last)
        at = tags.find(",", at + 1, sentence.last)
    return None


def past_apposition(sentence: Sentence, comma: int) -> int:
    """The comma after `Selon Varga, maire de Halden,`, or the one given where no words stand in apposition."""
    tags = sentence.frame.tags
    closing = tags.find(",", comma + 1, min(sentence.last, comma + _LONGEST_SOURCE))
    if closing < 0 or tags[comma + 1] not in "lSD#" or sentence.finite(comma + 1, closing):
        return comma
    return closing if sentence.finite(closing + 1, sentence.last) else comma
