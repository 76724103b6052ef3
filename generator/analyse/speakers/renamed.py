"""Who is called by another word the second time: `Varga … sagte die Politikerin`, `Варга … — сказала политик`.

Many presses avoid saying a name twice; then a noun of persons alone, definite where there are articles, is the one
person of whom the text speaks. Nouns of those who rather are others ("neighbour", "witness") stand in `others`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_office

if TYPE_CHECKING:
    from generator.analyse.speakers.discourse import Discourse
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.phrases import Phrase
    from generator.model import Span

_BACK = 2  # paragraphs
_BESIDE = 3  # words
_HEARD = 12  # statements back
_MOST_WORDS = 3  # of a description, its article and an adjective included


def renamed(frame: Frame, phrase: Phrase, head: str, span: Span, discourse: Discourse) -> str | None:
    """The one person named near before whom a noun of persons can mean, by its gender; None where it is not one."""
    grammar = frame.grammar
    if "others" not in grammar.sets or grammar.has("others", head) or not _alone(frame, phrase, head):
        return None
    gender = _gender(frame, phrase, head)
    if not (gender or grammar.free) or _of_several(frame, phrase):
        return None
    spoken = discourse.spoken[-_HEARD:]
    for number in range(span.paragraph, max(-1, span.paragraph - 1 - _BACK), -1):
        places = (*discourse.persons[number], *(each for each in spoken if each.paragraph == number))
        near = [each for each in places if (each.paragraph, each.start) < span[:2]]
        fitting = {each.name for each in near if not gender or discourse.genders.get(each.name, gender) == gender}
        if near:
            told = number < span.paragraph and _others_before(frame, phrase)
            return fitting.pop() if len(fitting) == 1 and not told else None
    return None


def _of_several(frame: Frame, phrase: Phrase) -> bool:
    """Whether a verb beside a noun is one of several: "врачи говорят"."""
    beside = frame.words[max(0, phrase.first - _BESIDE) : phrase.last + _BESIDE]
    return any(frame.grammar.agreement.get(word.lower) == "p" for word in beside)


def _others_before(frame: Frame, phrase: Phrase) -> bool:
    """Whether the paragraph has told of somebody without a name before, who may be meant: "the leader of the party"."""
    nouns = (word for word in frame.words[: phrase.first] if word.is_word)
    return any(frame.grammar.has("people", word.lower) or is_office(word, frame.table) for word in nouns)


def _alone(frame: Frame, phrase: Phrase, head: str) -> bool:
    """Whether a noun of persons stands without what would tell who it is: "the politician", not "a voter in Halden"."""
    grammar, first = frame.grammar, phrase.first
    if phrase.last - first > _MOST_WORDS or not (
        grammar.has("people", head) or is_office(frame.words[phrase.last - 1], frame.table)
    ):
        return False
    if phrase.noun is not None and phrase.noun != phrase.last - 1:
        return False
    if grammar.free:
        return phrase.last - first == 1 and frame.tags[phrase.last : phrase.last + 1] not in ("U", "R", "Q")
    return frame.tags[first] == "D" and grammar.has("definite", frame.words[first].lower)


def _gender(frame: Frame, phrase: Phrase, head: str) -> str:
    grammar, article = frame.grammar, frame.words[phrase.first].lower
    if head in frame.table.feminine_roles:
        return "f"
    if not (grammar.free or grammar.verb_second) and grammar.has("feminine_articles", article):
        return "f"  # where that is no plural's, as "die" is
    if head in frame.table.masculine_roles or (not grammar.free and grammar.has("masculine_articles", article)):
        return "m"
    return ""
