"""What the words of a line are: a date, names, something said."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.read.furniture.phrases import Phrases

_LONGEST_DATE = 100
_MOST_WORDS_OF_NAME = 4
_YEAR = 4  # digits

_QUOTES = re.compile("[\"“”„«»「」『』]|(?:^|[ (:])['‘](?=\\w)")
_WORD = re.compile(r"[^\W_]+(?:['.\u2019-][^\W_]+)*\.?")
_SENTENCES = re.compile(r"(?:[a-zß-öø-ÿа-яёіїєґ]{2}[.!?…]['’”»]? (?=[^\W\d_a-zß-öø-ÿа-яёіїєґ]))|[。؟！？](?=.)")
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[AaPp]\.?[Mm]\.?|[hzZ])?\b|\d{4}-\d\d-\d\d[Tt ][\d:.]+(?:[Zz]|[+-][\d:]+)?"
)
_DATE_PARTS = re.compile(r"[^\W\d_]+(?:['.][^\W\d_]+)*\.?|\d+")
_NAME_WORD = re.compile(r"(?:[^\W\d_]+(?:['\u2019.-][^\W\d_]+)*\.?|[^\W\d_]\.(?:[^\W\d_]\.)*)")
_HAN = re.compile("[\u4e00-\u9fff々]+")
_TRANSCRIBED = re.compile(
    "[\u30a1-\u30fa\u30fc]+(?:[・＝][\u30a1-\u30fa\u30fc]+)+|[\u4e00-\u9fff]{1,6}[·・][\u4e00-\u9fff]{1,6}"
)
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d5]{2,12}(?: [\u0620-\u064a\u066e-\u06d5]{2,12}){1,3}")


def is_plain_sentence(text: str, phrases: Phrases) -> bool:
    """Whether `text` reads like something said: it has a quotation in it, or a word for saying."""
    return bool(_QUOTES.search(text)) or any(word.lower() in phrases.speech for word in _WORD.findall(text))


def has_sentences(text: str) -> bool:
    """Whether a sentence ends in `text` and another begins."""
    return bool(_SENTENCES.search(text))


def is_date(text: str, phrases: Phrases) -> bool:
    """Whether `text` is nothing but a date, a time or both: numbers, months, days of the week, what joins them."""
    if len(text) > _LONGEST_DATE:
        return False
    digits = False
    for part in _DATE_PARTS.findall(_CLOCK.sub(" 0 ", text)):
        word = part.lower().strip(".")
        digits = digits or part.isdigit()
        known = word in phrases.months or word in phrases.weekdays or word in phrases.date_words
        if not known and not (part.isdigit() and len(part) <= 4):
            return False
    return digits


def is_moment(text: str, phrases: Phrases) -> bool:
    """Whether `text` is a date of more than years: a book was ``Published: 2004``, an article never."""
    if not is_date(text, phrases):
        return False
    parts = _DATE_PARTS.findall(text)
    return any(part.lower().strip(".") in phrases.months or (part.isdigit() and len(part) < _YEAR) for part in parts)


def names_only(text: str, allowed: frozenset[str]) -> bool:
    """Whether every word of `text` begins with a capital, or is one of those `allowed` between names."""
    words = _WORD.findall(text)
    return bool(words) and all(not word[0].islower() or word.lower().rstrip(".") in allowed for word in words)


def name_words(text: str) -> list[str]:
    """The words of `text` that could be a person's name; none where there is anything else in it."""
    words = _NAME_WORD.findall(text)
    return words if " ".join(words) == text.strip() else []


def is_name(words: list[str], phrases: Phrases) -> bool:
    """Whether `words` are first and last name as people have them, two to four words, with particles between."""
    capitals = [word for word in words if word[0].isupper()]
    if not 2 <= len(capitals) <= _MOST_WORDS_OF_NAME or not words[0][0].isupper() or not words[-1][0].isupper():
        return False
    if any(not word[0].isupper() and word.lower() not in phrases.particles for word in words):
        return False
    if words[0].lower() in phrases.articles or len({word.lower() for word in capitals}) < len(capitals):
        return False
    return not any(_is_no_name(word.lower(), phrases) for word in capitals)


def _is_no_name(word: str, phrases: Phrases) -> bool:
    return word in phrases.not_names or word in phrases.not_places or word.endswith(("'s", "\u2019s"))


def is_arabic_name(text: str, phrases: Phrases) -> bool:
    """Whether `text` is two to four words in the Arabic script, none of which is for other things than names."""
    return bool(_ARABIC.fullmatch(text)) and phrases.not_names.isdisjoint(text.split())


def is_uncased_name(text: str, phrases: Phrases, *, shortest: int) -> bool:
    """Whether `text` is a Chinese or Japanese name beyond doubt, of `shortest` Chinese characters or more.

    A Chinese name begins with one of a few hundred surnames and has one or two characters more; a Japanese surname
    ends, as its second character, with one of those for a field, a river, a village and the like.
    """
    if _TRANSCRIBED.fullmatch(text):
        return True
    bare = text.replace(" ", "")
    if not _HAN.fullmatch(bare) or len(bare) < shortest:
        return False
    surname = 2 if bare[:2] in phrases.surnames else 1
    chinese = bare[:surname] in phrases.surnames and 1 <= len(bare) - surname <= 2
    return chinese or (4 <= len(bare) <= 5 and bare[1] in phrases.surname_ends)
