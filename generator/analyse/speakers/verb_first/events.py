"""Events of speaking in a sentence: verbs of saying, participles, "quoted X as saying" and "according to X"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.verb_first.bounds import phrase_end, stops
from generator.analyse.speakers.verb_first.clauses import COLONS, COMMAS, QUOTED
from generator.analyse.speakers.verb_first.event import Event, form_of
from generator.analyse.speakers.verb_first.sources import relay, source
from generator.analyse.speakers.verb_first.subjects import phrase, subject_after

if TYPE_CHECKING:
    from generator.analyse.speakers.verb_first.clauses import Paragraph, Token
    from generator.analyse.speakers.verb_first.discourse import Discourse, Voice
    from generator.analyse.speakers.verb_first.lexicon import Form, Gender, Lexicon


_LONGEST_LEAD = 14  # words of a subject before its verb
_NEAR = 3


def events(held: Paragraph, begin: int, end: int, discourse: Discourse) -> list[Event]:
    """The events of one sentence, in its order."""
    found: list[Event] = []
    signs = discourse.lexicon.signs
    at = begin
    while at < end:
        token = held.tokens[at]
        sign = token.word in signs or token.bare in signs
        each = _event(held, at, begin, end, discourse) if sign and token.is_word else None
        if each:
            found.append(each)
            at = max(at + 1, each.end if each.layout != "verb" else at + 1)
        else:
            at += 1
    return found


def _event(held: Paragraph, at: int, begin: int, end: int, discourse: Discourse) -> Event | None:
    lexicon, token = discourse.lexicon, held.tokens[at]
    relayed = _relayed(held, at, end, discourse)
    if relayed:
        return relayed
    if _in(lexicon, "sources", token):
        return source(held, at, end, discourse)
    form = form_of(held, at, lexicon)
    if form is None or not _is_verb(held, at, begin, end, form, discourse):
        return None
    denial = _in(lexicon, "denials", token)
    event = Event(
        held.number, at, at + 1, token.text, "participle" if form.participle else "verb", gender=form.gender,
        implicit=True, plural=form.plural, doubtful=denial or _unreal(held, at, begin, lexicon),
        judging=form.kind == "judging", denial=denial,
    )  # fmt: skip
    if form.participle:
        return event
    before = _subject_before(held, at, begin, form.gender, discourse)
    return replace(event, voice=before, implicit=False) if before else _with_subject(held, event, end, discourse)


def _in(lexicon: Lexicon, kind: str, token: Token) -> bool:
    return lexicon.has(kind, token.word) or lexicon.has(kind, token.bare)


def _relayed(held: Paragraph, at: int, end: int, discourse: Discourse) -> Event | None:
    for verbs, mark in (("relays", "relay_mark"), ("stating", "stating_mark")):
        if _in(discourse.lexicon, verbs, held.tokens[at]):
            return relay(held, at, end, mark, discourse)
    return None


def _with_subject(held: Paragraph, event: Event, end: int, discourse: Discourse) -> Event | None:
    """The event with the subject behind its verb; None where the verb means something else of such a subject."""
    lexicon, token = discourse.lexicon, held.tokens[event.at]
    if _has_pronoun(held, event.at, lexicon):
        return event
    found = subject_after(held, event.at + 1, end, event.gender, discourse)
    shows = _in(lexicon, "document_verbs", token)
    if shows and (found.voice is None or found.voice.kind not in ("document", "organisation")):
        return None
    if found.implicit and _in(lexicon, "impersonal", token):
        return None
    if event.judging and found.voice and not _known(held, found.voice, lexicon):
        return replace(event, implicit=False)  # subject and object are not told apart
    return replace(event, voice=found.voice, implicit=found.implicit, end=max(event.at + 1, found.end))


def _has_pronoun(held: Paragraph, at: int, lexicon: Lexicon) -> bool:
    """`أنه توقع مقاومة`: whether the conjunction before a verb holds its subject, so that an object follows."""
    at -= 1
    while at >= 0 and (_in(lexicon, "was", held.tokens[at]) or _in(lexicon, "already", held.tokens[at])):
        at -= 1
    if at < 0:
        return False
    held_words = (held.tokens[at].word, held.tokens[at].bare)
    plain = any(_in(lexicon, kind, held.tokens[at]) for kind in ("complementizers", "leading_complementizers"))
    return not plain and any(word in lexicon.conjoined for word in held_words)


def _is_verb(held: Paragraph, at: int, begin: int, end: int, form: Form, discourse: Discourse) -> bool:
    lexicon, token = discourse.lexicon, held.tokens[at]
    following = held.tokens[at + 1] if at + 1 < end else None
    conjoined = following is not None and following.word in lexicon.conjoined
    if lexicon.has("by_clause", token.word) or lexicon.has("by_clause", token.bare):
        return conjoined
    word = token.word if token.word in lexicon.forms else token.bare
    if not lexicon.has("nounlike", word):
        return True
    if at > begin and lexicon.has("prepositions", held.tokens[at - 1].word):
        return False
    opens = at == begin or not held.tokens[at - 1].is_word or lexicon.has("after_openers", held.tokens[at - 1].word)
    leads = conjoined or (following is not None and (following.text == QUOTED or following.text in COLONS))
    if form.participle:
        return leads and (at == begin or held.tokens[at - 1].text in COMMAS)
    return (opens or word != token.word or leads) and _leads_to_words(held, at, end, lexicon)


def _leads_to_words(held: Paragraph, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a conjunction, a colon or a quotation follows, so that the word is no noun."""
    return any(
        token.word in lexicon.conjoined or token.text == QUOTED or token.text in COLONS
        for token in held.tokens[at + 1 : min(end, at + 20)]
    ) or any(token.text == QUOTED for token in held.tokens[max(0, at - _NEAR) : at])


def _unreal(held: Paragraph, at: int, begin: int, lexicon: Lexicon) -> bool:
    """`لم يقل`, `هل قال`, `أن يقول`, `قد يقول`: what is not, or perhaps, or yet to be said."""
    if at == begin:
        return False
    token, before = held.tokens[at], held.tokens[at - 1]
    form = form_of(held, at, lexicon)
    if any(lexicon.has("negations", word) for word in (before.word, before.bare)):
        return True
    present = form is not None and not form.past and not form.participle
    if before.word in lexicon.conjoined or lexicon.has("already", before.word) or lexicon.has("already", before.bare):
        return present and token.word == token.bare
    near = held.tokens[max(begin, at - _NEAR) : at]
    return any(lexicon.has("unreal", word) and not lexicon.has("already", word)
               for each in near for word in (each.word, each.bare)
               if each.word not in lexicon.conjoined)  # fmt: skip


def _subject_before(held: Paragraph, at: int, begin: int, gender: Gender, discourse: Discourse) -> Voice | None:
    """The subject of `وكان حداد قد قال`, `الوزيرة فارغا قالت`, `حداد، رئيس البلدية، قال`: it opens the clause."""
    lexicon, tokens = discourse.lexicon, held.tokens
    last = at
    while last > begin and lexicon.has("already", tokens[last - 1].bare):
        last -= 1
    if last > begin and lexicon.has("relatives", tokens[last - 1].word):
        return _antecedent(held, last - 1, begin, gender, discourse)
    start = _clause_start(held, last, begin, lexicon)
    while start < last and tokens[start].is_word and _opener(tokens[start], lexicon):
        start += 1
    if start >= last or last - start > _LONGEST_LEAD or stops(tokens[start], discourse, first=True):
        return None
    end = phrase_end(held, start, last, discourse)
    apposed = end < last and tokens[end].text in COMMAS and tokens[last - 1].text in COMMAS and end < last - 1
    if end != last and not apposed:
        return None
    voice = phrase(held, start, end, gender, discourse)
    if voice and voice.kind == "person" and not _heads(held, start, voice, discourse):
        return None
    framed = last < at and start > begin and _in(lexicon, "was", tokens[start - 1])  # `وكان … قد قال`: nobody else
    known = voice is not None and (voice.kind != "unnamed" or framed or lexicon.has("people", tokens[start].word))
    plain = voice is not None and (start == begin or known)
    return replace(voice, certainty=voice.certainty * 0.97) if voice and known and plain else None


def _heads(held: Paragraph, start: int, voice: Voice, discourse: Discourse) -> bool:
    """Whether a phrase begins with a person's name or title, and is not of what belongs to them."""
    token = held.tokens[start]
    named = any(each.span.start == token.start for each in discourse.cast.mentions[held.number])
    return named or token.text in discourse.table.roles or discourse.cast.roles.get(voice.name, "-") in token.text


def _opener(token: Token, lexicon: Lexicon) -> bool:
    return any(lexicon.has("openers", word) or word in lexicon.conjoined for word in (token.word, token.bare))


def _clause_start(held: Paragraph, at: int, begin: int, lexicon: Lexicon) -> int:
    """Where the clause begins that a verb ends: behind a comma that no apposition opened."""
    commas = [place for place in range(begin, at) if held.tokens[place].text in COMMAS]
    if not commas:
        return begin
    if commas[-1] == at - 1:
        return commas[-3] + 1 if len(commas) > 2 else begin  # "X، رئيس Y، قال"
    return commas[-1] + 1


def _antecedent(held: Paragraph, at: int, begin: int, gender: Gender, discourse: Discourse) -> Voice | None:
    """Whom a relative pronoun stands for: the person named right before it."""
    end = at
    if end > begin and held.tokens[end - 1].text in COMMAS:
        end -= 1
    if end == begin:
        return None
    last = held.tokens[end - 1]
    for each in reversed(discourse.cast.mentions[held.number]):
        if each.kind == "person" and each.span.start <= last.start and each.span.end >= last.end:
            first = end - 1
            while first > begin and held.tokens[first].start > each.span.start:
                first -= 1
            voice = phrase(held, first, end, gender, discourse)
            return replace(voice, certainty=voice.certainty * 0.95) if voice else None
    return None


def _known(held: Paragraph, voice: Voice, lexicon: Lexicon) -> bool:
    return voice.kind != "unnamed" or lexicon.has("people", held.tokens[voice.first].word)
