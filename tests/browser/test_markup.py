"""The HTML and CSS of the built sites, by two checkers that know the standards."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.markup import nu_checker, nu_errors, parse_errors
from tests.browser.sample import Site

pytest_plugins = ["tests.browser.fixtures"]

SOUND = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body>{}</body></html>'


@pytest.fixture(scope="session")
def nu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Nu checker, where it can be had."""
    return nu_checker(tmp_path_factory.mktemp("nu"))


def test_every_page_parses_without_an_error(any_site: Site) -> None:
    """No page has a parse error as the HTML standard counts them."""
    wrong = {
        file.relative_to(any_site.folder).as_posix(): errors
        for file in sorted(any_site.folder.rglob("*.html"))
        if (errors := parse_errors(file.read_text("utf-8")))
    }
    assert not wrong


@pytest.mark.parametrize(
    "body",
    [
        "<p>a</b>",
        '<p id="a" id="b">',
        "<p><div></div></p>",
        "<p>a &copy b",
        "<table><p>x</p></table>",
        "<div>",
        "a\x01b",
    ],
)
def test_a_parse_error_is_found(body: str) -> None:
    """A stray or missing end tag, an attribute twice, a half reference and a character that HTML forbids are errors."""
    assert parse_errors(SOUND.format("<p>a</p>")) == []
    assert parse_errors(SOUND.format(body)) != []


def test_the_nu_checker_finds_planted_errors_and_no_other(
    sample: Site, hard: Site, mirrored: Site, tmp_path: Path, nu: Path
) -> None:
    """The Nu checker has no error and no warning for any page, stylesheet and drawing, but for those that are planted."""
    planted = {"a.html": SOUND.format('<p hello="x">'), "b.html": SOUND.format('<label for="nothing">x</label>')}
    for name, text in {**planted, "c.css": "p { colour: red }"}.items():
        (tmp_path / name).write_text(text, "utf-8")
    found = nu_errors(nu, sample.folder, hard.folder, mirrored.folder, tmp_path)  # one Java for all
    there = {name: [said for said in found if f"/{name} " in said] for name in ("a.html", "b.html", "c.css")}
    assert all(there.values())
    assert [said for said in found if not any(said in expected for expected in there.values())] == []
