"""`briefings init`: a new site."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from generator.cli import main
from generator.site.cache import FOLDER
from generator.site.settings import load


def init(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["init", str(folder), *options], catch_exceptions=False)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


EVERYWHERE = {
    "mkdocs.yml",
    "requirements.txt",
    ".gitignore",
    ".gitattributes",
    "extracts/.gitkeep",
    "briefings/about.md",
    "briefings/corrections.md",
    "briefings/index.md",
    "briefings/legal.md",
}
GITHUB, GITLAB = ".github/workflows/site.yml", ".gitlab-ci.yml"


@pytest.mark.parametrize(
    ("ci", "workflows"), [("github", {GITHUB}), ("gitlab", {GITLAB}), ("both", {GITHUB, GITLAB}), ("none", set())]
)
def test_a_new_site_has_its_files(tmp_path: Path, ci: str, workflows: set[str]) -> None:
    """The files of a new site are there, with the workflows asked for, each of them told."""
    result = init(tmp_path / "site", "--ci", ci)
    assert result.exit_code == 0
    assert files(tmp_path / "site") == EVERYWHERE | workflows
    assert sum(line.startswith("wrote ") for line in result.output.splitlines()) == len(EVERYWHERE | workflows)
    assert "briefings build" in result.output


def test_options_reach_the_configuration(tmp_path: Path) -> None:
    """Name, address, language and time zone stand in mkdocs.yml, which the program reads."""
    name = 'The "Verra": a\\b #1'
    init(
        tmp_path,
        "--name",
        name,
        "--url",
        "https://host.example/verra/",
        "--language",
        "ar",
        "--timezone",
        "Europe/Paris",
    )
    settings, config = load(tmp_path / "mkdocs.yml")
    assert (config.site_name, config.site_url) == (name, "https://host.example/verra/")
    assert (settings.options.language, settings.options.timezone) == ("ar", "Europe/Paris")


def test_the_defaults_are_a_site(tmp_path: Path) -> None:
    """Without any option the site can be read and has nothing in its place that a person must fill in first."""
    init(tmp_path)
    settings, config = load(tmp_path / "mkdocs.yml")
    assert config.site_name == "Briefings"
    assert settings.extracts.is_dir()


@pytest.mark.parametrize(("ci", "pages"), [*product(["github", "gitlab"], ["direct", "reviewed"])])
def test_workflows_are_yaml_and_do_their_steps(tmp_path: Path, ci: str, pages: str) -> None:
    """Both kinds of workflow in both ways parse, nothing of the template is left, and their steps come in order."""
    init(tmp_path, "--ci", ci, "--pages", pages, "--source", "git+https://host.example/tool@v1")
    text = (tmp_path / (GITHUB if ci == "github" else GITLAB)).read_text("utf-8")
    assert "[[" not in text.replace("[[ ", "[[")
    assert "[%" not in text
    workflow: dict[str, Any] = yaml.safe_load(text)
    jobs = workflow["jobs"] if ci == "github" else workflow
    assert ("propose" in jobs) == (pages == "reviewed")
    assert {"build", "deploy"} <= set(jobs) if ci == "github" else {"build", "pages"} <= set(jobs)
    steps = jobs["build"]["steps"] if ci == "github" else [{"run": line} for line in jobs["build"]["script"]]
    commands = [step["run"] for step in steps if "run" in step]
    built = [command.split(" ||")[0] for command in commands if command.startswith(("briefings ", "mkdocs "))]
    checked, published = (command for command in built if "generate" not in command)
    check = 'briefings check --now "$(date -u +%FT%TZ)"'
    assert checked == (f"{check} --pending" if pages == "reviewed" else check)
    assert published.startswith('briefings build --now "$(date -u' if pages == "direct" else "mkdocs build --strict")
    assert any("generate" in command for command in built) == (pages == "direct")
    assert "git+https://host.example/tool@v1" in (tmp_path / "requirements.txt").read_text("utf-8")
    assert ("/briefings/undated/" in (tmp_path / ".gitignore").read_text("utf-8")) == (pages == "direct")


def test_a_site_that_is_there_is_not_touched(tmp_path: Path) -> None:
    """Where a mkdocs.yml stands, nothing at all is written and the exit is 1."""
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\n", "utf-8")
    result = init(tmp_path)
    assert result.exit_code == 1
    assert "there is a site here already" in result.stderr
    assert files(tmp_path) == {"mkdocs.yml"}


def test_files_that_are_there_are_kept(tmp_path: Path) -> None:
    """In a folder with files of one's own a file of the same name is left as it is, and not told as written."""
    (tmp_path / "briefings").mkdir()
    (tmp_path / "briefings" / "about.md").write_text("Mine.\n", "utf-8")
    (tmp_path / ".gitignore").write_text("mine\n", "utf-8")
    result = init(tmp_path)
    assert (tmp_path / "briefings" / "about.md").read_text("utf-8") == "Mine.\n"
    assert (tmp_path / ".gitignore").read_text("utf-8") == "mine\n"
    assert "about.md" not in result.output


def test_a_place_that_cannot_hold_a_site_is_an_error(tmp_path: Path) -> None:
    """Where a file stands in the way the error is a sentence."""
    (tmp_path / "file").write_text("x", "utf-8")
    result = init(tmp_path / "file" / "site")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")


@pytest.mark.parametrize(
    "options", [("--ci", "jenkins"), ("--pages", "sometimes"), ("--language", "verran"), ("--timezone", "Verra/Halden")]
)
def test_values_that_no_site_takes_are_refused_before_anything_is_written(
    tmp_path: Path, options: tuple[str, str]
) -> None:
    """A value that the site could not be built with is refused at once, and named."""
    result = init(tmp_path / "site", *options)
    assert result.exit_code != 0
    assert options[1] in result.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("pages", ["direct", "reviewed"])
def test_workflows_keep_the_cache(tmp_path: Path, pages: str) -> None:
    """Every job that generates or builds is given the cache of the run before, and leaves its own; git is not."""
    site = tmp_path / "site"
    init(site, "--pages", pages)
    jobs = yaml.safe_load((site / GITHUB).read_text("utf-8"))["jobs"]
    for job in ("build", *(["propose"] if pages == "reviewed" else [])):
        kept = [step["with"] for step in jobs[job]["steps"] if step.get("uses", "").startswith("actions/cache@")]
        assert [one["path"] for one in kept] == [FOLDER]
        assert kept[0]["key"].startswith(kept[0]["restore-keys"])
    assert FOLDER in [
        path for one in yaml.safe_load((site / GITLAB).read_text("utf-8"))["cache"] for path in one["paths"]
    ]
    assert f"/{FOLDER}/" in (site / ".gitignore").read_text("utf-8").splitlines()
