"""The acronyms that an article explains, and the bodies that they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.names.shapes import Organisation, Shapes

_FEWEST_INITIALS = 3
_ACRONYM = re.compile(r"\(([^\W\d_]{2,8})\)")


def acronyms_in(paragraphs: Sequence[str], found: Sequence[Sequence[Organisation]], held: Shapes) -> dict[str, str]:
    """The acronyms that the article explains, and what each stands for: "the Halden Port Authority (HPA)"."""
    expanded: dict[str, str] = {}
    for text, here in zip(paragraphs, found, strict=True):
        for match in _ACRONYM.finditer(text):
            if not match[1].isupper() or match[1] in expanded:
                continue
            ends = {each.end: each.name for each in here}
            name = ends.get(match.start() - 1) or _spelled_out(text[: match.start()].rstrip(), match[1], held)
            last = name.rpartition(" ")[2].lower() if name else ""
            if name and last not in held.dropped and _suits(match[1], name):
                expanded[match[1]] = held.known.get(match[1], name)
    return expanded


def _spelled_out(before: str, acronym: str, held: Shapes) -> str | None:
    """The capitalised words before an acronym whose initials it is; two alone may be any term of the trade."""
    if len(acronym) < _FEWEST_INITIALS:
        return None
    tail = before[-(len(acronym) + 4) * 14 :].split(" ")
    for count in range(len(acronym) + 4, 1, -1):
        words = tail[-count:]
        if (
            len(words) == count
            and words[0][:1].isupper()
            and words[-1][:1].isupper()
            and _suits(acronym, " ".join(words))
        ):
            marked = any(word[-1:] in ",.;:)" for word in words)
            return None if marked or words[-1].lower() in held.things else " ".join(words)
    return None


def _suits(acronym: str, name: str) -> bool:
    """Whether an acronym is made of a name's initials, small words or letters within left out or not."""
    initials = [word[0].upper() for word in re.split(r"[\s\-’']+", name) if word]
    rest = iter(initials)
    matched = sum(letter in rest for letter in acronym)
    return bool(initials) and initials[0] == acronym[0] and matched == len(acronym)
