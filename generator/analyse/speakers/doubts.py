"""Whether a clause really says that its subject said it: not if it is denied, supposed, or told of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.roles import spoken_for
from generator.analyse.speakers.descriptions import can_speak

if TYPE_CHECKING:
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.phrases import Phrase

_FARTHEST_DENIAL = 8  # words before the verb


def doubtful(frame: Frame, subject: Phrase, verb: int, begin: int) -> bool:
    """Whether the subject is not shown to have said, by its verb, what is quoted; `begin` opens the sentence."""
    first = min(subject.first, verb)
    return (
        _negated(frame, subject, verb)
        or _supposed(frame, begin, first)
        or _denied(frame, begin, verb)
        or _told_by_another(frame, begin, subject, verb)
        or _coupled(frame, subject, verb)
        or _open_question(frame, verb)
        or plural_verb(frame, subject, verb)
        or (verb > begin and frame.grammar.has("hearsay", frame.words[verb - 1].lower))
        or (subject.name is not None and not frame.grammar.free and spoken_for(frame.words, subject.name, frame.table))
    )


def _negated(frame: Frame, subject: Phrase, verb: int) -> bool:
    """`Varga never said`, `Varga did not say`, `said Varga never`; not "not only said"."""
    tags, held = frame.tags, frame.words
    floor = subject.last if subject.last <= verb else max(0, verb - 2)
    if (
        subject.first > 1
        and tags[subject.first - 1] == "K"
        and "N" in tags[max(0, subject.first - 8) : subject.first - 1]
    ):
        return True  # "neither Varga nor Brandt"
    for at in range(max(floor, verb - 4), verb):
        if tags[at] == "N" and not frame.grammar.has("emphasis", held[at + 1].lower):
            return True
    if subject.last <= verb and frame.grammar.has("nobody", held[subject.first].lower):
        return True
    return tags[subject.last : subject.last + 1] == "N" if subject.first > verb else False


def _open_question(frame: Frame, verb: int) -> bool:
    """`Neither the council nor Varga would say if`: what follows is not said by anybody."""
    after = frame.words[verb + 1].lower if verb + 1 < len(frame.words) else ""
    modal = frame.tags[verb - 1 : verb] == "A" and frame.grammar.has("modals", frame.words[verb - 1].lower)
    return modal and frame.grammar.has("conditions", after)


def _supposed(frame: Frame, begin: int, first: int) -> bool:
    """`If Varga said`, `nobody knows whether Varga said`, with no mark between."""
    for at in range(first - 1, begin - 1, -1):
        if not frame.words[at].is_word:
            return False
        if frame.grammar.has("conditions", frame.words[at].lower):
            return True
    return False


def _denied(frame: Frame, begin: int, verb: int) -> bool:
    """`Varga denied saying`, `refused to say`; what follows "and" or a mark is another thing."""
    for at in range(verb - 1, max(begin - 1, verb - _FARTHEST_DENIAL), -1):
        if frame.grammar.has("denying", frame.words[at].lower):
            return True
        if frame.tags[at] == "K" or not frame.words[at].is_word:
            return False
    return False


def _told_by_another(frame: Frame, begin: int, subject: Phrase, verb: int) -> bool:
    """`Bell claims Varga said`, `Bell recalled Varga shouting`, `quoted Varga as saying`: told, not heard."""
    tags = frame.tags
    if subject.form in ("pronoun", "relative") and tags[subject.first] != "O":
        return False
    if subject.first > verb or "," in tags[subject.last : verb]:
        return False
    if subject.form == "description" and can_speak(frame, subject) and tags[verb] == "G":
        return False  # "held a sign reading"
    for at in range(subject.first - 1, begin, -1):
        if tags[at] in ",;:-KQ.(" or frame.grammar.has("parting", frame.words[at].lower):
            return False
        if tags[at] in "VJ" and verb - subject.last < 2 and not frame.grammar.has("relaying", frame.words[at].lower):
            return True
    relayed = frame.grammar.has("relaying", frame.words[max(0, subject.first - 1)].lower)
    return (
        tags[verb] == "G" and tags[subject.last : subject.last + 1] == "C" and verb - subject.last == 1 and not relayed
    )


def _coupled(frame: Frame, subject: Phrase, verb: int) -> bool:
    """`Varga and Brandt said`, `said Varga and Brandt`: two speak."""
    tags = frame.tags
    if subject.form != "name":
        return False
    if subject.first > verb:
        end = subject.last
        return (
            tags[end : end + 1] == "K" and tags[end + 1 : end + 2] == "U" and tags[end + 2 : end + 3] not in ("V", "J")
        )
    first = subject.name.lead if subject.name else subject.first
    return first > 1 and tags[first - 1] == "K" and tags[first - 2] == "U"


def plural_verb(frame: Frame, subject: Phrase, verb: int) -> bool:
    """`estiment … Varga`: a verb in the plural has another subject than one name."""
    known = frame.grammar
    if subject.form != "name" or frame.tags[verb] not in "VJF" or not known.sets.get("plural_auxiliaries"):
        return False
    before = frame.words[verb - 1].lower if verb else ""
    lower = frame.words[verb].lower
    ending = lower.endswith(known.plural_verb_endings) and not known.has("singular_verbs", lower)
    return ending or known.has("plural_auxiliaries", before)
