"""Run by the environment of the tools, not of Briefings: what each makes of each page, and the paragraphs it saw.

    python run_tools.py PAGES OUTPUTS

Writes, for each page and kind of output, a file as the tool gives it, and with ``.saw.json`` after its name the
paragraphs in it by the tool's own convention.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import trafilatura
from bs4 import BeautifulSoup  # type: ignore[import-not-found]
from newspaper import Article  # type: ignore[import-not-found]
from readability import Document  # type: ignore[import-not-found]

Output = tuple[str, str, list[str]]
"""The end of the file's name, its text, and the paragraphs."""

_BLOCKS = ["p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "section", "table", "tr"]
_MARK = re.compile(r"(?:- |\d+\. )")


def of_trafilatura(html: str) -> Iterator[Output]:
    """Trafilatura parts paragraphs, items and headings with line ends; a list's item begins with a dash."""

    def run(**options: Any) -> str:
        return trafilatura.extract(html, include_comments=False, **options) or ""

    lines = [_MARK.sub("", line, count=1).strip() for line in run(output_format="txt").split("\n")]
    saw = [line for line in lines if line]
    yield "txt", run(output_format="txt"), saw
    yield "metadata.txt", run(output_format="txt", with_metadata=True), saw
    yield "markdown.md", run(output_format="markdown"), saw
    yield "metadata.md", run(output_format="markdown", with_metadata=True), saw
    yield "json", run(output_format="json", with_metadata=True), saw
    yield "bare.json", run(output_format="json"), saw
    yield "tsv", run(output_format="csv", with_metadata=True), saw
    page = run(output_format="html")
    yield "html", page, _paragraphs(page)


def of_newspaper(html: str) -> Iterator[Output]:
    """Newspaper parts paragraphs with a blank line."""
    article = Article("https://courier.example/page.html", fetch_images=False)
    article.download(input_html=html)
    article.parse()
    saw = [" ".join(part.split()) for part in article.text.split("\n\n") if part.strip()]
    yield "json", article.to_json(), saw
    yield "list.json", f"[{article.to_json()}]", saw
    yield "txt", f"{article.title}\n\n{article.text}\n", [article.title, *saw]


def of_readability(html: str) -> Iterator[Output]:
    """Readability gives HTML."""
    document = Document(html)
    summary = document.summary()
    saw = _paragraphs(summary)
    yield "html", summary, saw
    yield "json", json.dumps({"title": document.short_title(), "content": summary}, ensure_ascii=False), saw


def _paragraphs(html: str) -> list[str]:
    """What stands between the boundaries of blocks, and two line breaks, in HTML that a tool gives."""
    soup = BeautifulSoup(html, "html.parser")
    body = soup.body or soup
    for text in list(body.find_all(string=True)):
        text.replace_with(re.sub(r"[ \t\r\n]+", " ", text))
    for cell in body.find_all("td"):
        cell.insert_before("\n\n")
    for pause in body.find_all("br"):
        pause.replace_with("\n")
    for block in body.find_all(_BLOCKS):
        block.insert_before("\n\n")
        block.insert_after("\n\n")
    parts = re.split(r"\n\s*\n", body.get_text())
    return [" ".join(part.split()) for part in parts if part.strip()]


TOOLS: dict[str, Callable[[str], Iterator[Output]]] = {
    "trafilatura": of_trafilatura,
    "newspaper4k": of_newspaper,
    "readability-lxml": of_readability,
}


def main(pages: Path, outputs: Path) -> None:
    for page in sorted(pages.glob("*.html")):
        for tool, run in TOOLS.items():
            for end, text, saw in run(page.read_text("utf-8")):
                file = outputs / f"{page.stem}.{tool}.{end}"
                file.write_text(text, "utf-8")
                file.with_name(f"{file.name}.saw.json").write_text(json.dumps(saw, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
