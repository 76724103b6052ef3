"""Very many files in one folder: `FILES=100000 python -m pytest tests/faults/test_many_files.py` for as many."""

from __future__ import annotations

import os
from pathlib import Path

from tests.faults.commands import Circumstances, run
from tests.verra import briefing_pages, put

FILES = int(os.environ.get("FILES", "1500"))


def test_many_files_in_one_folder(site: Path) -> None:
    """Each becomes a page, none is opened again at the next run, and one that changes has its page rewritten alone."""
    for number in range(FILES):
        put(site, f"{number}.txt", f"Buoy {number} is back\n\nBuoy {number} off Tarn is lit again.\n")
    done = run(site, "generate", given=Circumstances(patience=FILES))
    assert (done.code, f"{FILES} written, 0 kept" in done.out) == (0, True), done
    assert len(briefing_pages(site)) == FILES
    assert f"0 written, {FILES} kept" in run(site, "generate").out
    put(site, "7.txt", "Buoy 7 is back\n\nBuoy 7 off Tarn is lit again and painted.\n")
    assert f"1 written, {FILES - 1} kept" in run(site, "generate").out
