"""Where sentences end, as far as punctuation alone tells: what a body without line breaks is parted by."""

from __future__ import annotations

import re
from collections.abc import Iterator

CLOSERS = "'\"’”»›“‘」』)\\]）】"
TERMINATORS = ".!?…。．؟।॥۔！？｡։።"

_CLOSING = "'\"’”»›“‘」』)]）】"
_END = re.compile(rf"(?:[.!?؟।॥۔։።]+|([。！？｡．]+))([{CLOSERS}]*)")
_DOUBLE = re.compile('["“”„‟«»「」『』]')
_SINGLE = re.compile("['‘’‚]")
_BRACKET = re.compile(r"[()\[\]（）【】]")
_CLOSES = {'"': '"', "“": "”", "”": "”", "„": "“”‟", "‟": "”“", "«": "»", "»": "«", "「": "」", "『": "』"}
_CLOSES_SINGLE = {"'": "'", "‘": "’", "‚": "‘’"}
_OPENS_BRACKET = {")": "(", "]": "[", "）": "（", "】": "【"}
_OPENING = "\"“„‟«‹‘'¿¡("
_WORD = re.compile(r"[^\s(\[\"“„«'’]*\Z")
_LONGEST_WORD = 30

# Before a full stop, these are shortened words: of titles, measures, months and references in the languages of news.
_SHORTENED = frozenset(
    """
    mr mrs ms dr prof asst assist assoc eng st sen rep gov gen col lt sgt cpl capt cmdr adm hon rev fr sr jr
    messrs inc ltd co corp bros no nos vol art fig sec dept est approx vs etc al ca cf ed eds pp jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd mt ft mme mlle mm me pr
    bd env sra srta sres dra ud uds vd núm pág av avda sig dott avv hr frau nr str bzw usw evtl ggf inkl zzgl
    abs tel mio mrd geb gest dhr mevr drs ir ing г гг ул им др руб тыс млн млрд трлн стр рис проф акад гос обл
    тов пос св ст см
    """.split()  # noqa: SIM905 - a list of a hundred words in quotation marks reads worse
)


def ends_sentence(line: str) -> bool:
    """Say whether `line` ends as a sentence does: with its mark, and closing quotation marks or brackets at most."""
    bare = line.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in TERMINATORS


def ends_statement(line: str) -> bool:
    """Say whether `line` ends with a full stop, as a headline seldom does; a question mark tells nothing."""
    bare = line.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in ".。．।॥۔｡։።" and not bare.endswith("..")


def sentence_ends(text: str) -> Iterator[int]:
    """Yield where a sentence of `text` surely ends, in order: the offset after its last character.

    That is after a full stop, question or exclamation mark and closing marks, before white space and a capital
    letter, an opening mark or a letter of a script without capitals; after the marks of Chinese and Japanese without
    white space too. It is never within a quotation or brackets, nor after an initial, a number of up to three digits,
    a word with a full stop in it or a shortened one (Mr., Jan., bzw.), nor between a quoted question and what may be
    its speaker. One that is doubtful is none.
    """
    enclosed = _enclosed(text)
    start, stop = next(enclosed, (len(text), len(text)))
    for found in _END.finditer(text):
        while stop < found.end():
            start, stop = next(enclosed, (len(text), len(text)))
        if start < found.end() < stop or (stop == found.end() and start > found.start()):
            continue
        if _is_end(text, found):
            yield found.end()


def _is_end(text: str, found: re.Match[str]) -> bool:
    end = found.end()
    closing = found[2]
    if found[1]:
        return not closing.strip(")）】]") and text[end : end + 1] not in ("", *TERMINATORS)
    after = text[end + 1 : end + 5].lstrip(_OPENING)[:1]
    if text[end : end + 1] != " " or not (after.isalpha() and not after.islower()):
        return False
    mark = found[0][: len(found[0]) - len(closing)]
    if mark in ("!", "?", "؟") or len(mark) > 1:
        return not closing.strip(")]") and ".." not in mark
    return mark != "." or not _is_shortened(text[max(0, found.start() - _LONGEST_WORD) : found.start()])


def _is_shortened(before: str) -> bool:
    match = _WORD.search(before)
    word = match[0] if match else ""
    if word.isdigit():
        return len(word) <= 3
    return len(word) <= 1 or "." in word or word.casefold() in _SHORTENED


def _enclosed(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `text` in quotation marks or brackets, outermost ones, in order.

    A mark that is never closed encloses nothing. A quotation that is opened anew before it is closed, as at the head
    of each of its paragraphs, is one.
    """
    start, stop = 0, 0
    for opened, closed in sorted([*_quoted(text, _DOUBLE), *_quoted(text, _SINGLE), *_bracketed(text)]):
        if opened >= stop:
            if stop:
                yield start, stop
            start, stop = opened, closed
        else:
            stop = max(stop, closed)
    if stop:
        yield start, stop


def _quoted(text: str, marks: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    opened = -1
    closers = ""
    for found in marks.finditer(text):
        place = found.start()
        if opened < 0:
            closers = _closers(text, place)
            opened = place if closers else -1
        elif found[0] in closers and _may_close(text, place):
            yield opened, place + 1
            opened = -1


def _closers(text: str, place: int) -> str:
    """Return the marks that close what the mark at `place` of `text` opens, where none is open; empty if it does not.

    A straight mark after a number is one of feet or inches; marks that face both ways open before a word.
    """
    mark, before, after = text[place], text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    if mark == '"':
        return mark if not before.isdigit() and after and not after.isspace() else ""
    closers = _CLOSES.get(mark) or _CLOSES_SINGLE.get(mark, "")
    return closers if mark not in "”»'" or _begins_word(text, place) else ""


def _may_close(text: str, place: int) -> bool:
    if text[place] in "'’":
        return not text[place + 1 : place + 2].isalnum()  # else it is an apostrophe
    return text[place] != '"' or not _begins_word(text, place)


def _begins_word(text: str, place: int) -> bool:
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    return (not before or before.isspace() or before in "([—–-") and bool(after) and not after.isspace()


def _bracketed(text: str) -> Iterator[tuple[int, int]]:
    opened: dict[str, list[int]] = {mark: [] for mark in _OPENS_BRACKET.values()}
    for found in _BRACKET.finditer(text):
        if found[0] in opened:
            opened[found[0]].append(found.start())
        elif opened[_OPENS_BRACKET[found[0]]]:
            yield opened[_OPENS_BRACKET[found[0]]].pop(), found.end()


def open_quotation(line: str) -> str:
    """Return the marks that may close the quotation that `line` leaves open; empty where it leaves none open."""
    closers = ""
    for found in _DOUBLE.finditer(line):
        if not closers:
            closers = _closers(line, found.start())
        elif found[0] in closers and _may_close(line, found.start()):
            closers = ""
    return closers


def closes_first(line: str, closers: str) -> bool:
    """Say whether the first quotation mark of `line` is one of `closers` and closes, opening nothing before."""
    found = _DOUBLE.search(line)
    return found is not None and found[0] in closers and not _begins_word(line, found.start())


def has_quotation_mark(line: str) -> bool:
    """Say whether a quotation opens or closes in `line`, as far as its double marks tell."""
    return _DOUBLE.search(line) is not None
