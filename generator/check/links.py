"""Links of pages against the pages there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from typing import NamedTuple

from generator.check.finding import Finding
from generator.page import link_targets

_PARAGRAPH = re.compile(r"p(\d{1,9})")
_RELATIVE_FILE = re.compile(r"[^:?]+\.md")


class Reference(NamedTuple):
    """A link, on `line`, to a numbered paragraph: `target` as it is written, the `page` and `paragraph` it means."""

    line: int
    target: str
    page: str
    paragraph: int


def broken_links(path: str, text: str, known: Container[str]) -> Iterator[Finding]:
    """Links to Markdown files that are neither pages nor listings; `known` are those that are."""
    for number, target in _live_links(text):
        file = target.partition("#")[0]
        if _RELATIVE_FILE.fullmatch(file) and _resolved(path, file) not in known:
            yield Finding(path, f"links to {target}, which does not exist", number)


def references(path: str, text: str) -> Iterator[Reference]:
    """The links of the page `path` that lead to a numbered paragraph of one."""
    for number, target in _live_links(text):
        file, _, anchor = target.partition("#")
        if paragraph := _PARAGRAPH.fullmatch(anchor):
            yield Reference(number, target, _resolved(path, file) if file else path, int(paragraph[1]))


def broken_references(
    path: str, found: Iterable[Reference], paragraphs: Callable[[str], Container[int] | None]
) -> Iterator[Finding]:
    """Those of the references on the page `path` whose paragraph does not stand on the briefing that they name.

    `paragraphs` has the numbers on the page at a path, or None where there is no briefing.
    """
    for one in found:
        numbers = paragraphs(one.page)
        if numbers is not None and one.paragraph not in numbers:
            yield Finding(path, f"links to {one.target}, a paragraph that does not stand there", one.line)


def _live_links(text: str) -> Iterator[tuple[int, str]]:
    """Line and target of every link of a page; front matter and code hold none."""
    in_front_matter, in_code = text.startswith("---"), False
    for number, line in enumerate(text.split("\n"), 1):
        if in_front_matter:
            in_front_matter = number == 1 or line.rstrip() != "---"
            continue
        if line.lstrip().startswith(("```", "~~~")):
            in_code = not in_code
        if not in_code and not line.startswith(("    ", "\t")):
            yield from ((number, target) for target in link_targets(line))


def _resolved(path: str, target: str) -> str:
    parts = path.split("/")[:-1]
    for part in target.split("/"):
        if part == "..":
            if not parts:
                return target
            parts.pop()
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
