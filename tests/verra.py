"""Examples for the tests: the Republic of Verra, its people and its newspapers are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from generator.cli import main, scaffold
from generator.model import (
    Briefing,
    DateMention,
    ExtractRef,
    PageState,
    Paragraph,
    Passage,
    Person,
    Source,
    Statement,
    StoredPage,
    Update,
    Voice,
)

BARRIER = """Council votes for a tidal barrier

The council of Halden voted nine to four on Tuesday for a tidal barrier at the old harbour mouth.

“We are not building a wall, we are buying time,” said Ines Varga, the mayor of Halden.

“The port stays open,” Varga said.
"""
FERRY = """Ferry to Lisvik resumes after the storm

The ferry between Halden and Lisvik sails again from Monday, the port said.

“The quay held,” said Ines Varga, the mayor of Halden.

The harbour lost two cranes in the night.
"""
MEADOW = """Eelgrass returns to the Ovel

Divers counted forty hectares of new meadow off Gull Point.

The count was made in June by the coast station of Tarn.
"""

VARGA = Voice(
    "Ines Varga",
    "Mayor of Halden",
    (
        Statement((Passage("“We are not building a wall, we are buying time,”", 2),), direct=True),
        Statement((Passage("the port stays open throughout the works", 3),), direct=False),
    ),
)
FULL = Briefing(
    id="7f3a9c2e41",
    title="Council votes for a tidal barrier at the old harbour mouth",
    language="en",
    date="2026-03-04",
    sources=(Source("Halden Courier", "https://courier.example/barrier", ("Jo Brandt",), "2026-03-04"),),
    topics=("tidal barrier", "Halden"),
    extracts=(ExtractRef("2026-03-04-barrier.txt", "9d1f", 4),),
    key_points=(
        Passage("The council voted nine to four for a barrier.", 1),
        Passage("Work begins in May & closes the eastern quay.", 4),
    ),
    voices=(
        VARGA,
        Voice(
            "Jo Brandt",
            None,
            (
                Statement((Passage("“The quay,”", 4), Passage("“will close.”", 4)), direct=True),
                Statement((Passage("the works would cost “a fortune”", 4),), direct=False),
            ),
        ),
        Voice(None, None, (Statement((Passage("“Let them swim!”"),), direct=True),)),
    ),
    people=(Person("Maren Toller", "prime minister"), Person("Edda Thorne")),
    organisations=("Verra Press Association",),
    places=("Halden", "Lisvik"),
    dates=(DateMention("Tuesday", "2026-03-03", 1), DateMention("next spring", None, 4)),
    updates=(Update("The vote was nine to four, not eight to five.", "2026-03-05"), Update("The headline.")),
    paragraphs=(
        Paragraph(1, "The council voted nine to four for a barrier."),
        Paragraph(2, "“We are not building a wall, we are buying time,” said Ines Varga."),
        Paragraph(3, "She promised that the port stays open throughout the works."),
        Paragraph(4, "Work begins in May & closes the eastern quay. “The quay,” said Brandt, “will close.”"),
    ),
)
ARABIC = Briefing(
    id="0a1b2c3d4e",
    title="هالدن تصوت لسد المد",
    language="ar",
    date="2025-11-02T21:30:00+00:00",
    sources=(Source("صوت هالدن", None, (), None),),
    topics=("السد",),
    key_points=(Passage("صوت المجلس بأغلبية تسعة أصوات مقابل أربعة.", 1),),
    voices=(Voice("إينس فارغا", "عمدة هالدن", (Statement((Passage("«نحن لا نبني جداراً»", 2),), direct=True),)),),
    paragraphs=(
        Paragraph(1, "صوت المجلس بأغلبية تسعة أصوات مقابل أربعة."),
        Paragraph(2, "وقالت إينس فارغا، عمدة هالدن: «نحن لا نبني جداراً»."),
    ),
)
BARE = Briefing(
    id="5555566666",
    title="Eelgrass returns to the Ovel",
    language="en",
    extracts=(ExtractRef("eelgrass.txt", "ab12", 1),),
    key_points=(Passage("Divers counted forty hectares of new meadow off Gull Point.", 1),),
    paragraphs=(Paragraph(1, "Divers counted forty hectares of new meadow off Gull Point."),),
)
MINIMAL = Briefing(id="", title="A note from the editors", language="en", key_points=(Passage("We were late."),))


def stored(path: str, state: PageState = PageState.UNTOUCHED, **changes: Any) -> StoredPage:
    """A page at `path` that says little but `changes`."""
    return StoredPage(path, replace(Briefing(id=path, title=path, language="en"), **changes), state)


def says(name: str | None, *words: str, role: str | None = None) -> Voice:
    """A voice that says each of `words` in a statement of its own."""
    return Voice(name, role, tuple(Statement((Passage(word),), direct=True) for word in words))


def new_site(folder: Path, *, config: str = "", **options: str) -> Path:
    """A site as `init` makes it, with `config` at the end of its mkdocs.yml."""
    defaults = {"name": "Verra", "url": "", "language": "en", "timezone": "UTC", "ci": "none", "pages": "direct"}
    list(scaffold.make(folder, {**defaults, "source": "briefings", **options}))
    file = folder / "mkdocs.yml"
    file.write_text(file.read_text("utf-8") + config, "utf-8")
    return folder


def put(site: Path, name: str, text: str | bytes) -> Path:
    """The extract `name` of a site."""
    path = site / "extracts" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def put_page(site: Path, name: str, text: str) -> Path:
    """The page `name` of a site."""
    path = site / "briefings" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def briefing_pages(site: Path) -> dict[str, bytes]:
    """Every generated page by its path, as it stands on disk."""
    root = site / "briefings"
    found = {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.md"))}
    return {path: text for path, text in found.items() if b"\ntype: briefing\n" in text}


def run(command: str, site: Path, *arguments: str) -> Result:
    """`briefings command` on the site at `site`, its output as a terminal would get it."""
    line = [command, "-f", str(site / "mkdocs.yml"), *arguments]
    return CliRunner().invoke(main, line, catch_exceptions=False, color=True)
