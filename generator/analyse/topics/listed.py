"""The topics of the site's own list that an article is about."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model import Extract

_LETTERS_FOR_A_STAR = 40
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_TWICE = 2
_KNOWN = 10_000


def listed(extract: Extract, own: Mapping[str, Sequence[str]]) -> list[str]:
    """Those topics of `own`, by the words of each, that the title or the first paragraph names, or the text twice.

    The one named most comes first, in the title before all. A `*` in a word stands for any letters; a phrase in
    capitals is an abbreviation and stands in capitals, of others the case does not count.
    """
    if not own:
        return []
    lead = "\n".join((extract.title or "", *extract.paragraphs[:1]))
    text = "\n".join(extract.paragraphs)
    lowered = f"{extract.title or ''}\n{text}".casefold()
    scored = []
    for place, (topic, words) in enumerate(own.items()):
        patterns = [_pattern(phrase) for phrase in words if _literal(phrase) in lowered]
        in_lead = sum(bool(pattern.search(lead)) for pattern in patterns)
        count = sum(len(pattern.findall(text)) for pattern in patterns)
        if in_lead or count >= _TWICE:
            scored.append((not in_lead, -count, place, topic))
    return [topic for *_, topic in sorted(scored)]


def _literal(phrase: str) -> str:
    """The longest piece that stands in any text which the phrase matches: cheap to look for before the pattern."""
    pieces = re.split(r"[*\s]+", phrase.casefold())
    return max(pieces, key=len)


@lru_cache(maxsize=_KNOWN)
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern whose time grows with the text and no faster: a star is a bounded run of letters."""
    star = rf"\w{{0,{_LETTERS_FOR_A_STAR}}}"
    words = [star.join(map(re.escape, word.split("*"))) for word in phrase.split()]
    body = r"\s{1,4}".join(words)
    if not _UNSPACED.search(phrase):
        body = rf"(?<!\w){body}(?!\w)"
    return re.compile(body, 0 if phrase.isupper() else re.IGNORECASE)
