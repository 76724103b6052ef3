"""Under which names programs give what is known about an article: one table for headers and records."""

from __future__ import annotations

from collections.abc import Mapping

FIELD_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": (
        *("date", "published", "published_at", "published_date", "published_on", "published_time", "publish_date"),
        *(
            "publish_time",
            "date_published",
            "publication_date",
            "date_publish",
            "pub_date",
            "pubdate",
            "first_published",
        ),
    ),
    "modified": (
        *("modified", "lastmod", "updated", "updated_at", "updated_on", "date_modified", "date_updated"),
        *("last_modified", "last_modified_at", "modified_at", "modified_date", "modified_time", "last_updated"),
    ),
    "not_before": ("not_before", "embargo", "embargoed", "embargoed_until"),
    "authors": ("authors", "author", "byline", "by", "creator", "author_name", "written_by"),
    "url": ("url", "link", "canonical", "canonical_url", "original_url", "source_url", "article_url", "permalink"),
    "source": ("source",),
    "sitename": ("sitename", "site_name", "site", "publisher", "publication", "source_name"),
    "hostname": ("hostname", "source-hostname", "domain"),
    "language": ("language", "lang", "locale", "in_language"),
    "tags": ("tags", "keywords", "tag", "topics"),
    "categories": ("categories", "category", "section"),
    "id": ("id", "guid", "uuid"),
}
"""Under each name that `read_metadata` knows, the names that give it; the first that says something counts.

Compare them `squeezed`, for ``publishedAt``, ``Published at`` and ``published-at`` are one.
"""


def squeezed(key: str) -> str:
    """Return `key` in small letters without what parts its words, so that all writings of a name are one."""
    return key.lower().replace(" ", "").replace("-", "").replace("_", "")
