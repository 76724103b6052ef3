"""The wheel, built and installed into an empty environment outside the checkout, does all that the checkout does."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.sample import ROOT, run

pytestmark = pytest.mark.slow

_EXTRACT = """\
Council votes for a tidal barrier at the old harbour mouth

The council voted nine to four for a barrier at the old harbour mouth.

“We are not building a wall, we are buying time,” said Ines Varga, the mayor of Halden.

Work begins in May and will close the eastern quay for two seasons.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution, built here without a network."""
    folder = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "hatchling", "build", "--directory", folder, at=ROOT)
    assert done.returncode == 0, done.stderr
    assert len(list(folder.iterdir())) == 2
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    (found,) = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """The programs of an empty environment with the wheel; what it depends on is borrowed from this one."""
    folder = tmp_path_factory.mktemp("environment")
    made = run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", at=folder)
    assert made.returncode == 0, made.stderr
    python = folder / "venv" / "bin" / "python"
    options = ("--quiet", "--no-index", "--no-deps")
    done = run(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel, at=folder)
    assert done.returncode == 0, done.stderr
    borrowed = folder / "borrowed"
    borrowed.mkdir()
    for path in {Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("platlib"))}:
        for entry in path.iterdir():
            if entry.suffix != ".pth" and not entry.name.startswith(("briefings", "generator")):
                (borrowed / entry.name).symlink_to(entry)
    (site_packages,) = (folder / "venv").glob("lib/python*/site-packages")
    (site_packages / "borrowed.pth").write_text(f"{borrowed}\n", "utf-8")
    return python.parent


@pytest.fixture
def installed(environment: Path, tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs a program of that environment in `tmp_path`, with a home of its own and nothing of the checkout about it."""
    home = tmp_path / "home"
    home.mkdir()

    def run_installed(program: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        outside = {"HOME": str(home), "PATH": f"{environment}:/usr/bin:/bin"}
        return run(environment / program, *arguments, at=tmp_path, env=outside)

    return run_installed


def test_the_wheel_carries_all_templates_and_no_more(wheel: Path) -> None:
    """The wheel holds every module and every template, dot-files among them, and nothing of tests or the sample."""
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    templates = {path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()}
    modules = {path.relative_to(ROOT).as_posix() for path in (ROOT / "generator").rglob("*.*") if path.is_file()}
    assert {"templates/new/.gitattributes.j2", "templates/new/.github/workflows/site.yml.j2"} <= templates
    assert {"templates/pages/briefing.md.j2", "templates/theme/js/search.js"} <= templates
    expected = {f"generator/{name}" for name in templates} | {name for name in modules if "__pycache__" not in name}
    assert "generator/analyse/languages/en/speech.toml" in expected
    assert "generator/py.typed" in expected
    found = {name for name in names if ".dist-info/" not in name}
    assert found == expected
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_source_distribution_makes_the_same_wheel(built: Path, wheel: Path, tmp_path: Path) -> None:
    """From the source distribution alone a wheel of the same files is built, byte for byte."""
    (source,) = built.glob("*.tar.gz")
    with tarfile.open(source) as archive:
        archive.extractall(tmp_path, filter="data")
    (unpacked,) = tmp_path.iterdir()
    assert (unpacked / "tests" / "test_wheel.py").is_file()
    done = run(
        sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path / "w", at=unpacked
    )
    assert done.returncode == 0, done.stderr
    (again,) = (tmp_path / "w").iterdir()
    assert again.name == wheel.name
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert set(one.namelist()) == set(other.namelist())
        assert [name for name in one.namelist() if one.read(name) != other.read(name)] == []


def test_the_installed_package_is_not_the_checkout(
    installed: Callable[..., subprocess.CompletedProcess[str]], environment: Path
) -> None:
    """In that environment `generator` and its templates come from the wheel."""
    program = "import generator, generator.page as p; print(generator.__file__); print(p.packaged_templates())"
    done = installed("python", "-c", program)
    assert done.returncode == 0, done.stderr
    package, templates = map(Path, done.stdout.split())
    assert package.is_relative_to(environment.parent)
    assert templates == package.parent / "templates"
    assert not package.is_relative_to(ROOT)


def test_an_installed_package_makes_a_site(
    installed: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    """`init`, an extract, a strict build, `check`, `analyse` and plain MkDocs all work from the wheel alone."""
    config = tmp_path / "S" / "mkdocs.yml"
    assert installed("briefings", "init", "S").returncode == 0
    for name in (".gitignore", ".gitattributes", ".gitlab-ci.yml", ".github/workflows/site.yml", "extracts/.gitkeep"):
        assert (tmp_path / "S" / name).is_file(), name
    (tmp_path / "S" / "extracts" / "2026-03-04-barrier.txt").write_text(_EXTRACT, "utf-8")
    built = installed("briefings", "build", "--strict", "-f", config)
    assert built.returncode == 0, built.stderr
    (made,) = (tmp_path / "S" / "briefings" / "2026" / "03").iterdir()
    assert "> “We are not building a wall, we are buying time,” [p2]" in made.read_text("utf-8")
    page = tmp_path / "S" / "site" / "2026" / "03" / made.stem / "index.html"
    assert '<p id="p2"><mark>“We are not building a wall' in page.read_text("utf-8")
    assert (tmp_path / "S" / "site" / "pagefind" / "pagefind.js").is_file()
    assert (tmp_path / "S" / "site" / "css" / "briefings.css").is_file()
    checked = installed("briefings", "check", "-f", config)
    assert checked.returncode == 0, checked.stdout
    assert "0 problems" in checked.stdout
    found = installed("briefings", "analyse", "--format", "jsonl", tmp_path / "S" / "extracts")
    assert '"name": "Ines Varga"' in found.stdout
    plain = installed("python", "-m", "mkdocs", "build", "--strict", "-f", config, "-d", tmp_path / "plain")
    assert plain.returncode == 0, plain.stderr
    same = page.relative_to(tmp_path / "S" / "site")
    assert (tmp_path / "plain" / same).read_bytes() == page.read_bytes()


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["build", "--help"], ["analyse", "--help"]])
def test_the_installed_command_says_what_it_is(
    installed: Callable[..., subprocess.CompletedProcess[str]], arguments: list[str]
) -> None:
    """The installed command has its version and its help."""
    done = installed("briefings", *arguments)
    assert done.returncode == 0, done.stderr
    assert "briefings" in done.stdout
