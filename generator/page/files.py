"""Pages on disk: the thin shell around `parse` and `write`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import PageError
from generator.model import StoredPage
from generator.page.front_matter import is_briefing
from generator.page.parse import read


def page_files(root: Path) -> Iterator[tuple[str, str | PageError]]:
    """Every Markdown file below `root` that is a file and not hidden, in order of path, with its text.

    One that cannot be read comes with the error that says why.
    """
    for path in sorted(root.rglob("*.md"), key=lambda path: path.relative_to(root).as_posix()):
        relative = path.relative_to(root)
        if any(part.startswith(".") for part in relative.parts):
            continue
        name = relative.as_posix()
        try:
            if path.is_file():
                yield name, path.read_text("utf-8-sig")
        except UnicodeDecodeError as error:
            yield name, PageError(f"is not UTF-8 (byte {error.start})", path=name, remedy="Save it as UTF-8")
        except OSError as error:
            yield name, PageError(f"cannot be read: {error.strerror}", path=name)


def read_pages(root: Path) -> Iterator[StoredPage | PageError]:
    """Every briefing below `root` in order of path; one that cannot be read comes as the error that says why."""
    for name, text in page_files(root):
        if isinstance(text, PageError):
            yield text
        elif is_briefing(text):
            try:
                yield read(text, name)
            except PageError as error:
                yield error


def write_page(root: Path, path: str, text: str) -> None:
    """Puts `text` at `path` below `root` whole or not at all. Raises PageError where the disk refuses."""
    target = root / path
    temporary = target.with_name(f".{target.name[-100:]}.tmp")
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
