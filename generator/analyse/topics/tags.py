"""The tags that an article brought along, as topics: without those by which a publisher sorts its pages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.topics.table import topic_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analyse.topics.table import TopicTable
    from generator.model import Extract

_LONGEST, _MOST_WORDS = 60, 6
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_JOINT = re.compile(r"(?<=[^\W_])[-_](?=[^\W_])")
_MARKS = " ,;|/#\"'“”«»"


def tagged(extract: Extract, table: TopicTable) -> list[str]:
    """The tags that name a topic, in their order; of more than six, those first that the title and the text have.

    A tag written as part of an address ("social-media") is spelled as the text has it, else with spaces where it has
    several hyphens.
    """
    if not extract.tags:
        return []
    junk = table.junk_tags | topic_table("en").junk_tags
    publisher = (extract.source.name or "").casefold()
    held = {tag.casefold(): tag for tag in reversed(list(_cleaned(extract))) if _tells(tag, junk, publisher)}
    tags = list(held.values())[::-1]
    title, text = (extract.title or "").casefold(), "\n".join(extract.paragraphs).casefold()
    if len(tags) > 6:
        tags.sort(key=lambda tag: (_spaced(tag) not in title, _spaced(tag) not in text))
    return [_written(tag, text) for tag in tags]


def _cleaned(extract: Extract) -> Iterator[str]:
    for tag in extract.tags:
        yield " ".join(tag.split()).strip(_MARKS)


def _tells(tag: str, junk: frozenset[str], publisher: str) -> bool:
    """Whether a tag says what an article is about, and not where on its site it stood."""
    plain = tag.casefold()
    slug = "-".join(_CAMEL.sub(" ", tag).casefold().split())
    if plain in junk or slug in junk or plain == publisher or not any(letter.isalpha() for letter in tag):
        return False
    return len(tag) > 1 and len(tag) <= _LONGEST and len(tag.split()) <= _MOST_WORDS and ":" not in tag


def _spaced(tag: str) -> str:
    return _JOINT.sub(" ", tag.casefold())


def _written(tag: str, text: str) -> str:
    joints = len(_JOINT.findall(tag))
    if tag != tag.casefold() or not joints or tag in text:
        return tag
    spaced = _spaced(tag)
    return spaced if spaced in text or joints > 1 else tag
