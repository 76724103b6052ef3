"""Where a noun phrase ends that stands behind a verb, and which names it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.cast import Mention
    from generator.analyse.speakers.verb_first.clauses import Paragraph, Token
    from generator.analyse.speakers.verb_first.discourse import Discourse

_LONGEST = 14  # words of a noun phrase
_LONGEST_TITLE = 24  # characters of what is called by a name in quotation marks


def over_adverbs(held: Paragraph, at: int, limit: int, discourse: Discourse) -> int:
    """The first token behind adverbs of time, "to him" and the like."""
    lexicon, tokens = discourse.lexicon, held.tokens
    while at < limit and tokens[at].is_word:
        aside = next((each for each in lexicon.asides if _reads(held, at, each)), None)
        if aside:
            at += len(aside)
        elif any(lexicon.has(kind, tokens[at].word) for kind in ("times", "adverbs", "enclitic_prepositions")):
            at += 1
        else:
            break
    return at


def phrase_end(held: Paragraph, start: int, limit: int, discourse: Discourse) -> int:
    """Where a noun phrase ends that begins at `start`: before a mark, a small word or a verb."""
    inside = {
        at
        for each in mentions(held, start, min(limit, start + _LONGEST), discourse)
        for at in range(start, min(limit, start + _LONGEST))
        if each.span.start <= held.tokens[at].start < each.span.end
    }
    at = start
    while at < min(limit, start + _LONGEST) and (
        at in inside or not stops(held.tokens[at], discourse, first=at == start)
    ):
        if at not in inside and _addressed(held, at, discourse):
            break
        if at > start and _is_object(held, at, discourse):
            break
        at += 1
        if (
            at < limit
            and at in held.strings
            and is_noun(held.tokens[at - 1].word, discourse)
            and _short(held.tokens[at])
        ):
            at += 1  # `صحيفة «النهر»`
    return at


def stops(token: Token, discourse: Discourse, *, first: bool = False) -> bool:
    """Whether a token can be no part of a noun phrase."""
    lexicon, word = discourse.lexicon, token.word
    if not token.is_word or word in lexicon.conjoined:
        return True
    kinds = ("prepositions", "adverbs", "times", "relatives", "enclitic_prepositions", "speech_nouns", "sources",
             "negations", "own_words", "already", "was")  # fmt: skip
    if any(lexicon.has(kind, word) for kind in kinds):
        return True
    if word != token.bare and (any(lexicon.has(kind, token.bare) for kind in kinds) or token.bare in lexicon.conjoined):
        return not is_noun(word, discourse)
    if word.startswith(lexicon.dative) and is_noun(word[1:], discourse) and not is_noun(word, discourse):
        return True  # to whom one speaks
    form = lexicon.forms.get(word)
    if form and not lexicon.has("nounlike", word) and not is_noun(word, discourse):
        return True
    led = lexicon.forms.get(token.bare) if word != token.bare else None
    if led and not is_noun(word, discourse) and not first and not lexicon.has("nounlike", token.bare):
        return True
    return word.startswith(lexicon.bound) and len(word) > 3 and not is_noun(word, discourse)


def is_noun(word: str, discourse: Discourse) -> bool:
    lexicon = discourse.lexicon
    return any(lexicon.has(kind, word) for kind in ("people", "organisations", "governments", "documents"))


def mentions(held: Paragraph, start: int, end: int, discourse: Discourse) -> list[Mention]:
    """The names that begin within the words `start` to `end`."""
    if start >= end:
        return []
    first, last = held.tokens[start].start, held.tokens[min(end, len(held.tokens)) - 1].end
    return [each for each in discourse.cast.mentions[held.number] if first <= each.span.start < last]


def token_at(held: Paragraph, start: int, floor: int) -> int:
    at = floor
    while at + 1 < len(held.tokens) and held.tokens[at].end <= start:
        at += 1
    return at


def _short(token: Token) -> bool:
    return token.end - token.start <= _LONGEST_TITLE


def _addressed(held: Paragraph, at: int, discourse: Discourse) -> bool:
    """`لبراندت`: whether a name stands behind a preposition that is written to it."""
    token = held.tokens[at]
    written = any(each.span.start == token.start + 1 for each in discourse.cast.mentions[held.number])
    return written and token.word[:1] not in discourse.lexicon.proclitics


def _is_object(held: Paragraph, at: int, discourse: Discourse) -> bool:
    """Whether a place stands behind a definite adjective, which it cannot belong to: `هاجم الوزير السعودي طهران`."""
    token, definite = held.tokens[at], discourse.lexicon.definite
    if token.word.startswith(definite) or not held.tokens[at - 1].word.startswith(definite):
        return False
    return any(each.kind == "place" and each.span.start == token.start for each in discourse.cast.mentions[held.number])


def _reads(held: Paragraph, at: int, words: Sequence[str]) -> bool:
    tokens = held.tokens
    if at + len(words) > len(tokens):
        return False
    return words[0] in (tokens[at].word, tokens[at].bare) and all(
        tokens[at + place].word == word for place, word in enumerate(words[1:], 1)
    )
