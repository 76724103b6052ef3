"""`briefings analyse`: what is found, for people and for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.verra import BARRIER, FERRY, MEADOW, put

NUMBER = (int, float)
TEXT_OR_NONE = (str, type(None))
SPAN: dict[str, Any] = {"paragraph": int, "start": int, "end": int}
SHAPE: dict[str, Any] = {
    "extract": str,
    "title": str,
    "language": str,
    "date": TEXT_OR_NONE,
    "reader": str,
    "paragraphs": [str],
    "set_aside": [{"text": str, "after": int, "reason": str}],
    "key_points": [SPAN | {"text": str}],
    "statements": [
        {
            "kind": str,
            "segments": [SPAN],
            "speaker": {"name": str, "role": TEXT_OR_NONE, "mention": SPAN},
            "cue": TEXT_OR_NONE,
            "confidence": NUMBER,
        }
    ],
    "people": [{"name": str, "role": TEXT_OR_NONE}],
    "organisations": [str],
    "places": [str],
    "dates": [SPAN | {"text": str, "value": TEXT_OR_NONE}],
    "topics": [str],
}
MAY_BE_NULL = {"speaker"}


def analyse(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["analyse", *map(str, arguments)], catch_exceptions=False, color=True)


def objects(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0
    return [json.loads(line) for line in result.stdout.splitlines()]


def assert_shape(value: Any, shape: Any, place: str = "") -> None:
    """The value has the keys of the shape in its order, and each the type that stands there."""
    if isinstance(shape, dict):
        assert list(value) == list(shape), place
        for name, inner in shape.items():
            if not (name in MAY_BE_NULL and value[name] is None):
                assert_shape(value[name], inner, f"{place}.{name}")
    elif isinstance(shape, list):
        assert isinstance(value, list), place
        for item in value:
            assert_shape(item, shape[0], f"{place}[]")
    else:
        assert isinstance(value, shape), place
        assert not isinstance(value, bool), place


@pytest.fixture
def extracts(site: Path) -> Path:
    put(site, "b/2026-03-05-ferry.txt", FERRY)
    put(site, "a.txt", BARRIER)
    record = {"title": "Meadow", "text": MEADOW, "tags": ["eelgrass"], "date": "2026-06-01", "language": "en"}
    put(site, "c.json", json.dumps([record, record | {"url": "https://tarn.example/meadow"}]))
    return site / "extracts"


def test_one_object_a_line_in_the_documented_shape(extracts: Path) -> None:
    """Each extract of a folder is one line of JSON with the documented keys in their order."""
    found = objects(analyse(extracts, "--format", "jsonl"))
    assert [Path(one["extract"].partition("#")[0]).name for one in found] == [
        "a.txt",
        "2026-03-05-ferry.txt",
        "c.json",
        "c.json",
    ]
    for one in found:
        assert_shape(one, SHAPE)
    assert found[1]["date"] == "2026-03-05"
    assert found[0]["date"] is None
    assert found[2]["topics"] == ["eelgrass"]
    assert any(one["key_points"] for one in found)


def test_offsets_are_exact(extracts: Path) -> None:
    """Offsets count characters within their paragraph: the slice is the text, with its quotation marks."""
    (one,) = objects(analyse(extracts / "a.txt", "--format", "jsonl"))

    def text(span: dict[str, int]) -> str:
        return str(one["paragraphs"][span["paragraph"]][span["start"] : span["end"]])

    assert one["paragraphs"][0].startswith("The council of Halden")
    assert [text(point) for point in one["key_points"]] == [point["text"] for point in one["key_points"]]
    said = [(statement["kind"], text(statement["segments"][0])) for statement in one["statements"]]
    assert ("direct", "“We are not building a wall, we are buying time,”") in said
    speakers = [statement["speaker"] for statement in one["statements"] if statement["speaker"]]
    assert speakers
    assert all(text(speaker["mention"]) in speaker["name"] for speaker in speakers)


def test_letters_are_not_escaped(site: Path) -> None:
    """The JSON is UTF-8 as a person would read it."""
    put(site, "a.txt", BARRIER)
    assert "“We are not building a wall" in analyse(site / "extracts", "--format", "jsonl").stdout


def test_for_people_it_is_a_text(extracts: Path) -> None:
    """Without a format each extract is a few lines: title, key points, who said what."""
    result = analyse(extracts / "a.txt")
    assert result.exit_code == 0
    assert "Council votes for a tidal barrier (en, no date, plain text)" in result.stdout.splitlines()[0]
    assert any("Ines Varga" in line and "“We are not building a wall" in line for line in result.stdout.splitlines())


def test_a_bad_extract_stops_no_other(extracts: Path) -> None:
    """What cannot be read is named on the error stream; the others are analysed; `--strict` exits 1."""
    (extracts / "aa.txt").write_bytes(b"")
    result = analyse(extracts, "--format", "jsonl")
    assert len(objects(result)) == 4
    assert result.stderr.startswith("refused: ")
    assert "aa.txt" in result.stderr
    assert analyse(extracts, "--strict").exit_code == 1


def test_a_path_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """A name that leads nowhere is told before anything is read."""
    result = analyse(tmp_path / "nowhere")
    assert result.exit_code == 2
    assert "nowhere" in result.stderr


def test_nothing_that_a_terminal_obeys_is_shown(site: Path) -> None:
    """Escape sequences in a title, a text or a record's id are gone or shown as text, in both formats."""
    put(site, "a.json", json.dumps({"title": "Red \x1b[31m\x9b1m", "text": "Text \x1b]0;x\x07.", "id": "\x1b[2J\x9b"}))
    put(site, "b.json", '{"title": "\x1b[31m", ')
    for form in ("text", "jsonl"):
        result = analyse(site / "extracts", "--format", form)
        assert result.stdout
        assert not set(result.output) & {"\x1b", "\x9b", "\x07"}
