"""The fixtures of every test that needs a browser; a module that uses them names this one in `pytest_plugins`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from playwright.sync_api import Browser

from tests.browser.hard_pages import build_hard_pages, build_mirrored
from tests.browser.sample import Site, briefings, copy_sample, published
from tests.browser.windows import NARROW, WIDE, Window, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one Chromium of a run."""
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample site, built by `briefings build --strict` and served."""
    project = copy_sample(tmp_path_factory.mktemp("sample") / "verra")
    done = briefings("build", "--strict", at=project)
    assert done.returncode == 0, done.stderr
    with published(project) as site:
        yield site


@pytest.fixture(scope="session")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site of articles that are hard to lay out."""
    with published(build_hard_pages(tmp_path_factory.mktemp("hard") / "verra")) as site:
        yield site


@pytest.fixture(scope="session")
def mirrored(hard: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same articles within a frame that runs from right to left."""
    pages = hard.folder.parent / "briefings"
    with published(build_mirrored(pages, tmp_path_factory.mktemp("mirrored") / "verra")) as site:
        yield site


@pytest.fixture(params=["sample", "hard", "mirrored"])
def any_site(request: pytest.FixtureRequest) -> Site:
    """Each of the three sites in turn."""
    found: Site = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def open_window(browser: Browser) -> Iterator[Callable[..., Window]]:
    """Opens windows on any site; the test fails where the guard of one has noted a fault."""
    windows: list[Window] = []

    def open_one(site: Site, **options: object) -> Window:
        windows.append(Window(browser, site.address, **options))  # type: ignore[arg-type]  # the options of Window
        return windows[-1]

    yield open_one
    faults = [fault for window in windows for fault in window.close()]
    assert not faults


@pytest.fixture
def window(open_window: Callable[..., Window], sample: Site) -> Callable[..., Window]:
    """Opens windows on the sample site."""
    return partial(open_window, sample)


@pytest.fixture(params=[WIDE, NARROW], ids=["wide", "narrow"])
def reader(window: Callable[..., Window], request: pytest.FixtureRequest) -> Window:
    """A window on the sample site, once wide, once as narrow as a telephone."""
    return window(width=request.param)
