"""Folders of a site on several drives of Windows."""

from __future__ import annotations

import ntpath
from pathlib import PureWindowsPath

import pytest

from generator.cli import trip


@pytest.mark.parametrize(
    ("folder", "found"), [("C:/news/extracts", "extracts"), ("C:/wire", "..\\wire"), ("D:/wire", "D:\\wire")]
)
def test_a_folder_on_another_drive(folder: str, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two drives there is no way: such a folder is noted by its whole path, and the run goes on."""
    monkeypatch.setattr("generator.cli.trip.os.path", ntpath)
    assert trip._from(PureWindowsPath("C:/news"), PureWindowsPath(folder)) == found  # type: ignore[arg-type]
