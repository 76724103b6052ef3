"""The JSON that extractors write: one table of the keys under which each has an article's parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from generator.errors import ExtractError
from generator.read.article import Article, Block
from generator.read.json.extractor_bodies import sections, with_bullets, without_trafilatura_marks
from generator.read.json.text import JsonObject
from generator.read.json.values import (
    GIVE_TEXT,
    NO_TEXT,
    Shape,
    address,
    blocks_in,
    day,
    first,
    known_by,
    names,
    title_shown,
)


@dataclass(frozen=True, slots=True)
class Extractor:
    """Where an extractor's records have what. Paths have dots between keys, several paths spaces between.

    A record is known by having all the keys of one of `known_by` and none of `unlike`. Of the paths of a field, of
    `html` and of `text`, the first is taken that says something. `missing` are the words it writes for no value.
    """

    name: str
    reader: str
    known_by: tuple[str, ...]
    fields: Mapping[str, str]
    html: str = ""
    text: str = ""
    unlike: str = ""
    missing: tuple[str, ...] = ()
    blocks: Callable[[JsonObject], tuple[Block, ...]] | None = None


TABLE = (
    Extractor(
        name="trafilatura",
        reader="trafilatura JSON",
        known_by=(
            "text source-hostname",
            "text fingerprint",
            "text raw_text",
            "raw_text source-hostname",
            "text comments",
        ),
        fields={
            "title": "title",
            "author": "author",
            "date": "date",
            "url": "url",
            "source": "source",
            "sitename": "sitename source-hostname",
            "hostname": "hostname",
            "language": "language",
            "tags": "tags",
            "categories": "categories",
            "id": "id",
        },
        blocks=without_trafilatura_marks,
    ),
    Extractor(
        name="newspaper4k",
        reader="newspaper4k JSON",
        known_by=("text meta_lang", "text meta_site_name", "text canonical_link", "text publish_date top_image"),
        # Its "language" is en where it knows none, its "keywords" are counted words.
        fields={
            "title": "title",
            "authors": "authors",
            "date": "publish_date",
            "url": "canonical_link url",
            "sitename": "meta_site_name",
            "language": "meta_lang",
            "tags": "tags meta_keywords",
        },
        text="text",
    ),
    Extractor(
        name="news-please",
        reader="news-please JSON",
        known_by=("maintext",),
        fields={
            "title": "title title_page title_rss",
            "authors": "authors",
            "date": "date_publish",
            "modified": "date_modify",
            "url": "url",
            "hostname": "source_domain",
            "language": "language",
        },
        text="maintext text",
        missing=("None", "NULL"),
    ),
    Extractor(
        name="readability",
        reader="Readability JSON",
        known_by=("textContent content", "textContent byline", "textContent siteName", "textContent length"),
        fields={
            "title": "title",
            "author": "byline",
            "date": "publishedTime",
            "url": "url",
            "sitename": "siteName",
            "language": "lang",
        },
        html="content",
        text="textContent",
    ),
    Extractor(
        name="readabilipy",
        reader="ReadabiliPy JSON",
        known_by=("plain_content plain_text",),
        fields={"title": "title", "author": "byline", "date": "date", "url": "url"},
        html="plain_content content",
    ),
    Extractor(
        name="fundus",
        reader="fundus JSON",
        known_by=("body.sections", "plaintext publishing_date", "plaintext topics"),
        fields={
            "title": "title",
            "authors": "authors",
            "date": "publishing_date",
            "url": "html.responded_url html.requested_url url",
            "sitename": "publisher",
            "language": "lang",
            "tags": "topics",
        },
        blocks=sections,
    ),
    Extractor(
        name="goose3",
        reader="goose3 JSON",
        known_by=("cleaned_text",),
        fields={
            "title": "title opengraph.title",
            "authors": "authors",
            "date": "publish_date opengraph.article:published_time",
            "modified": "opengraph.article:modified_time",
            "url": "meta.canonical opengraph.url final_url",
            "sitename": "opengraph.site_name",
            "hostname": "domain",
            "language": "meta.lang",
            "tags": "tags opengraph.article:tag meta.keywords",
        },
        blocks=with_bullets,
    ),
    Extractor(
        name="zyte",
        reader="Zyte JSON",
        known_by=("articleBody headline", "articleBodyHtml headline", "articleBody url", "articleBodyHtml url"),
        unlike="@type @context",
        fields={
            "title": "headline",
            "authors": "authors authorsList author",
            "date": "datePublished",
            "modified": "dateModified",
            "url": "canonicalUrl url",
            "language": "inLanguage",
        },
        html="articleBodyHtml",
        text="articleBody",
    ),
    Extractor(
        name="diffbot",
        reader="Diffbot JSON",
        known_by=("diffbotUri", "text pageUrl", "html pageUrl", "text human_language"),
        fields={
            "title": "title",
            "authors": "authors author",
            "date": "date",
            "url": "resolvedPageUrl pageUrl resolved_url url",
            "sitename": "siteName",
            "language": "humanLanguage human_language",
            "tags": "tags",
            "id": "diffbotUri",
        },
        html="html",
        text="text",
    ),
)


def _article(extractor: Extractor, record: JsonObject) -> Article:
    record = _without(extractor.missing, record)
    fields = {name: _field(record, name, paths) for name, paths in extractor.fields.items()}
    blocks = extractor.blocks(record) if extractor.blocks else _body(extractor, record)
    if not blocks:
        raise ExtractError(NO_TEXT, remedy=GIVE_TEXT)
    return Article(extractor.reader, {**fields, "title": title_shown(fields["title"])}, blocks)


def _body(extractor: Extractor, record: JsonObject) -> tuple[Block, ...]:
    return blocks_in(record, html=extractor.html, text=extractor.text)


def _without(missing: tuple[str, ...], record: JsonObject) -> JsonObject:
    kept = ((key, _kept(missing, value)) for key, value in record.items() if value not in missing)
    return JsonObject(kept) if missing else record


def _kept(missing: tuple[str, ...], value: object) -> object:
    return [item for item in value if item not in missing] if isinstance(value, list) else value


def _field(record: JsonObject, name: str, paths: str) -> object:
    if name == "url":
        return address(record, paths)
    value = first(record, paths)
    if name in ("date", "modified"):
        return day(value)
    if name == "tags" and isinstance(value, str):  # trafilatura puts ";" between what already has commas
        return value.replace(";", ",").split(",")
    return names(value) if name in ("authors", "tags") and isinstance(value, list | JsonObject) else value


SHAPES = tuple(
    Shape(one.name, one.reader, known_by(*one.known_by, unlike=one.unlike), partial(_article, one)) for one in TABLE
)
