"""A new site: the files of `templates/new`, filled in."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import metadata
from pathlib import Path

import jinja2

from generator.errors import ConfigError
from generator.page import packaged_templates
from generator.site.options import Options

_ONLY_FOR = {".github/workflows/site.yml": ("github", "both"), ".gitlab-ci.yml": ("gitlab", "both")}


def repository() -> str:
    """Where pip finds this program until it is released: its repository, as the package's own metadata name it."""
    addresses = metadata("briefings").get_all("Project-URL") or []
    named = (entry.partition(", ") for entry in addresses)
    return next((f"git+{address}" for name, _, address in named if name == "Repository"), "briefings")


def make(folder: Path, options: Mapping[str, str]) -> Iterator[Path]:
    """Writes the files of a new site into `folder` and yields the path of each that was not there.

    Raises ConfigError before anything is written where a site is there already, or an option has a value that no site
    takes; also where a file cannot be written.
    """
    if (folder / "mkdocs.yml").exists():
        raise ConfigError(
            "there is a site here already", path=str(folder / "mkdocs.yml"), remedy="Choose another folder"
        )
    _verify(options)
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
        wanted = options["ci"] in _ONLY_FOR.get(target, (options["ci"],))
        if wanted and _write(folder / target, environment.get_template(name).render(options)):
            yield folder / target


def _verify(given: Mapping[str, str]) -> None:
    """Raises ConfigError where the plugin would not take what is given for an option of its own."""
    options = Options()
    options.load_dict({name: value for name, value in given.items() if name in options})
    if failed := options.validate()[0]:
        raise ConfigError("; ".join(f"--{name}: {error}" for name, error in failed).rstrip("."))


def _write(path: Path, text: str) -> bool:
    """Whether it was written: a file that is there stays."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        if path.is_file():
            return False
        raise ConfigError("stands where a file of the new site belongs", path=str(path)) from None
    except OSError as error:
        raise ConfigError(f"cannot be written: {error.strerror}", path=str(path)) from error
    return True
