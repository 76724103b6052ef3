"""The page of an extract by itself: the one that names its path, or its text, or has its id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.model import Extract, ExtractRef, PageState, StoredPage, file_of_record
from generator.plan.identity import identities, text_hash


class Owners:
    """Knows all pages and all extracts, and so who has moved where."""

    def __init__(
        self, extracts: Sequence[Extract], pages: Sequence[StoredPage], proposals: Mapping[str, StoredPage]
    ) -> None:
        self._there = {extract.path: extract.sha256 for extract in extracts}
        self._pages = pages
        references = [(ref, page) for page in pages for ref in page.briefing.extracts]
        proposed = [
            (ref, page) for page in pages if page.path in proposals for ref in proposals[page.path].briefing.extracts
        ]
        self._by_path: dict[str, tuple[ExtractRef, StoredPage]] = {}
        for ref, page in (*references, *proposed):
            if ref.path:
                self._by_path.setdefault(ref.path, (ref, page))
        versions = [(version, page) for ref, page in references for version in ref.versions]
        texts = Counter(version for version, _ in versions)
        self._by_text = {version: page for version, page in versions if texts[version] == 1}
        self._by_id = {page.briefing.id: page for page in reversed(pages) if page.briefing.id}
        self._moved_to = {sha256 for path, sha256 in self._there.items() if not self._is_recorded(path, sha256)}
        self._left = self._pages_that_lost_a_record()
        withdrawn = [(ref, page) for ref, page in references if page.state is PageState.WITHDRAWN]
        self._withdrawn = {ref.text: page for ref, page in withdrawn if ref.text}

    def page_of(self, extract: Extract) -> StoredPage | None:
        """The page that `extract` belongs to.

        By its path, unless that page's own text now lies elsewhere, or the extract is another page's article; after a
        move by its text; else by one of its ids; else, a record of a file, by its title, to a page that lost its
        record of that file; else to one that was withdrawn and had its text.
        """
        reference, named = self._by_path.get(extract.path, (None, None))
        if named and reference and extract.sha256 in reference.versions:
            return named
        moved = self._by_text.get(extract.sha256)
        if moved and not any(self._stands(ref) for ref in moved.briefing.extracts):
            return moved
        ids = identities(extract)
        known = next((self._by_id[one] for one in ids if one in self._by_id), None)
        stays = reference is not None and self._moved_to.isdisjoint(reference.versions)
        if named and stays and (known is None or named.briefing.id in ids):
            return named
        record = (file_of_record(extract.path) or "", extract.title.casefold())
        return known or self._left.get(record) or self._withdrawn.get(text_hash(extract))

    def _is_recorded(self, path: str, sha256: str) -> bool:
        reference, _ = self._by_path.get(path, (None, None))
        return reference is not None and sha256 in reference.versions

    def _stands(self, reference: ExtractRef) -> bool:
        return self._there.get(reference.path) in reference.versions

    def _pages_that_lost_a_record(self) -> dict[tuple[str, str], StoredPage]:
        left: dict[tuple[str, str], StoredPage] = {}
        for page in self._pages:
            for reference in page.briefing.extracts:
                file = file_of_record(reference.path)
                if file and reference.path not in self._there:
                    left.setdefault((file, page.briefing.title.casefold()), page)
        return left
