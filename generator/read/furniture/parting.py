"""What stands among an article's paragraphs and is not its text: bylines, datelines, credits, calls to click.

What could be a sentence of the article stays: a line goes only where the whole of it has the form of furniture.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.model import Dateline, SetAside
from generator.read.article import Block
from generator.read.furniture.bylines import (
    LONGEST_BYLINE,
    authors_after_preposition,
    byline_authors,
    is_led_by_preposition,
)
from generator.read.furniture.credits import credit_start
from generator.read.furniture.datelines import Cut, dateline_of
from generator.read.furniture.lines import LONGEST_LINE, reason_of_line
from generator.read.furniture.phrase_tables import phrases_for, suggested_language
from generator.read.furniture.phrases import Phrases
from generator.read.furniture.sign_offs import sign_off_start
from generator.read.furniture.words import is_date

_NEAR_TOP = 4
_NEAR_END = 3
_MOST_SIGN_OFFS = 3
_BLOCKS_WITH_DATELINE = 3
_LONGEST_ABOVE_DATELINE = 200
_LONGEST_RELATED = 160
_LONGEST_MOMENT = 60
_LONGEST_SUGGESTING = 1000
_BLOCKS_SUGGESTING = 20

_BULLET = re.compile("[・•·●■▪◆*►▶→–-] ?\\w|【")
_ADDRESS = re.compile(r"https?://\S+")
_SENTENCE_END = re.compile("[.。؟]$")
_TIME_OF_DAY = re.compile(r"\d\d?[:.h]\d\d")

_Ending = tuple[int, str]  # where it begins, and the reason


@dataclass(frozen=True, slots=True)
class SetApart:
    """The article's own blocks, what was set aside, and what that tells of the article."""

    blocks: tuple[Block, ...]
    set_aside: tuple[SetAside, ...] = ()
    dateline: Dateline | None = None
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Authors:
    """Gathers those whom bylines name; words such as ``Von`` or ``Par`` lead to names in their own language only."""

    blocks: Sequence[Block]
    phrases: Phrases
    language: str | None
    found: list[str] = field(default_factory=list)

    def are_named(self, text: str) -> bool:
        """Whether `text` is a byline, whose authors are gathered."""
        names = byline_authors(text, self.phrases)
        if names is None and is_led_by_preposition(text, self.phrases):
            names = authors_after_preposition(text, self._phrases_of_its_language())
        self.found.extend(names or ())
        return names is not None

    def _phrases_of_its_language(self) -> Phrases:
        texts = (block.text[:_LONGEST_SUGGESTING] for block in self.blocks[:_BLOCKS_SUGGESTING])
        return self.phrases if self.language else phrases_for(suggested_language(" ".join(texts)) or "en")


def set_apart(blocks: Sequence[Block], *, language: str | None = None) -> SetApart:
    """Return `blocks` parted into the article's text and its furniture; `language` is the one declared, if any.

    With a language declared, its words and English ones are known, else those of all languages that have a table.
    Nothing is lost or altered: what is set aside and the blocks, in order, are the words that came in. Where nothing
    would be left, all stays.
    """
    phrases = phrases_for(language)
    reasons, authors = _judged(blocks, phrases, language)
    kept = [number for number, reason in enumerate(reasons) if not reason]
    if not kept:
        return SetApart(tuple(blocks))
    opening, cut = _dateline(blocks, kept, phrases)
    endings = _credits(blocks, kept, phrases) | _sign_offs(blocks, kept, phrases)
    if opening in endings and cut and cut.length >= endings[opening][0]:
        cut = None
    if not any(reasons) and not cut and not endings:
        return SetApart(tuple(blocks), authors=authors)
    own, aside = _assembled(_pieces(blocks, reasons, opening, cut, endings))
    return SetApart(own, aside, cut.dateline if cut else None, authors) if own else SetApart(tuple(blocks))


def _judged(blocks: Sequence[Block], phrases: Phrases, language: str | None) -> tuple[list[str], tuple[str, ...]]:
    """Return the reason for each block to be set aside, or an empty one, and the authors that bylines name."""
    reasons = [""] * len(blocks)
    authors = _Authors(blocks, phrases, language)
    stayed = top = 0
    for number, block in enumerate(blocks):
        top += stayed < _NEAR_TOP
        if len(block.text) <= LONGEST_LINE and block.form != "quote":
            above = reasons[number - 1] if number else ""
            reasons[number] = _reason(block, above, blocks[number - 1], phrases, authors, edge=stayed < _NEAR_TOP)
        stayed += not reasons[number]
    stayed = 0
    for number in range(len(blocks) - 1, -1, -1):
        if stayed == _NEAR_END:
            break
        block = blocks[number]
        if number >= top and not reasons[number] and len(block.text) <= LONGEST_LINE and block.form != "quote":
            reasons[number] = _reason(block, "", block, phrases, authors, edge=True)
        stayed += not reasons[number]
    return reasons, tuple(dict.fromkeys(authors.found))


def _reason(block: Block, above: str, block_above: Block, phrases: Phrases, authors: _Authors, *, edge: bool) -> str:
    reason = reason_of_line(block.text, phrases, form=block.form, edge=edge) or ""
    if reason or block.form == "heading":
        return reason
    if edge and len(block.text) <= LONGEST_BYLINE and authors.are_named(block.text):
        return "byline"
    if above == "read more" and _is_related(block, block_above):
        return "read more"
    if above == "updated" and len(block.text) <= _LONGEST_MOMENT and _TIME_OF_DAY.search(block.text):
        return "updated" if is_date(block.text, phrases) else ""
    return ""


def _is_related(block: Block, above: Block) -> bool:
    """Whether a bullet's line goes on with the list below ``Related articles``."""
    text = block.text
    is_list = block.form == "item" or (above.form == "paragraph" and _BULLET.match(text)) or _ADDRESS.fullmatch(text)
    return bool(is_list) and len(text) <= _LONGEST_RELATED and not _SENTENCE_END.search(text)


def _dateline(blocks: Sequence[Block], kept: Sequence[int], phrases: Phrases) -> tuple[int, Cut | None]:
    """Return the block that begins with the article's dateline, and the dateline; a form that recurs is none."""
    for place, number in enumerate(kept[:_BLOCKS_WITH_DATELINE]):
        if blocks[number].form == "paragraph":
            cut = dateline_of(blocks[number].text, phrases)
            if cut:
                return (number, cut) if cut.sure or not _recurs(blocks, kept[place + 1 :], phrases) else (-1, None)
        if len(blocks[number].text) > _LONGEST_ABOVE_DATELINE:
            break
    return -1, None


def _recurs(blocks: Sequence[Block], kept: Sequence[int], phrases: Phrases) -> bool:
    return any(dateline_of(blocks[number].text, phrases) for number in kept)


def _credits(blocks: Sequence[Block], kept: Sequence[int], phrases: Phrases) -> dict[int, _Ending]:
    """Return where the credit of a picture begins that stands behind a block's last sentence."""
    found: dict[int, _Ending] = {}
    for number in kept:
        text = blocks[number].text
        if len(text) <= LONGEST_LINE and blocks[number].form in ("paragraph", "item"):
            start = credit_start(text, phrases)
            if start:
                found[number] = start, "credit"
    return found


def _sign_offs(blocks: Sequence[Block], kept: list[int], phrases: Phrases) -> dict[int, _Ending]:
    """Return where a sign-off begins in the last blocks; one that is nothing else leaves the next its place."""
    found: dict[int, _Ending] = {}
    stayed = 0
    for number in reversed(kept):
        if stayed == _NEAR_END:
            break
        end = len(blocks[number].text)
        for _ in range(_MOST_SIGN_OFFS if blocks[number].form in ("paragraph", "item") else 0):
            start = sign_off_start(blocks[number].text[:end], phrases) if end else None
            if start is None:
                break
            end = start
            found[number] = start, "sign-off"
        stayed += end > 0
    return found


def _pieces(
    blocks: Sequence[Block], reasons: Sequence[str], opening: int, cut: Cut | None, endings: dict[int, _Ending]
) -> Iterator[tuple[Block, str]]:
    """Yield the blocks in order, each whole or cut up, with the reason for setting it aside, or an empty one."""
    for number, (block, reason) in enumerate(zip(blocks, reasons, strict=True)):
        if reason or (number != opening and number not in endings):
            yield block, reason
            continue
        start = cut.length if cut and number == opening else 0
        end, ending = endings.get(number, (len(block.text), ""))
        parts = ((block.text[:start], "dateline"), (block.text[start:end], ""), (block.text[end:], ending))
        for text, why in parts:
            if text.strip():
                yield replace(block, text=text.strip()), why


def _assembled(pieces: Iterable[tuple[Block, str]]) -> tuple[tuple[Block, ...], tuple[SetAside, ...]]:
    kept: list[Block] = []
    aside: list[SetAside] = []
    for block, reason in pieces:
        if reason:
            aside.append(SetAside(block.text, len(kept), reason))
        else:
            kept.append(block)
    return tuple(kept), tuple(aside)
