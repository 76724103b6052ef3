"""Which extracts are one article, and whose page it has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model import Extract, StoredPage, is_later, normalised_address
from generator.plan.identity import likenesses
from generator.plan.owners import Owners

_WORD = re.compile(r"\w+")
_SHARED = 0.15
"""Two texts of one article share at least so much of the longer words of the shorter one."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its extracts, the one that makes the page first, and its page, if it has one.

    `strangers` claim to be the article, by an address or an id, and have nothing in common with it.
    """

    extracts: tuple[Extract, ...]
    page: StoredPage | None = None
    strangers: tuple[Extract, ...] = ()


def articles(
    extracts: Sequence[Extract], pages: Sequence[StoredPage], proposals: Mapping[str, StoredPage]
) -> list[Article]:
    """The articles that `extracts` are, in the order of the first of each.

    Each extract belongs to its page, as `Owners` finds it; those with the same address, record id or text are one
    article, whatever their order, unless they have pages of their own.
    """
    owners = Owners(extracts, pages, proposals)
    groups = _Groups(extracts, [owners.page_of(extract) for extract in extracts])
    known: dict[tuple[str, ...], int] = {}
    for place, extract in enumerate(extracts):
        for likeness in likenesses(extract):
            groups.join(place, known.setdefault(likeness, place))
    return [_article([extracts[place] for place in members], page) for members, page in groups.found()]


class _Groups:
    """Extracts by the article that they are, known by their places: a forest of sets that are joined."""

    def __init__(self, extracts: Sequence[Extract], pages: Sequence[StoredPage | None]) -> None:
        self._above = list(range(len(extracts)))
        self._page = list(pages)
        first: dict[str, int] = {}
        for place, page in enumerate(pages):
            if page:
                self.join(place, first.setdefault(page.path, place))

    def join(self, one: int, other: int) -> None:
        """Make the two one article; the one that comes first stands for it. Two pages stay two."""
        low, high = sorted((self._root(one), self._root(other)))
        mine, theirs = self._page[low], self._page[high]
        if low != high and (mine is None or theirs is None or mine.path == theirs.path):
            self._above[high] = low
            self._page[low] = mine or theirs

    def _root(self, place: int) -> int:
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def found(self) -> list[tuple[list[int], StoredPage | None]]:
        members: dict[int, list[int]] = {}
        for place in range(len(self._above)):
            members.setdefault(self._root(place), []).append(place)
        return [(places, self._page[root]) for root, places in members.items()]


def _article(members: Sequence[Extract], page: StoredPage | None) -> Article:
    """The article of `members`, told apart from strangers, the extract that makes the page first."""
    if len(members) == 1:
        return Article((members[0],), page)
    order = {ref.path: place for place, ref in enumerate(page.briefing.extracts)} if page else {}
    named = sorted((one for one in members if one.path in order), key=lambda one: order[one.path])
    incumbent = (named or members)[0]
    mine = [one for one in members if one.path in order or _is_alike(one, incumbent)]
    first = _best(incumbent, mine)
    kept = {one.path for one in mine}
    rest = tuple(one for one in mine if one.path != first.path)
    return Article((first, *rest), page, tuple(one for one in members if one.path not in kept))


def _is_alike(one: Extract, other: Extract) -> bool:
    """Whether two extracts can be one article: a word of the title, or a good many of the text, is in both."""
    if _words(one.title) & _words(other.title) or one.paragraphs == other.paragraphs:
        return True
    words, others = (_words(" ".join(extract.paragraphs)) for extract in (one, other))
    return len(words & others) >= _SHARED * min(len(words), len(others))


def _words(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    telling = frozenset(word for word in words if len(word) > 4)
    return telling or frozenset(words)


def _best(incumbent: Extract, members: Iterable[Extract]) -> Extract:
    """The version at the incumbent's address to make the page of: the later, unless it is a mere teaser of it.

    Where no date decides, the longer text is the better one.
    """
    best = incumbent
    for one in members:
        if one is not incumbent and _address(one) == _address(incumbent) is not None:
            best = one if _is_better(one, best) else best
    return best


def _is_better(one: Extract, best: Extract) -> bool:
    if _is_later(one, best):
        return 2 * _length(one) >= _length(best)
    return not _is_later(best, one) and _length(one) > _length(best)


def _address(extract: Extract) -> str | None:
    return normalised_address(extract.source.url) if extract.source.url else None


def _length(extract: Extract) -> int:
    return sum(map(len, extract.paragraphs))


def _is_later(one: Extract, than: Extract) -> bool:
    return is_later(one.modified or one.date, than.modified or than.date)
