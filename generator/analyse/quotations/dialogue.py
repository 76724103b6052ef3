"""Speech that a dash opens, and the report that dashes or commas set into speech.

`— Да, — сказал Варга. — Нет.` is two pieces of one statement and the author's words between them; `«Да, — сказал
Варга. — Нет»` and `« Oui, dit Mme Varga, et non »` are the same within quotation marks. A dash at the head of a
paragraph opens speech in some languages, and an item of a list in all: it is speech where a report follows, where a
word of saying and a colon lead to it, or where its neighbours are speech.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.analyse.quotations.wording import any_says, says

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.analyse.quotations.wording import Wording

# A hyphen between spaces is a typed dash; at the head of a paragraph it mostly is that of a list.
_HEAD = re.compile(r"\s*(?:[—–―]\s?|(?P<typed>-)\s)(?=[\w«“„\"¿¡…(])")
_DASH = re.compile(r"(?P<stop>[,.!?…;:»”\"]?)(?:\s?[—–―]\s?|(?<=[,.!?…»”\"])\s-\s)(?=[^\W\d_])")
_RESUMED = re.compile(r"\s?(?P<stop>[.,;:!?…]?)(?:\s?[—–―]|(?<=[.,;:!?…])\s-(?=\s))(?P<then>[.,;:]?)\s?")
_CLITIC = re.compile(r"-(?:t-)?\w+")  # "a-t-elle ajouté"
_COMMA = re.compile(r"[,!?…]\s(?=[^\W\d_])")
_INCISE_END = re.compile(r"[,.;](?=\s|\Z)")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_LONGEST_REPORT = 160  # characters
_FIRST = 3  # words of a report among which its verb stands
_MOST = 20  # dashes of one paragraph that are looked at
_ENDS = (".", "!", "?", "…", "»", "”", '"')


@dataclass(frozen=True, slots=True)
class Parted:
    """The pieces of speech between two places of a paragraph, and the reports that stand between or after them."""

    speech: tuple[tuple[int, int], ...]
    reports: tuple[tuple[int, int], ...]


def dash_led(paragraphs: Sequence[str], held: Wording) -> dict[int, Parted]:
    """By paragraph, the speech that a dash at its head opens."""
    if not held.dash_dialogue:
        return {}
    matched = {number: head for number, text in enumerate(paragraphs) if (head := _HEAD.match(text))}
    heads = {number: head.end() for number, head in matched.items()}
    typed = {number for number, head in matched.items() if head["typed"]}
    parted = {
        number: parts(paragraphs[number], at, len(paragraphs[number].rstrip()), held) for number, at in heads.items()
    }
    found: dict[int, Parted] = {}
    run: list[int] = []
    for number in heads:
        if run and run[-1] != number - 1:
            _keep(run, typed, paragraphs, parted, held, found)
            run = []
        run.append(number)
    _keep(run, typed, paragraphs, parted, held, found)
    return found


def _keep(
    run: Sequence[int],
    typed: set[int],
    paragraphs: Sequence[str],
    parted: dict[int, Parted],
    held: Wording,
    found: dict[int, Parted],
) -> None:
    """Keep those of a run of paragraphs that are speech: all of it, if there is a sign of speech."""
    if not run:
        return
    above = paragraphs[run[0] - 1].rstrip() if run[0] else ""
    listed = above.endswith((":", "：")) and not _reports(above[-_LONGEST_REPORT:], held)
    reported = any(parted[number].reports for number in run)
    introduced = above.endswith((":", "：")) and not listed
    sentences = all(_is_sentence(paragraphs[number]) for number in run)
    asked = len(run) > 1 and any(paragraphs[number].rstrip().endswith("?") for number in run)
    if not typed.isdisjoint(run):
        if reported and sentences:
            found.update((number, parted[number]) for number in run)
    elif reported or (sentences and (introduced or (asked and not listed))):
        found.update((number, parted[number]) for number in run if reported or sentences)


def _is_sentence(text: str) -> bool:
    first = next((char for char in text if char.isalnum()), "")
    return not first.islower() and text.rstrip().endswith(_ENDS)


def parts(text: str, start: int, end: int, held: Wording) -> Parted:
    """The speech and the reports between two places; without a report, all of it is speech."""
    speech: list[tuple[int, int]] = []
    reports: list[tuple[int, int]] = []
    at, begin = start, start
    for _ in range(_MOST):
        found = _DASH.search(text, at, end)
        if not found:
            break
        # Speech ends in a mark before the dash, but where the dash clings to the report: "No —dijo Varga—".
        sets_off = found["stop"] or not text[found.end() - 1].isspace()
        report = _report(text, found.end(), end, held) if sets_off else None
        if report is None:
            at = found.end()
            continue
        stop, resumed = report
        speech.append((begin, found.end("stop")))
        reports.append((found.end(), stop))
        at = begin = resumed
    if not reports and held.incise:
        return _incised(text, start, end, held)
    if begin < end:
        speech.append((begin, end))
    return Parted(tuple(piece for piece in speech if _WORD.search(text, *piece)), tuple(reports))


def _report(text: str, start: int, end: int, held: Wording) -> tuple[int, int] | None:
    """Where a report that begins at `start` ends, and where speech goes on (at `end`, if it does not)."""
    limit = min(end, start + _LONGEST_REPORT)
    closing = _RESUMED.search(text, start, limit)
    stop = closing.start() if closing else end
    if stop - start > _LONGEST_REPORT or not text[start].islower() or not _begins_as_report(text, start, stop, held):
        return None
    return (stop, closing.end()) if closing else (end, end)


def _incised(text: str, start: int, end: int, held: Wording) -> Parted:
    """Speech broken by one report between commas: `Oui, a dit Mme Varga, et non`."""
    for found in list(_COMMA.finditer(text, start, end))[:_MOST]:
        close = _incise_end(text, found.end(), min(end, found.end() + _LONGEST_REPORT), held)
        stop = close.start() if close else end
        if stop - found.end() <= _LONGEST_REPORT and _inverted(text, found.end(), stop, held):
            after = close.end() if close else end
            pieces = ((start, found.start() + 1), (after + len(text[after:end]) - len(text[after:end].lstrip()), end))
            kept = tuple(piece for piece in pieces if _WORD.search(text, *piece))
            return Parted(kept, ((found.end(), stop),))
    return Parted(((start, end),), ())


def _incise_end(text: str, start: int, limit: int, held: Wording) -> re.Match[str] | None:
    """The mark that ends a report between commas, a role set off by commas taken in."""
    close = _INCISE_END.search(text, start, limit)
    while close and close[0] == ",":
        following = _INCISE_END.search(text, close.end(), limit)
        apposed = _WORD.findall(text[close.end() : following.start()].lower())[:_FIRST] if following else []
        if not any(word in held.roles for word in apposed):
            break
        close = following
    return close


def _begins_as_report(text: str, start: int, stop: int, held: Wording) -> bool:
    """Whether one of the first words is one of saying: `сказал Варга`, `вона відповіла`, `le dijo Varga`."""
    words = _WORD.findall(text[start:stop].lower())[:_FIRST]
    return any_says(words, held)


def _inverted(text: str, start: int, stop: int, held: Wording) -> bool:
    """Whether a verb of saying comes first, or second after its auxiliary: `dit-elle`, `a déclaré Mme Varga`."""
    words = _WORD.findall(text[start:stop].lower())
    if not words or len(words) > _FIRST * 5 or (len(words) == 1 and "-" not in text[start:stop]):
        return False
    if text.startswith("-", start + len(words[0])) and says(words[0], held):
        return True
    words = _WORD.findall(_CLITIC.sub("", text[start:stop]).lower())
    verb = next((place for place, word in enumerate(words[: _FIRST + 1]) if word in held.saying), None)
    return verb is not None and all(word in held.auxiliaries for word in words[:verb])


def _reports(text: str, held: Wording) -> bool:
    return any_says(_WORD.findall(text.lower()), held)
