"""A text -> the dates that stand in it, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from unicodedata import decimal

from generator.analyse.dates.grammar import Grammar
from generator.analyse.dates.mentions import Mention
from generator.analyse.dates.reading import is_name, read
from generator.analyse.dates.vocabulary import Form, Vocabulary

_LOOKED_BACK = 24  # letters before a date; what its form asks for there is a word or two
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?…:;]['\"”’»)]* |[\"“”„«‹‘'(\[—–] ?)$")
_NOT_BEFORE_FIGURES = re.compile(r"[\w.,:/$€£¥#№+*-]$")
_OTHER_LETTER = re.compile("[\u00a0\u2009\u202f٠-٩۰-۹०-९０-９]")
"""Figures of other scripts, and spaces that do not break; each becomes one letter, so that places stay."""


def mentions(text: str, words: Vocabulary, rules: Grammar) -> Iterator[Mention]:
    """The dates in `text`, which may be several paragraphs, each on a line; in order, none within another."""
    end = 0
    if not text.isascii():
        text = _OTHER_LETTER.sub(_plain, text)
    opening = rules.opens.match(text)
    for begun in chain([opening] if opening else [], rules.begins.finditer(text)):
        start = begun.end()
        if start >= end and (found := rules.any_form.match(text, start)):
            meant = rules.readers[(found.lastindex or 1) - 1]
            mention = next(filter(None, (_mention(text, start, form, reader, words) for form, reader in meant)), None)
            if mention is not None:
                end = mention.end
                yield mention


def _plain(letter: re.Match[str]) -> str:
    return str(decimal(letter[0], " "))


_compiled = cache(re.compile)


def _mention(text: str, start: int, form: Form, reader: str, words: Vocabulary) -> Mention | None:
    found = _compiled(reader).match(text, start)
    if found is None:
        return None
    before = text[max(0, start - _LOOKED_BACK) : start]
    led = form.after is None or form.after.search(before) is not None
    if not (led or form.weak) or (form.not_after and form.not_after.search(before)):
        return None
    parts = {name: part for name, part in found.groupdict().items() if part is not None}
    if words.spaced:
        opening = text[start]
        if opening.isdecimal() and _NOT_BEFORE_FIGURES.search(before):
            return None
        if opening.isupper() and is_name(parts, words) and not _SENTENCE_START.search(before):
            return None
    return read(parts, words, start=start, end=found.end(), needs_future=form.future, weak=not led)
