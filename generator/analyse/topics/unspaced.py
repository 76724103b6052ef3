"""Topics of languages that write without spaces: runs of characters that carry meaning, by how often they stand.

Where the script itself marks words (Japanese: kanji and katakana against hiragana), a run is a phrase; where it does
not (Chinese), a phrase is a repeated stretch between characters of grammar that begins or ends there.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import log2
from typing import TYPE_CHECKING

from generator.analyse.topics.table import readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.analyse.topics.table import TopicTable

_LONGEST, _LONGEST_STRETCH = 14, 6
_LOOKED_AT = 60  # of all runs those that stand most often
_WEAKEST = 0.7
_SYLLABLES = re.compile(r"[ァ-ヺー]+")


def unspaced(title: str, paragraphs: Sequence[str], people: frozenset[str], table: TopicTable, most: int) -> list[str]:
    """The topics of an article, best first, as the text has them; none is a name of `people`."""
    texts = [readable(text) for text in (title, *paragraphs)]
    runs = [list(_runs(text, table)) for text in texts]
    counted = _stretches(runs) if table.parting else Counter(run for held in runs for run in held)
    common = sorted(counted.items(), key=lambda entry: (-entry[1], -len(entry[0]), entry[0]))
    in_title = {run for run, _ in common if run in texts[0]}
    looked_at = [run for run, _ in common if run in in_title][:_LOOKED_AT] + [run for run, _ in common][:_LOOKED_AT]
    whole = "\n".join(texts[1:])
    scored = []
    for run in dict.fromkeys(looked_at):
        if any(run in name or name in run for name in people):
            continue
        count = whole.count(run)
        if _is_topic(run, count, titled=run in in_title, table=table):
            weight = count + 3 * (run in in_title) + (len(texts) > 1 and run in texts[1])
            scored.append((-log2(1 + weight) * _worth(run), run))
    chosen: list[str] = []
    scored.sort()
    for value, run in scored:
        if len(chosen) == most or (len(chosen) > 2 and value > _WEAKEST * scored[0][0]):
            break
        if not any(run in other or other in run for other in chosen):
            chosen.append(run)
    return chosen


def _runs(text: str, table: TopicTable) -> Iterator[str]:
    for run in _letters(table.letters).findall(text):
        if table.parting:
            yield from (part for part in _parts(run, table) if len(part) > 1)
        elif 1 < len(run) <= _LONGEST:
            yield run.strip("・")


def _parts(run: str, table: TopicTable) -> Iterator[str]:
    at = 0
    for place, character in enumerate(run):
        if character in table.parting:
            yield run[at:place]
            at = place + 1
    yield run[at:]


@cache
def _letters(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _stretches(runs: Sequence[Sequence[str]]) -> Counter[str]:
    """Stretches of the runs that stand at one of their ends more often than not, but for parts of longer ones."""
    counts: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for held in runs:
        for run in held:
            for size in range(2, min(len(run), _LONGEST_STRETCH) + 1):
                for at in range(len(run) - size + 1):
                    stretch = run[at : at + size]
                    counts[stretch] += 1
                    ends[stretch] += at == 0 or at + size == len(run)
    within: Counter[str] = Counter()
    for stretch, count in counts.items():
        for part in (stretch[1:], stretch[:-1]):
            within[part] = max(within[part], count)
    return Counter({s: n for s, n in counts.items() if n > 1 and 2 * ends[s] > n and within[s] <= 0.6 * n})


def _is_topic(run: str, count: int, *, titled: bool, table: TopicTable) -> bool:
    if _made_of(run, table.stop) or (run.isascii() and len(run) < 3 and not run.isupper()):
        return False
    if run.isascii() and not run.isupper() and not (len(run) > 3 and titled and count > 1 and not run[0].islower()):
        return False
    if len(run) == 2 or (len(run) == 3 and _SYLLABLES.fullmatch(run)):
        return count > 4 or (titled and count > 1)
    return count > 1 or (titled and count > 0)


def _made_of(run: str, stop: frozenset[str]) -> bool:
    """Whether a run is nothing but empty words, one after another."""
    ends = {0}
    for end in range(1, len(run) + 1):
        if any(start in ends and run[start:end] in stop for start in range(end)):
            ends.add(end)
    return len(run) in ends


def _worth(run: str) -> float:
    """Longer ones say more: a run of two characters mostly is a common word."""
    return 1.0 if run.isascii() else (0.75, 0.95, 1.1, 1.2)[min(len(run), 5) - 2]
