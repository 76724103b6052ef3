"""Which files are as they were when they were last read. Pure but for the hashes that it asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.index.folders import Seen


@dataclass(frozen=True, slots=True)
class Judgement:
    """Of files that are there: those `stale`, changed or new, with the hash where it could be had; and those `gone`.

    `restamped` are fresh by their content, though their stamp is another.
    """

    stale: Mapping[str, bytes | None]
    gone: frozenset[str]
    restamped: Mapping[str, str]


def judged(known: Mapping[str, tuple[str, bytes]], seen: Seen, digest: Callable[[str], bytes | None]) -> Judgement:
    """What of `seen` is as `known`, which has the stamp and the hash of each file by its path.

    A stamp is a hint: a file that has another one, or was touched too lately for it to tell, is fresh where `digest`
    says that it holds what it held.
    """
    stale: dict[str, bytes | None] = {}
    restamped: dict[str, str] = {}
    for path, stamp in seen.stamps.items():
        recorded = known.get(path)
        if recorded and recorded[0] == stamp and path not in seen.late:
            continue
        found = digest(path)
        if recorded and found == recorded[1]:
            if recorded[0] != stamp:
                restamped[path] = stamp
        else:
            stale[path] = found
    return Judgement(stale, frozenset(known.keys() - seen.stamps.keys()), restamped)
