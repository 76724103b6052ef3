"""An extract's words out of the folder: nothing else goes with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read import read_folder, removal

RECORDS = [
    {"title": f"Title {n}", "text": f"Paragraph {n} says “a, b].”\nMore.", "url": f"https://courier.example/{n}"}
    for n in range(3)
]
TABLE = "title,text,url\n" + "".join(
    f'Title {n},"Paragraph {n}, in\ntwo lines.",https://courier.example/{n}\n' for n in range(3)
)


def paths(root: Path) -> dict[str, str]:
    """The extracts below `root` by their titles."""
    return {found.title: found.path for found in read_folder(root) if isinstance(found, Extract)}


FILES = {
    "array.json": json.dumps(RECORDS, ensure_ascii=False),
    "indented.json": json.dumps(RECORDS, indent=2) + "\n",
    "lines.jsonl": "".join(json.dumps(record) + "\n" for record in RECORDS),
    "crlf.jsonl": "\r\n".join(map(json.dumps, RECORDS)),
    "table.csv": TABLE,
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("number", range(3))
def test_a_record_goes_and_its_neighbours_stay(tmp_path: Path, name: str, number: int) -> None:
    """One record is cut out of its file, whatever stands between records, and the others are the same extracts."""
    (tmp_path / name).write_text(FILES[name], "utf-8", newline="")
    before = paths(tmp_path)
    assert len(before) == 3
    list(removal(tmp_path, before.pop(f"Title {number}")).carry_out())
    assert paths(tmp_path) == before
    assert f"Paragraph {number}" not in (tmp_path / name).read_text("utf-8")


def test_the_last_record_takes_its_file_with_it(tmp_path: Path) -> None:
    """A file of which nothing would be left but an envelope goes."""
    (tmp_path / "one.json").write_text(json.dumps(RECORDS[:1]), "utf-8")
    list(removal(tmp_path, paths(tmp_path)["Title 0"]).carry_out())
    assert list(tmp_path.iterdir()) == []


def test_a_file_goes_with_what_stands_beside_it(tmp_path: Path) -> None:
    """The sidecar of an extract holds its words too."""
    (tmp_path / "quay.txt").write_text("The quay\n\nIt closes.\n", "utf-8")
    (tmp_path / "quay.yml").write_text("title: The old quay\n", "utf-8")
    (tmp_path / "other.txt").write_text("Other\n\nIt opens.\n", "utf-8")
    assert sorted(removal(tmp_path, "quay.txt").carry_out()) == ["quay.txt", "quay.yml"]
    assert [path.name for path in tmp_path.iterdir()] == ["other.txt"]


ITEM = "<item><link>https://courier.example/{n}</link><title>Title {n}</title><description>{text}</description></item>"
ONE_LINE = {
    "envelope.json": json.dumps({"articles": RECORDS}),
    "row.json": " ".join(map(json.dumps, RECORDS)),
    "feed.xml": "<rss><channel>"
    + "".join(ITEM.format(n=n, text=f"Text {n}. " * 100) for n in range(3))
    + "</channel></rss>",
}


@pytest.mark.parametrize("name", ONE_LINE)
def test_neighbours_on_one_line_are_not_taken_along(tmp_path: Path, name: str) -> None:
    """Where several articles stand on a line, none is taken out, and nothing is done."""
    (tmp_path / name).write_text(ONE_LINE[name], "utf-8")
    before = paths(tmp_path)
    assert len(before) == 3
    with pytest.raises(ExtractError, match="holds other articles too"):
        removal(tmp_path, before["Title 1"])
    assert paths(tmp_path) == before


def test_what_cannot_be_cut_safely_is_refused_before_anything_is_done(tmp_path: Path) -> None:
    """A feed's item has to be taken out by a person, who is told so."""
    feed = f"<rss><channel><item><description>{'Text. ' * 100}</description></item></channel></rss>"
    (tmp_path / "feed.xml").write_text(feed, "utf-8")
    with pytest.raises(ExtractError, match="holds other articles too"):
        removal(tmp_path, "feed.xml#0123456789")
    assert (tmp_path / "feed.xml").read_text("utf-8") == feed
