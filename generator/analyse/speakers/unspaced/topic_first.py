"""Events of saying where the verb ends the sentence: `市長は「…」と述べた`, `「…」と話す市長`, `市長によると、…`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.analyse.speakers.unspaced.events import Event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.analyse.speakers.unspaced.events import Reading
    from generator.analyse.speakers.unspaced.subjects import Meant

_BREAK = re.compile(r"[、，。「」『』“”]")
_QUOTE_END = re.compile(r"[」』”｣〟\"]")
_MOST_TOPICS = 6  # tried in a clause
_LONGEST_HEAD = 40  # characters of the phrase of a noun that a verb belongs to
_HEADING = 14  # characters of a subject at the head of a sentence
_JOINT = 14  # characters from a verb to the comma that ends its clause
_BESIDE, _POINTED, _MARKED_SUBJECT, _UNKNOWN_VERB = 0.97, 0.92, 0.84, 0.93


def events(reading: Reading, start: int, end: int) -> list[Event]:
    """The events of one sentence, in order."""
    seen, known = reading.seen, reading.known
    found: list[Event] = []
    at = start
    matches = sorted(
        [*known.said.finditer(seen, start, end), *known.disclosed.finditer(seen, start, end)],
        key=lambda match: match.start(),
    )
    matches += list(_unknown(reading, start, end, matches))
    for match in sorted(matches, key=lambda match: match.start()):
        if match.start() < at:
            continue
        if not _asserts(reading, match, end):
            found += _asked(reading, at, match)
            continue
        event = _event(reading, at, match, end, found[-1] if found else None)
        if event:
            found.append(event)
            at = _clause_end(seen, event.end, end)
    cited = _cited(reading, start, end, found)
    return [*([cited] if cited else []), *found] or [*_pointing(reading, start, end), *_hearsay(reading, start, end)]


def _hearsay(reading: Reading, start: int, end: int) -> Iterator[Event]:
    """`けが人はいなかったという。`: reported of the source of the sentence before."""
    close = end
    while close > start and reading.seen[close - 1] in "。 ":
        close -= 1
    tail = re.search(rf"(?:{reading.known.tails.pattern})\Z", reading.seen[start:close])
    if tail:
        content = reading.past_adjuncts(start, start + tail.start()), start + tail.start()
        yield Event(start + tail.start(), close, tail[0], None, content, 0.0, reports=True, hearsay=True)


def _unknown(reading: Reading, start: int, end: int, known: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Quoted words with the particle and a verb not known to be one of saying: `「…」と笑った`."""
    taken = [(match.start(), match.end()) for match in known]
    for match in reading.known.quoted.finditer(reading.seen, start, end):
        if not any(first <= match.start("q") < last for first, last in taken):
            yield match


def _asserts(reading: Reading, match: re.Match[str], end: int) -> bool:
    """Whether somebody says something by the verb; reported words must end as a clause does."""
    seen, known = reading.seen, reading.known
    if known.refused.match(seen, match.end()):
        return False
    at = match.start("q")
    if _QUOTE_END.match(seen, match.start() - 1) and reading.quoted_until(match.start()):
        return not known.passives.match(seen, match.end("q"), end)
    if not match["cue"] or match["between"].startswith(("、", "，")):
        return False
    if match.re is known.disclosed:
        return bool(re.search(rf"(?:{known.of_a_fact.pattern})\Z", seen[max(0, at - 2) : at]))
    if known.objects in match["between"] or known.before_verb.search(seen[max(0, at - 4) : match.end("q")]):
        return False
    return bool(re.search(rf"(?:{known.predicates.pattern})\Z", seen[max(0, at - 3) : at]))


def _clause_end(seen: str, at: int, end: int) -> int:
    comma = seen.find("、", at, min(end, at + _JOINT))
    return comma + 1 if comma >= 0 else at


def _event(reading: Reading, at: int, match: re.Match[str], end: int, earlier: Event | None) -> Event | None:
    begin = at
    content_end = match.start()
    between = match.start("between"), match.end("between")
    quoted = reading.quoted_until(match.start()) is not None
    topic = _topic(reading, *between)
    subject, sure = (topic[0], _BESIDE) if topic else (None, 0.0)
    cue = match["cue"]
    if subject is None and quoted:
        subject, sure = _behind(reading, match, end)
        cue = cue or (match["q"] if subject else "")
    if subject is None:
        topic = _topic(reading, begin, content_end)
        if topic:
            subject, begin, certain = topic[0], topic[1], topic[2]
            sure = _BESIDE if certain or quoted else _MARKED_SUBJECT
    if subject is None and earlier and earlier.subject:
        subject, sure = earlier.subject, earlier.sure * 0.96
    if not cue:
        sure *= _UNKNOWN_VERB
    begin = reading.past_adjuncts(begin, content_end)
    reports = not quoted and bool(match["cue"]) and content_end > begin
    begin = _quotes_from(reading, begin, content_end) if quoted else begin
    return Event(match.start("q"), match.end(), cue, subject, (begin, content_end), sure, reports)


def _quotes_from(reading: Reading, begin: int, end: int) -> int:
    """Where the quoted words begin that end at a place, with those right before them: `「…」「…」と述べた`."""
    span = reading.quoted_until(end)
    first = begin
    while span and span.start >= begin:
        first = at = span.start
        while at > begin and reading.seen[at - 1] in f"、・，{reading.known.joins}":
            at -= 1
        span = reading.quoted_until(at)
    return first


def _asked(reading: Reading, at: int, match: re.Match[str]) -> list[Event]:
    """`記者から「…」と問われ`: the words are those of who asks, who may be told by a particle before them."""
    span = reading.quoted_until(match.start())
    passive = reading.known.asked.match(reading.seen, match.end("q")) if span else None
    if span is None:
        return []
    if passive is None:
        return [Event(match.start(), match.end(), "", None, (span.start, span.end), 0.0, denied=True)]
    agent = reading.known.agents.search(reading.seen, at, span.start)
    meant = reading.subjects.of(reading.number, reading.text, *agent.span("np")) if agent else None
    sure = _BESIDE if meant else 0.0
    return [Event(match.start(), passive.end(), passive[0], meant, (span.start, span.end), sure)]


def opening(reading: Reading, start: int, end: int) -> Meant | None:
    """Whom a sentence is about, if its topic is somebody, or its subject a person at its head: `市長が会見。`."""
    topic = _topic(reading, start, end)
    if topic is None or topic[2]:
        return topic[0] if topic else None
    role = len(topic[0].speaker.role or "")
    heads = topic[0].speaker.mention.end - reading.past_adjuncts(start, end) <= _HEADING + role
    return topic[0] if heads and topic[0].speaker.kind in ("person", "unnamed") else None


def _topic(reading: Reading, start: int, end: int) -> tuple[Meant, int, bool] | None:
    """The first phrase before a particle of the subject that means somebody, and where it ends; whether it is sure."""
    for tried, particle in enumerate(
        reading.known.topics.finditer(reading.seen, start, min(len(reading.seen), end + 1))
    ):
        if particle.start() > end or tried >= _MOST_TOPICS:
            break
        left = start
        for stop in _BREAK.finditer(reading.seen, start, particle.start()):
            left = stop.end()
        left = reading.past_adjuncts(left, particle.start())
        meant = reading.subjects.of(reading.number, reading.text, left, particle.start())
        if meant:
            return meant, particle.end(), particle[0].endswith(reading.known.topic)
    return None


def _behind(reading: Reading, match: re.Match[str], end: int) -> tuple[Meant | None, float]:
    """Whom the verb stands before, or who alone follows: `「…」と話す市長`, `「…」と市長。`."""
    bare = reading.known.bare.match(reading.seen, match.start("q"), end)
    if bare:
        meant = reading.subjects.of(reading.number, reading.text, bare.start("np"), bare.end("np"))
        if meant:
            return meant, _BESIDE
    leads = reading.known.attributive.match(reading.seen, match.end(), end) if match["cue"] else None
    if leads:
        for stop in reading.known.heads.finditer(reading.seen, leads.end() + 1, min(end, leads.end() + _LONGEST_HEAD)):
            meant = reading.subjects.of(reading.number, reading.text, leads.end(), stop.start())
            if meant:
                return meant, _BESIDE
    return None, 0.0


def _cited(reading: Reading, start: int, end: int, found: list[Event]) -> Event | None:
    """`市長によると、…という`: what follows in the sentence is the source's, unless another is said to say it."""
    for match in reading.known.sources.finditer(reading.seen, start, end):
        left = start
        for stop in _BREAK.finditer(reading.seen, start, match.start()):
            left = stop.end()
        left = reading.past_adjuncts(left, match.start())
        meant = reading.subjects.of(reading.number, reading.text, left, match.start())
        if any(event.subject and event.end > match.end() for event in found):
            return None
        found.clear()
        close = end
        while close > match.end() and reading.seen[close - 1] in "。！？!? ":
            close -= 1
        tail = re.search(rf"(?:{reading.known.tails.pattern})\Z", reading.seen[match.end() : close])
        close = match.end() + tail.start() if tail else close
        cue = match[0].rstrip("、，")
        return Event(match.start(), match.end(), cue, meant, (match.end(), close), _BESIDE, reports=close > match.end())
    return None


def _pointing(reading: Reading, start: int, end: int) -> Iterator[Event]:
    """`市長はこう述べた。`: the words are the next sentence's, or the last one's."""
    pattern = re.compile(rf"(?:{reading.known.points.pattern})(?P<cue>{reading.known.verbs.pattern})")
    match = pattern.search(reading.seen, start, end)
    if match:
        topic = _topic(reading, start, match.start())
        yield Event(match.start(), match.end(), match["cue"], topic[0] if topic else None, None, _POINTED, points=True)
