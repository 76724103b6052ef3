"""Organisations, by their shapes ("Halden Port Authority", "Ministry of the Interior"), acronyms and known names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.analyse.names.acronyms import acronyms_in
from generator.analyse.names.capitals import heading
from generator.analyse.names.shapes import Organisation, shapes
from generator.analyse.text.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from generator.analyse.names.capitals import Run
    from generator.analyse.names.shapes import Shapes

_LONGEST = 90  # characters of a name
_ALSO = re.compile(r" & [^\W\d_a-z][\w-]{0,30}(?: [^\W\d_a-z][\w-]{0,30})?")
_STATE = re.compile(r" [A-Z]\.[A-Z]\Z")  # "Office of the U.S", cut where the abbreviation ends
_NEXT = re.compile(r" ([^\W\d_a-z]\w{0,20})\b")
_SLASH = re.compile(r"/[^\W\d_a-z]")  # "Office of Tides/Floods and Storms", cut
_POSSESSIVE = re.compile(r"['’]s?\Z")


def organisations(
    paragraphs: Sequence[str], runs: Sequence[Sequence[Run]], code: str, never: Container[str]
) -> list[list[Organisation]]:
    """The organisations of each paragraph, in order, none within another; what is in `never` is none."""
    held = shapes(code)
    if not held.heads and held.first is None:
        return [[] for _ in paragraphs]
    found = [_apart(_in_paragraph(text, here, held), text, held) for text, here in zip(paragraphs, runs, strict=True)]
    found = [[each for each in here if each.name not in never] for here in found]
    expanded = acronyms_in(paragraphs, found, held) | _left_out(paragraphs, found, held)
    if not expanded:
        return found
    return [
        _apart([_whole(each, expanded) for each in here] + list(_shortened(named, expanded, text)), text, held)
        for text, here, named in zip(paragraphs, found, runs, strict=True)
    ]


def _left_out(paragraphs: Sequence[str], found: Sequence[Sequence[Organisation]], held: Shapes) -> dict[str, str]:
    """Single words that names begin with which a final head ends, as far as the article has none of them small."""
    names = {each.name for here in found for each in here}
    ended = (name.rpartition(" ") for name in sorted(names))
    short = {begin: f"{begin} {head}" for begin, _, head in ended if begin and head.lower() in held.final_heads}
    return {begin: name for begin, name in short.items() if not any(begin.lower() in text for text in paragraphs)}


def _whole(each: Organisation, expanded: Mapping[str, str]) -> Organisation:
    return Organisation(each.start, each.end, expanded.get(each.name, each.name))


def _shortened(runs: Sequence[Run], expanded: Mapping[str, str], text: str) -> Iterator[Organisation]:
    for run in runs:
        whole = _POSSESSIVE.sub("", text[run.start : run.end])
        if whole in expanded:
            yield Organisation(run.start, run.start + len(whole), expanded[whole])
        for word, start in run.words:
            bare = _POSSESSIVE.sub("", word)
            if bare in expanded:
                yield Organisation(start, start + len(bare), expanded[bare])


def _apart(found: list[Organisation], text: str, held: Shapes) -> list[Organisation]:
    """One of those that overlap, in order: the longer, or both where one goes on in the other."""
    kept: list[Organisation] = []
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if kept and each.start < kept[-1].end:
            last = kept[-1]
            if each.end > last.end:  # "(Halden Institute) of Technology"
                kept[-1] = Organisation(last.start, each.end, _based(text[last.start : each.end], held))
            continue
        kept.append(each)
    return kept


def _in_paragraph(text: str, runs: Sequence[Run], held: Shapes) -> list[Organisation]:
    found: list[Organisation] = []
    if held.first and held.lower_heads:
        found += _linked(held.first.finditer(text), held)
    tells = _telling(held)
    title: bool | None = None
    for run in runs:
        if len(run.words) == 1 and not tells[run.words[0][0]]:
            continue
        telling = [(word, start) for word, start in run.words if tells[word]]
        for word, start in telling:
            if held.first and not held.lower_heads and word.lower() in held.firsts:
                match = held.first.match(text, start)
                found += _linked([match] if match else [], held)
            for name in held.longer.get(word, ()):
                end = start + len(name)
                if text.startswith(name, start) and not text[end : end + 1].isalnum():
                    found.append(Organisation(start, end, held.known[name]))
                    break
        if telling:
            title = heading(text, runs) if title is None else title
            found += _in_run(run, text, held, title)
    return found


@cache
def _telling(held: Shapes) -> Remembered[bool]:
    """Whether a word is, begins or ends the name of an organisation."""

    def read(word: str) -> bool:
        bare = _POSSESSIVE.sub("", word)
        return (
            word in held.longer
            or bare in held.known
            or bare.lower() in held.heads | held.final_heads
            or word.lower() in held.firsts
        )

    return Remembered(read)


def _linked(matches: Iterable[re.Match[str]], held: Shapes) -> Iterator[Organisation]:
    for match in matches:
        name = _POSSESSIVE.sub("", match[0])
        goes_on = name != match[0] and match.string[match.end() + 1 : match.end() + 2].isupper()
        if goes_on:
            continue  # "the Office on Women's Health"
        words = name.lower().split(" ")
        loose = words[0] in held.strict_heads and words[1] in held.loose_links
        if _names_holder(words, held) or _SLASH.match(match.string, match.end()):
            continue
        if len(name) <= _LONGEST and not loose and words[-1] not in held.dropped and not _STATE.search(name):
            start = _national(match.string, match.start(), held)
            end = _joined(match.string, _gone_on(match.string, match.start() + len(name), held))
            yield Organisation(start, end, _based(match.string[start:end], held))


def _names_holder(words: Sequence[str], held: Shapes) -> bool:
    """Whether a title with its holder's name is linked to a body: "Civic Union of Prime Minister Jo Brandt"."""
    titles = [at for at, word in enumerate(words) if word in held.titles]
    return bool(titles) and len(words) - titles[-1] > 2


def _national(text: str, start: int, held: Shapes) -> int:
    """Where a name begins with what tells its reach: "National Association of Pilots"."""
    before = text[:start].rstrip(" ").rpartition(" ")[2]
    reaches = before[:1].isupper() and before.lower() in held.plain and text[start - 1 : start] == " "
    return start - len(before) - 1 if reaches else start


def _gone_on(text: str, end: int, held: Shapes) -> int:
    """Where a name ends that a word of its kind follows: "Office of Harbour Policy"."""
    match = _NEXT.match(text, end)
    return match.end() if match and match[1].lower() in held.goes_on else end


def _joined(text: str, end: int) -> int:
    """Where a name ends that "&" leads on: "Centre for Missing & Exploited Children"."""
    while (match := _ALSO.match(text, end)) is not None:
        end = match.end()
    return end


def _based(name: str, held: Shapes) -> str:
    head, space, rest = name.partition(" ")
    base = held.bases.get(head.lower(), head)
    whole = base[:1].upper() + base[1:] + space + rest
    return held.known.get(whole, whole)


def _in_run(run: Run, text: str, held: Shapes, title: bool) -> Iterator[Organisation]:
    """A run up to its last head: "Halden Port Authority" of "Halden Port Authority Jo Brandt"; or a known name."""
    begin, last = 0, None
    for number, (word, start) in enumerate(run.words):
        bare = _POSSESSIVE.sub("", word) if word[-1] in "s'’" else word
        if bare in held.known:
            yield Organisation(start, start + len(bare), held.known[bare])
        if bare.lower() in held.heads or (bare.lower() in held.final_heads and number + 1 == len(run.words)):
            last = number
        if word != bare and number + 1 < len(run.words) and not _owned_head(word, run.words[number + 1][0], held):
            if last == number:
                break
            begin, last = number + 1, None
    if last is None or title:
        return
    begin = _past_dropped(run, begin, last, held)
    head, start = run.words[last]
    head = _POSSESSIVE.sub("", head)
    rest = run.words[last + 1 :]
    if len(rest) == 1 and head == run.words[last][0] and rest[0][0].lower() not in held.titles:
        return  # "Halden Council Elections"
    if rest and rest[0][0].lower() in held.things and rest[-1][0].lower() in held.things:
        return  # "Halden Council Awards Programme"
    plain = last == begin + 1 and head.lower() in held.strict_heads and run.words[begin][0].lower() in held.plain
    if last > begin + (head.lower() in held.generic) and not plain:
        end = _joined(text, start + len(head))
        yield Organisation(run.words[begin][1], end, text[run.words[begin][1] : end])


def _owned_head(owners: str, word: str, held: Shapes) -> bool:
    """Whether a body is named for many: "Halden Teachers' Union"."""
    return owners[-1] in "'’" and word.lower() in held.heads | held.final_heads


def _past_dropped(run: Run, begin: int, last: int, held: Shapes) -> int:
    """Where a name begins behind words that are not of it: "The", "Halden-based"."""
    for at in range(last - 1, begin, -1):
        if run.words[at][0].rpartition("-")[2][:1].islower():
            begin = at + 1
            break
    while begin < last and run.words[begin][0].lower() in held.dropped:
        begin += 1
    return begin
