"""Events of saying where subject and verb lead to the words or follow them: `市长表示，…`, `“…，”市长说`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.analyse.speakers.unspaced.events import Event

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.speakers.unspaced.events import Reading
    from generator.analyse.speakers.unspaced.subjects import Meant

_BREAK = re.compile(r"[，,。；;：:！!？?“”「」『』—]")
_OPENING = tuple('“「『‘"')
_CLOSING = tuple('”」』"')
_LEADS = tuple("：:，,")
_STOPS = "。！？!?；; "
_COMMAS = ("，", ",")
_FEWEST = 5  # characters of a reported clause
_FEWEST_PLAIN = 6  # of one that no comma parts from its verb
_MOST_ENDS = 5  # tried for a noun phrase
_MASK = "\u25c7"
_BESIDE, _SHARED, _AFTER, _CITED = 0.97, 0.92, 0.97, 0.95


def events(reading: Reading, start: int, end: int) -> list[Event]:
    """The events of one sentence, in order."""
    found: list[Event] = []
    cited = _cited(reading, start, end)
    for match in reading.known.verbs.finditer(reading.seen, start, end):
        if cited and match.start() < cited.end:
            continue
        if not _says(reading, match):
            found += _denied(reading, match, end)
            continue
        if found and match.start() < found[-1].end:
            continue
        event = _event(reading, start, match, end, found)
        if event and not _told_within(reading, event, found):
            if found and found[-1].content and found[-1].content[0] >= found[-1].end:
                found[-1] = _shortened(reading, found[-1], event)
            found.append(event)
    return [*([cited] if cited and not any(event.subject for event in found) else []), *found]


def _told_within(reading: Reading, event: Event, earlier: Sequence[Event]) -> bool:
    """Whether a clause is told in what another says: `市长说，部长宣布港口关闭`."""
    content = earlier[-1].content if earlier and earlier[-1].subject and earlier[-1].reports else None
    return content is not None and event.reports and _chunk(reading, content[0], event.start) == content[0]


def _denied(reading: Reading, match: re.Match[str], end: int) -> list[Event]:
    """What somebody never said, right behind the verb: `从未说过“…”`."""
    at = match.end() + next(
        (len(each) for each in reading.known.aspects if reading.seen.startswith(each, match.end())), 0
    )
    while at < end and reading.seen[at] in "：:，, ":
        at += 1
    span = next((span for span in reading.strings if span.start == at), None)
    return [Event(match.start(), at, "", None, (span.start, span.end), 0.0, denied=True)] if span else []


def _says(reading: Reading, match: re.Match[str]) -> bool:
    seen, known = reading.seen, reading.known
    if known.refused.match(seen, match.end()):
        return False
    lead = seen[max(0, match.start() - 12) : match.start()]
    return not re.search(rf"(?:{known.before_verb.pattern})\Z", lead)


def _event(reading: Reading, start: int, match: re.Match[str], end: int, earlier: Sequence[Event]) -> Event | None:
    seen = reading.seen
    left = _chunk(reading, start, match.start())
    after = match.end()
    while after < end and seen[after] in f" {reading.known.endings}":
        after += 1
    behind = _words_before(reading, left, start, earlier)
    ends = after >= end or seen[after] in _STOPS
    goes_on = not ends and seen[after] in _COMMAS
    quotes_on = goes_on and seen[after + 1 : after + 2] in _OPENING
    subject, sure = _subject(reading, start, left, match.start(), earlier)
    if behind is not None and (ends or quotes_on or (goes_on and subject and _utters(reading.text, left))):
        return Event(match.start(), match.end(), match[0], subject, (behind, end if quotes_on else left), sure)
    told = reading.known.points.search(seen, left, match.start())
    if (ends or told) and subject and behind is None:
        return Event(match.start(), match.end(), match[0], subject, None, sure, points=True)
    if ends and after >= end:
        return None
    return _leading(reading, match, after, end, Event(match.start(), match.end(), match[0], subject, None, sure))


def _leading(reading: Reading, match: re.Match[str], after: int, end: int, event: Event) -> Event | None:
    """The event of a verb that what it leads to stands behind: `市长说，桥会关闭`, `市长说：“…”`."""
    seen = reading.seen
    leads = seen[after : after + 1] in _LEADS
    begin = after + leads
    while begin < end and seen[begin] in " ：:，,":
        begin += 1
    if begin >= end and seen[after : after + 1] in ("：", ":"):
        return replace(event, points=True)
    quotes = seen.startswith(_OPENING, begin)
    close = end
    while close > begin and seen[close - 1] in _STOPS:
        close -= 1
    if not quotes and not _may_report(reading, match, seen[begin:close], leads=leads):
        reports = False
        if not any(span.start >= begin and span.end <= end for span in reading.strings):
            return None
    else:
        reports = not quotes
    return replace(event, content=(begin, close), reports=reports)


def _may_report(reading: Reading, match: re.Match[str], clause: str, *, leads: bool) -> bool:
    """Whether what follows a verb is a clause that somebody is reported to have said, not the object of an act."""
    text = match[0] + clause
    if reading.known.acts.match(text) and not (leads and match[0] in reading.known.weighty):
        return False
    if leads:
        return len(clause) >= _FEWEST
    return match[0].endswith(tuple(reading.known.plain)) and len(re.split(r"[，,]", clause)[0]) >= _FEWEST_PLAIN


def _shortened(reading: Reading, event: Event, following: Event) -> Event:
    """An event whose content ends where the clause of the following one begins."""
    begin, end = event.content or (0, 0)
    stop = _chunk(reading, begin, following.start)
    while stop > begin and reading.seen[stop - 1] in "，,；; ":
        stop -= 1
    close = min(end, stop)
    return Event(
        event.start, event.end, event.cue, event.subject, (begin, max(begin, close)), event.sure,
        event.reports and close - begin >= _FEWEST,
    )  # fmt: skip


def _chunk(reading: Reading, start: int, at: int) -> int:
    """Where the clause begins in which something stands."""
    left = start
    for stop in _BREAK.finditer(reading.seen, start, at):
        left = stop.end()
    return left


def _words_before(reading: Reading, left: int, start: int, earlier: Sequence[Event]) -> int | None:
    """Where quoted words begin that end right before a clause: `“…，”市长说`; none that is another's."""
    at = left
    while at > start and reading.seen[at - 1] in "，, —":
        at -= 1
    span = reading.quoted_until(at)
    if span is None or reading.seen[at - 1] not in _CLOSING:
        return None
    others = earlier[-1].content if earlier else None
    return None if others and others[0] == span.start else span.start  # `市长说，“…”部长说，“…”`


def _utters(text: str, left: int) -> bool:
    """Whether the quoted words right before a clause end as an utterance does: `“…。”市长表示，…`."""
    return text[left - 2 : left - 1] in tuple("。，,！？!?…") or text[left - 1 : left] in _COMMAS


def _subject(
    reading: Reading, start: int, left: int, verb: int, earlier: Sequence[Event]
) -> tuple[Meant | None, float]:
    """The subject in the verb's clause, else that of the sentence, else that of the event before."""
    meant, empty = _phrase(reading, left, verb)
    if meant:
        return meant, _BESIDE
    if earlier and earlier[-1].subject and (empty or reading.known.coordinated.match(reading.seen, left)):
        return earlier[-1].subject, earlier[-1].sure * 0.97
    if not empty and not reading.known.coordinated.match(reading.seen, left):
        return None, 0.0
    at = start
    while at < left:
        stop = _BREAK.search(reading.seen, at, left)
        close = stop.start() if stop else left
        meant, _ = _phrase(reading, at, close)
        if meant:
            return meant, _SHARED
        at = close + 1
    return None, 0.0


def opening(reading: Reading, start: int, end: int) -> Meant | None:
    """Whom a sentence is about, if its subject is somebody."""
    stop = _BREAK.search(reading.seen, start, end)
    return _phrase(reading, start, stop.start() if stop else end)[0]


def _phrase(reading: Reading, start: int, end: int) -> tuple[Meant | None, bool]:
    """The noun phrase that opens a clause and whether there is none; adjuncts before it and adverbials are left out."""
    start = reading.past_adjuncts(start, end)
    seen = _masked(reading, start, end)
    stops = [marker.start() for marker in reading.known.adverbials.finditer(seen)]
    if not seen:
        return None, True
    lead = reading.known.coordinated.match(seen)
    if lead:
        return _phrase(reading, start + lead.end(), end) if lead.end() < len(seen) else (None, True)
    text = reading.text
    for length in (*stops[:_MOST_ENDS], len(seen), *_shorter(seen, len(seen), reading.known.links)):
        meant = reading.subjects.of(reading.number, text, start, start + length) if length else None
        cut = length < len(seen) and length not in stops
        if meant and not (cut and meant.speaker.kind == "government"):  # a place that a body is named after
            return meant, False
        if length and seen.startswith(reading.known.toward, length):
            break  # what follows is somebody else
    return None, bool(stops) and not stops[0]


def _shorter(seen: str, stop: int, link: str) -> list[int]:
    """Where a name ends in a phrase that goes on without a known adverbial: `◇◇◇无奈地`."""
    last = seen.rfind(_MASK, 0, stop)
    return [last + 1] if last >= 0 and last + 1 < stop and not seen.startswith(link, last + 1) else []


def _masked(reading: Reading, start: int, end: int) -> str:
    """A clause with its names hidden, so that no adverbial is read into them."""
    seen = reading.seen[start:end]
    for each in reading.subjects.cast.mentions[reading.number]:
        if start <= each.span.start and each.span.end <= end:
            first, last = each.span.start - start, each.span.end - start
            seen = seen[:first] + _MASK * (last - first) + seen[last:]
    return seen


def _cited(reading: Reading, start: int, end: int) -> Event | None:
    """`据市长介绍，…`: what follows is the source's."""
    match = reading.known.sources.search(reading.seen, start, end)
    if not match:
        return None
    close = end
    while close > match.end() and reading.seen[close - 1] in _STOPS:
        close -= 1
    meant, _ = _phrase(reading, match.start("np"), match.end("np"))
    if meant is None:
        return None
    cue = reading.text[match.start() : match.start("np")]
    return Event(match.start(), match.end(), cue, meant, (match.end(), close), _CITED, close - match.end() >= _FEWEST)
