"""What the documents say of commands, options, modules and pages is so, and nothing is left unsaid."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import click
import pytest
from babel import Locale
from click.testing import CliRunner
from mkdocs.config.base import BaseConfigOption

from generator.cli import main
from generator.model import (
    BOUNDS,
    Briefing,
    DateMention,
    ExtractRef,
    PageState,
    Paragraph,
    Passage,
    Source,
    Statement,
    Update,
    Voice,
)
from generator.page import packaged_templates, parse
from generator.plan import Action
from generator.read import FORMAT_NAMES
from generator.read.extracts import MAX_REFUSED, MAX_TOGETHER
from generator.read.formats import check_name, web_page
from generator.read.json import bodiless
from generator.read.markup.xml_text import MOST_TAGS
from generator.read.metadata import FIELDS
from generator.read.sidecars import LARGEST
from generator.site.options import Options
from tests.plan.test_table import CELLS
from tests.test_house import MAY_IMPORT

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
CODE = re.compile(r"`([^`]+)`")


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def rows(name: str, *heads: str) -> Iterator[list[str]]:
    """The rows of every table in a document whose heads are these."""
    table: list[str] = []
    for line in (*text_of(name).splitlines(), ""):
        if line.startswith("|"):
            table.append(line)
            continue
        cells = [[cell.strip() for cell in re.split(r" \|(?= )", row.strip("|"))] for row in table]
        if cells and [head.strip() for head in table[0].strip("|").split("|")] == list(heads):
            yield from cells[2:]
        table = []


def fenced(name: str, language: str) -> str:
    """The first block of a document that is fenced as being in `language`."""
    found = re.search(rf"^```{language}\n(.*?)^```$", text_of(name), re.MULTILINE | re.DOTALL)
    assert found, f"{name} has no block of {language}"
    return found[1]


def commands() -> dict[str, click.Command]:
    assert isinstance(main, click.Group)
    return dict(main.commands)


def options() -> dict[tuple[str, str], click.Option]:
    """Every option of every command by the command's name and each of its own."""
    found = ((name, param) for name, command in commands().items() for param in command.params)
    return {(name, opt): param for name, param in found if isinstance(param, click.Option) for opt in param.opts}


def documented_options() -> dict[tuple[str, str], str]:
    """Meaning by command and option, as the README's table has them."""
    return {
        (command.strip("`"), option.split(maxsplit=1)[0]): meaning
        for command, names, meaning in rows("README.md", "command", "option", "meaning")
        for option in CODE.findall(names)
    }


def test_every_command_is_documented() -> None:
    """The README's table of commands names those that there are and the arguments they take, and no others."""
    said = {" ".join(CODE.findall(command)) for command, _ in rows("README.md", "command", "what it does")}
    plural = {"PATHS": "PATHS…"}
    taken = {
        name: [p.make_metavar(click.Context(command)) for p in command.params if isinstance(p, click.Argument)]
        for name, command in commands().items()
    }
    words = {name: [plural.get(argument.rstrip("."), argument) for argument in args] for name, args in taken.items()}
    assert said == {" ".join([name, *arguments]) for name, arguments in words.items()}


def test_every_option_of_a_command_is_documented() -> None:
    """The README's table of options names those that there are, under their commands, and no others."""
    assert set(documented_options()) == set(options())


@pytest.mark.parametrize(("command", "option"), sorted(options()))
def test_what_an_option_takes_is_documented(command: str, option: str) -> None:
    """Every value that an option takes stands in its row, and so does its default."""
    param = options()[command, option]
    said = CODE.findall(documented_options().get((command, option), ""))
    choices = list(param.type.choices) if isinstance(param.type, click.Choice) else []
    if choices == list(FORMAT_NAMES):  # they have a table of their own
        choices = []
    default = [str(param.default)] if isinstance(param.default, str | Path) and str(param.default) else []
    assert set(said) >= {*map(str, choices), *default}


def _as_yaml(default: object) -> str:
    if isinstance(default, bool):
        return str(default).lower()
    return "unset" if default is None else str(default or "")


def test_every_option_of_the_plugin_is_documented() -> None:
    """The README's table of the plugin's options names those that there are, each with its default, and no others."""
    there = {name: option for name, option in vars(Options).items() if isinstance(option, BaseConfigOption)}
    defaults = {name: _as_yaml(option.default) for name, option in there.items()}
    said = {
        name.strip("`"): default for name, _, default, _ in rows("README.md", "option", "type", "default", "meaning")
    }
    assert {name: default.strip("`") for name, default in said.items()} == {
        name: default or "none" for name, default in defaults.items()
    }


def test_every_format_is_documented() -> None:
    """The README's table of formats has the names that `--format` and `format:` take, each once, and no others."""
    said = [
        name
        for names, *_ in rows("README.md", "name", "input", "known by", "what is read")
        for name in CODE.findall(names)
    ]
    assert sorted(said) == sorted(FORMAT_NAMES)


def test_suffixes_that_the_readme_names_are_read() -> None:
    """Every suffix that the README says a file may have is one that is read."""
    said = re.search(r"Files may be called (.*?), or have no suffix", text_of("README.md"), re.DOTALL)
    assert said
    names = re.findall(r"`(\.\w+)`", said[1])
    assert len(names) > 10
    for name in names:
        check_name(f"barrier{name}", f"barrier{name}")


def test_every_field_of_a_sidecar_is_documented() -> None:
    """The README's list of fields has all that are known, and no others."""
    said = re.search(r"^Known are (.*?)\. Each", text_of("README.md"), re.MULTILINE | re.DOTALL)
    assert said
    assert set(CODE.findall(said[1])) == FIELDS


def test_tools_whose_records_are_refused_are_named() -> None:
    """The README names every tool whose records hold no text."""
    said = next(line for line in text_of("README.md").split("\n- ") if line.startswith("**Records without a text"))
    names = [shape.name.removesuffix("'s bookmarks") for shape in bodiless.SHAPES]
    assert [name for name in names if name not in said] == []


def test_the_languages_of_furniture_are_documented() -> None:
    """The README names the languages in which furniture is known, and no others."""
    folder = ROOT / "generator" / "read" / "furniture" / "tables"
    known = {str(Locale.parse(path.stem).english_name) for path in folder.glob("*.toml") if path.stem != "und"}
    said = re.search(r"Its words are known in (.*?)\.", text_of("README.md"), re.DOTALL)
    assert said
    assert set(re.split(r",\s+|\s+and\s+", said[1])) == known


def test_bounds_are_documented() -> None:
    """The README's paragraph on bounds has the numbers that hold."""
    said = next(part for part in text_of("README.md").split("\n\n") if part.startswith("**Bounds**"))
    bounds = (*astuple(BOUNDS), LARGEST, MAX_REFUSED, MAX_TOGETHER, web_page.MOST_ELEMENTS, MOST_TAGS)
    there = {f"{bound:,}" for bound in bounds}
    assert set(re.findall(r"\d[\d,]*\d", said)) == there


def test_the_plan_in_the_readme_is_the_plan() -> None:
    """Each cell of the README's table of pages begins with the words for what the plan does there."""
    words = {
        Action.WRITE: "written",
        Action.UPDATE: "written anew",
        Action.PROPOSE: "kept, with a proposal",
        Action.REPORT: "kept, and reported",
        Action.KEEP: "kept",
    }
    flags = {Action.REFRESH: "`--refresh`", Action.REMOVE: "`--prune`"}
    columns: tuple[PageState | None, ...] = (None, PageState.UNTOUCHED, PageState.EDITED, PageState.WITHDRAWN)
    table = {
        (row.removeprefix("extract ").removesuffix(" extract").replace("unchanged", "same"), state): cell
        for row, *cells in rows(
            "README.md", "", "no page yet", "page as written", "page edited by hand", "page withdrawn"
        )
        for state, cell in zip(columns, cells, strict=True)
    }
    assert {key for key, cell in table.items() if cell} == {key for key, cell in CELLS.items() if cell[0]}
    for key, (plainly, refreshed, pruned) in CELLS.items():
        if plainly:
            assert table[key].startswith(words[plainly]), key
            named = {flags[action] for action in (refreshed, pruned) if action in flags}
            assert set(re.findall(r"`--\w+`", table[key])) == named, key


def test_every_section_of_a_page_is_documented() -> None:
    """The README names every section that the template of pages writes."""
    template = (packaged_templates() / "pages" / "briefing.md.j2").read_text("utf-8")
    sections = set(re.findall(r"^<!-- ([a-z-]+) -->$", template, re.MULTILINE))
    readme = text_of("README.md")
    assert {name for name in sections if f"`{name}`" not in readme and f"<!-- {name} -->" not in readme} == set()


def test_what_an_editor_may_set_is_read() -> None:
    """The lines that the README offers for the front matter are read as it says."""
    page = parse(f"---\ntype: briefing\n{fenced('README.md', 'yaml')}---\n")
    assert (page.draft, page.reviewed, page.not_before, page.withdrawn) == (True, True, "2026-03-10", "why")
    assert page.corrections == (Update("The bridge closes in November, not in October.", "2026-03-11"),)


def test_the_rule_of_the_rooms_is_the_one_that_is_enforced() -> None:
    """CONTRIBUTING.md's table says of every room what `tests/test_house.py` lets it import."""
    said: dict[str, set[str]] = {}
    for rooms, others in rows("CONTRIBUTING.md", "room", "may import, besides itself"):
        base = {"model", "errors"} if others.startswith("and ") else set()
        allowed = set(MAY_IMPORT) - {"cli"} if others == "all" else base | set(CODE.findall(others))
        said |= dict.fromkeys(CODE.findall(rooms), allowed)
    assert said == MAY_IMPORT


def test_programs_beside_the_package_exist() -> None:
    """Every program of the repository that CONTRIBUTING.md tells to run is there."""
    text = text_of("CONTRIBUTING.md")
    modules = [name.replace(".", "/") + ".py" for name in re.findall(r"python -m (tests(?:\.\w+)+)", text)]
    files = re.findall(r"(?:python|pytest) ((?:benchmarks|tests)/[\w/.]+)", text)
    assert len(modules) > 1
    assert len(files) > 1
    assert [name for name in (*modules, *files) if not (ROOT / name).exists()] == []


def test_every_module_is_on_the_map() -> None:
    """The map in CONTRIBUTING.md names every module of the package, and no other."""
    package = ROOT / "generator"
    there = {path.relative_to(package).as_posix() for path in package.rglob("*.py")}
    faces = {name for name in there if name.endswith("__init__.py")} - {"cli/__init__.py"}
    said = re.findall(r"^- `([\w/]+\.py)`: ", text_of("CONTRIBUTING.md"), re.MULTILINE)
    assert sorted(said) == sorted(there - faces)


def test_the_walk_names_what_there_is() -> None:
    """Every function that CONTRIBUTING.md names together with its module stands there."""
    walk = re.findall(r"`([\w.]+)`\s(?:\(|in\s)`([\w/]+\.py)`", text_of("CONTRIBUTING.md"))
    assert len(walk) > 10
    for name, path in walk:
        module = importlib.import_module(
            "generator." + path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        )
        found: object = module
        for part in name.split("."):
            found = getattr(found, part, None)
        assert found is not None, f"{path} has no {name}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_lead_somewhere(name: str) -> None:
    """Every relative link and image of a document leads to a file of the repository."""
    targets = re.findall(r"\]\(([^()\s]+)\)", text_of(name))
    relative = [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:", target)]
    own = [target for target in relative if target]
    assert [target for target in own if not (ROOT / target).is_file()] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_exist(name: str) -> None:
    """Every `make` target that a document uses is one of the Makefile's."""
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    used = set(re.findall(r"(?:`|^ {4})make (?:[A-Z]+=\S+ )*([a-z]+)", text_of(name), re.MULTILINE))
    assert used <= targets


def test_the_page_in_the_readme_reads_as_it_says() -> None:
    """The README's page parses into the briefing that the README describes."""
    page = parse(fenced("README.md", "markdown"))
    assert page == Briefing(
        id=page.id,
        title="Halden closes its swing bridge for the winter",
        language="en",
        date="2026-03-02",
        sources=(Source("Halden Courier", "https://courier.example/swing-bridge", ("Jo Brandt",), "2026-03-02"),),
        topics=("bridges", "Halden"),
        extracts=(ExtractRef("2026-03-02-bridge.txt", page.extracts[0].sha256, 3),),
        key_points=tuple(Passage(point.text, number) for number, point in enumerate(page.key_points, 1)),
        voices=(
            said(
                "Mette Solvang",
                "harbour engineer",
                Passage("“The bearings are ninety years old, and they have told us so,”", 2),
                Passage("Buses will go round by the north road", 2),
            ),
            said("Paul Arden", "speaker", None, Passage("“a long walk in the rain”", 3)),
        ),
        dates=(DateMention("November until the end of March", None, 1),),
        paragraphs=tuple(Paragraph(number, each.text) for number, each in enumerate(page.paragraphs, 1)),
    )
    assert (len(page.key_points), len(page.paragraphs)) == (3, 3)


def said(name: str, role: str, quoted: Passage | None, reported: Passage) -> Voice:
    direct = (Statement((quoted,), direct=True),) if quoted else ()
    return Voice(name, role, (*direct, Statement((reported,), direct=False)))


def test_the_page_in_the_readme_is_what_the_program_writes(tmp_path: Path) -> None:
    """The extract in the README becomes the page in the README, byte by byte."""
    site, runner = tmp_path / "halden", CliRunner()
    assert runner.invoke(main, ["init", str(site)]).exit_code == 0
    (site / "extracts" / "2026-03-02-bridge.txt").write_text(fenced("README.md", "text"), "utf-8", newline="\n")
    done = runner.invoke(main, ["generate", "-f", str(site / "mkdocs.yml"), "--strict"])
    assert done.exit_code == 0, done.output
    (page,) = (site / "briefings" / "2026").rglob("*.md")
    assert page.read_bytes().decode() == fenced("README.md", "markdown")
