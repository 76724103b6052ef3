"""An invented archive on disk: a file an article, in the forms in which extracts come."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.invented.article import Article, article

AS_JSON = 3
"""One article of so many is the JSON of an extractor, the others are text under a header."""


def path_of(one: Article) -> str:
    """Where an article lies below the folder of extracts."""
    suffix = "json" if one.number % AS_JSON == 1 else "txt"
    return f"{one.day:%Y/%m}/{one.number:06}.{suffix}"


def text_of(one: Article) -> str:
    """The file of an article."""
    if path_of(one).endswith(".json"):
        return json.dumps(_record(one), ensure_ascii=False, indent=2) + "\n"
    fields = {name: value for name, value in _record(one).items() if name != "text"}
    header = "".join(f"{name}: {_scalar(value)}\n" for name, value in fields.items())
    return f"---\n{header}---\n\n" + "\n\n".join(one.paragraphs) + "\n"


def _record(one: Article) -> dict[str, Any]:
    found = {
        "title": one.title, "author": one.author, "url": one.url, "sitename": one.outlet, "date": one.day.isoformat(),
        "language": one.language, "tags": list(one.topics), "text": "\n".join(one.paragraphs),
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}


def _scalar(value: str | list[str]) -> str:
    """A value of the header: quoted, as YAML's double quotes are JSON's."""
    return json.dumps(value, ensure_ascii=False)


def write(folder: Path, numbers: Iterable[int], *, seed: int) -> None:
    """Writes the articles of these numbers below `folder`."""
    for number in numbers:
        one = article(seed, number)
        path = folder / path_of(one)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text_of(one), "utf-8", newline="\n")
