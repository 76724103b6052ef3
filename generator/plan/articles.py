"""Which extracts are one article, and whose page it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from generator.model import Extract, ExtractRef, StoredPage, normalised_address
from generator.plan.identity import identities, likenesses


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its extracts, the one that makes the page first, and its page, if it has one.

    `strangers` came to the page by its id alone and have nothing in common with the extracts that it names.
    """

    extracts: tuple[Extract, ...]
    page: StoredPage | None = None
    strangers: tuple[Extract, ...] = ()


def articles(
    extracts: Sequence[Extract], pages: Sequence[StoredPage], proposals: Mapping[str, StoredPage]
) -> list[Article]:
    """The articles that `extracts` are, in the order of the first of each.

    An extract belongs to the page that names its path; after a move, to the one that names its text; else to the one
    with its id. Extracts without a page join those with the same address or the same text.
    """
    owners = _Owners(extracts, pages, proposals)
    own = {extract.path: owners.page_of(extract) for extract in extracts}
    groups: dict[object, list[Extract]] = {}
    known: dict[tuple[str, ...], object] = {}
    for extract in sorted(extracts, key=lambda extract: own[extract.path] is None):  # those with a page first
        page = own[extract.path]
        alike = list(likenesses(extract))
        group = page.path if page else next((known[one] for one in alike if one in known), ("new", extract.path))
        groups.setdefault(group, []).append(extract)
        for likeness in alike:
            known.setdefault(likeness, group)
    by_path = {page.path: page for page in pages}
    places = {extract.path: place for place, extract in enumerate(extracts)}
    found = [
        _article(sorted(members, key=lambda one: places[one.path]), by_path.get(str(group)))
        for group, members in groups.items()
    ]
    return sorted(found, key=lambda article: min(places[extract.path] for extract in article.extracts))


class _Owners:
    """The page of each extract by itself."""

    def __init__(
        self, extracts: Iterable[Extract], pages: Sequence[StoredPage], proposals: Mapping[str, StoredPage]
    ) -> None:
        self._there = {extract.path: extract.sha256 for extract in extracts}
        proposed = {
            ref.path: page for page in pages if page.path in proposals for ref in proposals[page.path].briefing.extracts
        }
        references = [(ref, page) for page in pages for ref in page.briefing.extracts]
        self._by_path = proposed | {ref.path: page for ref, page in references if ref.path}
        versions = [(version, page) for ref, page in references for version in ref.versions]
        texts = Counter(version for version, _ in versions)
        self._by_text = {version: page for version, page in versions if texts[version] == 1}
        self._by_id = {page.briefing.id: page for page in reversed(pages) if page.briefing.id}

    def page_of(self, extract: Extract) -> StoredPage | None:
        named, moved = self._by_path.get(extract.path), self._by_text.get(extract.sha256)
        if named and any(extract.sha256 in ref.versions for ref in named.briefing.extracts):
            return named
        if moved and not any(self._stands(ref) for ref in moved.briefing.extracts):
            return moved
        return named or next((self._by_id[one] for one in identities(extract) if one in self._by_id), None)

    def _stands(self, reference: ExtractRef) -> bool:
        return self._there.get(reference.path) in reference.versions


def _article(members: Sequence[Extract], page: StoredPage | None) -> Article:
    """The article of `members`, told apart from strangers, the extract that makes the page first."""
    if page is None:
        first = _latest(members[0], members)
        return Article((first, *(one for one in members if one is not first)))
    named = [one for ref in page.briefing.extracts for one in members if one.path == ref.path] or [members[0]]
    alike = {likeness for one in named for likeness in likenesses(one)}
    joined = [one for one in members if one in named or not alike.isdisjoint(likenesses(one))]
    first = _latest(named[0], joined)
    rest = tuple(one for one in joined if one is not first)
    return Article((first, *rest), page, tuple(one for one in members if one not in joined))


def _latest(incumbent: Extract, members: Iterable[Extract]) -> Extract:
    """The latest version of the article at the incumbent's address; a later teaser of half its length is none."""
    latest = incumbent
    for one in members:
        same_address = one is not incumbent and _address(one) == _address(incumbent) is not None
        if same_address and 2 * _length(one) >= _length(incumbent) and _is_later(one, latest):
            latest = one
    return latest


def _address(extract: Extract) -> str | None:
    return normalised_address(extract.source.url) if extract.source.url else None


def _length(extract: Extract) -> int:
    return sum(map(len, extract.paragraphs))


def _is_later(one: Extract, than: Extract) -> bool:
    """Whether `one` bears a later date; of two moments of one day the time decides, of a day and a moment nothing."""
    this, other = one.modified or one.date, than.modified or than.date
    if this is None or other is None:
        return False
    if len(this) == 10 or len(other) == 10:
        return this[:10] > other[:10]
    return _moment(this) > _moment(other)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
