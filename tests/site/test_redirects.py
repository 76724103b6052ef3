"""Old addresses lead to where a page is now, or are named with what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.page import load_template, write
from generator.site.redirects import aliases_of, redirects
from tests.briefings import LIVE
from tests.site.reading import read_html
from tests.site.test_plugin import built
from tests.verra import BARE, FULL, new_site, put_page, run

TEMPLATE = load_template()
TAKEN = ["index.md", "people/index.md", "2026/03/barrier.md", "css/briefings.css", "about.md", "old/index.html"]


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("2026/03/old/", "2026/03/old.md"),
        ("/2026/03/old", "2026/03/old.md"),
        ("2026/03/old.md", "2026/03/old.md"),
        ("2026/03/old/index.html", "2026/03/old.md"),
        ("reindex.html", "reindex.md"),
        ("old name", "old name.md"),
        ("%D0%BC%D0%BE%D1%81%D1%82/", "мост.md"),
    ],
)
def test_an_alias_may_be_written_as_it_is_known(alias: str, file: str) -> None:
    """An address is taken as a browser shows it, as a file or as a folder, with or without a slash before it."""
    found = redirects({"about.md": [alias]}, TAKEN)
    assert (found.found, found.wrong) == ({file: "about.md"}, [])


@pytest.mark.parametrize(
    "alias",
    ["", "/", "..", "../x", "a/../b", "a//b", ".git/config", "http://host.example/x", "//host.example/x", "x?y", "x#y",
     "a\\b", "con:", "a\x00b", "a\u202eb", "%ff", "%2e%2e/x", "a%252fb", " ", "a /b", "a" * 201, "index.html/.", "*", "\ud800"],
)  # fmt: skip
def test_what_is_no_address_within_the_site_is_named(alias: str) -> None:
    """What leads out of the site or into no file is reported with its page and what to write, and makes nothing."""
    found = redirects({"about.md": [alias]}, TAKEN)
    assert found.found == {}
    (wrong,) = found.wrong
    assert wrong.path == "about.md"
    assert "is no address within the site" in wrong.what
    assert wrong.remedy
    str(wrong).encode()


@pytest.mark.parametrize(
    ("alias", "other"),
    [("people/", "people/index.md"), ("2026/03/Barrier", "2026/03/barrier.md"), ("about/", "this page itself"),
     ("css/briefings.css/x", "css/briefings.css"), ("old", "old/index.html")],
)  # fmt: skip
def test_an_address_that_is_taken_stays_whose_it_is(alias: str, other: str) -> None:
    """An alias at which a page, a listing or a file stands is reported, and replaces nothing."""
    found = redirects({"about.md": [alias]}, TAKEN)
    assert found.found == {}
    assert other in found.wrong[0].what


def test_two_pages_cannot_have_one_alias() -> None:
    """An alias of two pages leads nowhere, and both are named; twice on one page it is one."""
    found = redirects({"a.md": ["former/", "/Former"], "b.md": ["former.md", "older"], "c.md": ["one", "one/"]}, TAKEN)
    assert found.found == {"older.md": "b.md", "one.md": "c.md"}
    assert [(one.path, "is also one of" in one.what) for one in found.wrong] == [("a.md", True)] * 2 + [("b.md", True)]


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from([*LIVE, "/", ".", "..", "old", "%41"]), max_size=6).map("".join), max_size=5))
def test_any_text_is_an_alias_or_named(aliases: list[str]) -> None:
    """Whatever stands there, nothing leads out of the site or takes a place, and nothing is passed over."""
    found = redirects({"about.md": aliases}, TAKEN)
    for file in found.found:
        assert file.endswith(".md")
        assert not {"", ".", ".."} & set(file.removesuffix(".md").split("/"))
        assert file not in TAKEN
    assert len(found.found) + len(found.wrong) <= len(set(aliases)) >= bool(aliases)


@pytest.mark.parametrize(
    ("front", "aliases"),
    [
        ("aliases: [a, b/c]", ("a", "b/c")),
        ("aliases: old/", ("old/",)),
        ("aliases:", ()),
        ("title: aliases", ()),
        ("aliases: {a: b", ()),
    ],
)
def test_ordinary_pages_have_aliases_too(front: str, aliases: tuple[str, ...]) -> None:
    """A hand-written page names its old addresses in its front matter, one or several."""
    found = aliases_of(f"---\n{front}\n---\n# About\n")
    assert found == aliases or front.endswith("b")


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A site with pages that were elsewhere before, one of which claims another's address; and its warnings."""
    site = new_site(tmp_path_factory.mktemp("moved") / "site", url="https://host.example/verra/")
    put_page(site, "2026/03/barrier.md", write(replace(FULL, aliases=("2025/old-barrier/", "people/")), TEMPLATE))
    put_page(site, "undated/bare.md", write(replace(BARE, aliases=("/älter/b.html",)), TEMPLATE))
    put_page(site, "guide.md", "---\naliases: [imprint]\n---\n# About us & them\n")
    return site, built(site)


@pytest.mark.parametrize(
    ("old", "target", "canonical", "title"),
    [
        ("2025/old-barrier", "../../2026/03/barrier/", "2026/03/barrier/", FULL.title),
        ("älter/b", "../../undated/bare/", "undated/bare/", BARE.title),
        ("imprint", "../guide/", "guide/", "About us & them"),
    ],
)
def test_an_old_address_leads_on(
    moved: tuple[Path, list[str]], old: str, target: str, canonical: str, title: str
) -> None:
    """A small page leads on without JavaScript, by a link as well, names the new address as the one to keep."""
    page = read_html((moved[0] / "site" / old / "index.html").read_text("utf-8"))
    refresh = page.one("meta", **{"http-equiv": "refresh"})
    assert refresh.attributes["content"] == f"0; url={target}"
    assert [(link.attributes["href"], link.text) for link in page.all("a")] == [(target, title)]
    assert page.one("link", rel="canonical").attributes["href"] == f"https://host.example/verra/{canonical}"
    assert page.one("meta", name="robots").attributes["content"] == "noindex"
    assert not list(page.all("script")) + list(page.all("style"))


def test_old_addresses_are_in_no_list(moved: tuple[Path, list[str]]) -> None:
    """An old address is in no sitemap, and no page leads to it."""
    site = moved[0] / "site"
    assert "old-barrier" not in (site / "sitemap.xml").read_text("utf-8")
    for path in site.rglob("*.html"):
        assert "old-barrier" not in path.read_text("utf-8"), path


def test_a_conflict_is_warned_of_and_checked(moved: tuple[Path, list[str]]) -> None:
    """What is wrong with an alias is said at the build with page and remedy, by `check` too; the page is published."""
    site, warnings = moved
    (warning,) = warnings
    assert "2026/03/barrier.md: the alias 'people/' is the address of people/index.md. Remove it from" in warning
    assert "<h1" in (site / "site" / "people" / "index.html").read_text("utf-8")
    said = run("check", site).output
    assert said.count("the alias ") == 1
    assert "2026/03/barrier.md: the alias 'people/' is the address of" in said
