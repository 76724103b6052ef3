import os
import socket
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Bounds, Extract
from generator.read import read_folder, read_paths

ARTICLE = "The barrier\n\nThe council of Halden voted.\n"


def write(path: Path, text: str = ARTICLE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def refusal(root: Path) -> ExtractError:
    (found,) = read_folder(root)
    assert isinstance(found, ExtractError)
    assert found.remedy
    return found


def test_files_come_in_the_order_of_their_paths(tmp_path: Path) -> None:
    """The order is that of whole paths by code point, whatever order the disk has."""
    names = ["b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "B.txt", "é.txt", "a-b.txt"]
    for name in names:
        write(tmp_path / name)
    assert [item.path for item in read_folder(tmp_path)] == sorted(names)


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    """Names that begin with a dot and the lists of desktops are no extracts; everything else is looked at."""
    for name in (".a.txt", ".git/a.txt", "b/.DS_Store", "Thumbs.db", "b/desktop.ini", "README.md"):
        write(tmp_path / name)
    assert [item.path for item in read_folder(tmp_path)] == ["README.md"]


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    """Refusals are yielded in their place among the extracts."""
    write(tmp_path / "a.txt")
    write(tmp_path / "b.json", "{")
    write(tmp_path / "c.txt")
    assert [type(item) for item in read_folder(tmp_path)] == [Extract, ExtractError, Extract]


def test_records_of_a_file_stand_at_its_place(tmp_path: Path) -> None:
    """Each record of a file is an extract of its own."""
    write(tmp_path / "in" / "a.jsonl", '{"text": "One."}\n{"text": "Two."}\n')
    assert [str(item.path).split("#")[0] for item in read_folder(tmp_path)] == ["in/a.jsonl", "in/a.jsonl"]


def test_a_large_file_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is known before the file is opened."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    monkeypatch.setattr(os, "open", lambda *_: pytest.fail("opened"))
    found = refusal(tmp_path)
    assert found.what == "is larger than the 2,000,000 bytes that are read of a file"
    assert "max_extract_bytes" in (found.remedy or "")


def test_one_long_line_is_refused_like_any_large_file(tmp_path: Path) -> None:
    """Ten megabytes on one line are too large; under the limit they are read."""
    write(tmp_path / "a.txt", "a" * 10_000_000)
    assert "is larger than" in refusal(tmp_path).what
    write(tmp_path / "a.txt", "The quay. " * 9_000)
    (found,) = read_folder(tmp_path)
    assert isinstance(found, Extract)


def test_the_format_can_be_named_for_all(tmp_path: Path) -> None:
    """A name said by a person goes before what content tells; one that is no format is refused with those that are."""
    write(tmp_path / "a.json", '{"text": "One."}')
    (found,) = read_folder(tmp_path, named="text")
    assert isinstance(found, Extract)
    assert found.paragraphs == ('{"text": "One."}',)
    (error,) = read_paths([tmp_path / "a.json"], named="papyrus")
    assert isinstance(error, ExtractError)
    assert "papyrus" in error.what
    assert "text" in (error.remedy or "")


def test_a_file_that_grows_is_read_no_further_than_the_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A size that is no longer true when the file is read lets no more in."""
    small = os.stat(write(tmp_path / "small" / "a.txt"))
    write(tmp_path / "in" / "a.txt", ARTICLE * 100)
    monkeypatch.setattr(os, "stat", lambda *_, **__: small)
    monkeypatch.setattr(os, "fstat", lambda *_, **__: small)
    (found,) = read_paths([tmp_path / "in" / "a.txt"], bounds=Bounds(bytes=100))
    assert isinstance(found, ExtractError)
    assert "is larger than the 100 bytes" in found.what


def test_the_limit_itself_is_allowed(tmp_path: Path) -> None:
    """A file of exactly as many bytes as are allowed is read."""
    write(tmp_path / "a.txt")
    (found,) = read_folder(tmp_path, bounds=Bounds(bytes=len(ARTICLE)))
    assert isinstance(found, Extract)


@pytest.mark.parametrize(
    ("error", "what"), [(PermissionError(13, ""), "may not be read"), (OSError(5, ""), "cannot be read (EIO)")]
)
def test_a_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, what: str
) -> None:
    """What the system refuses is said in words of our own, the same in every locale."""

    def refuse(*_: object) -> int:
        raise error

    write(tmp_path / "a.txt")
    monkeypatch.setattr(os, "open", refuse)
    assert (refusal(tmp_path).what, refusal(tmp_path).path) == (what, "a.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may read everything")
def test_folders_and_files_without_permission(tmp_path: Path) -> None:
    """A closed folder and a closed file are named and stop nothing else."""
    write(tmp_path / "a" / "a.txt").parent.chmod(0)
    write(tmp_path / "b.txt").chmod(0)
    write(tmp_path / "c.txt")
    found = list(read_folder(tmp_path))
    (tmp_path / "a").chmod(0o700)
    assert [item.path for item in found] == ["a", "b.txt", "c.txt"]


def test_a_file_that_vanishes(tmp_path: Path) -> None:
    """A file that is gone when its turn comes is named, and the next one is read."""
    for name in ("a.txt", "b.txt", "c.txt"):
        write(tmp_path / name)
    found = read_folder(tmp_path)
    next(found)
    (tmp_path / "b.txt").unlink()
    gone, last = found
    assert isinstance(gone, ExtractError)
    assert gone.what.startswith("is not there")
    assert last.path == "c.txt"


@pytest.mark.parametrize("exists", [True, False])
def test_a_root_that_is_no_folder(tmp_path: Path, exists: bool) -> None:
    """A root that is a file, or is not there, is one refusal that names it."""
    root = tmp_path / "extracts"
    if exists:
        write(root)
    assert refusal(root).path == root.as_posix()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
class TestUnix:
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        """A pipe, which nobody may ever write to, is refused at once, in a folder and by name."""
        os.mkfifo(tmp_path / "a.txt")
        assert refusal(tmp_path).what == "is not a regular file"
        assert "is not a regular file" in str(next(read_paths([tmp_path / "a.txt"])))

    def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Even when the file is exchanged for a pipe after it was looked at, nothing hangs."""
        regular = os.stat(write(tmp_path / "b" / "b.txt"))
        os.mkfifo(tmp_path / "a.txt")
        monkeypatch.setattr(os, "stat", lambda *_, **__: regular)
        (found,) = read_paths([tmp_path / "a.txt"])
        assert "is not a regular file" in str(found)

    def test_a_socket_is_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A socket is no file."""
        with tempfile.TemporaryDirectory(dir="/tmp") as folder, socket.socket(socket.AF_UNIX) as bound:
            monkeypatch.chdir(folder)  # for a socket's path must be short
            bound.bind("a.txt")
            assert refusal(Path(folder)).what == "is not a regular file"

    def test_a_link_inside_is_read_under_its_own_name(self, tmp_path: Path) -> None:
        """A link to another file of the folder is a file like any other."""
        write(tmp_path / "a.txt")
        (tmp_path / "b.txt").symlink_to("a.txt")
        assert [(type(item), item.path) for item in read_folder(tmp_path)] == [(Extract, "a.txt"), (Extract, "b.txt")]

    def test_links_out_of_the_folder_are_refused(self, tmp_path: Path) -> None:
        """Neither a file nor a folder outside is read through a link, though its name begin like the root's."""
        write(tmp_path / "extracts-old" / "a.txt")
        root = tmp_path / "extracts"
        root.mkdir()
        (root / "a.txt").symlink_to(tmp_path / "extracts-old" / "a.txt")
        (root / "b").symlink_to(tmp_path / "extracts-old")
        found = list(read_folder(root))
        assert [item.path for item in found] == ["a.txt", "b"]
        assert all("leads out" in str(item) for item in found)

    def test_links_that_lead_nowhere_or_round(self, tmp_path: Path) -> None:
        """A dangling link and a link to itself are refused."""
        (tmp_path / "a.txt").symlink_to("gone.txt")
        (tmp_path / "b.txt").symlink_to("b.txt")
        assert [str(item).split(":")[1].split(",")[0] for item in read_folder(tmp_path)] == [
            " is not there",
            " is a link that leads back to itself. Remove the link",
        ]

    def test_folders_that_contain_themselves_are_entered_once(self, tmp_path: Path) -> None:
        """A link to a folder inside is not entered, for that folder is read under its own name."""
        write(tmp_path / "a" / "a.txt")
        (tmp_path / "a" / "up").symlink_to("..")
        (tmp_path / "b").symlink_to("a")
        assert [item.path for item in read_folder(tmp_path)] == ["a/a.txt"]

    def test_a_root_that_is_a_link(self, tmp_path: Path) -> None:
        """The root itself may be a link."""
        write(tmp_path / "real" / "a.txt")
        (tmp_path / "extracts").symlink_to("real")
        assert [type(item) for item in read_folder(tmp_path / "extracts")] == [Extract]

    def test_a_link_given_by_name_is_followed(self, tmp_path: Path) -> None:
        """Who names a link means what it leads to."""
        write(tmp_path / "real" / "a.txt")
        (tmp_path / "b.txt").symlink_to("real/a.txt")
        assert [type(item) for item in read_paths([tmp_path / "b.txt"])] == [Extract]

    @pytest.mark.skipif(sys.platform == "darwin", reason="such names cannot be made")
    @pytest.mark.parametrize(("name", "shown"), [(b"a\xff.txt", "a\\udcff.txt"), (b"a\n.txt", "a\\x0a.txt")])
    def test_names_that_cannot_be_written_are_refused(self, tmp_path: Path, name: bytes, shown: str) -> None:
        """A name of undecodable bytes or with control characters is shown with escapes and refused."""
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_bytes(ARTICLE.encode())
        assert refusal(tmp_path).path == shown
        assert refusal(tmp_path).what == "has a name with control characters or bytes that are not UTF-8"


def test_paths_are_kept_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`read_paths` keeps the order and the form of what it is given, and goes into folders."""
    monkeypatch.chdir(tmp_path)
    for name in ("in/b.txt", "in/deep/a.txt", "c.txt"):
        write(Path(name))
    found = read_paths([Path("in"), Path("c.txt"), Path("in/b.txt"), Path("in/../c.txt"), tmp_path / "c.txt"])
    paths = ["in/b.txt", "in/deep/a.txt", "c.txt", "in/b.txt", "in/../c.txt", (tmp_path / "c.txt").as_posix()]
    assert [item.path for item in found] == paths
    assert [item.path for item in read_paths([Path()])] == ["c.txt", "in/b.txt", "in/deep/a.txt"]


@pytest.mark.parametrize("path", ["gone.txt", "a\x00b.txt", "a" * 5_000])
def test_paths_that_lead_nowhere(tmp_path: Path, path: str) -> None:
    """A path that is not there, or cannot be, is refused and not raised."""
    (found,) = read_paths([tmp_path / path])
    assert isinstance(found, ExtractError)


def test_a_hidden_file_given_by_name_is_read(tmp_path: Path) -> None:
    """Who names a hidden file means it."""
    assert [type(item) for item in read_paths([write(tmp_path / ".a.txt")])] == [Extract]


@given(
    st.binary() | st.text().map(str.encode) | st.binary().map(lambda data: b'{"text": "' + data + b'"}'),
    st.sampled_from(["a.txt", "a.json", "a.jsonl", "a", "a.md"]),
)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    """Whatever a file holds, nothing is raised, and what is refused has a path, a reason and a remedy."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(data)
        found = list(read_folder(Path(folder)))
    assert found
    for item in found:
        assert item.path is not None
        assert item.path.split("#")[0] == name
        assert isinstance(item, Extract) or (item.what and item.remedy)
