"""A small archive, and what may happen to one between two builds."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.verra import new_site, put, put_page

PEOPLE = ("Ines Varga", "Jo Brandt", "Mette Solvang", "Tomas Bell")
TOPICS = ("tidal barrier", "ferry", "eelgrass", "school strike", "budget")
PAPERS = ("Halden Courier", "Tarn Post")

Edit = Callable[["Site", random.Random], None]


class Site:
    """A site on disk whose extracts and pages change. `moment` is the number of changes so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = new_site(folder, url="https://news.example/")
        self.moment = 0
        for number in range(9):
            self.extract(f"{number}.txt", number)

    @property
    def pages(self) -> list[Path]:
        """The briefings, in order of their paths."""
        found = sorted((self.folder / "briefings").rglob("*.md"))
        return [path for path in found if "\ntype: briefing\n" in path.read_text("utf-8")]

    def extract(self, name: str, seed: int) -> None:
        """Writes the article of a number: the same each time."""
        drawn = random.Random(seed)  # noqa: S311 - the same articles each time
        one, other = drawn.sample(PEOPLE, 2)
        topic, again = drawn.sample(TOPICS, 2)
        day = f"2026-0{drawn.randint(3, 5)}-{drawn.randint(10, 28)}"
        put(self.folder, name, f"""---
title: The {topic} of Halden, report {seed}
date: {day}
source: {drawn.choice(PAPERS)}
url: https://courier.example/{seed}
language: en
tags: [{topic}, {again}]
---
The council of Halden spoke of the {topic} for the {seed}th time on Tuesday.

“We are buying {topic} number {seed},” said {one}, the mayor of Halden.

{other} said that the {again} would take {seed + 2} years to mend in Lisvik.
""")  # fmt: skip


def _add(site: Site, drawn: random.Random) -> None:
    site.extract(f"new-{site.moment}.txt", drawn.randint(100, 999))


def _correct(site: Site, drawn: random.Random) -> None:
    path = drawn.choice(sorted((site.folder / "extracts").glob("*.txt")))
    path.write_text(path.read_text("utf-8").replace("spoke of", "argued over").replace("buying", "selling"), "utf-8")


def _delete_extract(site: Site, drawn: random.Random) -> None:
    drawn.choice(sorted((site.folder / "extracts").glob("*.txt"))).unlink()


def _delete_page(site: Site, drawn: random.Random) -> None:
    path = drawn.choice(site.pages)
    for name in _extracts_of(path.read_text("utf-8")):
        (site.folder / "extracts" / name).unlink(missing_ok=True)
    path.unlink()


def _extracts_of(text: str) -> list[str]:
    return [line.partition('path: "')[2].partition('"')[0] for line in text.splitlines() if 'path: "' in line]


def _edit(site: Site, drawn: random.Random) -> None:
    path = drawn.choice(site.pages)
    path.write_text(path.read_text("utf-8").replace("Halden", f"Old Halden {site.moment}", 3), "utf-8")


def _draft(site: Site, drawn: random.Random) -> None:
    path = drawn.choice(site.pages)
    text = path.read_text("utf-8")
    given = (
        text.replace("draft: true\n", "") if "draft: true" in text else text.replace("\nid:", "\ndraft: true\nid:", 1)
    )
    path.write_text(given, "utf-8")


def _correction(site: Site, drawn: random.Random) -> None:
    path = drawn.choice(site.pages)
    note = f'corrections:\n  - {{date: 2026-05-2{site.moment % 9}, note: "The number was wrong."}}\n'
    text = path.read_text("utf-8")
    if "corrections:" not in text:
        path.write_text(text.replace("\nid:", f"\n{note}id:", 1), "utf-8")


def _rename(site: Site, drawn: random.Random) -> None:
    path = drawn.choice(site.pages)
    path.rename(path.with_name(f"moved-{site.moment}{path.name[-14:]}"))


def _link(site: Site, drawn: random.Random) -> None:
    """Has one briefing lead to another, and to a place in it that may not be there."""
    path, other = drawn.sample(site.pages, 2)
    target = os.path.relpath(other, path.parent)
    anchor = drawn.choice(["", "#p1", "#p99"])
    text = path.read_text("utf-8")
    path.write_text(text.replace("said that the", f"[said]({target}{anchor}) that the", 1), "utf-8")


def _hide_target(site: Site, drawn: random.Random) -> None:
    """A hand-written page leads to a briefing; that goes, or comes back."""
    hidden = site.folder / "hidden.md"
    if hidden.exists():
        shutil.move(hidden, site.folder / "briefings" / (site.folder / "hidden.txt").read_text())
        return
    target = drawn.choice(site.pages)
    name = target.relative_to(site.folder / "briefings").as_posix()
    put_page(site.folder, "note.md", f"# A note\n\nSee [that]({name}#p1) and [this]({name}#p77).\n")
    (site.folder / "hidden.txt").write_text(name)
    shutil.move(target, hidden)


def _listing_by_hand(site: Site, drawn: random.Random) -> None:
    path = site.folder / "briefings" / "topics" / "ferry.md"
    if path.exists() and drawn.random() < 0.5:
        path.unlink()
    else:
        put_page(site.folder, "topics/ferry.md", f"# The ferry\n\nSince {1900 + site.moment}.\n")


def _person_by_hand(site: Site, drawn: random.Random) -> None:
    put_page(site.folder, "people/ines-varga.md", f"---\nnames: [Ines Varga, Jo Brandt]\n---\nMayor {site.moment}.\n")


def _about(site: Site, drawn: random.Random) -> None:
    put_page(site.folder, "about.md", f"# About us {drawn.randint(1, 3)}\n\nWe are {site.moment}.\n")


def _template(site: Site, drawn: random.Random) -> None:
    path = site.folder / "templates" / "theme" / "parts" / "made.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"<p>Made by hand, {drawn.randint(1, 3)}.</p>\n", "utf-8")


def _option(site: Site, drawn: random.Random) -> None:
    path = site.folder / "mkdocs.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("site_name: Verra", "site_name: Verra Daily").replace("Daily Daily", "Daily"), "utf-8")


def _image(site: Site, drawn: random.Random) -> None:
    path = site.folder / "briefings" / "img" / "seal.svg"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"<svg xmlns='http://www.w3.org/2000/svg' width='{site.moment}'/>", "utf-8")


def _same_second(site: Site, drawn: random.Random) -> None:
    """Two changes of the same length; what the first built page says must not last."""
    path = drawn.choice(site.pages)
    before = path.stat()
    path.write_text(path.read_text("utf-8").replace("Tuesday", "Tuesdax"), "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def _touch(site: Site, drawn: random.Random) -> None:
    for path in (*site.pages, *(site.folder / "extracts").glob("*")):
        path.touch()


def _spoil_output(site: Site, drawn: random.Random) -> None:
    """A file of the published site is gone, and one is another."""
    files = sorted((site.folder / "site").rglob("*.html"))
    drawn.choice(files).unlink()
    other = drawn.choice([path for path in files if path.exists()])
    other.unlink()
    other.write_text("spoilt", "utf-8")


EDITS: tuple[Edit, ...] = (
    _add, _correct, _delete_extract, _delete_page, _edit, _draft, _correction, _rename, _link, _hide_target, _listing_by_hand,
    _person_by_hand, _about, _template, _option, _image, _same_second, _touch, _spoil_output,
)  # fmt: skip
