"""Where nothing has changed since the last build, it is known what there is to say, and the site stands as it should.

This module imports no more than it must: what it saves is the time that the others take to load.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, astuple, dataclass
from hashlib import blake2b
from pathlib import Path

from generator.cli.report import PAGES
from generator.index import Ledger, listing

_FACT = "built"


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a build a person may ask for at each."""

    now: str | None
    site_dir: str | None
    search: bool


@dataclass(frozen=True, slots=True)
class Edition:
    """What a build is asked for, whether it must be without fault, nothing made before may be used, and how to publish.

    It `began` at that moment, in nanoseconds since 1970.
    """

    asked: Asked
    began: int
    strict: bool
    clean: bool
    in_place: bool


@dataclass(frozen=True, slots=True)
class Finish:
    """What a build left: `site` is its folder, with that many `pages`.

    `said` is what it found wrong and warned of, a line each, `notes` what else it had to say.
    """

    site: str
    pages: int
    said: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """`digest` is of all that a build reads and leaves, None where it cannot tell whether something has changed.

    `pages` is how many are published.
    """

    digest: bytes | None
    pages: int


def finished(config_file: Path, ledger: Ledger, asked: Asked) -> Finish | None:
    """The last build, where it was asked for the same and all that it read and left is as it was; else None.

    That extracts, pages and configuration are as `ledger` has them, the caller knows.
    """
    try:
        recorded = json.loads(ledger.facts().get(_FACT, ""))
        finish = Finish(recorded["site"], recorded["pages"], tuple(recorded["said"]), tuple(recorded["notes"]))
        expected = bytes.fromhex(recorded["state"])
    except (ValueError, KeyError, TypeError):
        return None
    return finish if state_of(config_file, ledger, asked, Path(finish.site)).digest == expected else None


def state_of(config_file: Path, ledger: Ledger, asked: Asked, site: Path, *, until: int | None = None) -> State:
    """The state of a site and of all that it was made from.

    With `until`, in nanoseconds since 1970, it cannot tell of changes where something but the site was touched then or
    later.
    """
    from generator.page import packaged_templates  # noqa: PLC0415 - where this is called, little is loaded yet

    facts, root = ledger.facts(), config_file.absolute().parent
    there = listing(site)
    if not {PAGES, "templates"} <= facts.keys():
        return State(None, there.pages)  # the ledger was lost under way, or is another version's by now
    parts = (
        there,
        listing(root / facts[PAGES], until=until, besides=".md"),
        listing(root / facts["templates"], until=until),
        listing(packaged_templates()),
    )
    if not all(part.sure for part in parts):
        return State(None, there.pages)
    found = blake2b(repr((astuple(asked), os.environ.get("SOURCE_DATE_EPOCH"))).encode(), digest_size=16)
    for part in parts:
        found.update(part.digest)
    found.update(ledger.contents())
    return State(found.digest(), there.pages)


def take_note(ledger: Ledger, finish: Finish, state: State) -> None:
    """Has the next build know of this one; where its state cannot tell of changes, that there was none."""
    recorded = json.dumps({**asdict(finish), "state": state.digest.hex()}) if state.digest else ""
    if ledger.facts().get(_FACT, "") != recorded:
        ledger.save({_FACT: recorded})
