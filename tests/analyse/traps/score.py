"""Score the analysis on the trap sentences: `python -m tests.analyse.traps.score [CODE …] [--show]`.

Prints one row a language: items wholly right; quoted segments found, surplus; of the quotations those with the right,
a wrong and no shown speaker; reported clauses found and surplus; people, organisations, places and dates right of those
that were asked for, and surplus ones. A speaker counts as shown from the default threshold on.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import click

from generator.analyse import analyse
from generator.model import Analysis, Attribution, Extract, Span

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "es", "uk", "ru", "ar", "ja", "zh")
THRESHOLD = 0.8  # the default of `speaker_threshold`
_EDGE = "“”\"'‘’«»‹›„‚「」『』《》 \t\u00a0\u202f,.;:—–-…!?،؛؟。、，：！？"
_FIELDS = ("people", "organisations", "places")

Item = dict[str, Any]


def items(code: str) -> list[Item]:
    """The trap sentences of one language, in order."""
    held: list[Item] = tomllib.loads((FOLDER / f"{code}.toml").read_text("utf-8"))["item"]
    return held


def extract_of(item: Item, code: str) -> Extract:
    """An item as an extract whose language is declared."""
    paragraphs = tuple(" ".join(part.split()) for part in item["text"].strip().split("\n\n"))
    return Extract("trap.txt", "0" * 64, "plain text", "", paragraphs, date=item.get("published"), language=code)


def score(item: Item, code: str) -> Counter[str]:
    """Counts for one item; "faults" is 0 where all of it is right."""
    extract = extract_of(item, code)
    found = analyse(extract)
    counts = _statements(item, extract, found) + _fields(item, found) + _dates(item, extract, found)
    counts["items"] = 1
    faults = ("lost", "surplus", "wrong", "silent", "clauses lost", "clauses surplus", "acts")
    counts["right items"] = not any(
        counts[kind] for kind in (*faults, *(f"{field} bad" for field in (*_FIELDS, "dates")))
    )
    return counts


def _statements(item: Item, extract: Extract, found: Analysis) -> Counter[str]:
    counts: Counter[str] = Counter()
    quoted = {
        _trimmed(_text(extract, span)): each
        for each in found.attributions if each.kind != "indirect" for span in each.segments
    }  # fmt: skip
    clauses = [each for each in found.attributions if each.kind == "indirect"]
    for statement in item.get("statement", ()):
        if statement["kind"] == "indirect":
            match = next((each for each in clauses if _shared(extract, each, statement["segments"])), None)
            counts["clauses lost" if match is None else "clauses"] += 1
            if match:
                clauses.remove(match)
                counts[f"clause {_judged(match, statement)}"] += 1
            continue
        for segment in statement["segments"]:
            each = quoted.pop(_trimmed(" ".join(segment.split())), None)
            counts["lost" if each is None else "found"] += 1
            if each:
                counts[_judged(each, statement)] += 1
    counts["surplus"] += len(quoted)
    counts["clauses surplus"] += len(clauses)
    said = " ".join(_text(extract, span) for each in clauses for span in each.segments)
    counts["acts"] += sum(words in said for words in item.get("no_statement", ()))
    return counts


def _judged(each: Attribution, statement: Item) -> str:
    shown = each.speaker if each.speaker and each.confidence >= THRESHOLD else None
    wanted = statement.get("speaker")
    if shown is None:
        return "silent" if wanted else "right"
    return "right" if wanted and _folded(shown.name) == _folded(wanted) else "wrong"


def _fields(item: Item, found: Analysis) -> Counter[str]:
    counts: Counter[str] = Counter()
    given = {
        "people": [person.name for person in found.people],
        "organisations": list(found.organisations),
        "places": list(found.places),
    }
    for field in _FIELDS:
        if field in item:
            wanted, got = {_folded(name) for name in item[field]}, {_folded(name) for name in given[field]}
            counts[field] += len(wanted & got)
            counts[f"{field} bad"] += len(wanted ^ got)
    return counts


def _dates(item: Item, extract: Extract, found: Analysis) -> Counter[str]:
    counts: Counter[str] = Counter()
    given = {(_text(extract, date.span), date.value or "") for date in found.dates}
    for date in item.get("dates", ()):
        right = any(text in date["text"] or date["text"] in text for text, value in given if value == date["value"])
        counts["dates" if right else "dates bad"] += 1
    return counts


def _shared(extract: Extract, each: Attribution, segments: list[str]) -> bool:
    """Whether a reported clause and the one wanted share at least half of both."""
    got, wanted = " ".join(_text(extract, span) for span in each.segments), " ".join(segments)
    shorter, longer = sorted((got, wanted), key=len)
    if shorter in longer:
        return 2 * len(shorter) >= len(longer)
    return 2 * _overlap(extract, each.segments, wanted) >= max(len(got), len(wanted))


def _overlap(extract: Extract, spans: tuple[Span, ...], wanted: str) -> int:
    for span in spans:
        text = extract.paragraphs[span.paragraph]
        start = text.find(wanted)
        if start >= 0:
            return max(0, min(span.end, start + len(wanted)) - max(span.start, start))
    return 0


def _text(extract: Extract, span: Span) -> str:
    return extract.paragraphs[span.paragraph][span.start : span.end]


def _trimmed(text: str) -> str:
    return text.strip(_EDGE)


def _folded(name: str) -> str:
    return name.strip(_EDGE).casefold().removeprefix("the ").removeprefix("a ")


def _row(code: str, counts: Counter[str]) -> str:
    quotations = f"{counts['found']}/{counts['found'] + counts['lost']} +{counts['surplus']}"
    speakers = f"{counts['right']}/{counts['wrong']}/{counts['silent']}"
    reported = f"{counts['clauses']}/{counts['clauses'] + counts['clauses lost']} +{counts['clauses surplus']}"
    whose = f"{counts['clause right']}/{counts['clause wrong']}/{counts['clause silent']}"
    fields = "  ".join(f"{field} {counts[field]} bad {counts[f'{field} bad']}" for field in (*_FIELDS, "dates"))
    whole = f"{counts['right items']}/{counts['items']}"
    return f"{code}: items {whole}  quoted {quotations}  speakers {speakers}  clauses {reported} of {whose}  {fields}"


def main(arguments: list[str]) -> None:
    chosen = [argument for argument in arguments if not argument.startswith("--")] or list(LANGUAGES)
    for code in chosen:
        whole: Counter[str] = Counter()
        for number, item in enumerate(items(code), 1):
            counts = score(item, code)
            whole += counts
            if "--show" in arguments and not counts["right items"]:
                click.echo(f"{code} {number}: {item['trap']}: {dict(+counts)}")
        click.echo(_row(code, whole))


if __name__ == "__main__":
    main(sys.argv[1:])
