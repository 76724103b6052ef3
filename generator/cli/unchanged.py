"""Where nothing has changed since the last run, it is known what there is to say: nothing is read, nothing loaded.

This module imports no more than it must: what it saves is the time that the others take to load.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path

from generator.cli.report import EXTRACTS, PAGES, Report, in_order, refused_before, remembered
from generator.index import Judgement, Ledger, Seen, digest_at, judged, look, program
from generator.site import cache

_TOLD_ELSEWHERE = (b"!ENV", b"!!python", b"INHERIT", b"hooks", b"custom_dir")
"""Where one of these stands in mkdocs.yml, its meaning depends on more than its text."""


def place_of_ledger(config_file: Path) -> Path:
    """Where the ledger of the site lies that `config_file` configures."""
    return config_file.absolute().parent / cache.FOLDER / f"generate-{config_file.stem}.sqlite"


def fingerprint(config_file: Path, templates: Path) -> str:
    """Of the configuration and the site's own page templates; empty where they do not tell all there is to know."""
    try:
        text = config_file.read_bytes()
        found = blake2b(text, digest_size=16)
        for path in sorted(_files(templates / "pages")):
            found.update(os.fsencode(os.path.relpath(path, templates)) + b"\0")
            found.update(blake2b(path.read_bytes(), digest_size=16).digest())
    except OSError:
        return ""
    return "" if any(word in text for word in _TOLD_ELSEWHERE) else found.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


@dataclass(frozen=True, slots=True)
class Glance:
    """The ledger, and the folders as they were seen at `moment`, in nanoseconds since 1970: not to be looked at twice.

    `facts` are what the ledger says of the run before, `stands` is how its file stood.
    """

    moment: int
    ledger: Ledger
    facts: Mapping[str, str]
    seen: Mapping[str, Seen]
    stands: tuple[int, int] | None = None


def _standing(place: Path) -> tuple[int, int] | None:
    try:
        status = place.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns


def glance(config_file: Path) -> Glance | None:
    """A look at the folders of the last run; None where nothing is known of one."""
    moment, place = time.time_ns(), place_of_ledger(config_file)
    stands = _standing(place)
    if not os.path.isfile(place):
        return None
    ledger = Ledger(place, program())
    facts = ledger.facts()
    if not {EXTRACTS, PAGES, "moment"} <= facts.keys():
        return None
    root, since = config_file.absolute().parent, int(facts["moment"])
    seen = {
        EXTRACTS: look(root / facts[EXTRACTS], since=since),
        PAGES: look(root / facts[PAGES], suffix=".md", since=since),
    }
    return Glance(moment, ledger, facts, seen, stands)


def is_overtaken(config_file: Path, seen: Glance | None) -> bool:
    """Whether another run has ended since `seen`, of which the ledger tells."""
    return seen is not None and _standing(place_of_ledger(config_file)) != seen.stands


def looked(config_file: Path, named: str | None = None) -> tuple[Glance | None, Report | None]:
    """A look at the folders, and what there is to say if they tell that nothing has changed."""
    seen = glance(config_file)
    return seen, unchanged(config_file, named, seen)


def unchanged(config_file: Path, named: str | None, seen: Glance | None) -> Report | None:
    """What there is to say where nothing has changed since the last run; None where something may have."""
    if seen is None or not _is_epoch(os.environ.get("SOURCE_DATE_EPOCH", "0")):
        return None
    facts, ledger, root = seen.facts, seen.ledger, config_file.absolute().parent
    folders = {name: root / facts[name] for name in (EXTRACTS, PAGES, "templates")}
    if facts["named"] != (named or "") or not folders[EXTRACTS].is_dir():
        return None
    if facts["configuration"] != fingerprint(config_file, folders["templates"]) or not facts["configuration"]:
        return None
    limit = int(facts["max_bytes"])
    found = {room: _judged(ledger, room, one, folders[room], limit) for room, one in seen.seen.items()}
    if None in found.values():
        return None
    if any(one.late for one in seen.seen.values()) or any(one and one.restamped for one in found.values()):
        for room, one in found.items():
            ledger.restamp(room, one.restamped if one else {})
        ledger.save({"moment": str(seen.moment)})
    return Report(in_order(remembered(ledger)), in_order(refused_before(ledger)), kept=ledger.kept())


def _is_epoch(given: str) -> bool:
    return given.isdecimal() and int(given) < 2**32


def _judged(ledger: Ledger, room: str, seen: Seen, folder: Path, limit: int) -> Judgement | None:
    """The judgement on a folder of which nothing is stale and nothing gone."""
    stamps = ledger.stamps(room)
    if stamps.keys() != seen.stamps.keys():
        return None
    if not seen.late and stamps == seen.stamps:
        return Judgement({}, frozenset(), {})
    found = judged(ledger.known(room), seen, partial(digest_at, folder, max_bytes=limit if room == EXTRACTS else None))
    return None if found.stale or found.gone else found
