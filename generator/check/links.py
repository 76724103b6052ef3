"""Links of pages against the pages there are."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from generator.check.finding import Finding
from generator.model import StoredPage
from generator.page import link_targets

_PARAGRAPH = re.compile(r"p(\d{1,9})")
_RELATIVE_FILE = re.compile(r"[^:?]+\.md")


def broken_links(path: str, text: str, known: Container[str]) -> Iterator[Finding]:
    """Links to Markdown files that are neither pages nor listings; `known` are those that are."""
    for number, target in _live_links(text):
        file = target.partition("#")[0]
        if _RELATIVE_FILE.fullmatch(file) and _resolved(path, file) not in known:
            yield Finding(path, f"links to {target}, which does not exist", number)


def broken_references(path: str, text: str, briefings: Mapping[str, StoredPage]) -> Iterator[Finding]:
    """Links to a numbered paragraph of a briefing on which it does not stand."""
    for number, target in _live_links(text):
        file, _, anchor = target.partition("#")
        aim = briefings.get(_resolved(path, file) if file else path)
        paragraph = _PARAGRAPH.fullmatch(anchor)
        if aim and paragraph and all(int(paragraph[1]) != one.number for one in aim.briefing.paragraphs):
            yield Finding(path, f"links to {target}, a paragraph that does not stand there", number)


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
