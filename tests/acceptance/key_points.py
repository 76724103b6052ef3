"""Which English key points open on something that only the sentences before them explain; a rule of its own.

It shares nothing with the rules that choose them, and is stricter: the tables, the names and the exceptions of those are
not asked. `python -m tests.acceptance.key_points FOLDER…` prints all key points that it finds wanting.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from generator.analyse import analyse
from generator.model import Extract
from generator.read import read_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

OPENING = 6
_WORD = re.compile(r"[A-Za-z\u00c0-\u024f0-9]+(?:[-.][A-Za-z\u00c0-\u024f0-9]+)*")
_THIRD_PERSON = re.compile(
    r"(?:he|she|it|they|him|her|hers|his|its|them|their|theirs|(?:him|her|it|them)sel(?:f|ves))", re.IGNORECASE
)
_DEMONSTRATIVE = re.compile(r"(?:this|these|those)", re.IGNORECASE)
_TIME = re.compile(
    r"(?:day|week|weekend|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter|season)s?"
)
_FIRST = re.compile(
    r"(?:that|such|there|here|but|and|or|so|however|meanwhile|moreover|furthermore|nevertheless|therefore|thus"
    r"|also|both|another|others|who|which)",
    re.IGNORECASE,
)  # fmt: skip
_EARLIER_THING = re.compile(
    r"(?:this|that|the)\s(?:move|moves|latter|former|two|three|pair|duo|same|others?|incident|news)\b(?!-)",
    re.IGNORECASE,
)


class Opened(NamedTuple):
    """A key point, and the word of its opening that hangs in the air, if one does."""

    extract: str
    text: str
    hanging: str | None


def hanging(text: str, article: str) -> str | None:
    """What hangs in the air at the opening of `text`: a pronoun, a demonstrative, a connective; else None."""
    words: list[str] = _WORD.findall(text)[:OPENING]
    if not words:
        return None
    if _FIRST.fullmatch(words[0]):
        return words[0]
    earlier = _EARLIER_THING.match(text.lstrip("\"'“‘«([ "))
    if earlier:
        return earlier[0]
    for place, word in enumerate(words):
        if _THIRD_PERSON.fullmatch(word) and word != "IT":
            return word
        if _DEMONSTRATIVE.fullmatch(word) and not _TIME.fullmatch(" ".join(words[place + 1 : place + 2])):
            return word
        if _is_name(word, article, first=place == 0):
            return None
    return None


def _is_name(word: str, article: str, *, first: bool) -> bool:
    if not word[0].isupper() or word == "I":
        return False
    return not first or re.search(rf"[a-z],? {re.escape(word)}\b", article) is not None


def opened(extracts: Iterator[Extract]) -> Iterator[Opened]:
    """The key points of the extracts that are found to be English."""
    for extract in extracts:
        analysis = analyse(extract)
        if analysis.language.startswith("en"):
            for span in analysis.key_points:
                text = extract.paragraphs[span.paragraph][span.start : span.end]
                yield Opened(extract.path, text, hanging(text, "\n".join(extract.paragraphs)))


def extracts_of(path: Path) -> Iterator[Extract]:
    """The articles below a folder, or those of a JSON-lines file that has the sentences of each."""
    if path.is_dir():
        yield from (found for found in read_folder(path) if isinstance(found, Extract))
        return
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        yield Extract(f"{path.name}#{number}", "", "sentences", "", tuple(json.loads(line)["sentences"]))


if __name__ == "__main__":
    for given in sys.argv[1:]:
        for each in opened(extracts_of(Path(given))):
            if each.hanging:
                sys.stdout.write(f"{each.extract}: {each.hanging}: {each.text}\n")
