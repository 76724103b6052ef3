"""Is the text of every extract on its page, whole and in order? For any folder of extracts.

    python -m tests.acceptance.source_text FOLDER [SITE]

Makes a site of the folder's files (at SITE, else in a temporary folder), builds it, and compares the source section
of every built page with its extract, twice: paragraph by paragraph with what reading gave after the one defined
cleaning, and, for plain text, character by character (white space and invisible characters left out) with the file
itself. Prints one line of counts and a line for each difference; exit 1 where there is any.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.errors import ExtractError
from generator.model import Extract, StoredPage
from generator.page import read_pages
from generator.plan import identity
from generator.read import clean, read_folder

_NUMBER = re.compile(r"p\d+")


@dataclass
class Outcome:
    """Counts of a run, and a sentence for each difference."""

    published: int = 0
    refused: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)


class _Source(HTMLParser):
    """The text of every element with an id `pN` in the section of the source."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.inside = False
        self.paragraphs: list[str] = []
        self.open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section":
            self.inside = given.get("class") == "source"
        elif self.inside and _NUMBER.fullmatch(given.get("id") or ""):
            self.open = tag
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.open:
            self.open = ""
        elif tag == "section":
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.open:
            self.paragraphs[-1] += data


def shown_paragraphs(html: str) -> list[str]:
    """The paragraphs of the source section of a built page, as a reader sees them."""
    source = _Source()
    source.feed(html)
    return source.paragraphs


def compare(site: Path) -> Outcome:
    """Compares every extract of a built site with the page that it made."""
    outcome = Outcome()
    pages = {ref.path: page for page in _pages(site) for ref in page.briefing.extracts}
    by_id = {page.briefing.id: page for page in pages.values()}
    for extract in read_folder(site / "extracts"):
        if isinstance(extract, ExtractError):
            outcome.refused.append(str(extract))
        else:
            same = by_id.get(identity(extract))  # of two extracts of one article the first makes the page
            outcome.differences += _compared(extract, pages.get(extract.path, same), site)
            outcome.published += 1
    return outcome


def _pages(site: Path) -> Iterator[StoredPage]:
    return (page for page in read_pages(site / "briefings") if isinstance(page, StoredPage))


def _compared(extract: Extract, page: StoredPage | None, site: Path) -> Iterator[str]:
    if page is None:
        yield f"{extract.path}: has no page"
        return
    shown = shown_paragraphs((site / "site" / page.path.removesuffix(".md") / "index.html").read_text("utf-8"))
    if shown != list(extract.paragraphs):
        yield f"{extract.path}: the source section of {page.path} is not the extract's text"
    if extract.reader == "plain text":
        raw = (site / "extracts" / extract.path).read_text("utf-8-sig")
        text = _squeezed("".join(map(clean, raw.split("\n"))))
        title = extract.title if text.startswith(_squeezed(extract.title)) else ""
        if text != _squeezed(title + "".join(shown)) and not raw.startswith("---"):
            yield f"{extract.path}: the page does not show the file's characters one for one"


def _squeezed(text: str) -> str:
    kept = (
        c for c in unicodedata.normalize("NFC", text) if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc")
    )
    return "".join(kept)


def make_site(folder: Path, site: Path, *, strict: bool = False) -> str:
    """A new site at `site` with the files of `folder` as extracts, built; returns what the command said."""
    runner = CliRunner()
    made = runner.invoke(main, ["init", str(site), "--ci", "none"])
    assert made.exit_code == 0, made.output
    config = (site / "mkdocs.yml").read_text("utf-8")
    (site / "mkdocs.yml").write_text(config.replace("# source_text: cited ", "source_text: full "), "utf-8")
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            target = site / "extracts" / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    built = runner.invoke(main, ["build", "-f", str(site / "mkdocs.yml"), *(["--strict"] if strict else [])])
    assert built.exit_code == 0, built.output
    return built.output


def run(arguments: list[str]) -> int:
    """The command of the module's docstring."""
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(arguments[1]) if len(arguments) > 1 else Path(temporary) / "site"
        make_site(Path(arguments[0]), site)
        outcome = compare(site)
    for line in (*outcome.refused, *outcome.differences):
        sys.stdout.write(f"{line}\n")
    counts = f"{outcome.published} published, {len(outcome.refused)} refused, {len(outcome.differences)} differences\n"
    sys.stdout.write(counts)
    return 1 if outcome.differences else 0


if __name__ == "__main__":
    raise SystemExit(run(sys.argv[1:]))
