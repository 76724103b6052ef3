"""JSON of no tool that is known: an object with a body, and what else has a usual name."""

from __future__ import annotations

from generator.errors import ExtractError
from generator.read.article import Article, Block
from generator.read.json.block_lists import blocks_listed, lists_blocks
from generator.read.json.text import JsonObject
from generator.read.json.values import (
    GIVE_TEXT,
    NO_TEXT,
    Shape,
    address,
    at,
    blocks_of_either,
    blocks_of_plain,
    first,
    names,
    text_in,
    text_in_or_none,
    title_shown,
    unescaped,
)
from generator.read.markup.html_text import blocks_of_html
from generator.read.text.cleaning import clean

_HTML = ("content_html", "body_html", "html_content", "contentHtml", "bodyHtml", "articleBodyHtml")
_TEXT = (
    "text", "raw_text", "full_text", "fulltext", "full_content", "article_text", "articleText", "body_text", "bodyText",
    "article_body", "articleBody", "main_text", "plain_text", "plaintext", "content_text", "contentText",
)  # fmt: skip
_EITHER = ("paragraphs", "body", "content", "content.rendered", "article", "story")
_OF_HTML, _OF_TEXT, _OF_ANY = " ".join(_HTML), " ".join(_TEXT), " ".join((*_TEXT, *_EITHER))
_FIELDS = {
    "title": "title headline",
    "date": "date published publish_date published_at publishedAt published_date publishedDate pubDate date_published"
    " datePublished publication_date publicationDate date_publish pub_date",
    "modified": "modified updated updated_at updatedAt date_modified dateModified last_modified",
    "not_before": "not_before embargoed",
    "authors": "authors author byline creator",
    "url": "url link canonical_url canonicalUrl permalink",
    "source": "source",
    "sitename": "sitename site_name siteName publisher source.name source.title site publication",
    "source-hostname": "source-hostname",
    "hostname": "hostname domain",
    "language": "language lang inLanguage",
    "tags": "tags keywords topics",
    "categories": "categories category section",
    "id": "id _id guid uuid",
}


def _suits(record: JsonObject) -> bool:
    values = (at(record, key) for key in (*_TEXT, *_EITHER, *_HTML))
    return any(isinstance(value, str) or _texts(value) for value in values) or lists_blocks(record)


def _article(record: JsonObject) -> Article:
    blocks = _blocks(record)
    if not blocks:
        raise ExtractError(NO_TEXT, remedy=GIVE_TEXT)
    return Article("JSON", _fields(record), blocks)


def _fields(record: JsonObject) -> dict[str, object]:
    fields = {name: first(record, paths) for name, paths in _FIELDS.items()}
    fields["url"] = address(record, _FIELDS["url"])
    if isinstance(fields["title"], JsonObject):  # WordPress: HTML, as the page has it
        fields["title"] = unescaped(at(record, "title.rendered"))
    fields["title"] = title_shown(fields["title"])
    for name in ("authors", "tags", "categories"):
        if not isinstance(fields[name], str):
            fields[name] = [one for one in names(fields[name]) if not isinstance(one, int)]  # numbers are a database's
    for name in ("source", "sitename"):
        if isinstance(fields[name], JsonObject):
            fields[name] = next(iter(names(fields[name])), None)
    return fields


def _blocks(record: JsonObject) -> tuple[Block, ...]:
    listed = next((texts for key in _EITHER if (texts := _texts(at(record, key)))), ())
    if listed:
        return tuple(map(Block, listed))
    blocks = blocks_listed(record)
    if blocks:
        return blocks
    html = text_in_or_none(record, _OF_HTML)
    if html:
        return blocks_of_html(html)
    plain = text_in_or_none(record, _OF_TEXT)
    return blocks_of_plain(plain) if plain else blocks_of_either(text_in(record, _OF_ANY))


def _texts(value: object) -> tuple[str, ...]:
    """The paragraphs in a list of nothing but texts."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return ()
    return tuple(filter(None, map(clean, value)))


SHAPE = Shape("json", "JSON", _suits, _article)
