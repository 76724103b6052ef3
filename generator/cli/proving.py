"""What is wrong on the pages: each is compared with its extract again only where one of the two has changed."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TypeVar

from generator import page, read
from generator.check import Finding, Reference, broken_references, check_page, references, same_ids
from generator.cli import limits
from generator.cli.comparison import analysed, numbers_on
from generator.cli.report import EXTRACTS, PAGES
from generator.cli.unchanged import place_of_ledger
from generator.errors import PageError
from generator.index import Ledger, look, program
from generator.model import Extract, StoredPage
from generator.plan import kin_of_version
from generator.site.settings import Settings

_AT_ONCE = 500
"""Pages that are held at a time with their extracts."""
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Proof:
    """What a page alone, or with its extract, was found to be: what is wrong on it, the paragraphs it refers to."""

    identity: str | None = None
    wrong: tuple[Finding, ...] = ()
    references: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A page that is to be compared."""

    path: str
    text: str
    stored: StoredPage | None

    @property
    def version(self) -> str | None:
        """The extract that the page was made from."""
        made_from = self.stored.briefing.extracts[:1] if self.stored else ()
        return made_from[0].sha256 if made_from else None


def found_wrong(settings: Settings) -> list[Finding]:
    """What is wrong on pages, hand-written ones included, but for links: of these the build warns.

    What is as it was when it was last compared is not read.
    """
    ledger = Ledger(place_of_ledger(settings.config_file), program())
    known, proofs, fresh = ledger.proofs(PAGES), dict[str, Proof](), list[str]()
    there = look(settings.pages, suffix=".md").stamps
    for path, stamp in there.items():
        recorded, proof = known.get(path, ("", None))
        if proof is None or recorded != stamp:
            fresh.append(path)
        else:
            proofs[path] = _unpacked(path, proof)
    made = {one: proof for batch in _batches(sorted(fresh)) for one, proof in _compared(batch, settings, ledger)}
    if lasting := {path: _packed(proof) for path, proof in made.items() if known.get(path, ("",))[0] == there[path]}:
        ledger.prove(PAGES, lasting)
        ledger.save({})
    return list(_all_wrong(proofs | made, settings))


def _all_wrong(proofs: dict[str, Proof], settings: Settings) -> Iterator[Finding]:
    @cache
    def paragraphs(path: str) -> frozenset[int] | None:
        stored = _leaf(path, settings)
        return numbers_on(stored.stored) if stored and stored.stored else None

    in_order = sorted(proofs.items())
    yield from same_ids((path, proof.identity) for path, proof in in_order)
    for path, proof in in_order:
        yield from proof.wrong
        yield from broken_references(path, proof.references, paragraphs)


def _compared(paths: Iterable[str], settings: Settings, ledger: Ledger) -> Iterator[tuple[str, Proof]]:
    leaves = [leaf for path in paths if (leaf := _leaf(path, settings))]
    extracts = _extracts({leaf.version for leaf in leaves if leaf.version}, settings, ledger)
    for leaf in leaves:
        yield leaf.path, _proof(leaf, extracts.get(leaf.version) if leaf.version else None)


def _proof(leaf: _Leaf, extract: Extract | None) -> Proof:
    refers, stored = tuple(references(leaf.path, leaf.text)), leaf.stored
    if stored is None:
        return Proof(references=refers)
    wrong = check_page(stored, leaf.text, extract, analysed(stored, extract))
    return Proof(stored.briefing.id, tuple(wrong), refers)


def _leaf(path: str, settings: Settings) -> _Leaf | None:
    """The page at `path`; None where none can be read there, or what stands there stands beside a page."""
    text = page.page_text(settings.pages, path)
    if not isinstance(text, str) or page.stands_beside(path, text):
        return None
    try:
        return _Leaf(path, text, page.read(text, path) if page.is_briefing(text) else None)
    except PageError:
        return _Leaf(path, text, None)


def _extracts(versions: set[str], settings: Settings, ledger: Ledger) -> dict[str, Extract]:
    """The extracts of `versions` that are there."""
    found = _versions_in(ledger.akin(EXTRACTS, map(kin_of_version, versions)), versions, settings)
    if missing := versions - found.keys():
        unsettled = look(settings.extracts).stamps.keys() - ledger.stamps(EXTRACTS).keys()
        found |= _versions_in(unsettled, missing, settings)
    return found


def _versions_in(files: Set[str], versions: Container[str], settings: Settings) -> dict[str, Extract]:
    bounds = settings.bounds
    raw = read.raw_files(settings.extracts, max_bytes=bounds.bytes, only=files) if files else ()
    each = (one for file in raw for one in limits.parsed(file, None, bounds))
    return {one.sha256: one for one in each if isinstance(one, Extract) and one.sha256 in versions}


def _batches(items: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    waiting = iter(items)
    while batch := tuple(islice(waiting, _AT_ONCE)):
        yield batch


def _packed(proof: Proof) -> str:
    wrong = [(one.what, one.line) for one in proof.wrong]
    return json.dumps((proof.identity, wrong, proof.references))


def _unpacked(path: str, packed: str) -> Proof:
    identity, wrong, refers = json.loads(packed)
    findings = tuple(Finding(path, what, line) for what, line in wrong)
    return Proof(identity, findings, tuple(Reference(*one) for one in refers))
