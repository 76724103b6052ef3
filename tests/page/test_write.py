"""Briefing -> page text: golden pages, and templates that fail or lose something."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import TemplateError
from generator.model import Briefing, PageState
from generator.page import load_template, packaged_templates, parse, read, write
from generator.page.write import TEMPLATE
from tests.page.examples import FERRY, WITHDRAWN
from tests.verra import ARABIC, BARE, FULL, MINIMAL

GOLDEN = Path(__file__).parent / "golden"
OURS = (packaged_templates() / "pages" / TEMPLATE).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "briefing"),
    [
        ("english", FULL),
        ("arabic", ARABIC),
        ("bare", BARE),
        ("minimal", MINIMAL),
        ("forms", FERRY),
        ("withdrawn", WITHDRAWN),
    ],
)
def test_pages_are_as_they_were(name: str, briefing: Briefing) -> None:
    """A briefing gives the golden page byte by byte, and the golden page gives the briefing."""
    golden = (GOLDEN / f"{name}.md").read_bytes().decode()
    assert write(briefing, load_template()) == golden
    assert parse(golden) == briefing
    state = PageState.UNTOUCHED if briefing.withdrawn is None else PageState.WITHDRAWN
    assert read(golden, f"{name}.md").state is state


def own(folder: Path, text: str | bytes) -> Path:
    """A site's templates folder with a page template of its own; its path is what an error must name."""
    path = folder / "templates" / "pages" / TEMPLATE
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_the_sites_template_is_preferred(tmp_path: Path) -> None:
    """A template of the site's own takes the place of the program's, and may add and reorder what it likes."""
    path = own(tmp_path, OURS.replace("## {{ headings.key_points }}", "## In short\n\nRead with care."))
    text = write(FULL, load_template(path.parent.parent))
    assert "\n## In short\n\nRead with care.\n" in text
    assert parse(text) == FULL


def test_without_a_template_of_its_own_a_site_gets_ours(tmp_path: Path) -> None:
    """A templates folder that holds no page template changes nothing."""
    assert write(BARE, load_template(tmp_path)) == write(BARE, load_template())


def test_a_template_may_build_on_ours(tmp_path: Path) -> None:
    """What a template includes is found beside it or among the program's own."""
    path = own(tmp_path, '{% include "tail.md.j2" %}')
    (path.parent / "tail.md.j2").write_text(OURS, "utf-8")
    assert parse(write(FULL, load_template(path.parent.parent))) == FULL


def failure(folder: Path, text: str | bytes) -> TemplateError:
    path = own(folder, text)
    with pytest.raises(TemplateError) as caught:
        write(FULL, load_template(path.parent.parent))
    assert caught.value.path == str(path)
    return caught.value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\nid: x\n{% if %}\n", "Expected an expression"),
        ("---\nid: x\n{{ briefing.titel }}\n", "has no attribute 'titel'"),
        ("---\nid: x\n{{ brief.title }}\n", "'brief' is undefined"),
        ("---\nid: x\n{{ briefing.title | slug }}\n", "No filter named 'slug'"),
        ("---\nid: x\n{{ briefing.title + 1 }}\n", "can only concatenate str"),
        ("---\nid: x\n{{ 1 / 0 }}\n", "division by zero"),
        ("---\nid: x\n{{ briefing.id | mapping }}\n", "must be called with a dataclass"),
        ('---\nid: x\n{% include "nowhere.md.j2" %}\n', "nowhere.md.j2"),
    ],
)  # fmt: skip
def test_an_error_names_template_and_line(tmp_path: Path, text: str, said: str) -> None:
    """Whatever a template does wrong, the error names its file, its line and what is wrong."""
    error = failure(tmp_path, text)
    assert error.line == 3
    assert said in error.what


def test_a_template_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    """A template in another encoding is an error with its name, not a traceback."""
    assert "UTF-8" in failure(tmp_path, "é".encode("latin-1")).what


@pytest.mark.parametrize(
    ("lost", "instead", "said"),
    [
        ("<!-- key-points -->", "", "`key_points` differs"),
        ("<!-- statements -->", "<!-- said -->", "`voices` differs"),
        ("{{ passage.paragraph | marker }}", "", "`voices` differs"),
        ("id: {{ briefing.id | yaml }}", "", "`id` differs"),
        ("title: {{ briefing.title | yaml }}", "title: {{ briefing.title[:9] | yaml }}", "`title` differs"),
        ("<!-- updates -->", "", "`updates` differs"),
        ("{{ paragraph.number | marker(\"\") }} ", "", "`paragraphs` differs"),
        ('digest: ""', "", 'no line `digest: ""`'),
        ("title: {{ briefing.title | yaml }}", "title: [", "YAML"),
    ],
)  # fmt: skip
def test_a_template_that_loses_something_is_refused(tmp_path: Path, lost: str, instead: str, said: str) -> None:
    """A page that would not read back the same is not written: the error says which field and what to do."""
    assert lost in OURS
    error = failure(tmp_path, OURS.replace(lost, instead))
    assert said in error.what
    assert error.remedy


def test_a_template_is_text_and_no_extract_is_one() -> None:
    """What an extract says is never a template, neither in the front matter nor in the body."""
    hostile = replace(
        MINIMAL,
        title="{{ 7 + 42 }} {% raw %}",
        key_points=(replace(MINIMAL.key_points[0], text="{{ 7 + 42 }} {# x #}"),),
    )
    text = write(hostile, load_template())
    assert text.count("{{ 7 + 42 }}") == 2
    assert "49 " not in text
