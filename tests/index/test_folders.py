"""Folders at a glance."""

from __future__ import annotations

import os
from pathlib import Path

from generator.index import digest_at, look


def test_files_are_seen_by_their_paths(tmp_path: Path) -> None:
    """All files below a folder are seen but hidden ones; of a suffix, those that bear it."""
    for name in ("a.txt", "deep/down/b.md", ".hidden/c.md", "deep/.d.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    assert look(tmp_path).stamps.keys() == {"a.txt", "deep/down/b.md"}
    assert look(tmp_path, suffix=".md").stamps.keys() == {"deep/down/b.md"}


def test_a_time_near_the_last_run_tells_nothing(tmp_path: Path) -> None:
    """A file that was touched less than two seconds before the last run, or after it, is late; an older one is not."""
    file = tmp_path / "a.txt"
    file.write_text("one", "utf-8")
    changed = file.stat().st_ctime_ns
    assert look(tmp_path, since=changed + 1_900_000_000).late == {"a.txt"}
    assert look(tmp_path, since=changed - 5_000_000_000).late == {"a.txt"}
    assert look(tmp_path, since=changed + 2_100_000_000).late == frozenset()
    os.utime(file, ns=(changed + 10**12, changed + 10**12))
    assert look(tmp_path, since=changed + 10**11).late == {"a.txt"}


def test_a_link_is_what_it_leads_to(tmp_path: Path) -> None:
    """A link is always looked at, and its hash is another where it leads elsewhere, be the content the same."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("one", "utf-8")
    (tmp_path / "c.txt").symlink_to("a.txt")
    assert "c.txt" in look(tmp_path, since=2**62).late
    before = digest_at(tmp_path, "c.txt")
    (tmp_path / "c.txt").unlink()
    (tmp_path / "c.txt").symlink_to("b.txt")
    assert before not in (None, digest_at(tmp_path, "c.txt"), digest_at(tmp_path, "a.txt"))


def test_what_is_no_file_has_no_hash(tmp_path: Path) -> None:
    """Of a folder, of what is not there, and of a link that leads nowhere, there is no hash, and nothing is raised."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    assert [digest_at(tmp_path, name) for name in ("folder", "absent", "link", "nul\0")] == [None] * 4


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    """Of a file that is larger than what is read, it counts that it is, and not what it holds."""
    file = tmp_path / "a.txt"
    file.write_text("one", "utf-8")
    large = digest_at(tmp_path, "a.txt", max_bytes=2)
    file.write_text("two", "utf-8")
    assert large == digest_at(tmp_path, "a.txt", max_bytes=2) != digest_at(tmp_path, "a.txt", max_bytes=3)
