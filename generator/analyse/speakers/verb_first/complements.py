"""What a verb of saying leads to: the reported clause behind its conjunction, and where that ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.speakers.verb_first.clauses import COLONS, COMMAS, QUOTED
from generator.analyse.speakers.verb_first.event import form_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.verb_first.clauses import Paragraph
    from generator.analyse.speakers.verb_first.event import Event
    from generator.analyse.speakers.verb_first.lexicon import Lexicon

Clause = tuple[int, int]

_FARTHEST = 24  # words between the subject and the conjunction
_FEWEST_WORDS = 2
_LONGEST_TITLE = 20  # characters of what has its name in quotation marks: "in the programme «…» that"
_ADVERBIAL = ("prepositions", "times", "adverbs", "relatives", "enclitic_prepositions")
_LONGEST_TAIL = 8  # words behind "as Varga said"


def clause_of(held: Paragraph, event: Event, following: int, end: int, lexicon: Lexicon) -> Clause | None:
    """The tokens of the clause that an event reports, without its conjunction; None where none follows.

    `following` is the token of the next event, `end` that behind the sentence.
    """
    tokens = held.tokens
    if event.layout == "source":
        return None
    for at in range(event.end, min(following, end, event.end + _FARTHEST)):
        token = tokens[at]
        if token.text in COLONS or (token.text == QUOTED and token.end - token.start > _LONGEST_TITLE):
            return None
        if token.word in lexicon.conjoined or token.bare in lexicon.conjoined:
            if not _follows(held, event, at, lexicon):
                return None
            start = at + 1
            return _trimmed(held, start, _clause_end(held, start, end, lexicon))
    return None


def _follows(held: Paragraph, event: Event, at: int, lexicon: Lexicon) -> bool:
    """Whether a conjunction belongs to the verb: "على أن", or behind adverbials, and not behind another noun."""
    tokens = held.tokens
    gap = tokens[event.end : at]
    if tokens[at].word not in lexicon.conjoined:
        return False  # "and that": the second of two
    if not gap:
        return True
    if lexicon.has("prepositions", gap[-1].word):
        return len(gap) == 1 or gap[0].text in COMMAS or lexicon.has("prepositions", gap[0].word)
    first = gap[0]
    adverbial = not first.is_word or any(lexicon.has(kind, first.word) for kind in _ADVERBIAL)
    return adverbial or first.word.startswith((*lexicon.bound, *lexicon.dative)) or gap[-1].text in COMMAS


def _clause_end(held: Paragraph, start: int, end: int, lexicon: Lexicon) -> int:
    tokens = held.tokens
    for at in range(start + 1, end):
        token = tokens[at]
        if token.text in "؛;":
            return at
        if token.text in COMMAS and at + 1 < end and _breaks(held, at + 1, lexicon):
            return at
        if _tails(held, at, lexicon):
            return at
    return end


def _breaks(held: Paragraph, at: int, lexicon: Lexicon) -> bool:
    """Whether the author speaks on behind a comma, or another is said to."""
    token = held.tokens[at]
    if any(reads(held, at, phrase) for phrase in lexicon.breaks):
        return True
    form = form_of(held, at, lexicon)
    if form is None:
        return False
    return (form.participle and not lexicon.has("nounlike", token.word)) or (
        form.participle and _conjoined_next(held, at, lexicon)
    ) or (token.bare != token.word and token.word not in lexicon.forms) or form.past  # fmt: skip


def _tails(held: Paragraph, at: int, lexicon: Lexicon) -> bool:
    """`بحسب قوله`, `مضيفا أن`, `وأضاف أن`: what ends a clause without a comma."""
    token = held.tokens[at]
    if not token.is_word:
        return False
    for phrase in lexicon.ends_anywhere:
        if reads(held, at, phrase):
            return at + 1 < len(held.tokens) and (len(phrase) > 1 or lexicon.has("own_words", held.tokens[at + 1].word))
    form = form_of(held, at, lexicon)
    if form is None:
        return False
    if form.participle:
        return form.kind == "saying" and _conjoined_next(held, at, lexicon)
    joined = token.bare != token.word and token.word not in lexicon.forms and not lexicon.has("nounlike", token.bare)
    return joined and form.past  # "and called on": what the speaker did besides


def _conjoined_next(held: Paragraph, at: int, lexicon: Lexicon) -> bool:
    near = held.tokens[at + 1 : at + 3]
    return any(token.word in lexicon.conjoined or token.text == QUOTED or token.text in COLONS for token in near)


def reads(held: Paragraph, at: int, words: Sequence[str]) -> bool:
    """Whether these folded words stand at a token; the last may be the beginning of one ("وفقا ل")."""
    tokens = held.tokens
    if at + len(words) > len(tokens):
        return False
    if len(words) > 1 and tokens[at].word != words[0]:
        return False
    *exact, last = words
    if any(tokens[at + place].word != word for place, word in enumerate(exact)):
        return False
    word = tokens[at + len(exact)].word
    return word == last or (len(last) == 1 and bool(exact) and word.startswith(last))


def _trimmed(held: Paragraph, start: int, end: int) -> Clause | None:
    """The clause without the marks at its edges, if it says enough."""
    tokens = held.tokens
    while end > start and not tokens[end - 1].is_word and tokens[end - 1].text not in (QUOTED, ")", "%", "٪"):
        end -= 1
    while start < end and tokens[start].text in COMMAS:
        start += 1
    return (start, end) if sum(token.is_word for token in tokens[start:end]) >= _FEWEST_WORDS else None


def cited_clause(
    held: Paragraph, source: Event, begin: int, end: int, lexicon: Lexicon, others: Sequence[Event]
) -> Clause | None:
    """The clause beside "according to": what follows where that opens the sentence, else all before it."""
    tokens = held.tokens
    if source.at <= begin + 1:
        start = source.end
        while start < end and (tokens[start].text in COMMAS or tokens[start].word in lexicon.conjoined):
            start += 1
        if any(each.at == start and each.voice for each in others):
            return None  # "according to the statement, Haddad said"
        return _trimmed(held, start, _clause_end(held, start, end, lexicon))
    rest = [token for token in tokens[source.end : end] if token.is_word or token.text == QUOTED]
    if rest and tokens[source.end].text not in COMMAS and not _adverbial(held, source.end, lexicon):
        return None
    return None if any(each.at < source.at for each in others) else _trimmed(held, begin, source.at)


def like_so_clause(
    held: Paragraph, event: Event, following: int, begin: int, end: int, lexicon: Lexicon
) -> Clause | None:
    """The clause before `كما قالت فارغا`, where that ends the sentence and leads to nothing itself."""
    tokens = held.tokens
    like = event.at - 1
    if event.layout != "verb" or event.implicit or like <= begin or not lexicon.has("like_so", tokens[like].word):
        return None
    rest = tokens[event.end : end]
    closed = following == end and len(rest) <= _LONGEST_TAIL
    if not closed or any(t.word in lexicon.conjoined or t.text == QUOTED or t.text in COLONS for t in rest):
        return None
    return _trimmed(held, begin, like)


def _adverbial(held: Paragraph, at: int, lexicon: Lexicon) -> bool:
    word = held.tokens[at].word
    return lexicon.has("prepositions", word) or lexicon.has("times", word) or lexicon.has("relatives", word)
