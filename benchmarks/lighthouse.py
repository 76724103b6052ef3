"""What Lighthouse, Chromium's auditor of pages, makes of the sample site, with its settings for a telephone.

    python benchmarks/lighthouse.py [--peers]

Each page is audited three times, for a busy machine makes a page look slow: the run in the middle counts. Prints the
four scores of each kind of page, and what cost points; exits 1 where one is below what the project asks
for: 98 in performance, 100 in accessibility, best practices and search engines. With `--peers` the same briefing, built
by MkDocs with its own theme and with Material in environments that are thrown away, for comparison. Needs npm, from
which Lighthouse is installed into a folder that is thrown away, and Chromium ($CHROMIUM or one on the path).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tests.browser.kinds import kinds
from tests.browser.sample import briefings, copy_sample, published
from tests.browser.server import serving
from tests.browser.windows import chromium_path

VERSION = "13.5.0"
KINDS = ("front page", "day", "briefing (en)", "person", "topic", "search")
LEAST = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3
PEERS = {"mkdocs": [], "material": ["mkdocs-material"]}
_BROWSER = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"


def install(folder: Path) -> Path:
    """Installs Lighthouse into `folder`; gives its program."""
    npm = shutil.which("npm")
    if not npm:
        raise SystemExit("Lighthouse needs Node with npm: install them.")
    command = [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), f"lighthouse@{VERSION}"]
    subprocess.run(command, check=True)
    return folder / "node_modules" / ".bin" / "lighthouse"


def audited(program: Path, address: str) -> Mapping[str, Any]:
    """Of some reports on a page the one in the middle by performance."""
    reports = sorted((audit(program, address) for _ in range(RUNS)), key=lambda one: scores(one)["performance"])
    return reports[RUNS // 2]


def audit(program: Path, address: str) -> Mapping[str, Any]:
    """Lighthouse's report on a page, with the settings that it has for a telephone."""
    command = [program, address, "--output=json", "--quiet", f"--chrome-flags={_BROWSER}"]
    environment = {**os.environ, "CHROME_PATH": chromium_path()}
    done = subprocess.run(list(map(str, command)), env=environment, capture_output=True, text=True, check=True)
    found: Mapping[str, Any] = json.loads(done.stdout)
    return found


def scores(report: Mapping[str, Any]) -> dict[str, int]:
    """The score of each category, of a hundred."""
    return {name: round(100 * (category["score"] or 0)) for name, category in report["categories"].items()}


def lost(report: Mapping[str, Any]) -> Iterator[str]:
    """The audits that cost points, and where."""
    for category in report["categories"].values():
        for reference in category["auditRefs"]:
            found = report["audits"][reference["id"]]
            if reference["weight"] and found["score"] is not None and found["score"] < 0.9:
                items = found.get("details", {}).get("items", [])
                yield f"    {found['id']}: {found['title']} {found.get('displayValue', '')} {json.dumps(items)[:300]}"


def show(name: str, report: Mapping[str, Any]) -> bool:
    """Prints a row; whether its page has what is asked for."""
    found = scores(report)
    bytes_sent = report["audits"]["total-byte-weight"]["numericValue"]
    row = "".join(f"{found[category]:>16}" for category in LEAST)
    print(f"{name:24}{row}{bytes_sent / 1000:>12.0f} kB", flush=True)
    for said in lost(report):
        print(said)
    return all(found[category] >= least for category, least in LEAST.items())


def peers(program: Path, folder: Path, page: str) -> None:
    """Prints the scores of one briefing as MkDocs builds it with other themes."""
    for theme, packages in PEERS.items():
        home = folder / theme
        venv.create(home / "venv", with_pip=True)
        python = home / "venv" / "bin" / "python"
        subprocess.run([python, "-m", "pip", "install", "--quiet", "mkdocs>=1.6,<2", *packages], check=True)
        shutil.copytree(folder / "verra" / "briefings", home / "docs")
        (home / "mkdocs.yml").write_text(f"site_name: Verra\ntheme: {theme}\nnot_in_nav: '*'\n", "utf-8")
        subprocess.run([python, "-m", "mkdocs", "--quiet", "build"], cwd=home, check=True)
        with serving(home / "site", under="/verra/", strict=False) as address:
            show(f"{theme}: briefing", audited(program, address + page))


def main(arguments: list[str]) -> int:
    """The command of the module's docstring."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        program = install(folder / "lighthouse")
        project = copy_sample(folder / "verra")
        if (done := briefings("build", "--strict", at=project)).returncode:
            raise SystemExit(done.stderr)
        print(f"{'':24}" + "".join(f"{category:>16}" for category in LEAST))
        with published(project) as site:
            addresses = kinds(site)
            good = [show(kind, audited(program, site.address + addresses[kind])) for kind in KINDS]
        if "--peers" in arguments:
            peers(program, folder, addresses["briefing (en)"])
    return 0 if all(good) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
