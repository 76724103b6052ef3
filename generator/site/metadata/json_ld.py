"""Pages as linked data: https://schema.org, in JSON-LD.

What is not known is left out; an address is there only where that of the site is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from generator.model import Briefing, Source, Statement, StoredPage, Update, Voice, is_web_address
from generator.site import addresses, moments
from generator.site.anchors import statement_anchors
from generator.site.characters import fit, fit_address
from generator.site.imprint import Imprint
from generator.site.metadata.context import Card, Crumb, Surroundings, authors_of
from generator.site.summary import summary

Thing = dict[str, Any]
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_GENRES = {"direct": "direct quotation", "mixed": "partly quoted speech", "indirect": "reported speech"}
_LIVE = tuple((character, f"\\u{ord(character):04x}") for character in "<>&\u2028\u2029")
"""What could end the element that the JSON stands in, or begin another."""


def block(things: Iterable[Thing]) -> Markup:
    """The content of a script element of type application/ld+json."""
    document = {"@context": "https://schema.org", "@graph": [_without_gaps(thing) for thing in things]}
    text = fit(_JSON.encode(document))
    for character, escaped in _LIVE:
        text = text.replace(character, escaped)
    return Markup(text)  # noqa: S704 - what is live in HTML is escaped


def _without_gaps(thing: Thing) -> Thing:
    """A thing and those within it without the properties whose value is not known."""
    return {name: _filled(value) for name, value in thing.items() if value}


def _filled(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _without_gaps(value)
    return [_filled(one) for one in value] if isinstance(value, list) else value


def briefing(stored: StoredPage, around: Surroundings, card: Card | None, twin: str | None) -> Thing:
    """A briefing page with its source, its statements and its corrections."""
    page, here = stored.briefing, around.address(stored)
    based_on = [_source(source) for source in page.sources]
    return {
        "@type": around.type,
        "@id": here,
        "url": here,
        "mainEntityOfPage": here,
        "headline": page.title or stored.path,
        "description": summary(page),
        "inLanguage": _language(page.language),
        "datePublished": page.date,
        "dateModified": moments.changed(page, around.imprint.zone),
        "author": _authors(page, around.imprint),
        "publisher": _publisher(around.imprint),
        "image": card and card.address,
        "keywords": list(page.topics),
        "mentions": [*map(_person, (person.name for person in page.people)), *_bodies_and_places(page)],
        "isPartOf": _website_id(around.imprint),
        "isBasedOn": based_on,
        "citation": [{"@id": source["@id"]} if "@id" in source else source for source in map(_without_gaps, based_on)],
        "correction": [_correction(one) for one in page.corrections],
        "hasPart": list(_quotations(stored, around, here)),
        "encoding": {"@type": "MediaObject", "encodingFormat": "text/markdown", "contentUrl": twin} if twin else None,
    }


def _authors(page: Briefing, imprint: Imprint) -> list[Thing]:
    """Whose words the page holds; where no person is named, the outlet's; the site's own where it was written here."""
    if authors := authors_of(page):
        return [_person(name) for name in authors]
    outlets = [source.name for source in page.sources if source.name] if page.extracts else []
    return [_organisation(name) for name in dict.fromkeys(outlets)] or [_organisation(imprint.maker)]


def _source(source: Source) -> Thing:
    url = fit_address(source.url) if source.url and is_web_address(source.url) else None
    return {
        "@type": "NewsArticle",
        "@id": url,
        "url": url,
        "author": [_person(name) for name in source.authors],
        "publisher": _organisation(source.name) if source.name else None,
        "datePublished": source.date,
    }


def _quotations(stored: StoredPage, around: Surroundings, here: str | None) -> Iterable[Thing]:
    anchors = statement_anchors(stored.briefing)
    for voice, of_voice in zip(stored.briefing.voices, anchors, strict=True):
        creator = _creator(stored, voice, around)
        for statement, anchor in zip(voice.statements, of_voice, strict=True):
            yield _quotation(statement, voice, creator, f"{here}#{anchor}" if here else None)


def _quotation(statement: Statement, voice: Voice, creator: Thing | None, here: str | None) -> Thing:
    return {
        "@type": "Quotation",
        "url": here,
        "text": " ".join(passage.text for passage in statement.passages),
        "genre": _GENRES[statement.kind],
        "creator": creator,
        "isBasedOn": {"@type": "CreativeWork", "name": voice.name} if voice.kind == "document" else None,
    }


def _creator(stored: StoredPage, voice: Voice, around: Surroundings) -> Thing | None:
    """Who says it: a document is nobody, and of a source without a name only what it is called is known."""
    if voice.name is None or voice.kind == "document":
        return None
    if voice.kind == "unnamed":
        return {"@type": "Person", "description": voice.name}
    if voice.kind != "person":
        kind = "GovernmentOrganization" if voice.kind == "government" else "Organization"
        return {"@type": kind, "name": voice.name}
    entry = around.archive.person_on(stored, voice.name)
    address = around.address(addresses.person_uri(entry.slug)) if entry else None
    return {**_person(voice.name), "jobTitle": voice.role, "url": address}


def _bodies_and_places(page: Briefing) -> list[Thing]:
    return [
        *(_organisation(name) for name in page.organisations),
        *({"@type": "Place", "name": name} for name in page.places),
    ]


def _correction(one: Update) -> Thing:
    return {"@type": "CorrectionComment", "text": one.note, "datePublished": one.date}


def _person(name: str) -> Thing:
    return {"@type": "Person", "name": name}


def _organisation(name: str) -> Thing:
    return {"@type": "Organization", "name": name}


def _publisher(imprint: Imprint) -> Thing:
    logo = imprint.absolute(imprint.logo) if imprint.logo else None
    return {**_organisation(imprint.name), "url": imprint.url, "logo": logo}


def _website_id(imprint: Imprint) -> Thing:
    return {"@type": "WebSite", "@id": f"{imprint.url}#website" if imprint.url else None, "name": imprint.name}


def _language(tag: str) -> str | None:
    return tag if tag != "und" else None


def website(imprint: Imprint, card: Card | None) -> Thing:
    """The site, as its front page has it."""
    return {
        **_website_id(imprint),
        "url": imprint.url,
        "description": imprint.description,
        "inLanguage": imprint.language,
        "publisher": _publisher(imprint),
        "image": card and card.address,
    }


def dataset(imprint: Imprint, name: str, description: str, files: Sequence[tuple[str, str]]) -> Thing:
    """All statements as data: `files` are address and media type of each form."""
    return {
        "@type": "Dataset",
        "name": name,
        "description": description,
        "url": imprint.url,
        "creator": _organisation(imprint.maker),
        "inLanguage": imprint.language,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": address, "encodingFormat": kind} for address, kind in files
        ],
    }


_ABOUT = {"topic": "Thing", "place": "Place", "source": "Organization"}


def collection(imprint: Imprint, name: str, here: str | None, kind: str | None = None) -> Thing:
    """A listing; of a `kind` that is about one thing, that has the listing's name."""
    return {
        "@type": "CollectionPage",
        "@id": here,
        "url": here,
        "name": name,
        "inLanguage": imprint.language,
        "isPartOf": _website_id(imprint),
        "about": {"@type": _ABOUT[kind], "name": name} if kind in _ABOUT else None,
    }


def profile(imprint: Imprint, name: str, role: str | None, here: str | None) -> Thing:
    """The page of a person."""
    person = {**_person(name), "@id": f"{here}#person" if here else None, "jobTitle": role, "url": here}
    return {**collection(imprint, name, here), "@type": "ProfilePage", "mainEntity": person}


def page(imprint: Imprint, name: str, here: str | None) -> Thing:
    """An ordinary page."""
    return {**collection(imprint, name, here), "@type": "WebPage"}


def breadcrumbs(trail: Sequence[Crumb]) -> Thing:
    """The way from the front page down to a page."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": crumb.name, "item": crumb.address}
            for place, crumb in enumerate(trail, 1)
        ],
    }
