"""Is the text of every extract on its page, whole and in order? For any folder of extracts.

    python -m tests.acceptance.source_text FOLDER [SITE]

Makes a site of the folder's files (at SITE, else in a temporary folder), builds it, and compares every built page with
its extract, twice: the paragraphs of the source section and the words set aside, one by one, with what reading gave;
and, for plain text, all of them in the order of the article, character by character (white space and invisible
characters left out), with the file itself after the one defined cleaning, below its title and what the form of the
file puts above that. Prints one line of counts and a line for each difference; exit 1 where there is any.
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
from generator.read.metadata import is_missing
from generator.read.text.encodings import decoded

URL = "https://site.example/"
"""Where the sites that are made would be published."""
_NUMBER = re.compile(r"p\d+")


@dataclass
class Outcome:
    """Counts of a run, and a sentence for each difference."""

    published: int = 0
    refused: list[str] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)


class _Shown(HTMLParser):
    """The text of every element with an id `pN` in the section of the source, and the items of what was set aside."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.section = ""
        self.paragraphs: list[str] = []
        self.set_aside: list[tuple[str, int]] = []
        self.open = ""
        self.within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section":
            self.section = given.get("class") or ""
        elif self.section == "source" and _NUMBER.fullmatch(given.get("id") or ""):
            self.open = tag
            self.paragraphs.append("")
        elif self.section == "set-aside" and tag == "li":
            self.open = tag
            self.set_aside.append(("", 0))
        elif self.open and self.section == "set-aside":
            self.within = "ref" if given.get("class") == "ref" else tag

    def handle_endtag(self, tag: str) -> None:
        self.within = ""
        if tag == self.open:
            self.open = ""
        elif tag == "section":
            self.section = ""

    def handle_data(self, data: str) -> None:
        if self.open and self.section == "source":
            self.paragraphs[-1] += data
        elif self.open:
            text, after = self.set_aside[-1]
            shown = text if self.within else text + data
            self.set_aside[-1] = (shown, int(data.removeprefix("¶")) if self.within == "ref" else after)


@dataclass(frozen=True)
class Shown:
    """The paragraphs of a built page as its reader sees them, and what was set aside, after how many of them."""

    paragraphs: tuple[str, ...]
    set_aside: tuple[tuple[str, int], ...]

    @property
    def in_order(self) -> str:
        """All of it in the order of the article."""
        parts = [text for text, after in self.set_aside if after == 0]
        for number, paragraph in enumerate(self.paragraphs, start=1):
            parts += [paragraph, *(text for text, after in self.set_aside if after == number)]
        return "".join(parts)


def shown_on(html: str) -> Shown:
    """What a built page shows of its source; before its reason an item of what was set aside ends in a comma."""
    found = _Shown()
    found.feed(html)
    aside = ((text.rstrip("\u00a0").removesuffix(", "), after) for text, after in found.set_aside)
    return Shown(tuple(found.paragraphs), tuple(aside))


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
    shown = shown_on((site / "site" / page.path.removesuffix(".md") / "index.html").read_text("utf-8"))
    if shown.paragraphs != extract.paragraphs:
        yield f"{extract.path}: the source section of {page.path} is not the extract's text"
    if page.briefing.extracts[0].path != extract.path:
        return  # another extract of the same text makes the page, with what was set aside of that
    if shown.set_aside != tuple((aside.text, aside.after) for aside in extract.set_aside):
        yield f"{extract.path}: what was set aside is not all on {page.path}"
    if extract.reader == "plain text":
        raw = decoded((site / "extracts" / extract.path).read_bytes(), extract.path).text
        if not _is_whole(raw, extract, shown) and not raw.startswith("---"):
            yield f"{extract.path}: the page does not show the file's characters one for one"


def _is_whole(raw: str, extract: Extract, shown: Shown) -> bool:
    """Whether the characters of a file are those of its title and of the page.

    Above them may stand an address and a date; a title that a program wrote for none (`null`) is none. The title may
    have been dropped, being the first sentence, and may stand below what was set aside above the text.
    """
    lines = [cleaned for line in raw.split("\n") if (cleaned := clean(line))]
    has_header = lines[0] == extract.source.url or is_missing(lines[0])
    above = [text for text, after in shown.set_aside if after == 0]
    text = _squeezed("".join(lines))
    return any(
        text == _squeezed("".join((*head, *above[:place], title, shown.in_order[len("".join(above[:place])) :])))
        for head in (lines[:length] for length in range(3 if has_header else 1))
        for title in ("", extract.title)
        for place in range(len(above) + 1)
    )


def _squeezed(text: str) -> str:
    kept = (
        c for c in unicodedata.normalize("NFC", text) if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc")
    )
    return "".join(kept)


def make_site(folder: Path, site: Path, *, strict: bool = False) -> str:
    """A new site at `site` with the files of `folder` as extracts, built; returns what the command said."""
    runner = CliRunner()
    made = runner.invoke(main, ["init", str(site), "--ci", "none", "--url", URL])
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
