"""The search index, made by Pagefind from the built pages, in two tiers: a base, and what is fresh beside it."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.site.search import bundle, pagefind
from generator.site.search.tiers import Entry, change, is_too_much, recent

__all__ = ["BUNDLE", "index", "index_site"]

BUNDLE = "pagefind"
_FORMAT = 1


def index_site(site: Path, out: Path | None = None) -> None:
    """Writes the search bundle of a built site, all pages in one index, into `out`, by default into the site itself.

    Raises SearchError.
    """
    pagefind.run(site, out or site / BUNDLE)
    bundle.tell(out or site / BUNDLE, {})


def index(tree: Path, out: Path, pages: Mapping[str, bytes], before: Path | None, known: bytes) -> bytes:
    """Writes the search bundle of the pages of a built site into the empty folder `out`.

    `pages` has the path of each page that is to be found, within the site's folder `tree`, and a digest of all that the
    index takes from it. `known` is what the last call for this site has returned, b"" if there is none, and `before`
    the bundle which that call has made, whatever became of it since. Files of `tree` and of `before` are linked and
    never written to. What is returned is for the next call. Raises SearchError.
    """
    digests = {path: digest.hex() for path, digest in pages.items()}
    base = _known(known)
    due = change(base.pages, digests) if base else None
    if before is None or base is None or due is None or is_too_much(due, len(pages)):
        return _anew(tree, out, digests)
    if not (traces := _taken(base, before, out)):
        return _anew(tree, out, digests)
    _add(tree, out, due.fresh)
    names = [base.pages[path].fragment for path in due.hidden if base.pages[path].fragment]
    bundle.tell(out, {name: bundle.fragment(out, name)["filters"] for name in names})
    return _noted(replace(base, traces=traces))


@dataclass(frozen=True, slots=True)
class _Base:
    """A base index: its pages, and by what it is known again."""

    pages: Mapping[str, Entry]
    traces: str
    contents: str


def _anew(tree: Path, out: Path, digests: Mapping[str, str]) -> bytes:
    fresh = recent(digests)
    pages = sorted(digests.keys() - set(fresh))
    _run(tree, out, pages)
    _add(tree, out, fresh)
    bundle.tell(out, {})
    names = bundle.fragments(out)
    entries = {path: Entry(digests[path], names.pop(bundle.address(path), "")) for path in pages}
    if names:
        return b""  # what cannot be told apart cannot be hidden
    files = bundle.Files.of(out)
    return _noted(_Base(entries, files.traces(), files.contents()))


def _add(tree: Path, out: Path, fresh: Iterable[str]) -> None:
    if fresh:
        _run(tree, out / bundle.FRESH, fresh)


def _run(tree: Path, out: Path, pages: Iterable[str]) -> None:
    """Has `pages` indexed and nothing else: in a folder of theirs alone, on the same disk."""
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".pages-") as name:
        for page in pages:
            (Path(name) / page).parent.mkdir(parents=True, exist_ok=True)
            bundle.link(tree / page, Path(name) / page)
        pagefind.run(Path(name), out)


def _taken(base: _Base, before: Path, out: Path) -> str:
    """Puts the base from `before` into `out`, if it still is that one; the traces of its files there.

    Else "", and `out` is empty.
    """
    try:
        files = bundle.Files.of(before)
        traces = files.traces()
        if traces == base.traces or files.contents() == base.contents:
            files.put(out)
            return traces
    except OSError:
        bundle.clear(out)
    return ""


def _known(known: bytes) -> _Base | None:
    """The base of which the last call tells, if the program that has made it is still the same."""
    if not known:
        return None
    form, program, traces, contents, pages = json.loads(known)
    if [form, program] != [_FORMAT, pagefind.fingerprint()]:
        return None
    return _Base({path: Entry(*entry) for path, entry in pages.items()}, traces, contents)


def _noted(base: _Base) -> bytes:
    pages = {path: (entry.digest, entry.fragment) for path, entry in base.pages.items()}
    return json.dumps([_FORMAT, pagefind.fingerprint(), base.traces, base.contents, pages], ensure_ascii=False).encode()
