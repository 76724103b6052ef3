"""Which quoted strings are somebody's words, and which are names, titles, terms and words held at arm's length.

What tells: how the string itself looks (its length, its capitals, the stop within it), what leads to it ("the term",
"her memoir", a colon), and whether its sentence has any word of saying, calling or judging. A fragment in a sentence
that reports something is somebody's words; the same fragment elsewhere mostly is not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.quotations.appearance import (
    ASKED,
    BESIDE,
    FINAL,
    FRAGMENT,
    LONGEST_NAME,
    STOPS,
    WHOLE_UTTERANCE,
    Appearance,
    has_capitals_of_a_title,
)  # fmt: skip
from generator.analyse.quotations.beside import Sentence
from generator.analyse.quotations.dense import is_dense_speech
from generator.analyse.quotations.surroundings import surroundings
from generator.analyse.quotations.wording import any_says, says, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.quotations.surroundings import Surroundings
    from generator.analyse.quotations.wording import Wording
    from generator.analyse.tables import Language
    from generator.model import Span

_LONGEST_TITLE = 14  # words
_CUSTOM = 3  # quoted strings that show what an article's custom is
_LOOKED_AT = 400  # characters of a string

_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"\s?[(（][^()]{0,40}\d{4}[)）]")  # "“…” (2015)": a slogan or a work
_SINGLE = ("'", "‘", "‚")


def spoken(paragraphs: Sequence[str], quoted: Sequence[Quoted], table: Language) -> tuple[bool, ...]:
    """For each quoted string, in the order given, whether it is speech: somebody's words, said or written.

    What begins with no quotation mark was led in by a dash or a speaker's label, and what stands in two pieces of
    one paragraph was parted by a report: it is speech. So is what goes on over several paragraphs.
    """
    held = wording(table.code)
    beside = surroundings(paragraphs, (span for each in quoted for span in (each[0], each[-1])), table)
    inner = _single_marks_are_inner(paragraphs, quoted)
    found = []
    for each in quoted:
        first, last = each[0], each[-1]
        string = Appearance.of(_text(paragraphs, each))
        if not string.opener or len(each) > 1:
            found.append(True)
        else:
            introduced = _introduced_above(paragraphs, first)
            speech = _is_speech(string, beside[first], beside[last], held, introduced=introduced)
            alien = inner and string.opener in _SINGLE and not _opens_a_report(string, beside[first], beside[last])
            found.append(speech and not alien)
    return tuple(found)


def _single_marks_are_inner(paragraphs: Sequence[str], quoted: Sequence[Quoted]) -> bool:
    """Whether an article quotes in double marks: single ones then are a headline's, or those of a lost quotation."""
    single = sum(paragraphs[each[0].paragraph].startswith(_SINGLE, each[0].start) for each in quoted)
    return len(quoted) - single >= _CUSTOM and len(quoted) > _CUSTOM * single


def _opens_a_report(string: Appearance, around: Surroundings, ending: Surroundings) -> bool:
    return not around.lead.strip(BESIDE) and string.ends(STOPS) and bool(_LETTER.search(ending.tail))


def _text(paragraphs: Sequence[str], each: Quoted) -> str:
    """The beginning and the end of a quoted string; what it looks like does not hang on all of it."""
    first, last = each[0], each[-1]
    text, tail = paragraphs[first.paragraph], paragraphs[last.paragraph]
    if len(each) == 1 and first.end - first.start <= _LOOKED_AT:
        return text[first.start : first.end]
    ends = text[first.start : min(first.end, first.start + _LOOKED_AT)], tail[max(last.start, last.end - 2) : last.end]
    return " ".join(ends)


def _introduced_above(paragraphs: Sequence[str], first: Span) -> bool:
    """Whether a string opens its paragraph and the one above ends in a colon."""
    if not first.paragraph or paragraphs[first.paragraph][: first.start].strip(BESIDE):
        return False
    return paragraphs[first.paragraph - 1].rstrip().endswith((":", "："))


def _is_speech(
    string: Appearance, around: Surroundings, ending: Surroundings, held: Wording, *, introduced: bool
) -> bool:
    if around.lead.endswith("=") or not _LETTER.search(string.text) or _YEAR.match(ending.follows):
        return False
    if held.dense:
        return is_dense_speech(string, around, ending.tail, held, introduced=introduced)
    if _is_long(string, around, held):
        return True
    sentence = Sentence.of(around.lead, ending.tail, held, introduced=introduced)
    if sentence.denied or _is_named(string, sentence, held):
        return False
    if sentence.after in held.calls or sentence.before in held.terms:
        return True
    if _looks_like_a_name(string, sentence, held):
        return _is_capitalised_speech(string, sentence, held)
    if _opens(around) or sentence.direct:
        if around.alone and string.opener in _SINGLE and not (sentence.said or string.ends((".",))):
            return False  # a heading
        if sentence.direct or sentence.told or string.ends(STOPS):
            return True
    return string.length >= WHOLE_UTTERANCE or (
        held.known and (sentence.leads or sentence.told or string.length >= FRAGMENT)
    )


def _opens(around: Surroundings) -> bool:
    """Whether a string begins its sentence, or a mark before it sets it off."""
    return not around.lead.strip(BESIDE) or around.lead.rstrip().endswith((",", ":", "—", "–"))


def _is_long(string: Appearance, around: Surroundings, held: Wording) -> bool:
    """Whether a string is so long where it stands that nothing beside it can make it a name."""
    begins = not around.lead.strip(BESIDE) and not around.alone
    if string.length <= (WHOLE_UTTERANCE if begins else _LONGEST_TITLE) or not _opens(around):
        return False
    return held.capitals != "titles" or not has_capitals_of_a_title(string.words)


def _is_named(string: Appearance, sentence: Sentence, held: Wording) -> bool:
    """Whether the words before a string make it a name, a title or a term."""
    if (
        sentence.dubbed
        or sentence.has_before(held.names, held)
        or (sentence.before in held.copulas and sentence.earlier in held.names)  # "known as"
        or f"{sentence.earlier}-{sentence.before}" in held.names  # "so called"
        or (sentence.before in held.terms and not sentence.leads)
    ):
        return True
    if held.capitals != "none" or sentence.direct or string.length > LONGEST_NAME:
        return False
    # Nothing tells a name in such a script but what stands beside it.
    if sentence.has_before(held.works, held):
        return True
    led_back = sentence.begins and says(sentence.after, held)
    return held.known and string.length < FRAGMENT and not led_back and not any_says(sentence.near, held)


def _is_capitalised_speech(string: Appearance, sentence: Sentence, held: Wording) -> bool:
    """Whether what is capitalised like a title or a name is speech nevertheless: `“No,” he said`, `chanting “Out!”`."""
    if sentence.before in held.works or sentence.direct:
        return sentence.before not in held.works
    if sentence.begins:
        return (sentence.said and string.ends(STOPS)) or string.ends(ASKED) or string.length > LONGEST_NAME
    last = sentence.near[-1] if sentence.near else ""
    if any(word in held.calls for word in sentence.near):
        return True
    if held.capitals == "titles" and last in held.saying and last not in held.calling:
        return True
    if last in held.indefinites:
        return sentence.leads
    return sentence.said and any(word in held.copulas for word in sentence.near[-2:])


def _looks_like_a_name(string: Appearance, sentence: Sentence, held: Wording) -> bool:
    """Whether the capitals of a string are those of a title or a name in this language."""
    words = string.words
    if not words:
        return False
    if held.capitals == "titles":
        return has_capitals_of_a_title(words)
    if (
        sentence.begins
        or sentence.direct
        or string.ends(FINAL)
        or string.length > LONGEST_NAME
        or not words[0][0].isupper()
    ):
        return False
    if held.capitals == "nouns":
        return not any_says(sentence.near, held)
    return held.capitals == "names"
