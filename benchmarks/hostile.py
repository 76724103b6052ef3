"""What hostile extracts cost: ``python benchmarks/hostile.py [SIGN…]``; without a sign, of all that are known to hurt.

Each sign is repeated to two megabytes, and to as many characters as a text may have: on one line, in lines, and in
long paragraphs, in each of several formats. Each such file is read, analysed and written as a page in a process of its
own. Printed are those that took the most processor time, and the most memory; exit 1 where one took more than
`MOST_SECONDS` or `MOST_MEGABYTES`, the promise of SECURITY.md. A whole run takes about half an hour.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

from generator import page
from generator.analyse import analyse, compose
from generator.cli.limits import parsed
from generator.model import BOUNDS, Extract
from generator.plan import identity
from generator.read import RawFile

MOST_SECONDS, MOST_MEGABYTES = 2.0, 300
BYTES = 1_990_000
SHOWN = 12

SIGNS = (
    *('"', "“", "”", "‘", "'", "«", "»", "„", "「", "」", "「あ」と", "“‘", "»«", '"a": ', '{"a":',),
    *("“No,” he said. ", "“Aa” said Bb. ", "[", "](", "(", "[[", "<", "<a ", "<!--", "<![", "<x a=", "<p>",),
    *("<div>", "<b>", "<br>", "<table><tr><td>", "<ul><li>", "&", "&amp;", "&#1;", "*", "_", "`", "~", "#",),
    *("- ", "> ", "1. ", "|", "\\", "!", "```", "~~~", "^", "{{", "{%", "%", ":", ";", ", ", ". ", "—", "— ",),
    *("…", "a", "a ", "Aa", "A.", "A. B. ", "Aa Bb ", "AAA ", "Aa, bb, ", "Mr. ", "the ", "\u0301", "a\u0301",),
    *("\u0337", "\u0f73", "\u200d", "👩\u200d", "\u202e", "\xa0 ", "\t", "ا", "قال ", "の", "漢", "Ж", "1",),
    *("1,", "1 ", "2026-", "12/", "1 May 2026 ", "next week ", "said ", "who said that ", "According to ",),
    *("сказал ", "Ines Varga, ", "Ines Varga and ", "The Mayor of ", "(Reuters) - ", "HALDEN (", "By ",),
    *("Read more: ", "© ", "[p1] ", "http://", "https://a.example/", "www.", "@", "a.", "- Aa", "dass ",),
    *("sagte ", "que ", "dit ",),
)  # fmt: skip


def forms(sign: str, length: int) -> Iterator[tuple[str, str]]:
    """The sign repeated to `length` characters, on one line and otherwise."""
    yield "a line", sign * (length // len(sign))
    for form, width, between in (("lines", 100, "\n"), ("paragraphs", 8_000, "\n\n"), ("pages", 59_000, "\n\n")):
        part = sign * max(1, min(width, length) // len(sign))
        yield form, between.join([part] * (length // (len(part) + len(between))))


def files(text: str) -> Iterator[tuple[str, str]]:
    """The text as each of several formats has it, with the name of a file."""
    quoted = text.replace('"', '""')
    yield "a.txt", text
    yield "a.md", f"# Title\n\n{text}"
    yield (
        "page.html",
        f"<!doctype html><html><head><title>T</title></head><body><article><p>{text}</p></article>",
    )
    yield "part.html", f"<p>{text}</p>"
    yield "feed.xml", f"<rss><channel><item><title>T</title><description>{text}</description></item></channel></rss>"
    yield "a.csv", f'title,text\nTitle,"{quoted}"\n'
    yield "a.json", json.dumps({"title": "Title", "text": text}, ensure_ascii=False)
    few = text[:300_000]
    fields = dict.fromkeys(("title", "author", "tags", "url", "date", "language", "source"), few)
    yield "fields.json", json.dumps({**fields, "text": "The Ovel rose."}, ensure_ascii=False)


def cost(name: str, data: bytes) -> tuple[float, int, str]:
    """Seconds of processor time that the file takes, megabytes of the process, and what became of it."""
    started = time.process_time()
    found = parsed(RawFile(name, data), None, BOUNDS)
    spent, made = time.process_time() - started, []
    for extract in found[:5]:
        if isinstance(extract, Extract):
            started = time.process_time()
            briefing = replace(compose(extract, analyse(extract), source_text="full"), id=identity(extract))
            page.write(briefing, page.load_template())
            made.append(time.process_time() - started)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "linux" else 1024**2)
    return spent + max(made, default=0.0), most, "a page" if made else str(found[0])[:60]


def cases(sign: str) -> Iterator[tuple[str, str, str, bytes]]:
    """Every file of a sign: how long it is, its form, its name, its bytes."""
    for size, length in (("long", BOUNDS.characters - 1_000), ("large", BYTES // len(sign.encode()) * len(sign))):
        for form, text in forms(sign, length):
            for name, content in files(text):
                yield size, form, name, content.encode()[:BYTES]


def main(signs: list[str]) -> int:
    """Prints what costs most."""
    found: list[tuple[float, int, str, str]] = []
    for sign in signs or SIGNS:
        for size, form, name, data in cases(sign):
            with ProcessPoolExecutor(1) as apart:
                found.append((*apart.submit(cost, name, data).result(), f"{sign!r} in {form}, {size}, {name}"))
    for place, unit in ((0, "s"), (1, "MB")):
        for row in sorted(found, key=lambda one: -float(one[place]))[:SHOWN]:
            sys.stdout.write(f"{row[place]:8.2f} {unit}  {row[3]}: {row[2]}\n")
    worst = (max(one[0] for one in found), max(one[1] for one in found))
    sys.stdout.write(f"{len(found):,} files: at most {worst[0]:.2f} s, {worst[1]} MB\n")
    return 1 if worst[0] > MOST_SECONDS or worst[1] > MOST_MEGABYTES else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
