"""By which names files bear on one another: the plan for those that share none is the same without each other."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Extract, StoredPage, file_of_record
from generator.plan.identity import identities, likenesses, text_hash


def kin_of_extract(extract: Extract) -> Iterator[str]:
    """All by which a page or another extract may turn out to be the same article."""
    yield from _of_path(extract.path)
    yield kin_of_version(extract.sha256)
    yield from (f"id {one}" for one in identities(extract))
    yield from ("\n".join(likeness) for likeness in likenesses(extract))
    yield f"was {text_hash(extract)}"


def kin_of_page(stored: StoredPage) -> Iterator[str]:
    """All by which an extract may turn out to be the page's, another page its copy, or a proposal meant for it."""
    yield f"page {stored.path}"
    if stored.briefing.id:
        yield f"id {stored.briefing.id}"
    yield from kin_of_proposal(stored, stored.path)


def kin_of_proposal(stored: StoredPage, page: str) -> Iterator[str]:
    """The same of a proposal for `page`, which has no id of its own."""
    yield f"page {page}"
    for reference in stored.briefing.extracts:
        yield from _of_path(reference.path)
        yield from map(kin_of_version, reference.versions)
        if reference.text:
            yield f"was {reference.text}"


def kin_of_file(path: str) -> str:
    """What all records of the file at `path` have in common, and every page that names one of them."""
    return f"path {path}"


def kin_of_version(version: str) -> str:
    """What the extract with the hash `version` and every page that was ever made from it have in common."""
    return f"version {version}"


def _of_path(path: str) -> Iterator[str]:
    yield kin_of_file(path)
    if file := file_of_record(path):
        yield kin_of_file(file)
