"""The search index in two tiers: what is fresh, what is hidden, when both become one, and what is believed of the last."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from math import isqrt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from generator.site import search
from generator.site.search import bundle
from generator.site.search.tiers import LARGE, ROOM, Change, Entry, change, is_too_much, recent

ARCHIVES = some.dictionaries(some.sampled_from("abcdefgh"), some.sampled_from("123"))


@given(ARCHIVES, ARCHIVES)
def test_base_and_fresh_are_all_pages_once(before: dict[str, str], now: dict[str, str]) -> None:
    """What of the base is not hidden, and what is fresh, are together the pages of today as they are today."""
    base = {path: Entry(digest, path) for path, digest in before.items()}
    due = change(base, now)
    left = {path: entry.digest for path, entry in base.items() if path not in due.hidden}
    assert not left.keys() & set(due.fresh)
    assert left | {path: now[path] for path in due.fresh} == now


@pytest.mark.parametrize("pages", [1, 30, 1000, 10_000, 30_000])
def test_the_room_for_change_grows_with_the_root_of_the_pages(pages: int) -> None:
    """As many changes fit beside a base as three times the root of the number of pages, hidden ones counted too."""
    most = ROOM * isqrt(pages)
    names = tuple(map(str, range(most)))
    assert not is_too_much(Change(names, ()), pages)
    assert not is_too_much(Change(names[1:], names[:1]), pages)
    assert is_too_much(Change(names, names[:1]), pages)


def test_a_large_archive_keeps_its_latest_pages_fresh() -> None:
    """Of a large archive the pages with the last months stand beside a new base and leave room for more; of a small one none."""
    dated = [f"{2000 + number // 400}/{number % 12 + 1:02}/{number:05}/index.html" for number in range(LARGE)]
    pages = [*dated, "undated/a/index.html"]
    fresh = recent(reversed(pages))
    assert fresh == tuple(sorted(dated)[-isqrt(len(pages)) :])
    assert not is_too_much(Change(fresh, ()), len(pages))
    assert recent(pages[:100]) == ()


def page(words: str, language: str = "en", topic: str = "harbour") -> str:
    """A built page as far as Pagefind reads it."""
    head = f'<meta name="a" data-pagefind-filter="topic[content]" content="{topic}">'
    return f"<html lang={language}><head>{head}</head><body data-pagefind-body><h1>{words}</h1></body></html>"


class Archive:
    """A tree of built pages, and the search bundles made of it one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.known = b""
        self.before: Path | None = None
        self.made = 0

    def build(self, pages: Mapping[str, str]) -> Path:
        """The bundle of these pages, by the names of their folders."""
        self.made += 1
        tree, out = self.folder / f"tree{self.made}", self.folder / f"bundle{self.made}"
        out.mkdir()
        for name, text in pages.items():
            (tree / "2026" / name).mkdir(parents=True)
            (tree / "2026" / name / "index.html").write_text(text, "utf-8")
        digests = {f"2026/{name}/index.html": text.encode() for name, text in pages.items()}
        self.known = search.index(tree, out, digests, self.before, self.known)
        self.before = out
        assert sorted(path.name for path in self.folder.glob(".pages*")) == []
        return out


def tiers(made: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((made / "tiers.json").read_text("utf-8"))["tiers"]
    return found


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path)


PAGES = {f"p{number}": page(f"Quay number {number}") for number in range(16)}


def test_what_changes_goes_beside_the_base(archive: Archive) -> None:
    """The base stays as it was, file by file; added and changed pages are fresh, changed and deleted ones hidden there."""
    whole = archive.build(PAGES)
    assert [tier["folder"] for tier in tiers(whole)] == [""]
    now = {**PAGES, "p1": page("Quay renamed", topic="ferry"), "new": page("Neuer Kai", "de")}
    del now["p2"]
    made = archive.build(now)
    base, fresh = tiers(made)
    assert (base["folder"], fresh["folder"]) == ("", "fresh/")
    assert (base["languages"], fresh["languages"]) == (["en"], ["de", "en"])
    assert set(bundle.fragments(made / "fresh")) == {"2026/p1/", "2026/new/"}
    names = bundle.fragments(made)
    assert base["hidden"] == sorted([names["2026/p1/"], names["2026/p2/"]])
    hidden = json.loads((made / "hidden.json").read_text("utf-8"))
    assert hidden == {name: {"topic": ["harbour"]} for name in base["hidden"]}
    assert (made / "pagefind.js").samefile(whole / "pagefind.js")
    assert not (made / "fresh" / "pagefind.js").exists()


def test_what_is_taken_back_is_gone(archive: Archive) -> None:
    """A page that is again what it was is no longer hidden, and without fresh pages there is no fresh index."""
    archive.build(PAGES)
    archive.build({**PAGES, "p1": page("Quay renamed")})
    made = archive.build(PAGES)
    assert [(tier["folder"], tier["hidden"]) for tier in tiers(made)] == [("", [])]
    assert not (made / "fresh").exists()
    assert not (made / "hidden.json").exists()


def test_many_changes_become_a_new_base(archive: Archive) -> None:
    """Where more has changed than fits beside the base, one index has all."""
    archive.build(PAGES)
    now = {name: page(f"{name} anew") for name in PAGES}
    made = archive.build(now)
    assert [(tier["folder"], tier["hidden"]) for tier in tiers(made)] == [("", [])]
    assert set(bundle.fragments(made)) == {f"2026/{name}/" for name in now}


def _swap(made: Path) -> None:
    one, other = sorted((made / "fragment").iterdir())[:2]
    kept = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(kept)


def _link(made: Path) -> None:
    (made / "pagefind.js").rename(made / "elsewhere")
    (made / "pagefind.js").symlink_to("elsewhere")


@pytest.mark.parametrize(
    "damage",
    [
        shutil.rmtree,
        lambda made: (made / "pagefind-entry.json").unlink(),
        lambda made: (made / "pagefind.js").write_text("x", "utf-8"),
        lambda made: (made / "fragment" / "more.pf_fragment").write_text("x", "utf-8"),
        _swap,
        _link,
    ],
    ids=["missing", "incomplete", "altered", "added to", "swapped", "linked elsewhere"],
)
def test_a_damaged_bundle_is_made_anew(archive: Archive, damage: Callable[[Path], object]) -> None:
    """Where the last bundle is not what was left there, all pages are indexed and nothing is taken over."""
    damage(archive.build(PAGES))
    now = {**PAGES, "new": page("New quay")}
    made = archive.build(now)
    assert [tier["folder"] for tier in tiers(made)] == [""]
    assert set(bundle.fragments(made)) == {f"2026/{name}/" for name in now}


def test_a_copied_bundle_is_known_again(archive: Archive) -> None:
    """A bundle whose files have other times, as out of an archive, is believed by its bytes, and then by its times again."""
    made = archive.build(PAGES)
    shutil.copytree(made, archive.folder / "copied", copy_function=shutil.copyfile)
    for path in (archive.folder / "copied").rglob("*.*"):
        os.utime(path, (1, 1))
    archive.before = archive.folder / "copied"
    assert len(tiers(archive.build({**PAGES, "new": page("New quay")}))) == 2
    assert len(tiers(archive.build({**PAGES, "new": page("Newer quay")}))) == 2


def test_another_program_makes_its_own(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that another version of the indexer has made is not added to."""
    archive.build(PAGES)
    monkeypatch.setattr("generator.site.search.pagefind.NOT_WORDS", ".other")
    assert len(tiers(archive.build({**PAGES, "new": page("New quay")}))) == 1


def test_where_links_are_not_possible_files_are_copied(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a disk without hard links the same bundle comes of copies."""
    archive.build(PAGES)

    def refuse(*_: object, **__: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", refuse)
    made = archive.build({**PAGES, "new": page("New quay")})
    assert len(tiers(made)) == 2
    assert not (made / "pagefind.js").samefile(archive.folder / "bundle1" / "pagefind.js")
