"""The catalogues of the theme's words against the templates and the program.

``python -m tests.site.catalogues`` brings every catalogue up to date: messages that are new stand in it untranslated,
those that are gone are taken out. ``python -m tests.site.catalogues it`` begins one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "templates" / "words"
KEYWORDS = {
    "_": None,
    "p_": None,
    "say": None,
    "gettext": None,
    "ngettext": (1, 2),
    "pn_": (1, 2),
}
"""What the templates and `generator/site` call with a message."""
HEADER = "# The words of the theme. To bring this file up to date: python -m tests.site.catalogues"
_OF_NO_USE = ("-Date:", "-Translator:", "Language-Team:", "Msgid-Bugs-To:", "Id-Version:", "Generated-By:")


def messages() -> Catalog:
    """Every message of the theme, with the files that it stands in."""
    catalogue = Catalog(project="Briefings", fuzzy=False)
    for path, method in _sources():
        for _, message, _, _ in extract_from_file(method, path, KEYWORDS):
            catalogue.add(message, locations=[(path.relative_to(ROOT).as_posix(), 0)])
    return catalogue


def _sources() -> Iterator[tuple[Path, str]]:
    yield from ((path, "jinja2") for path in sorted((ROOT / "templates" / "theme").rglob("*.html")))
    yield from ((path, "python") for path in sorted((ROOT / "generator" / "site").rglob("*.py")))


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"))


def renewed(path: Path, wanted: Catalog) -> str:
    """The catalogue at `path` with the messages `wanted`, in their order, its translations kept."""
    old = read(path) if path.exists() else None
    new = Catalog(locale=path.stem.replace("-", "_"), header_comment=HEADER, project="Briefings", fuzzy=False)
    for message in sorted((one for one in wanted if one.id), key=lambda one: str(one.id)):
        known = old.get(message.id if isinstance(message.id, str) else message.id[0]) if old else None
        kept = known.string if known and known.id == message.id else ""
        files = sorted({(name, 0) for name, _ in message.locations})
        new.add(message.id, kept, locations=files, flags=message.flags)
    written = BytesIO()
    write_po(written, new, width=120, omit_header=False, include_lineno=False)
    # days and versions say nothing, and would change with every renewal
    lines = (line for line in written.getvalue().decode().split("\n") if not any(name in line for name in _OF_NO_USE))
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    all_messages = messages()
    for place in [WORDS / f"{name}.po" for name in sys.argv[1:]] or sorted(WORDS.glob("*.po")):
        text = renewed(place, all_messages)
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, "utf-8")
