"""Quotations and their speakers in the articles of `key-points/train.jsonl`, annotated by reading.

``python -m tests.acceptance.annotated FOLDER [--show N]`` scores the analysis on them, FOLDER being that of the data. The
annotations hold no text: places only (sentence, first and last character), of each quoted segment, whether it is
speech, of the words that name its speaker there, and of the speaker's fullest name.

An article is given to the analysis with its sentences joined to one paragraph while a quotation is open over them, for
the data has no paragraphs. A segment is found where it stands exactly, marks and outer punctuation aside; a speaker is
right where the mention overlaps or the last name is that of the annotated one.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import click

from generator.analyse import analyse
from generator.model import Attribution, Extract, Span

ANNOTATIONS = Path(__file__).with_name("quoted_in_news.jsonl")
THRESHOLD = 0.8
_SHOWN = 80  # characters beside a segment
_EDGE = "“”\"'‘’«»„` \t\u00a0,.;:—–-…!?"


@dataclass(frozen=True, slots=True)
class Article:
    """An article with its paragraphs, and where in them each sentence stands: paragraph and first character."""

    paragraphs: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quotes: Sequence[dict[str, Any]]

    def span(self, place: Sequence[int]) -> Span:
        """A place in a sentence as one in a paragraph."""
        sentence, start, end = place
        paragraph, first = self.places[sentence]
        return Span(paragraph, first + start, first + end)

    def text(self, span: Span) -> str:
        """The words that stand there."""
        return self.paragraphs[span.paragraph][span.start : span.end]


def articles(data: Path) -> Iterator[Article]:
    """The annotated articles, in order."""
    lines = (data / "key-points" / "train.jsonl").read_text("utf-8").splitlines()
    for annotated in map(json.loads, ANNOTATIONS.read_text("utf-8").splitlines()):
        sentences = json.loads(lines[annotated["article"]])["sentences"]
        yield _article(sentences, annotated["quotes"])


def _article(sentences: Sequence[str], quotes: Sequence[dict[str, Any]]) -> Article:
    pieces = sorted({tuple(quote["at"]) for quote in quotes})
    joined = {
        after[0]
        for before, after in pairwise(pieces)
        if after[0] == before[0] + 1
        and after[1] == 0
        and before[2] == len(sentences[before[0]])
        and sentences[after[0]][0] not in "'‘\"“`"
    }
    paragraphs: list[str] = []
    places: list[tuple[int, int]] = []
    for number, sentence in enumerate(sentences):
        if number in joined:
            places.append((len(paragraphs) - 1, len(paragraphs[-1]) + 1))
            paragraphs[-1] += f" {sentence}"
        else:
            places.append((len(paragraphs), 0))
            paragraphs.append(sentence)
    return Article(tuple(paragraphs), tuple(places), quotes)


def score(article: Article) -> Iterator[tuple[str, str]]:
    """What came of each annotated segment, with its words: `found` or `lost`, then of the speaker `right`, `wrong`, …"""
    extract = Extract("article.txt", "0" * 64, "plain text", "", article.paragraphs, language="en")
    given = {
        _trimmed(article, span): each
        for each in analyse(extract).attributions
        if each.kind != "indirect"
        for span in each.segments
    }
    for pieces in _utterances(article):
        quote = pieces[0]
        first, last = article.span(quote["at"]), article.span(pieces[-1]["at"])
        span = Span(first.paragraph, first.start, last.end)
        each = given.pop(_trimmed(article, span), None)
        if not quote["speech"]:
            yield "surplus" if each else "left out", _beside(article, span)
            continue
        yield "found" if each else "lost", _beside(article, span)
        for other in () if each else _overlapping(span, given):
            yield "cut", f"{article.text(span)} | {_beside(article, other)}"
        if each:
            yield _judged(article, each, quote), f"{each.speaker and each.speaker.name}: {article.text(span)}"
    for span in given:
        yield "unannotated", _beside(article, span)


def _overlapping(span: Span, given: Iterable[Span]) -> list[Span]:
    return [
        each for each in given if each.paragraph == span.paragraph and each.start < span.end and span.start < each.end
    ]


def _beside(article: Article, span: Span) -> str:
    """The words with what stands beside them, to read."""
    text = article.paragraphs[span.paragraph]
    return (
        f"{text[max(0, span.start - _SHOWN) : span.start]}[[{article.text(span)}]]{text[span.end : span.end + _SHOWN]}"
    )


def _utterances(article: Article) -> Iterator[list[dict[str, Any]]]:
    """The annotated segments, those joined that one quotation makes in one paragraph."""
    held: list[dict[str, Any]] = []
    for quote in sorted(article.quotes, key=lambda one: (one["at"][0], one["at"][1], -one["at"][2])):
        span = article.span(quote["at"])
        if held:
            before = article.span(held[-1]["at"])
            if span.paragraph == before.paragraph and span.start < before.end:
                continue  # a quotation within a quotation is part of it
            if span.paragraph == before.paragraph and span.start == before.end + 1 and quote["at"][1] == 0:
                held.append(quote)
                continue
            yield held
        held = [quote]
    if held:
        yield held


def _judged(article: Article, each: Attribution, quote: dict[str, Any]) -> str:
    if each.speaker is None:
        return "silent" if quote["mention"] else "rightly silent"
    shown = "" if each.confidence >= THRESHOLD else "unshown "
    mention = article.span(quote["mention"]) if quote["mention"] else None
    person = article.text(article.span(quote["person"])).split()[-1:] if quote["person"] else []
    given = each.speaker.mention
    overlaps = (
        mention and given.paragraph == mention.paragraph and given.start < mention.end and mention.start < given.end
    )
    same = person and each.speaker.name.split()[-1:] == person
    return shown + ("right" if overlaps or same else "wrong")


def _trimmed(article: Article, span: Span) -> Span:
    return Span(span.paragraph, *trimmed(article.paragraphs[span.paragraph], span.start, span.end))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch of `text` without the marks, spaces and punctuation at its ends."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def summary(counts: Counter[str]) -> dict[str, float]:
    """The shares that count, in per cent."""
    speech = counts["found"] + counts["lost"]
    given = speech and counts["found"] + counts["surplus"] + counts["unannotated"]
    right, wrong = counts["right"] + counts["unshown right"], counts["wrong"] + counts["unshown wrong"]
    shown = counts["right"] + counts["wrong"]
    return {
        "span_P": round(100 * counts["found"] / given, 1),
        "span_R": round(100 * counts["found"] / speech, 1),
        "speaker_F1": round(200 * right / (speech + given), 1),
        "speaker_accuracy": round(100 * right / (right + wrong), 1),
        "shown_accuracy": round(100 * counts["right"] / shown, 1),
        "shown": round(100 * shown / counts["found"], 1),
    }


def main(arguments: list[str]) -> None:
    counts: Counter[str] = Counter()
    most = int(arguments[arguments.index("--show") + 1]) if "--show" in arguments else 0
    for number, article in enumerate(articles(Path(arguments[0]))):
        for kind, words in score(article):
            counts[kind] += 1
            if (
                kind in ("lost", "cut", "surplus", "unannotated", "wrong", "unshown wrong", "silent")
                and counts[kind] <= most
            ):
                click.echo(f"{number} {kind}: {words[:400]}")
    click.echo(json.dumps(dict(sorted(counts.items()))))
    click.echo(json.dumps(summary(counts)))


if __name__ == "__main__":
    main(sys.argv[1:])
