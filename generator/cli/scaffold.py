"""A new site: the files of `templates/new`, filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import metadata
from pathlib import Path

import jinja2

from generator.errors import ConfigError
from generator.page import packaged_templates

_ONLY_FOR = {".github/workflows/site.yml": ("github", "both"), ".gitlab-ci.yml": ("gitlab", "both")}


def repository() -> str:
    """Where pip finds this program until it is released: its repository, as the package's own metadata name it."""
    addresses = metadata("briefings").get_all("Project-URL") or []
    named = (entry.partition(", ") for entry in addresses)
    return next((f"git+{address}" for name, _, address in named if name == "Repository"), "briefings")


def make(folder: Path, options: Mapping[str, str]) -> Iterator[Path]:
    """Writes the files of a new site into `folder` and yields each one's path.

    Raises ConfigError before anything is written where a site is there already, or the folder cannot be made.
    """
    if (folder / "mkdocs.yml").exists():
        raise ConfigError(
            "there is a site here already", path=str(folder / "mkdocs.yml"), remedy="Choose another folder"
        )
    templates = packaged_templates() / "new"
    # GitHub's workflows and Jinja both write {{ }}: here it is [[ ]] that is filled in.
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        undefined=jinja2.StrictUndefined,
        variable_start_string="[[",
        variable_end_string="]]",
        block_start_string="[%",
        block_end_string="%]",
        comment_start_string="[#",
        comment_end_string="#]",
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 - YAML and Markdown; values are quoted by the filter
    )
    environment.filters["quoted"] = lambda value: json.dumps(value, ensure_ascii=False)
    for name in sorted(environment.list_templates()):
        target = name.removesuffix(".j2")
        if options["ci"] in _ONLY_FOR.get(target, (options["ci"],)):
            yield _write(folder / target, environment.get_template(name).render(options))


def _write(path: Path, text: str) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", path=str(path)) from error
    return path
