"""All statements as data: JSON Lines and CSV with the same rows, and no formula in any cell."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from generator.archive import Archive, Day, arrange
from generator.model import Briefing, Passage, Statement, StoredPage, Voice
from generator.page import load_template, write
from generator.site.exports.statements import COLUMNS, Row, comma_separated, in_time, json_lines, rows
from generator.site.imprint import Imprint
from tests.hostile.payloads import PAYLOADS
from tests.site.reading import read_html
from tests.site.test_plugin import built
from tests.test_docs import CODE
from tests.test_docs import rows as rows_of_table
from tests.verra import ARABIC, BARE, FULL, new_site, put_page, says

TEMPLATE = load_template()
URL = "https://host.example/verra/"
PAGES = {
    "2026/03/barrier.md": FULL,
    "2025/11/arabic.md": ARABIC,
    "undated/late.md": replace(BARE, voices=(says("Ines Varga", "“Late.”"),)),
}


@pytest.fixture(scope="module", params=["", URL])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with and without an address of its own."""
    site = new_site(tmp_path_factory.mktemp("data") / "site", url=request.param)
    for path, briefing in PAGES.items():
        put_page(site, path, write(briefing, TEMPLATE))
    built(site)
    return site / "site"


def from_json(site: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (site / "statements.jsonl").read_text("utf-8").splitlines()]


def from_csv(site: Path) -> list[dict[str, str]]:
    with (site / "statements.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_statement_is_there_in_order(site: Path) -> None:
    """The oldest come first and the undated last, each page's in its own order, with all that is known of each."""
    found = from_json(site)
    assert [row["words"] for row in found] == [
        "«نحن لا نبني جداراً»",
        "“We are not building a wall, we are buying time,”",
        "the port stays open throughout the works",
        "“The quay,” “will close.”",
        "the works would cost “a fortune”",
        "“Let them swim!”",
        "“Late.”",
    ]
    root = URL if found[0]["briefing"].startswith(URL) else ""
    assert found[1] == {
        "address": found[1]["address"],
        "speaker": "Ines Varga",
        "speaker_kind": "person",
        "person": f"{root}people/ines-varga/",
        "role": "Mayor of Halden",
        "kind": "direct",
        "words": "“We are not building a wall, we are buying time,”",
        "paragraphs": [2],
        "date": "2026-03-04",
        "language": "en",
        "briefing": f"{root}2026/03/barrier/",
        "title": FULL.title,
        "topics": ["tidal barrier", "Halden"],
        "source": "Halden Courier",
        "source_address": "https://courier.example/barrier",
        "authors": ["Jo Brandt"],
    }
    assert [row["kind"] for row in found[1:6]] == ["direct", "indirect", "direct", "mixed", "direct"]
    assert (found[3]["paragraphs"], found[5]["speaker"], found[6]["date"]) == ([4, 4], None, None)


def test_each_address_leads_to_its_statement(site: Path) -> None:
    """The anchor of every row is on its page."""
    for row in from_json(site):
        page, _, anchor = row["address"].removeprefix(URL).partition("#")
        tree = read_html((site / page / "index.html").read_text("utf-8"))
        assert [element for element in tree.all() if element.attributes.get("id") == anchor], row["address"]


def test_both_forms_have_the_same_rows(site: Path) -> None:
    """The CSV has the columns and the rows of the JSON Lines, its lists joined by semicolons."""
    as_text = [
        {name: "; ".join(map(str, value)) if isinstance(value, list) else value or "" for name, value in row.items()}
        for row in from_json(site)
    ]
    assert from_csv(site) == as_text
    assert (site / "statements.csv").read_bytes().startswith(b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n")


def test_every_column_is_documented() -> None:
    """The README's table of columns has those that there are, in their order."""
    said = [name for names, _ in rows_of_table("README.md", "column", "what it holds") for name in CODE.findall(names)]
    assert said == list(COLUMNS)


ROW = Row(
    address="https://host.example/a/#s-1", speaker="Ines Varga", speaker_kind="person", person=None, role=None, kind="direct",
    words="“A.”", paragraphs=(1,), date=None, language="en", briefing="https://host.example/a/", title="t", topics=(),
    source=None, source_address=None, authors=(),
)  # fmt: skip
FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    '=HYPERLINK("x")',
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula: str) -> None:
    """What a spreadsheet would reckon with has an apostrophe before it in every column of text; JSON has it as it is."""
    row = replace(
        ROW, speaker=formula, role=formula, words=formula, title=formula, topics=(formula, "b"), source=formula
    )
    (cells,) = csv.DictReader(io.StringIO("".join(comma_separated([row])).removeprefix("\ufeff"), newline=""))
    for name in ("speaker", "role", "words", "title", "source"):
        assert cells[name] == f"'{formula}"
    assert cells["topics"].startswith("'")
    assert json.loads("".join(json_lines([row])))["words"] == formula


@pytest.mark.parametrize("payload", [*PAYLOADS, "half \ud83d alone", "bell \x07", 'a "quoted", cell\nof two lines'])
def test_any_words_stay_in_their_cell(payload: str) -> None:
    """Whatever the words hold, there is one row with as many cells as columns, and it can be written as UTF-8."""
    row = replace(ROW, words=payload, title=payload, speaker=payload)
    text = "".join(comma_separated([row])).removeprefix("\ufeff")
    head, cells = csv.reader(io.StringIO(text, newline=""))
    assert len(head) == len(cells) == len(COLUMNS)
    (line,) = "".join(json_lines([row])).encode().split(b"\n")[:-1]
    assert set(json.loads(line)) == set(COLUMNS)


def test_rows_are_written_one_by_one() -> None:
    """Neither form asks for more rows than it has given lines for: the whole archive is never held as text."""
    asked: list[int] = []

    def many() -> Iterator[Row]:
        for number in range(1000):
            asked.append(number)
            yield replace(ROW, words=str(number))

    assert len(list(islice(comma_separated(many()), 5))) == 5
    assert len(asked) <= 5
    asked.clear()
    assert len(list(islice(json_lines(many()), 5))) == 5
    assert len(asked) == 5


def test_an_addition_stands_at_the_end() -> None:
    """The newest page's statements follow all others, so that what was there stays where it was."""
    pages = [
        StoredPage(
            f"{number}.md",
            Briefing(
                str(number), str(number), "en", date=f"2026-03-{number + 1:02}",
                voices=(Voice(None, None, (Statement((Passage(f"“{number}”"),), direct=True),)),),
            ),
        )
        for number in range(9)
    ]  # fmt: skip
    given = {count: "".join(json_lines(of(arrange(pages[:count], UTC)))) for count in (8, 9)}
    assert given[9].startswith(given[8])
    assert given[9].count("\n") == 9


def of(archive: Archive) -> Iterator[Row]:
    for page in in_time(archive):
        yield from rows(page, archive, Imprint("Verra", URL), lambda to: to if isinstance(to, str) else to.path)


def test_an_empty_archive_has_its_header() -> None:
    """Without a statement the CSV is its header and the JSON Lines are empty."""
    empty = Archive(days=(Day(date(2026, 3, 4), ()),))
    assert "".join(comma_separated(of(empty))) == "\ufeff" + ",".join(COLUMNS) + "\r\n"
    assert list(json_lines(of(empty))) == []
