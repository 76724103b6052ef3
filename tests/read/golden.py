"""Golden inputs: files as tools write them, in `golden/<format>/`, and beside each what is read from it.

Beside ``NAME.SUFFIX`` stands ``NAME.expected.json``: a list with an object for each extract, in the order in which they
are read, without the fields that have their default and without the hash (another test's matter); and for each record
or file that is refused, its message under ``refused``. Each folder's ``SOURCE.md`` says which tool and version wrote
the shape, or which documentation gives it.

When a change of what is read is meant, write the files anew with ``python -m tests.read.golden FILE…`` and read the
difference in git.
"""

from __future__ import annotations

import json
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path

from generator.errors import ExtractError
from generator.read import formats

HERE = Path(__file__).parent / "golden"
_EXPECTED = ".expected.json"


def inputs() -> list[Path]:
    """Every golden input, in the order of their paths."""
    return sorted(path for path in HERE.glob("*/*") if path.name != "SOURCE.md" and not path.name.endswith(_EXPECTED))


def beside(path: Path) -> Path:
    """Where stands what is expected of the input at `path`."""
    return path.with_name(path.name.partition(".")[0] + _EXPECTED)


def read(path: Path) -> list[object]:
    """What is read from the input at `path`, as its expectation has it."""
    found = formats.parse(path.read_bytes(), name=path.name, path=path.name)
    return [{"refused": str(item)} if isinstance(item, ExtractError) else _bare(item) for item in found]


def expected(path: Path) -> list[object]:
    """What stands beside the input at `path`."""
    loaded: list[object] = json.loads(beside(path).read_text(encoding="utf-8"))
    return loaded


def _bare(value: object) -> object:
    """Return `value` as JSON has it, without fields that have their default."""
    if is_dataclass(value) and not isinstance(value, type):
        of_note = (field.name for field in fields(value) if getattr(value, field.name) != field.default)
        return {name: _bare(getattr(value, name)) for name in of_note if name != "sha256"}
    return [_bare(item) for item in value] if isinstance(value, tuple) else value


def write(path: Path) -> None:
    """Write what is read from the input at `path` beside it."""
    text = json.dumps(read(path), ensure_ascii=False, indent=2)
    beside(path).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        write(Path(argument))
