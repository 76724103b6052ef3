"""What tells words to be somebody's where no event holds them: labels, signatures, paragraphs of talk."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.speakers.unspaced.article import covering, pointed_after, pointed_before, sentence_before
from generator.model import QUOTATION_MARKS, Attributed, Span

if TYPE_CHECKING:
    from generator.analyse.quotations.strings import Quoted
    from generator.analyse.speakers.unspaced.article import Article

LABEL = re.compile(r"\s*(?P<label>[^：:「」“”。，、]{1,24})[：:]\s*\Z")
_AGE = re.compile(r"[（(].*[)）]")
_SHORTEST = 6  # characters of words that nothing beside them tells to be speech, marks included
_ENDING = "。」』”！？ "
_SIGNATURE = re.compile(r"\s*[（(](?P<np>[^（）()、。]{2,20})[)）](?=\s*(?:\Z|[「。]))")
_BARE_LABEL = re.compile(r"\s*(?P<np>[^「」“”、。，：:\s]{2,20})\s?\Z")


def labelled(article: Article, each: Quoted) -> Attributed | None:
    """The label that opens a paragraph right before words without marks, or alone before quoted ones: `市長：…`."""
    first = each[0]
    text = article.paragraphs[first.paragraph]
    found = LABEL.match(text, 0, first.start)
    if not found:
        return signed(article, each)
    if article.subjects.known.verbs.search(text[: first.start].translate(article.subjects.known.variants)):
        return None
    meant = article.subjects.of(first.paragraph, text, found.start("label"), found.end("label"))
    if meant is None and text[first.start] not in QUOTATION_MARKS:
        name = _AGE.sub("", found["label"]).strip()
        start = found.start("label")
        return Attributed(name, None, Span(first.paragraph, start, start + len(name))) if len(name) > 1 else None
    return meant.speaker if meant and meant.certainty > 0.5 else None


def signed(article: Article, each: Quoted) -> Attributed | None:
    """A name in brackets behind quoted words, or alone before those that end a paragraph: `「…」（市長）`."""
    first, last = each[0], each[-1]
    number, text = last.paragraph, article.paragraphs[last.paragraph]
    found = _SIGNATURE.match(text, last.end)
    if not found and first.paragraph == number and not text[last.end :].strip() and text[first.start] in "「“":
        found = _BARE_LABEL.match(text, 0, first.start)
    if not found:
        return None
    start, end = found.span("np")
    first_part = start + len(re.split(r"[・／/、，,]", found["np"])[0])
    subjects = article.subjects
    meant = subjects.of(number, text, start, end) or subjects.of(number, text, start, first_part)
    return meant.speaker if meant and meant.speaker.kind in ("person", "unnamed") else None


def is_said(article: Article, each: Quoted) -> bool:
    """Whether somebody said a string, whatever it looks like: a verb of saying right beside it has a subject."""
    event = covering(article, each)
    if event is None:
        place = article.sentence(each[0], each[0].start)
        parts = article.reading(each[0].paragraph).parts
        opens = bool(parts) and parts[place][0] == each[0].start
        before = sentence_before(article, each[0].paragraph, place)
        pointed = bool(pointed_before(article, before) or pointed_after(article, each[-1]))
        last = article.found[-1] if article.found else None
        beside = last is not None and last.kind == "direct" and _touches(last.segments[-1], each[0])
        by_name = signed(article, each) is not None
        return beside or by_name or (opens and (pointed or _goes_on(article, each, parts[place][1])))
    if not event.cue or event.content is None:
        return False
    start, end = event.content
    if start == each[0].start and not event.reports:
        return True
    return end <= event.start and each[-1].end == end


def _touches(earlier: Span, later: Span) -> bool:
    return earlier.paragraph == later.paragraph and earlier.end == later.start


def _goes_on(article: Article, each: Quoted, end: int) -> bool:
    """Whether a sentence that is all quoted goes on with what somebody said before it, or is a paragraph of talk."""
    first, last = each[0], each[-1]
    text = article.paragraphs[first.paragraph]
    if last.paragraph != first.paragraph or last.end - first.start < _SHORTEST:
        return False
    alone = not text[last.end : max(end, last.end)].strip(_ENDING)
    earlier = article.found[-1] if article.found else None
    here = earlier is not None and earlier.speaker is not None and earlier.segments[-1].paragraph == first.paragraph
    whole = text.strip() == text[first.start : last.end]
    clause = bool(re.search(rf"(?:{article.subjects.known.predicates.pattern})\Z", text[first.start : last.end - 1]))
    return alone and (here or ((whole or text.startswith("。", last.end)) and clause))
