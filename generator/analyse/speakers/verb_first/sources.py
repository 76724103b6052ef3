"""Who is quoted from, and not by a verb of their own: "quoted X as saying", "the statement said", "according to X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.verb_first.bounds import phrase_end
from generator.analyse.speakers.verb_first.clauses import COMMAS
from generator.analyse.speakers.verb_first.event import Event, form_of
from generator.analyse.speakers.verb_first.subjects import phrase

if TYPE_CHECKING:
    from generator.analyse.speakers.verb_first.clauses import Paragraph
    from generator.analyse.speakers.verb_first.discourse import Discourse, Voice
    from generator.analyse.speakers.verb_first.lexicon import Form, Gender, Lexicon
    from generator.model import SpeakerKind

_FARTHEST_RELAY = 10  # words between "quoted" and "from"
_KINDS: tuple[tuple[SpeakerKind, str], ...] = (
    ("government", "governments"),
    ("document", "documents"),
    ("organisation", "organisations"),
    ("unnamed", "people"),
)
_SURE = 0.9  # of a body that a preposition leads to


def relay(held: Paragraph, at: int, end: int, mark: str, discourse: Discourse) -> Event | None:
    """`نقلت الوكالة عن حداد قوله`, `جاء في البيان`: who speaks stands behind the preposition."""
    lexicon, tokens = discourse.lexicon, held.tokens
    for place in range(at + 1, min(end - 1, at + _FARTHEST_RELAY)):
        if lexicon.has(mark, tokens[place].word):
            last = phrase_end(held, place + 1, end, discourse)
            if last == place + 1:
                return None
            voice = phrase(held, place + 1, last, "", discourse)
            if mark == "stating_mark" and (voice is None or voice.kind != "document"):
                return None
            while last < end and (lexicon.has("speech_nouns", tokens[last].word) or tokens[last].text in COMMAS):
                last += 1
            return Event(held.number, at, last, tokens[at].text, "relay", voice)
    return None


def source(held: Paragraph, at: int, end: int, discourse: Discourse) -> Event | None:
    """`بحسب الشرطة`, `وفق ما أكد حداد`, `حسب تعبيره`; not "according to the law"."""
    lexicon, tokens = discourse.lexicon, held.tokens
    place = at + 1
    gender: Gender = ""
    while place < end and (
        lexicon.has("source_prepositions", tokens[place].word) or (place > at + 1 and form_of(held, place, lexicon))
        or (place == at + 1 and lexicon.has("like_so", tokens[at].bare) and form_of(held, place, lexicon))
        or _with_pronoun(held, place, lexicon)
    ):  # fmt: skip
        form = form_of(held, place, lexicon) or _with_pronoun(held, place, lexicon)
        gender = form.gender if form else gender
        place += 1
    if place < end and lexicon.has("own_words", tokens[place].word):
        return Event(held.number, at, place + 1, tokens[at].text, "source", implicit=True)
    bound = place < end and tokens[place].word.startswith((*lexicon.bound, *lexicon.dative))
    last = place + 1 + (phrase_end(held, place + 1, end, discourse) - place - 1) if bound else (
        phrase_end(held, place, end, discourse)
    )  # fmt: skip
    if last <= place:
        return None
    voice = _source_voice(held, place, last, gender, bound=bound, discourse=discourse)
    return Event(held.number, at, last, tokens[at].text, "source", voice) if voice else None


def _with_pronoun(held: Paragraph, at: int, lexicon: Lexicon) -> Form | None:
    """`أكده`, `أعلنته`: a verb of saying and "it"."""
    word = held.tokens[at].word
    return lexicon.forms.get(word[:-1]) if word.endswith(lexicon.it) else None


def _source_voice(
    held: Paragraph, start: int, end: int, gender: Gender, *, bound: bool, discourse: Discourse
) -> Voice | None:
    voice = phrase(held, start, end, gender, discourse)
    if voice is None:
        return None
    word = held.tokens[start].word
    if voice.kind == "unnamed" and not (bound or discourse.lexicon.has("people", word)):
        return None
    if bound and voice.kind != "person":
        return _unbound(held, start, end, voice, discourse) or (voice if voice.kind != "unnamed" else None)
    return voice


def _unbound(held: Paragraph, start: int, end: int, voice: Voice, discourse: Discourse) -> Voice | None:
    """`وفقا للوزارة`, `وفقا لوزارة الموانئ`: the preposition that is written to a noun is no part of the name."""
    lexicon, text = discourse.lexicon, held.text[held.tokens[start].start : held.tokens[end - 1].end]
    word = held.tokens[start].word
    article = next((each for each in lexicon.bound if word.startswith(each)), "")
    cut, lead = (len(article), lexicon.definite) if article else (1, "")
    for kind, words in _KINDS:
        if lexicon.has(words, lead + word[cut:]):
            return replace(voice, name=lead + text[cut:], kind=kind, certainty=max(voice.certainty, _SURE))
    return None
