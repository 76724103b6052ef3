"""Whom a description stands for: "the mayor", "the 27-year-old", or somebody unnamed, a body, a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.analyse.names.reading import is_role
from generator.analyse.speakers.discourse import Referent, body, mention_at
from generator.analyse.speakers.renamed import renamed
from generator.model import QUOTATION_MARKS, Attributed, Span

if TYPE_CHECKING:
    from generator.analyse.speakers.discourse import Discourse
    from generator.analyse.speakers.frames import Frame
    from generator.analyse.speakers.phrases import Phrase
    from generator.model import SpeakerKind

_EITHER = 0.6  # "the mayor", where there are two
_RENAMED = 0.88  # "the politician", where but one person is near
_OWNED = 3  # words between an owner and a description
_ATTRIBUTES = 2  # of a description, that a preposition leads to; one more where it is sure to
_AGE_BACK = 1  # paragraphs


def described(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> Referent:
    held, grammar = frame.words, frame.grammar
    first = phrase.first
    head = _head(frame, phrase)
    capital = _capital(frame, phrase)
    if capital and frame.tags[first] == "D" and first + 1 < phrase.last:
        first += 1
    stands = mention_at(span, discourse.cast) if phrase.form == "proper" else None
    if grammar.has("people", held[first].lower):
        stands = None  # "Fuentes del Ministerio"
    if stands and stands.kind != "person":
        return body(frame, phrase, stands, discourse)
    if stands and stands.span.start == span.start and " " in stands.name:  # "Post said": Ines Post
        return Referent(Attributed(stands.name, discourse.cast.roles.get(stands.name), span), 0.94, "name")
    text = _wording(frame, phrase, first)
    kind = _kind(frame, phrase, first, head)
    certainty = 0.9
    aged = _by_age(frame, phrase, span, discourse) if kind == "unnamed" else []
    if len(aged) == 1:
        return Referent(Attributed(aged[0], discourse.cast.roles.get(aged[0]), span), 0.9, "role")
    titled = phrase.form == "proper" and is_role(held[_noun(phrase)], frame.table) and phrase.last - phrase.first == 2
    if titled or (phrase.form == "description" and kind == "unnamed"):  # "the President", "the president"
        bearers = _holders(frame, phrase, head, text, discourse)
        if len(bearers) == 1:
            return Referent(Attributed(bearers[0], discourse.cast.roles.get(bearers[0]), span), 0.88, "role")
        again = None if bearers or aged else renamed(frame, phrase, head, span, discourse)
        if again:
            return Referent(Attributed(again, discourse.cast.roles.get(again), span), _RENAMED, "role")
        certainty = _EITHER if bearers or aged else certainty
    return Referent(Attributed(text, None, span, kind), certainty, phrase.form)


def can_speak(frame: Frame, phrase: Phrase) -> bool:
    """Whether the noun of a description is one of persons, bodies or documents."""
    if phrase.form != "description":
        return False
    noun, known = frame.words[_noun(phrase)], frame.grammar
    if is_role(noun, frame.table) or known.speaks(noun.lower):
        return True
    if any(known.has("people", noun.lower + ending) for ending in known.plural_endings):
        return True
    aged = noun.text[0].isdigit() and "-" in noun.text  # "the 19-year-old"
    return aged or any(known.has("people", word.lower) for word in frame.words[phrase.first : phrase.last])


def gender_of(frame: Frame, phrase: Phrase, meant: Referent) -> str | None:
    """The gender of one unnamed person as her description tells it, "" where it does not; None for any other phrase."""
    if meant.form != "description" or meant.speaker.kind != "unnamed" or frame.grammar.things_gendered:
        return None
    if frame.grammar.has("definite", frame.words[phrase.first].lower) or frame.tags[phrase.first] != "D":
        return None  # "the father of two" is somebody named before
    noun = frame.words[_noun(phrase)].lower
    if not can_speak(frame, phrase) or noun.endswith(frame.grammar.plural_endings):
        return None
    return "f" if noun in frame.table.feminine_roles else "m" if noun in frame.table.masculine_roles else ""


def of_nobody(frame: Frame, phrase: Phrase) -> bool:
    """Whether a description is but a participle: `«…», dijo una vez conocida la derrota`."""
    return frame.words[_noun(phrase)].lower.endswith(frame.grammar.perfect_endings) and not can_speak(frame, phrase)


def _wording(frame: Frame, phrase: Phrase, first: int) -> str:
    """The words of a description with what belongs to it, its noun in the nominative as far as the table tells.

    Of a name in quotation marks they are the name.
    """
    held, head = frame.words, _noun(phrase)
    base = frame.grammar.nominatives.get(held[head].lower)
    if base:
        return base + frame.text[held[head].end : held[phrase.last - 1].end]
    text = frame.text[held[_owner(frame, first)].start : held[whole_end(frame, _last_of(frame, phrase, first)) - 1].end]
    if frame.grammar.has("genitive_endings_after", held[first - 1].lower) and first and text == held[first].text:
        return text.removesuffix("s")  # "nach Angaben des Hafenamts"
    return text.strip("".join(QUOTATION_MARKS)) if frame.tags[first] == "Q" or frame.tags[head] == "Q" else text


def _capital(frame: Frame, phrase: Phrase) -> bool:
    """Whether capitals make a phrase a proper name: "l'Autorité portuaire", but no noun where every one has them."""
    opens = frame.table.lone_names and frame.tags[phrase.first : phrase.first + 2] == "DU"
    return phrase.form == "proper" or opens


def _noun(phrase: Phrase) -> int:
    return phrase.noun if phrase.noun is not None else phrase.last - 1


def _head(frame: Frame, phrase: Phrase) -> str:
    """The noun of a description, in the nominative as far as the table tells."""
    lower = frame.words[_noun(phrase)].lower
    return frame.grammar.nominatives.get(lower, lower)


def _kind(frame: Frame, phrase: Phrase, first: int, head: str) -> SpeakerKind:
    held, grammar = frame.words, frame.grammar
    if grammar.has("governments", head):
        return "government"
    if grammar.has("documents", head):
        return "document"
    capital = _capital(frame, phrase)
    person = any(grammar.has("people", word) for word in (head, held[first].lower))
    if grammar.has("organisations", head) or (capital and not (person or is_role(held[phrase.last - 1], frame.table))):
        return "organisation"
    return "unnamed"


def _last_of(frame: Frame, phrase: Phrase, first: int) -> int:
    """The end of a phrase, or of its noun where a participle follows: "le rapport (publié)"."""
    noun = phrase.noun
    if frame.grammar.perfect_endings and phrase.form == "description" and noun is not None and first <= noun:
        return noun + 1
    return phrase.last


def _owner(frame: Frame, first: int) -> int:
    """Where a description begins with whose it is: "Varga's first five (critics)"."""
    at = first
    while at > 0 and frame.tags[at - 1] in "AD#" and first - at < _OWNED and not frame.words[at - 1].possessive:
        at -= 1
    owned = at > 0 and frame.words[at - 1].possessive and frame.tags[at - 1] == "U"
    return at - 1 if owned else first


def _by_age(frame: Frame, phrase: Phrase, span: Span, discourse: Discourse) -> list[str]:
    """Whom "the 27-year-old", `la joueuse de 27 ans` may stand for: those named in the same paragraph before it, else
    in the nearest one above; of the gender of the article, where it tells one.
    """
    article, grammar = frame.words[phrase.first].lower, frame.grammar
    if not (grammar.has("definite", article) and _tells_age(frame, phrase)):
        return []
    gender = "f" if grammar.has("feminine_articles", article) else "m"
    gendered = gender == "f" or grammar.has("masculine_articles", article)
    for number in range(span.paragraph, max(-1, span.paragraph - 1 - _AGE_BACK), -1):
        here = discourse.persons[number]
        names = dict.fromkeys(each.name for each in here if number < span.paragraph or each.start < span.start)
        fitting = [name for name in names if not gendered or discourse.genders.get(name, gender) == gender]
        if fitting:
            return fitting
    return []


def _tells_age(frame: Frame, phrase: Phrase) -> bool:
    held, last = frame.words, phrase.last
    if frame.tags[last : last + 2] == "R#" and last + 2 < len(held):
        return frame.grammar.has("years", held[last + 2].lower)
    figure = held[last - 1].text
    return last - phrase.first == 2 and figure[0].isdigit() and not figure.isdigit()


def whole_end(frame: Frame, last: int) -> int:
    """The end of a description with what belongs to it: "a spokesman for the council"."""
    tags = frame.tags
    known = frame.grammar.sets.get("attributing")  # where other prepositions lead away: "dans un communiqué"
    end = last
    for _ in range(0 if frame.grammar.free else _ATTRIBUTES + (known is not None)):
        if (tags[end : end + 1] != "R" and tags[end : end + 2] != "tD") or (
            known is not None and frame.words[end].lower not in known
        ):
            break
        at = end + 1
        while at < len(tags) and tags[at] in "DlUS#'":
            at += 1
        placed = frame.grammar.has("placing", frame.words[end].lower)
        if at == end + 1 or (placed and frame.grammar.has("documents", frame.words[at - 1].lower)):
            break
        end = at
    return end


def _holders(frame: Frame, phrase: Phrase, head: str, text: str, discourse: Discourse) -> list[str]:
    """The persons whom a description can mean by the roles that the article gives: "the mayor"."""
    if frame.grammar.free:  # without articles
        names = [name for name, role in discourse.cast.roles.items() if role.lower() == text.lower()]
        alone = phrase.last - phrase.first == 1
        return names if len(names) == 1 else _by_role(head, frame, discourse) if alone else []
    definite = frame.tags[phrase.first] == "D" and frame.grammar.has("definite", frame.words[phrase.first].lower)
    found = _by_role(head, frame, discourse) if definite else []
    bodies = {frame.words[at].text for at in range(phrase.first + 1, phrase.last - 1) if frame.tags[at] == "U"}
    # "the CIA director" is none of another body
    return [name for name in found if not bodies or any(word in discourse.cast.roles[name].split() for word in bodies)]


def _by_role(head: str, frame: Frame, discourse: Discourse) -> list[str]:
    """The persons whose role has this noun, or a compound of it; those who held it once only if nobody holds it.

    Where every noun has a capital, "Ministerin" stands for an "Außenministerin" as well.
    """
    grammar, compounds = frame.grammar, not frame.table.lone_names
    named = [(name, role.lower().split()) for name, role in discourse.cast.roles.items()]
    bearers = [
        (name, role)
        for name, role in named
        if head in role or (compounds and any(word.endswith(head) for word in role))
    ]
    present = [name for name, role in bearers if not any(grammar.has("past", word) for word in role)]
    return present or [name for name, _ in bearers]
