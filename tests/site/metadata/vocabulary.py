"""The part of schema.org's vocabulary that pages use, and what is wrong with a page's JSON-LD by it.

Each type has its properties and those of the types above it; each property has what its value may be: a type, `Text`,
`Address`, `Date` (a day or a moment), `Number`. From the definitions at https://schema.org/<type>.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from tests.site.reading import Element

ABOVE = {
    "CreativeWork": "Thing", "Article": "CreativeWork", "NewsArticle": "Article", "Report": "Article",
    "Quotation": "CreativeWork", "Comment": "CreativeWork", "CorrectionComment": "Comment",
    "WebPage": "CreativeWork", "CollectionPage": "WebPage", "ProfilePage": "WebPage", "WebSite": "CreativeWork",
    "Dataset": "CreativeWork", "MediaObject": "CreativeWork", "DataDownload": "MediaObject",
    "Person": "Thing", "Organization": "Thing", "GovernmentOrganization": "Organization", "Place": "Thing",
    "ItemList": "Thing", "BreadcrumbList": "ItemList", "ListItem": "Thing",
}  # fmt: skip
OWN: dict[str, dict[str, tuple[str, ...]]] = {
    "Thing": {
        "name": ("Text",), "description": ("Text",), "url": ("Address",), "image": ("Address",),
        "mainEntityOfPage": ("Address",),
    },
    "CreativeWork": {
        "headline": ("Text",), "text": ("Text",), "genre": ("Text", "Address"), "keywords": ("Text",),
        "inLanguage": ("Text",), "datePublished": ("Date",), "dateModified": ("Date",),
        "author": ("Person", "Organization"), "creator": ("Person", "Organization"),
        "publisher": ("Person", "Organization"), "about": ("Thing",), "mentions": ("Thing",),
        "mainEntity": ("Thing",), "isPartOf": ("CreativeWork",), "hasPart": ("CreativeWork",),
        "isBasedOn": ("CreativeWork",), "citation": ("CreativeWork", "Text"), "encoding": ("MediaObject",),
        "correction": ("CorrectionComment", "Text"), "encodingFormat": ("Text",),
    },
    "MediaObject": {"contentUrl": ("Address",)},
    "Dataset": {"distribution": ("DataDownload",)},
    "Organization": {"logo": ("Address",)},
    "Person": {"jobTitle": ("Text",)},
    "ItemList": {"itemListElement": ("ListItem",)},
    "ListItem": {"position": ("Number",), "item": ("Address", "Thing")},
}  # fmt: skip
NEEDED = {
    "NewsArticle": ("headline", "author"), "Report": ("headline", "author"), "Quotation": ("text",),
    "CorrectionComment": ("text",), "WebSite": ("name",), "Dataset": ("name", "description", "distribution"),
    "BreadcrumbList": ("itemListElement",), "ListItem": ("position", "name"), "ProfilePage": ("mainEntity",),
    "CollectionPage": ("name",), "WebPage": ("name",), "Organization": ("name",),
}  # fmt: skip
"""What search engines and readers cannot do without."""


def things(page: Element) -> list[dict[str, Any]]:
    """What the JSON-LD of a page describes."""
    blocks = [script.text for script in page.all("script", type="application/ld+json")]
    return [thing for block in blocks for thing in json.loads(block)["@graph"]]


def faults(thing: dict[str, Any], *, source: bool = False) -> Iterator[str]:
    """Every fault of a thing and of those within it; a `source` is a bare reference, of which little is known."""
    kind = thing.get("@type")
    if kind is None:
        if set(thing) != {"@id"}:
            yield f"{thing} has no type"
        return
    if kind != "Thing" and kind not in ABOVE:
        yield f"{kind} is no type that is known"
        return
    for name in () if source else NEEDED.get(kind, ()):
        if name not in thing:
            yield f"a {kind} has no {name}"
    for name, value in thing.items():
        if name == "@id":
            yield from [] if _is_address(value) else [f"{value} is no address"]
        elif name != "@type":
            for one in value if isinstance(value, list) else [value]:
                yield from _faults_of_value(kind, name, one)


def _faults_of_value(kind: str, name: str, value: Any) -> Iterator[str]:
    allowed = next((OWN[one][name] for one in lineage(kind) if name in OWN.get(one, {})), None)
    if allowed is None:
        yield f"{name} is no property of a {kind}"
    elif isinstance(value, dict):
        if "@type" in value and not set(lineage(value["@type"])) & set(allowed):
            yield f"{name} of a {kind} is no {value['@type']}"
        yield from faults(value, source=name in ("isBasedOn", "citation", "isPartOf"))
    elif not any(_fits(value, one) for one in allowed):
        yield f"{name} of a {kind} is not {value!r}"


def lineage(kind: str) -> list[str]:
    """A type and those above it."""
    found = [kind]
    while found[-1] in ABOVE:
        found.append(ABOVE[found[-1]])
    return found


def _fits(value: Any, kind: str) -> bool:
    if kind == "Number":
        return isinstance(value, int)
    if not isinstance(value, str) or not value:
        return False
    if kind == "Date":
        return _is_date(value)
    return kind == "Text" or (kind == "Address" and _is_address(value))


def _is_address(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://[^\s<>\"]+", value) is not None


def _is_date(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return re.match(r"\d{4}-\d{2}-\d{2}(T|\Z)", value) is not None
