"""A build in a process of its own: one that runs tests has threads of its own, and a process with threads cannot part.

``python -m tests.site.press.apart CONFIG mkdocs|publish|strict`` prints as JSON what was said and what went wrong.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config

from generator.errors import BriefingsError
from generator.site import search
from generator.site.build import build
from generator.site.press.crew import can_fork
from tests.browser.sample import ROOT, run
from tests.site.test_plugin import _Said


@dataclass(frozen=True, slots=True)
class Done:
    """What MkDocs warned of; the error that ended the build, by its kind, its words and its place; whether it parted."""

    said: list[str]
    error: tuple[str, str, str | None, int | None] | None
    could_fork: bool


def built(site: Path, how: str) -> Done:
    """Builds a site apart from the tests: as `mkdocs build` does, or as we publish, strictly or not; without search."""
    module = "tests.site.press.apart"
    done: subprocess.CompletedProcess[str] = run(
        sys.executable, "-m", module, site / "mkdocs.yml", how, at=ROOT, env={"PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    return Done(found["said"], tuple(found["error"]) if found["error"] else None, found["could_fork"])


def main(config_file: str, how: str) -> None:
    """Build, and say how it went."""
    search.index_site = lambda site, out=None: None
    said, error, could_fork = _Said(), None, can_fork()
    logging.getLogger("mkdocs").addHandler(said)
    try:
        if how == "mkdocs":
            config = load_config(config_file)
            config.plugins.on_startup(command="build", dirty=False)
            build_with_mkdocs(config)
        else:
            build(Path(config_file), strict=how == "strict")
    except BriefingsError as wrong:
        error = (type(wrong).__name__, str(wrong), wrong.path, wrong.line)
    print(json.dumps({"said": said.messages, "error": error, "could_fork": could_fork}))  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
