"""The rooms and their rule: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = {"read", "analyse", "page", "archive", "plan"}
FORGETS = {"index"}
"""Rooms that know nothing of articles: what they hold is safe to lose."""
MAY_IMPORT: Mapping[str, set[str]] = {
    "model": set(),
    "errors": set(),
    **{room: set[str]() for room in FORGETS},
    **{room: {"model", "errors"} for room in ROOMS},
    "check": {"model", "errors", "page"},
    "site": {"model", "errors", "page", "archive"},
    "cli": {"model", "errors", "index", *ROOMS, "check", "site"},
}
LONGEST = 250
LONGER: Mapping[str, str] = {}
"""Modules that may be longer than that, and why."""


def modules(package: Path) -> dict[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        parts = (package.name, *path.relative_to(package).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imports(name: str, path: Path, known: Iterable[str]) -> set[str]:
    """The modules among `known` that one names in any import, at its top or within a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            package = name if path.name == "__init__.py" else name.rpartition(".")[0]
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join((*above, *([node.module] if node.module else [])))
            inside = {f"{base}.{alias.name}" for alias in node.names} & set(known)
            # `from package import module` needs the module; any other name needs the package itself
            found |= inside if len(inside) == len(node.names) else {*inside, base}
    return {one for one in found if one in set(known)}


def violations(package: Path) -> Iterator[str]:
    """Every breach of the rule, as a sentence."""
    known = modules(package)
    graph = {name: imports(name, path, known) for name, path in known.items()}
    for name, needed in graph.items():
        room = _room(name)
        if room is not None and room not in MAY_IMPORT:
            yield f"{name} is in no room that the rule knows"
            continue
        for other in sorted(needed):
            there = _room(other)
            if there != room and (there is None or there not in MAY_IMPORT.get(room or "", set())):
                yield f"{name} imports {other}"
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield f"a circle: {' -> '.join(error.args[1])}"
    for name, path in known.items():
        text = path.read_text("utf-8")
        if "utils" in name.rpartition(".")[2]:
            yield f"{name} has a name that says nothing"
        if any(isinstance(node, ast.Global) for node in ast.walk(ast.parse(text))):
            yield f"{name} assigns a global"
        if len(text.splitlines()) > LONGEST and name not in LONGER:
            yield f"{name} has more than {LONGEST} lines"


def _room(name: str) -> str | None:
    """The room of a module: the second part of its name; the package itself has none."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else None


def test_the_rule_holds() -> None:
    """No module of the package breaks the rule."""
    assert list(violations(ROOT / "generator")) == []


def test_every_room_is_there() -> None:
    """The rule speaks of rooms that exist, each a package of its own or a module."""
    there = {name.split(".")[1] for name in modules(ROOT / "generator") if "." in name}
    assert there == set(MAY_IMPORT)
    folders = [path for path in (ROOT / "generator").rglob("*") if path.is_dir() and any(path.glob("*.py"))]
    assert [folder.name for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_exceptions_from_the_length_are_needed() -> None:
    """A module that is listed as longer exists and is longer; each has its reason."""
    known = modules(ROOT / "generator")
    assert all(reason for reason in LONGER.values())
    assert [name for name in LONGER if len(known[name].read_text("utf-8").splitlines()) <= LONGEST] == []


@pytest.mark.parametrize(
    "folder", ["extracts", "briefings", "templates/pages", "templates/theme", "generator", "tests"]
)
def test_the_top_of_the_house_is_there(folder: str) -> None:
    """The five folders of the top level bear their frozen names, and templates its two."""
    assert (ROOT / folder).is_dir()


SOUND: dict[str, str] = {
    "__init__.py": "",
    "model.py": "import dataclasses\n",
    "errors.py": "",
    "read/__init__.py": "from generator.read.files import walk\n",
    "read/files.py": "from generator.errors import Problem\nfrom generator.model import Extract\n",
    "page/__init__.py": "",
    "archive/__init__.py": "",
    "check.py": "from generator import page\n",
    "site/__init__.py": "",
    "site/plugin.py": "from generator import archive, page\n",
    "cli/__init__.py": "from generator import check, read\nfrom generator.site import plugin\n",
}


def tree(folder: Path, changed: dict[str, str]) -> Path:
    """A small sound package with the files of `changed` in the place of its own or beside them."""
    package = folder / "generator"
    for name, text in (SOUND | changed).items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return package


def test_a_sound_house_passes(tmp_path: Path) -> None:
    """Rooms that import the model, the errors and what they may are no violation."""
    assert list(violations(tree(tmp_path, {}))) == []


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"read/files.py": "from generator.page import plain\n"}, "generator.read.files imports generator.page"),
        ({"read/files.py": "from generator import page\n"}, "generator.read.files imports generator.page"),
        ({"read/files.py": "from .. import page\n"}, "generator.read.files imports generator.page"),
        ({"read/files.py": "from ..page import plain\n"}, "generator.read.files imports generator.page"),
        ({"read/files.py": "import generator.page\n"}, "generator.read.files imports generator.page"),
        ({"read/files.py": "def late():\n    import generator.page\n"}, "generator.read.files imports generator.page"),
        ({"read/files.py": "from generator import VERSION\n"}, "generator.read.files imports generator"),
        ({"model.py": "import generator.errors\n"}, "generator.model imports generator.errors"),
        ({"archive/days.py": "import generator.check\n"}, "generator.archive.days imports generator.check"),
        ({"check.py": "from generator import archive\n"}, "generator.check imports generator.archive"),
        ({"site/plugin.py": "from generator import read\n"}, "generator.site.plugin imports generator.read"),
        ({"site/late.py": "import generator.cli\n"}, "generator.site.late imports generator.cli"),
        ({"cellar/wine.py": ""}, "generator.cellar.wine is in no room that the rule knows"),
        ({"page/utils.py": ""}, "generator.page.utils has a name that says nothing"),
        ({"page/html_utils.py": ""}, "generator.page.html_utils has a name that says nothing"),
        ({"page/state.py": "N = 0\ndef more():\n    global N\n    N += 1\n"}, "generator.page.state assigns a global"),
        ({"page/long.py": "x = 1\n" * (LONGEST + 1)}, f"generator.page.long has more than {LONGEST} lines"),
    ],
)  # fmt: skip
def test_a_violation_is_found(tmp_path: Path, changed: dict[str, str], said: str) -> None:
    """Each breach is found, whatever form its import has, and nothing else is said."""
    assert list(violations(tree(tmp_path, changed))) == [said]


def test_a_circle_is_found(tmp_path: Path) -> None:
    """Two modules of one room that need one another are a circle, also by way of the room's face."""
    pair = {"page/a.py": "import generator.page.b\n", "page/b.py": "from generator.page import a\n"}
    face = {"page/__init__.py": "from generator.page.a import f\n", "page/a.py": "from generator.page import g\n"}
    for package in (tree(tmp_path / "pair", pair), tree(tmp_path / "face", face)):
        (said,) = violations(package)
        assert said.startswith("a circle: ")
        assert "generator.page.a" in said
