"""Pages on disk: the thin shell around `parse` and `write`."""

from __future__ import annotations

import contextlib
import errno
import fnmatch
import os
import stat
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from generator.errors import PageError
from generator.model import StoredPage
from generator.page.front_matter import is_briefing
from generator.page.parse import read

PROPOSAL_SUFFIX = ".proposal.md"
"""How the name of a proposal ends: what a later version of the article would make of a page edited by hand."""
WITHDRAWN_SUFFIX = ".withdrawn.md"
"""How the name of a page ends that is kept as it was before it was withdrawn."""

_HALF_WRITTEN = ".briefings.tmp"


def proposal_path(path: str) -> str:
    """Where the proposal for the page at `path` stands: beside it."""
    return path.removesuffix(".md") + PROPOSAL_SUFFIX


def proposed_for(path: str) -> str:
    """The page that the proposal at `path` is for."""
    return path.removesuffix(PROPOSAL_SUFFIX) + ".md"


def withdrawn_path(path: str) -> str:
    """Where the page at `path` is kept as it was before it was withdrawn: beside it."""
    return path.removesuffix(".md") + WITHDRAWN_SUFFIX


def stands_beside(path: str, text: str) -> bool:
    """Whether the file is a proposal for a page or what a withdrawn one said, and is no page itself.

    An ordinary page may have such a name.
    """
    return is_beside(path) and is_briefing(text)


def is_beside(path: str) -> bool:
    """Whether `path` is one at which something stands beside a page."""
    return path.endswith((PROPOSAL_SUFFIX, WITHDRAWN_SUFFIX))


def is_kept_aside(path: str) -> bool:
    """Whether `path` is one at which a page is kept as it was before it was withdrawn."""
    return path.endswith(WITHDRAWN_SUFFIX)


def page_files(root: Path) -> Iterator[tuple[str, str | PageError]]:
    """Every page below `root` that is a Markdown file and not hidden, in order of path, with its text.

    One that cannot be read comes with the error that says why. What stands beside a page is none.
    """
    return (
        (name, text)
        for name, text in _markdown_files(root)
        if not (isinstance(text, str) and stands_beside(name, text))
    )


def _markdown_files(root: Path, pattern: str = "*.md") -> Iterator[tuple[str, str | PageError]]:
    for name in sorted(_names(root, pattern)):
        text = page_text(root, name)
        if text is not None:
            yield name, text


def _names(root: Path, pattern: str) -> Iterator[str]:
    """The paths below `root`, none hidden, of files by that pattern and of folders that cannot be looked into."""
    closed: list[OSError] = []
    for place, folders, names in os.walk(root, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = Path(place).relative_to(root)
        yield from ((above / name).as_posix() for name in fnmatch.filter(names, pattern) if not name.startswith("."))
    yield from (Path(error.filename).relative_to(root).as_posix() for error in closed)


def page_text(root: Path, path: str) -> str | PageError | None:
    """The text of the Markdown file at `path` below `root`, or why it cannot be read; None where it is no file.

    A folder has no text, but there may be pages in one that cannot be looked into.
    """
    try:
        kind = (root / path).stat().st_mode
        if stat.S_ISDIR(kind):
            os.scandir(root / path).close()
        return (root / path).read_text("utf-8-sig") if stat.S_ISREG(kind) else None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError as error:
        return PageError(f"is not UTF-8 (byte {error.start})", path=path, remedy="Save it as UTF-8")
    except OSError as error:
        return None if error.errno == errno.ELOOP else PageError(f"cannot be read: {error.strerror}", path=path)


def read_pages(root: Path) -> Iterator[StoredPage | PageError]:
    """Every briefing below `root` in order of path; one that cannot be read comes as the error that says why."""
    return _read(page_files(root))


def read_proposals(root: Path) -> Iterator[StoredPage | PageError]:
    """Every proposal below `root` in order of path, which is its own; one that cannot be read comes as its error."""
    return _read((name, text) for name, text in _markdown_files(root, "*" + PROPOSAL_SUFFIX) if isinstance(text, str))


def kept_aside(root: Path, identity: str) -> list[str]:
    """The proposals and withdrawn pages with that id, wherever below `root` they lie: paths in order."""
    beside = (_markdown_files(root, f"*{suffix}") for suffix in (PROPOSAL_SUFFIX, WITHDRAWN_SUFFIX))
    found = _read(chain.from_iterable(beside))
    return sorted(one.path for one in found if isinstance(one, StoredPage) and one.briefing.id == identity)


def _read(files: Iterable[tuple[str, str | PageError]]) -> Iterator[StoredPage | PageError]:
    for name, text in files:
        if isinstance(text, PageError):
            yield text
        elif is_briefing(text):
            try:
                yield read(text, name)
            except PageError as error:
                yield error


def exact_text(root: Path, path: str) -> str:
    """The text of the page at `path` with its own line ends and byte order mark, so that it can be put back as it was.

    Raises PageError where it cannot be read.
    """
    try:
        return (root / path).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise PageError(f"is not UTF-8 (byte {error.start})", path=path, remedy="Save it as UTF-8") from error
    except OSError as error:
        raise PageError(f"cannot be read: {error.strerror}", path=path) from error


def write_page(root: Path, path: str, text: str) -> None:
    """Puts `text` at `path` below `root` whole or not at all. Raises PageError where the disk refuses."""
    target = root / path
    temporary = _half_written(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.write_text(text, "utf-8", newline="\n")
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise PageError(f"cannot be written: {error.strerror}", path=path) from error


def _half_written(target: Path) -> Path:
    """Where a page is written before it takes its place; no system takes a name of more than 255 bytes."""
    return target.with_name(f".{target.name.encode()[-100:].decode(errors='ignore')}{_HALF_WRITTEN}")


def remove_half_written(root: Path) -> None:
    """Removes what a run that was cut off has written below `root` and not put in its place."""
    for path in root.rglob(f".*{_HALF_WRITTEN}"):
        with contextlib.suppress(OSError):
            path.unlink()


def stands_as(root: Path, stored: StoredPage) -> bool:
    """Whether the page on disk still is what was read: a person may have saved it since."""
    try:
        return read((root / stored.path).read_text("utf-8-sig"), stored.path) == stored
    except (OSError, ValueError, PageError):
        return False


def remove_page(root: Path, path: str) -> None:
    """Removes the page at `path` below `root`, and the folders that it leaves empty."""
    target = root / path
    try:
        target.unlink(missing_ok=True)
        for folder in target.relative_to(root).parents:
            if folder != Path():
                (root / folder).rmdir()
    except OSError as error:
        if target.exists():
            raise PageError(f"cannot be removed: {error.strerror}", path=path) from error
