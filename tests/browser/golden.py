"""Golden images: how pages looked when somebody last looked at them and was content.

    python -m tests.browser.golden [NAME…]

renders all of them (or those named) anew into `tests/browser/golden`. Read the change as you would read a page, then
commit it. Fonts come from packages that the lock pins (`fonts.py`); what other versions of Chromium draw differently,
the edges of letters, is within the tolerance.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

from PIL import Image, ImageChops
from playwright.sync_api import Browser

from tests.browser.hard_pages import build_hard_pages, build_mirrored
from tests.browser.kinds import kinds, visit
from tests.browser.sample import Site, briefings, copy_sample, published
from tests.browser.windows import Window, chromium

FOLDER = Path(__file__).parent / "golden"
CELL = 6
MOST_DIFFERENT = 8
STANDS_OUT = 40
_COLOURS = 48


@dataclass(frozen=True)
class Shot:
    """One image: a kind of page of a site, within a window of some size, in a colour scheme."""

    site: Literal["sample", "hard", "mirrored"]
    kind: str
    width: int = 1100
    height: int = 1000
    scheme: Literal["light", "dark"] = "light"


SHOTS: Mapping[str, Shot] = {
    "front": Shot("sample", "front page"),
    "front-narrow-dark": Shot("sample", "front page", 360, 900, "dark"),
    "day": Shot("sample", "day"),
    "month": Shot("sample", "month"),
    "briefing": Shot("sample", "briefing (en)", height=1600),
    "briefing-narrow-dark": Shot("sample", "briefing (en)", 360, 1600, "dark"),
    "briefing-arabic": Shot("hard", "briefing (ar)", height=1300),
    "briefing-japanese-narrow": Shot("hard", "briefing (ja)", 360, 1300),
    "corrected": Shot("hard", "corrected briefing", height=900),
    "withdrawn": Shot("hard", "withdrawn briefing", 360, 700),
    "person": Shot("sample", "person"),
    "topic-dark": Shot("sample", "topic", scheme="dark"),
    "search-narrowed": Shot("sample", "narrowed results"),
    "front-mirrored": Shot("mirrored", "front page"),
    "missing-narrow": Shot("sample", "missing page", 360, 700),
}


def differences(golden: Image.Image, now: Image.Image) -> list[tuple[int, int]]:
    """Where two images differ: the corners of the cells whose mean colours are apart.

    A cell is wider than the edge of a letter, so that an edge drawn otherwise hardly changes its mean; a line that has
    moved by two pixels, a word that is gone or a colour that is another changes it much.
    """
    if golden.size != now.size:
        return [(0, 0)]
    size = (golden.width // CELL, golden.height // CELL)
    apart = ImageChops.difference(*(each.resize(size, Image.Resampling.BOX) for each in (golden, now)))
    bands = apart.split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    values = most.tobytes()
    return [
        (place % size[0] * CELL, place // size[0] * CELL) for place, value in enumerate(values) if value > STANDS_OUT
    ]


def is_the_same(golden: Image.Image, now: Image.Image) -> bool:
    """Whether a reader would call two images of a page the same."""
    return len(differences(golden, now)) <= MOST_DIFFERENT


def path_of_golden(name: str) -> Path:
    """Where a golden image is kept."""
    return FOLDER / f"{name}.png"


def keep(name: str, image: Image.Image) -> None:
    """Writes a golden image, in few colours: it is small, and they are near enough."""
    few = image.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    FOLDER.mkdir(exist_ok=True)
    few.save(path_of_golden(name), optimize=True)


@contextmanager
def _sites() -> Iterator[Mapping[str, Site]]:
    with tempfile.TemporaryDirectory() as temporary, ExitStack() as served:
        folder = Path(temporary)
        sample = copy_sample(folder / "sample" / "verra")
        done = briefings("build", "--strict", at=sample)
        if done.returncode:
            raise SystemExit(done.stderr)
        hard = build_hard_pages(folder / "hard" / "verra")
        mirrored = build_mirrored(hard / "briefings", folder / "mirrored" / "verra")
        made = {"sample": sample, "hard": hard, "mirrored": mirrored}
        yield {name: served.enter_context(published(project)) for name, project in made.items()}


def shoot(browser: Browser, site: Site, shot: Shot, *, planted: str = "") -> Image.Image:
    """The image of `shot`, taken anew, after the script `planted` has changed the page."""
    opened = Window(browser, site.address, width=shot.width, scheme=shot.scheme)
    opened.page.set_viewport_size({"width": shot.width, "height": shot.height})
    visit(opened, kinds(site)[shot.kind])
    opened.page.wait_for_load_state("networkidle")
    opened.page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    opened.page.evaluate(f"() => {{ {planted} }}")
    png = opened.page.screenshot(animations="disabled", caret="hide")
    faults = opened.close()
    if faults:
        raise AssertionError(faults)
    return Image.open(BytesIO(png)).convert("RGB")


def renew(names: list[str]) -> None:
    """The command of the module's docstring: only images that look different are written."""
    if unknown := set(names) - set(SHOTS):
        raise SystemExit(f"There is no image named {', '.join(sorted(unknown))}; there are {', '.join(SHOTS)}.")
    with _sites() as sites, chromium() as browser:
        for name in names or SHOTS:
            now = shoot(browser, sites[SHOTS[name].site], SHOTS[name])
            file = path_of_golden(name)
            if file.exists() and is_the_same(Image.open(file).convert("RGB"), now):
                continue
            keep(name, now)
            sys.stdout.write(f"{name}: written\n")
    if not names:
        for file in FOLDER.glob("*.png"):
            if file.stem not in SHOTS:
                file.unlink()
                sys.stdout.write(f"{file.stem}: removed\n")


if __name__ == "__main__":
    renew(sys.argv[1:])
