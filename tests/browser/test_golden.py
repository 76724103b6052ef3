"""Pages look as they did when somebody last looked at them: `golden.py` keeps the images."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from playwright.sync_api import Browser

from tests.browser.golden import FOLDER, SHOTS, Shot, differences, is_the_same, path_of_golden, shoot
from tests.browser.sample import Site

pytest_plugins = ["tests.browser.fixtures"]


def golden(name: str) -> Image.Image:
    return Image.open(path_of_golden(name)).convert("RGB")


@pytest.mark.browser
@pytest.mark.parametrize("name", list(SHOTS))
def test_a_page_looks_as_it_did(name: str, browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The image of each page is the golden one, but for how the edges of letters are drawn."""
    shot: Shot = SHOTS[name]
    site: Site = request.getfixturevalue(shot.site)
    now = shoot(browser, site, shot)
    now.save(tmp_path / "now.png")
    changed = differences(golden(name), now)
    assert is_the_same(golden(name), now), (
        f"{len(changed)} places differ, as at {changed[:5]}: look at {tmp_path / 'now.png'} beside "
        f"{path_of_golden(name)}; if the change is meant, renew it by `python -m tests.browser.golden {name}`"
    )


def test_every_golden_image_is_of_a_shot() -> None:
    """There is an image for each shot and none that no test looks at; together they are small."""
    files = list(FOLDER.glob("*.png"))
    assert {file.stem for file in files} == set(SHOTS)
    assert len(SHOTS) >= 12
    assert sum(file.stat().st_size for file in files) < 1_000_000


@pytest.mark.browser
@pytest.mark.parametrize(
    "planted",
    [
        "document.querySelector('.standfirst').style.translate = '0 3px';",
        "document.querySelector('.dateline').style.visibility = 'hidden';",
        "document.querySelector('h1').style.color = 'var(--accent)';",
        "document.querySelector('.voice').style.paddingInlineStart = '3px';",
    ],
)
def test_a_planted_change_is_seen(planted: str, browser: Browser, sample: Site) -> None:
    """A block that has moved by three pixels, a line that is gone and a heading in another colour are differences."""
    shot = SHOTS["briefing"]
    assert not is_the_same(shoot(browser, sample, shot), shoot(browser, sample, shot, planted=planted))


def test_softer_edges_are_not_seen() -> None:
    """Letters whose edges are drawn a little softer are the same to a reader."""
    for name in SHOTS:
        before = golden(name)
        softer = Image.blend(before, before.filter(ImageFilter.SMOOTH), 0.5)
        assert is_the_same(before, softer), name
