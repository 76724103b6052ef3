"""Is HTML right? By tinyhtml5, which names every parse error, and by the Nu checker, which knows what may stand where.

html5lib finds the same errors as tinyhtml5 but is kept no more; lxml and justhtml pass over most of them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tinyhtml5.parser import HTMLParser

NU_VERSION = "26.9.27"
_AT_ONCE = 2000  # a command's line has an end
# A folder has no origin, so the checker holds no file of it to come from 'self'; the browser's guard sees to the policy.
_PASSED_OVER = "Resource violates Content Security Policy"


def parse_errors(html: str) -> list[str]:
    """Every parse error of an HTML document, with its line, as the HTML standard has them."""
    parser = HTMLParser()
    parser.parse(html)
    return [f"line {line}: {code}" for (line, _), code, *_ in parser.errors]


def lacking_for_nu() -> list[str]:
    """The programs without which the Nu checker cannot be had."""
    return [name for name in ("npm", "java") if not shutil.which(name)]


def nu_checker(folder: Path) -> Path:
    """The Nu checker's program in `folder`; what needs it is left out, and says so, where it cannot be had."""
    if lacking := lacking_for_nu():
        pytest.skip(f"THE NU CHECKER HAS CHECKED NOTHING: it needs {' and '.join(lacking)}, which are not installed")
    try:
        return install_nu(folder)
    except subprocess.CalledProcessError as error:
        pytest.skip(f"THE NU CHECKER HAS CHECKED NOTHING: npm could not install it (exit {error.returncode})")


def install_nu(folder: Path) -> Path:
    """The Nu checker's program, installed into `folder` from npm; fails where npm does."""
    npm = shutil.which("npm")
    assert npm
    command = [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), f"vnu-jar@{NU_VERSION}"]
    subprocess.run(command, check=True)
    return folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def nu_errors(jar: Path, *folders: Path) -> list[str]:
    """All that the Nu checker finds wrong or doubtful in the HTML, CSS and SVG of folders, a line each.

    Its guess at the language is left out: a page's language is its text's own. So is that JSON-LD were a script that a
    policy forbids: what is no script by its type is never run, and the policy is not asked (HTML standard, "prepare the
    script element").
    """
    options = ["--also-check-css", "--also-check-svg", "--no-langdetect", "--format", "json", "--stdout"]
    every = (file for folder in folders for file in folder.rglob("*"))
    files = sorted(str(file) for file in every if file.suffix in (".html", ".css", ".svg"))
    found: list[str] = []
    for start in range(0, len(files), _AT_ONCE):
        command = ["java", "-Xss2m", "-jar", str(jar), *options, "--exit-zero-always", *files[start : start + _AT_ONCE]]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        found += _told(json.loads(done.stdout)["messages"])
    return found


def _told(messages: Iterable[dict[str, Any]]) -> Iterator[str]:
    for said in messages:
        is_data = "application/ld+json" in said.get("extract", "") and "Inline script" in said["message"]
        if not is_data and not said["message"].startswith(_PASSED_OVER):
            yield f"{said['url']} line {said.get('lastLine')}: {said['message']} {said.get('extract', '')[:120]}"
