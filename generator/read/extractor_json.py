"""The JSON that extractors write: one table of the keys under which each has an article's parts."""

from __future__ import annotations

from generator.errors import ExtractError
from generator.read.article import Article
from generator.read.json_text import JsonObject
from generator.read.metadata import is_missing, kind_of
from generator.read.paragraphs import blocks_of_text

_NO_TEXT = "holds no article text"
_GIVE_TEXT = 'Give it a "text", or remove it'


def article_of(record: JsonObject) -> Article:
    """Return the article in `record`. Raises `ExtractError` where it holds no text."""
    blocks = blocks_of_text(_body(record))
    if not blocks:
        raise ExtractError(_NO_TEXT, remedy=_GIVE_TEXT)
    return Article("trafilatura JSON", record, blocks)


def _body(record: JsonObject) -> str:
    for key in ("text", "raw_text"):
        value = record.get(key)
        if isinstance(value, str) and not value.isspace() and value:
            return value
        if not isinstance(value, str) and not is_missing(value):
            raise ExtractError(f'{_NO_TEXT}: its "{key}" is {kind_of(value)}', remedy=_GIVE_TEXT)
    return ""
