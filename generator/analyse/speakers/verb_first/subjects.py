"""The noun phrase behind a verb: a person with a role, an organisation, a document, or words that name nobody.

`قال رئيس البلدية سمير حداد إن`: what stands between the verb and the first small word is its subject. A name in it is
the speaker's unless it belongs to one who is named by it: "the lawyer of Haddad", "the spokesman of the president".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.verb_first.bounds import is_noun, mentions, over_adverbs, phrase_end, token_at
from generator.analyse.speakers.verb_first.clauses import COMMAS
from generator.analyse.speakers.verb_first.discourse import Voice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Mention
    from generator.analyse.speakers.verb_first.clauses import Paragraph, Token
    from generator.analyse.speakers.verb_first.discourse import Discourse
    from generator.analyse.speakers.verb_first.lexicon import Gender
    from generator.model import SpeakerKind

_LONGEST_NAME = 4
_FARTHEST_NAME = 9  # words between a role and its bearer's name
_EXTENSION = 4  # words that "a source in the ministry" goes on with
_NAME, _APPOSED, _BODY, _DESCRIBED, _UNKNOWN, _BY_ROLE = 0.98, 0.96, 0.92, 0.88, 0.84, 0.9
_VAGUE = 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """The subject of a verb, and the token behind it; no `voice` where no words name one (`implicit`) or two do."""

    voice: Voice | None
    end: int
    implicit: bool = False


def subject_after(held: Paragraph, at: int, limit: int, gender: Gender, discourse: Discourse) -> Found:
    """The subject that stands behind a verb, `at` being the next token; `gender` is the verb's."""
    start = over_adverbs(held, at, limit, discourse)
    end = phrase_end(held, start, limit, discourse)
    if end == start or _led_by_preposition(held, start, end, discourse):
        return Found(None, at, implicit=True)
    named = _apposed(held, start, end, limit, gender, discourse)
    if named:
        return named
    voice = phrase(held, start, end, gender, discourse)
    if voice and voice.kind == "unnamed":
        voice = _with_role_behind(held, voice, end, limit, discourse)
    return Found(voice, _extended(held, start, end, limit, discourse))


def _with_role_behind(held: Paragraph, voice: Voice, end: int, limit: int, discourse: Discourse) -> Voice:
    """`يو برانت، رئيس النقابة، إن`: words that a title follows behind a comma are a name."""
    tokens, roles = held.tokens, discourse.table.roles
    words = tokens[voice.first : end]
    if not 1 < len(words) < _LONGEST_NAME or end + 1 >= limit or tokens[end].text not in COMMAS:
        return voice
    if tokens[end + 1].text not in roles or any(
        token.text in roles or is_noun(token.word, discourse) for token in words
    ):
        return voice
    last = end + 1
    while last < limit and tokens[last].is_word and tokens[last].word not in discourse.lexicon.conjoined:
        last += 1
    return replace(
        voice, kind="person", certainty=_APPOSED, role=held.text[tokens[end + 1].start : tokens[last - 1].end]
    )


def _led_by_preposition(held: Paragraph, start: int, end: int, discourse: Discourse) -> bool:
    """`وعد بمواصلة العمل`: whether a phrase that nobody is named in begins with a preposition written to its noun."""
    token, lexicon = held.tokens[start], discourse.lexicon
    bound = token.word[:1] in {each[0] for each in (*lexicon.bound, *lexicon.dative)}
    return (
        bound and end - start > 1 and not is_noun(token.word, discourse) and not mentions(held, start, end, discourse)
    )


def phrase(held: Paragraph, start: int, end: int, gender: Gender, discourse: Discourse) -> Voice | None:
    """Whom the words `start` to `end` name; None where they name two."""
    tokens = held.tokens
    people = [each for each in mentions(held, start, end, discourse) if each.kind == "person"]
    if len(people) > 1 and people[0].name != people[1].name and _coupled(held, people[0], people[1], discourse):
        return None
    for each in people[:1]:
        first = token_at(held, each.span.start, start)
        told = discourse.gender(each.name)
        if not _belongs(tokens[start:first], discourse) and not (told and gender and told != gender):
            return Voice(
                each.name, "person", _NAME, gender, _role(held, start, first, end, each, discourse), start, end
            )
        return _described(held, start, end, gender, discourse)
    return _described(held, start, end, gender, discourse)


def _coupled(held: Paragraph, one: Mention, other: Mention, discourse: Discourse) -> bool:
    """Whether "and" joins two names into one subject."""
    return held.text[one.span.end : other.span.start].strip() in discourse.lexicon.proclitics


def _belongs(before: Sequence[Token], discourse: Discourse) -> bool:
    """Whether the words before a name say who belongs to its bearer: "the lawyer of", "the spokesman of"."""
    if not before:
        return False
    lexicon = discourse.lexicon
    of_body = any(lexicon.has(kind, before[0].word) for kind in ("organisations", "documents", "governments"))
    if lexicon.has("indefinite_kin", before[-1].word) or (of_body and before[0].text not in discourse.table.roles):
        return True
    kin = any(lexicon.has("indefinite_kin", token.word) for token in before)
    return kin and any(lexicon.has("kin_titles", token.word) for token in before[1:])


def _role(held: Paragraph, start: int, first: int, end: int, each: Mention, discourse: Discourse) -> str | None:
    """The role before a name, else the one right behind it, else the one that the article gives elsewhere."""
    table, tokens = discourse.table, held.tokens
    known = discourse.cast.roles.get(each.name)
    if first > start and tokens[start].text in table.roles and tokens[start].text not in table.forms_of_address:
        given = held.text[tokens[start].start : tokens[first - 1].end]
        return max((given, known or ""), key=len)
    behind = token_at(held, each.span.end, first)
    if behind < end and tokens[behind].start >= each.span.end and tokens[behind].text in table.roles:
        return max((held.text[tokens[behind].start : tokens[end - 1].end], known or ""), key=len)
    return known


def _apposed(held: Paragraph, start: int, end: int, limit: int, gender: Gender, discourse: Discourse) -> Found | None:
    """`قال نائب رئيس الجامعة، أكرم حداد، إن`, `قال الخبير في الشؤون البحرية غازي حداد`: the name a role leads to."""
    tokens = held.tokens
    if tokens[start].text not in discourse.table.roles or _belongs(tokens[start:end], discourse):
        return None
    if any(each.kind == "person" for each in mentions(held, start, end, discourse)):
        return None
    near = mentions(held, end, min(limit, end + _FARTHEST_NAME), discourse)
    each = next((mention for mention in near if mention.kind == "person"), None)
    if each is None:
        return None
    first = token_at(held, each.span.start, end)
    told = discourse.gender(each.name)
    if tokens[first].start != each.span.start or (told and gender and told != gender):
        return None
    if not _leads_to_name(tokens[end:first], discourse):
        return None
    last = max(token_at(held, each.span.end, first), first + 1)
    comma = next((at for at in range(end, first) if tokens[at].text in COMMAS), first)
    given = held.text[tokens[start].start : tokens[comma - 1].end]
    return Found(Voice(each.name, "person", _APPOSED, gender, given, first, last), last)


def _leads_to_name(between: Sequence[Token], discourse: Discourse) -> bool:
    """Whether a comma stands between a role and a name, or words that say what the role is for."""
    lexicon, table = discourse.lexicon, discourse.table
    while between and (between[-1].text == "." or between[-1].text in table.abbreviations):
        between = between[:-1]
    if not between:
        return True
    titles = table.roles - table.forms_of_address
    if any(token.text in titles or token.word in lexicon.conjoined or token.word in lexicon.forms for token in between):
        return False
    if between[-1].text in COMMAS:
        return not any(token.text in COMMAS or not token.is_word for token in between[:-1])
    first, last = between[0], between[-1]
    led = lexicon.has("extending", first.word) or first.word.startswith(lexicon.bound)
    return led and all(token.is_word for token in between) and not lexicon.has("prepositions", last.word)


def _described(held: Paragraph, start: int, end: int, gender: Gender, discourse: Discourse) -> Voice:
    lexicon, tokens = discourse.lexicon, held.tokens
    head = tokens[start]
    whole = min(_extended(held, start, end, len(tokens), discourse), len(tokens))
    text = held.text[head.start : tokens[whole - 1].end]
    for each in mentions(held, start, start + 1, discourse):
        if each.span.start == head.start and each.kind != "person":
            state = discourse.cast.government(each.name) or each.kind == "place"
            kind: SpeakerKind = "government" if state else "organisation"
            if each.kind == "organisation" or each.span.end >= tokens[end - 1].end:
                return Voice(each.name, kind, _BODY, gender, None, start, end)
    for kind, words in (("document", "documents"), ("government", "governments"), ("organisation", "organisations")):
        if lexicon.has(words, head.word):
            return Voice(text, kind, _BODY, gender, None, start, whole)
    by_role = _by_role(tokens[start:end], gender, discourse)
    if by_role:
        return Voice(by_role, "person", _BY_ROLE, gender, discourse.cast.roles.get(by_role), start, end)
    if lexicon.has("people", head.word):
        return Voice(text, "unnamed", _DESCRIBED, gender, None, start, whole)
    named = _unknown_name(tokens[start:end], discourse)
    if named:
        return Voice(held.text[named.start : tokens[end - 1].end], "person", _UNKNOWN, gender, None, start, end)
    sure = _UNKNOWN if end - start <= _LONGEST_NAME else _VAGUE
    return Voice(text, "unnamed", sure, gender, None, start, end)


def _unknown_name(words: Sequence[Token], discourse: Discourse) -> Token | None:
    """The first word of a name behind a title: `المزارع حمدان العلي`, `مديرها ماهر قباني`.

    The title and its adjectives are definite; an indefinite noun behind a definite one stands beside it.
    """
    lexicon = discourse.lexicon
    place = 0
    while place < len(words) and _is_definite(words[place], discourse, first=not place):
        place += 1
    plain = not any(token.word.startswith(lexicon.definite) for token in words[place:-1])
    return words[place] if plain and place and 1 < len(words) - place < _LONGEST_NAME else None


def _is_definite(token: Token, discourse: Discourse, *, first: bool) -> bool:
    lexicon = discourse.lexicon
    if token.word.startswith(lexicon.definite):
        return True
    owned = next((token.word[: -len(each)] for each in lexicon.possessives if token.word.endswith(each)), "")
    return first and owned in discourse.table.roles


def _by_role(words: Sequence[Token], gender: Gender, discourse: Discourse) -> str | None:
    """The only person whose role has all these words: "the minister", "the head of the government"."""
    cast = discourse.cast
    if words[0].text not in discourse.table.roles or discourse.lexicon.has("indefinite_kin", words[0].word):
        return None
    definite = discourse.lexicon.definite
    sought = {_indefinite(token.word, definite) for token in words}
    if len(words) == 1 and not words[0].word.startswith(discourse.lexicon.definite):
        return None
    found = [
        name
        for name, role in cast.roles.items()
        if sought <= {_indefinite(discourse.lexicon.fold(word), definite) for word in role.split()}
        and discourse.gender(name) in ("", gender)
    ]
    return found[0] if len(found) == 1 else None


def _indefinite(word: str, definite: str) -> str:
    return word.removeprefix(definite) if len(word) > len(definite) + 2 else word


def _extended(held: Paragraph, start: int, end: int, limit: int, discourse: Discourse) -> int:
    """The end of a description with what it belongs to: "a source in the ministry", "a number of residents"."""
    lexicon, tokens = discourse.lexicon, held.tokens
    if (
        not lexicon.has("people", tokens[start].word)
        or end >= limit
        or not lexicon.has("prepositions", tokens[end].word)
    ):
        return end
    last = phrase_end(held, end + 1, min(limit, end + 1 + _EXTENSION), discourse)
    closed = last < len(tokens) and (not tokens[last].is_word or tokens[last].word in lexicon.conjoined)
    return last if last > end + 1 and closed and lexicon.has("extending", tokens[end].word) else end
