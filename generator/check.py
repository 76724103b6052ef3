"""Pages against extracts: is every quotation and key point verbatim, does every reference have its paragraph?"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import chain

from generator.model import Briefing, Extract, Passage, StoredPage
from generator.page import link_targets, plain

_QUOTED = re.compile(r'[“„«‹「『"‟][^“”„«»‹›「」『』"‟]+[”“»›」』"]')
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»‹›「」『』", '"') | dict.fromkeys("‘’‚‛`´", "'") | dict.fromkeys("‐‑–—", "-") | {"…": "..."}
)
_RELATIVE_FILE = re.compile(r"[^:?]+\.md")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong on the page `path`, on `line` where it is known."""

    path: str
    what: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.path}{f':{self.line}' if self.line else ''}: {self.what}"


def check_page(stored: StoredPage, text: str, extract: Extract | None) -> Iterator[Finding]:
    """What is wrong on one page whose Markdown is `text`; without its extract its words cannot be verified."""
    briefing = stored.briefing
    for passage in chain(briefing.key_points, quotations(briefing)):
        if extract is not None and (wrong := _misquoted(passage, briefing, extract)):
            yield Finding(stored.path, wrong, _line_of(passage.text, text))
    present = {paragraph.number for paragraph in briefing.paragraphs}
    for passage in chain(briefing.key_points, _passages(briefing)):
        number = passage.paragraph
        if number is not None and present and number not in present:
            what = f"[p{number}] names a paragraph that does not stand on the page"
            yield Finding(stored.path, what, _line_of(passage.text, text))


def broken_links(path: str, text: str, known: Container[str]) -> Iterator[Finding]:
    """Links to Markdown files that are neither pages nor listings; `known` are those that are."""
    in_front_matter = text.startswith("---")
    for number, line in enumerate(text.split("\n"), 1):
        if in_front_matter:
            in_front_matter = number == 1 or line.rstrip() != "---"
            continue
        for target in link_targets(line):
            file = target.partition("#")[0]
            if _RELATIVE_FILE.fullmatch(file) and _resolved(path, file) not in known:
                yield Finding(path, f"links to {target}, which does not exist", number)


def quotations(briefing: Briefing) -> Iterator[Passage]:
    """Every passage on the page that stands between quotation marks, of direct and of mixed statements."""
    for voice in briefing.voices:
        for statement in voice.statements:
            for passage in statement.passages:
                if statement.direct:
                    yield passage
                else:
                    yield from (Passage(quoted, passage.paragraph) for quoted in _QUOTED.findall(passage.text))


def _passages(briefing: Briefing) -> Iterator[Passage]:
    for voice in briefing.voices:
        for statement in voice.statements:
            yield from statement.passages


def _misquoted(passage: Passage, briefing: Briefing, extract: Extract) -> str | None:
    words = _folded(passage.text)
    if not any(words in _folded(paragraph) for paragraph in extract.paragraphs):
        return f"these words do not stand so in {extract.path}: {_short(passage.text)}"
    named = next((paragraph.text for paragraph in briefing.paragraphs if paragraph.number == passage.paragraph), None)
    if named is not None and words not in _folded(named):
        return f"these words do not stand in paragraph {passage.paragraph}: {_short(passage.text)}"
    return None


def _folded(text: str) -> str:
    """The words, with typographic marks and white space made alike and the outer quotation marks off."""
    return " ".join(text.translate(_MARKS).split()).strip('" ')


def _line_of(words: str, text: str) -> int | None:
    start = _folded(words)[:40]
    lines = enumerate(text.split("\n"), 1)
    return next((number for number, line in lines if start and start in _folded(plain(line.lstrip("->*+ ")))), None)


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:79]}…"


def _resolved(path: str, target: str) -> str:
    parts = path.split("/")[:-1]
    for part in target.split("/"):
        if part == "..":
            if not parts:
                return target
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
