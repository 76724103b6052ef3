"""The ledger on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.index import Entry, File, Ledger, Refusal, Remark, program

A, B, C = File("extracts", "a.txt"), File("pages", "b.md"), File("extracts", "c.txt")


def filled(place: Path) -> Ledger:
    ledger = Ledger(place, "today")
    ledger.record(
        [
            Entry(
                A, "1", b"one", frozenset({"x", "y"}), 1, refusals=(Refusal(0, "ExtractError", "is odd", "a", 3, "No"),)
            ),
            Entry(B, "2", b"two", frozenset({"y", "z"}), remarks=(Remark(0, "keep", "b.md", "edited"),)),
            Entry(C, "3", b"three", frozenset({"w"}), 1),
        ]
    )
    ledger.save({"moment": "5"})
    return ledger


def everything(ledger: Ledger) -> tuple[object, ...]:
    return (
        ledger.known("extracts"),
        ledger.known("pages"),
        list(ledger.remarks()),
        list(ledger.refusals()),
        ledger.kept(),
    )


def test_what_was_recorded_is_known(tmp_path: Path) -> None:
    """A ledger that is opened again by the same program says what the one that was saved said."""
    place = tmp_path / "cache" / "ledger"
    before = everything(filled(place))
    again = Ledger(place, "today")
    assert everything(again) == before
    assert before[0] == {"a.txt": ("1", b"one"), "c.txt": ("3", b"three")}
    assert again.facts() == {"moment": "5", "program": "today"}
    assert [path.name for path in place.parent.iterdir()] == ["ledger"]


def test_kin_of_kin_bear_on_a_file(tmp_path: Path) -> None:
    """What shares a name with a file bears on it, and so does what shares one with that; nothing else does."""
    ledger = filled(tmp_path / "ledger")
    assert ledger.bearing_on([], ["x"]) == {A, B}
    assert ledger.bearing_on([B], []) == {A, B}
    assert ledger.bearing_on([], ["w"]) == {C}
    assert ledger.bearing_on([File("pages", "new.md")], ["new"]) == set()


def test_what_is_forgotten_is_known_no_more(tmp_path: Path) -> None:
    """Of a file that is forgotten nothing stays, and nobody bears on it."""
    ledger = filled(tmp_path / "ledger")
    ledger.forget([A, File("pages", "never.md")])
    assert ledger.known("extracts").keys() == {"c.txt"}
    assert (list(ledger.refusals()), ledger.kept()) == ([], 1)
    assert ledger.bearing_on([], ["x", "y"]) == {B}


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "other", "folder", "another version"])
def test_a_ledger_that_is_not_whole_is_none(tmp_path: Path, damage: str) -> None:
    """One that is cut off, altered in any byte, no ledger, or another version's is an empty one, and can be saved."""
    place = tmp_path / "ledger"
    filled(place)
    data = place.read_bytes()
    if damage == "folder":
        place.unlink()
        place.mkdir()
    else:
        flipped = bytearray(data)
        flipped[len(data) // 2] ^= 1
        made = {"cut": data[: len(data) // 2], "flipped": bytes(flipped), "empty": b"", "other": b"SQLite format 3\0"}
        place.write_bytes(made.get(damage, data))
    ledger = Ledger(place, "tomorrow" if damage == "another version" else "today")
    assert everything(ledger) == ({}, {}, [], [], 0)
    ledger.save({})


def test_every_byte_counts(tmp_path: Path) -> None:
    """Wherever a byte is altered, the ledger is not believed."""
    place = tmp_path / "ledger"
    filled(place)
    data = place.read_bytes()
    for at in range(0, len(data), 97):
        place.write_bytes(data[:at] + bytes([data[at] ^ 0x20]) + data[at + 1 :])
        assert Ledger(place, "today").known("extracts") == {}


def test_names_that_no_database_takes_are_left_out(tmp_path: Path) -> None:
    """A file whose name is no text is not recorded, and the others are."""
    ledger = Ledger(tmp_path / "ledger", "today")
    ledger.record([Entry(File("extracts", "\udcff.txt"), "1", b"one"), Entry(A, "1", b"one")])
    assert ledger.known("extracts").keys() == {"a.txt"}


def test_the_program_is_known_by_its_own_files() -> None:
    """The fingerprint of the program is the same as long as nothing of it changes."""
    assert program() == program() != ""
