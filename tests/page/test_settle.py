"""A page edited by hand notes its extracts anew; not one other character of it changes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import PageError
from generator.model import Briefing, ExtractRef
from generator.page import load_template, parse, with_extracts, write
from tests.briefings import briefings, texts
from tests.page.examples import FERRY

TEMPLATE = load_template()
PAGE = write(FERRY, TEMPLATE)
OLD = '  - {path: "ferry.txt", sha256: "ab12", paragraphs: 8}\n'
NEW = (ExtractRef("2026/ferry.txt", "cd34", 9),)
references = st.builds(ExtractRef, texts, texts, st.integers(0, 99))


def typed(entry: str, page: str = PAGE) -> str:
    """The page with `entry` where its extracts were named."""
    assert page.count(f"extracts:\n{OLD}") == 1
    return page.replace(f"extracts:\n{OLD}", entry)


def around(text: str, entry: str) -> tuple[str, str]:
    before, found, after = text.partition(entry)
    assert found
    return before, after


@pytest.mark.parametrize(
    ("entry", "noted"),
    [
        (f"extracts:\n{OLD}", 'extracts:\n  - {path: "2026/ferry.txt", sha256: "cd34", paragraphs: 9}\n'),
        (
            "extracts:   # ours\n- path: ferry.txt # moved twice\n  sha256: 'ab12'\n  # counted\n  paragraphs: 8   # so far\n# done\n\n",
            'extracts:   # ours\n- path: "2026/ferry.txt" # moved twice\n  sha256: "cd34"\n  # counted\n  paragraphs: 9   # so far\n# done\n\n',
        ),
        (
            "extracts:\n    -   sha256: ab12\n        path: ferry.txt\n",
            'extracts:\n    -   paragraphs: 9\n        sha256: "cd34"\n        path: "2026/ferry.txt"\n',
        ),
        ("extracts: [{path: ferry.txt, sha256: ab12}]\n", 'extracts: [{paragraphs: 9, path: "2026/ferry.txt", sha256: "cd34"}]\n'),
        ("extracts: {path: ferry.txt, sha256: ab12, paragraphs: 8}\n", 'extracts: {path: "2026/ferry.txt", sha256: "cd34", paragraphs: 9}\n'),
        ("'extracts':\n  path: ferry.txt\n  sha256: ab12\n", "'extracts':\n  paragraphs: 9\n  path: \"2026/ferry.txt\"\n  sha256: \"cd34\"\n"),
        (
            'extracts:\n  - {"path": "fer\\\n      ry.txt",\n     "sha256": "ab12", other: kept}\n',
            'extracts:\n  - {paragraphs: 9, "path": "2026/ferry.txt",\n     "sha256": "cd34", other: kept}\n',
        ),
        ("extracts:\n  - path:\n    sha256: ab12\n    paragraphs: 9\n", 'extracts:\n  - path: "2026/ferry.txt"\n    sha256: "cd34"\n    paragraphs: 9\n'),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_only_the_values_change(entry: str, noted: str, line_end: str) -> None:
    """In whatever style a person has put the entry, its values change and comments, order and line ends stay."""
    page = typed(entry).replace("three sailings a day.", "two sailings a day.").replace("\n", line_end)
    settled = with_extracts(page, NEW)
    assert settled == typed(noted).replace("three sailings a day.", "two sailings a day.").replace("\n", line_end)
    assert parse(settled) == replace(parse(page), extracts=NEW)


@pytest.mark.parametrize(
    ("entry", "noted"),
    [
        (f"extracts:\n{OLD}", f"extracts:\n{OLD}  - {{path: \"b.txt\", sha256: \"ef56\", paragraphs: 2}}\n"),
        ("extracts: [{path: ferry.txt, sha256: ab12, paragraphs: 8}]\n", 'extracts: [{path: ferry.txt, sha256: ab12, paragraphs: 8}, {path: "b.txt", sha256: "ef56", paragraphs: 2}]\n'),
        (
            "extracts:\n- path: ferry.txt\n  sha256: ab12\n  paragraphs: 8 # so far\n# done\n",
            'extracts:\n- path: ferry.txt\n  sha256: ab12\n  paragraphs: 8 # so far\n- {path: "b.txt", sha256: "ef56", paragraphs: 2}\n# done\n',
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_extract_that_joins_is_noted_behind_the_others(entry: str, noted: str, line_end: str) -> None:
    """Another extract of the article is a new entry below those that stand there, which stay as they are typed."""
    both = (*FERRY.extracts, ExtractRef("b.txt", "ef56", 2))
    assert with_extracts(typed(entry).replace("\n", line_end), both) == typed(noted).replace("\n", line_end)


@pytest.mark.parametrize(
    ("entry", "noted"),
    [
        (
            "extracts: # ours\n- path: a.txt\n  sha256: aa\n- path: 2026/ferry.txt # moved\n  sha256: cd34\n  paragraphs: 9\n- {path: b.txt}\n# done\n",
            "extracts: # ours\n- path: 2026/ferry.txt # moved\n  sha256: cd34\n  paragraphs: 9\n# done\n",
        ),
        (
            "extracts: [{path: a.txt}, {path: b.txt}, {path: 2026/ferry.txt, sha256: cd34, paragraphs: 9}, {path: c.txt}, {path: d.txt} ]\n",
            "extracts: [{path: 2026/ferry.txt, sha256: cd34, paragraphs: 9} ]\n",
        ),
        ("extracts: [{path: a.txt, sha256: a, paragraphs: 8}, {path: b.txt}]\n", 'extracts: [{path: "2026/ferry.txt", sha256: "cd34", paragraphs: 9}]\n'),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_extract_that_is_gone_is_named_no_more(entry: str, noted: str, line_end: str) -> None:
    """Entries whose path is none of the new ones go, whole lines or parts of one; the others stay as they are typed."""
    assert with_extracts(typed(entry).replace("\n", line_end), NEW) == typed(noted).replace("\n", line_end)


def test_a_page_without_extracts_gets_them_at_the_end_of_its_front_matter() -> None:
    """Where no extract was named the entry is new, and all else stands as it stood."""
    page = "---\ntype: briefing\ntitle: A note # ours\n...\nText.\n"
    assert with_extracts(page, NEW) == page.replace(
        "...\n", 'extracts:\n  - {path: "2026/ferry.txt", sha256: "cd34", paragraphs: 9}\n...\n'
    )
    assert with_extracts(page, ()) == page


def test_a_byte_order_mark_stays() -> None:
    """A page that an editor saved with a mark keeps it."""
    assert with_extracts(f"\ufeff{PAGE}", NEW) == f"\ufeff{with_extracts(PAGE, NEW)}"


@pytest.mark.parametrize(
    "entry",
    [
        "first: &a {path: ferry.txt, sha256: ab12}\nextracts: [*a]\n",
        "first: &a [{path: ferry.txt, sha256: ab12}]\nextracts: *a\n",
        "first: &a ferry.txt\nextracts:\n  - {path: *a, sha256: ab12}\n",
        "extracts:\n  - path: &a ferry.txt\n    sha256: ab12\nsecond: *a\n",
        "extracts: []\nextracts:\n  - {path: ferry.txt, sha256: ab12}\n",
        "extracts:\n  - {path: ferry.txt, path: a.txt, sha256: ab12}\n",
        "extracts:\n  - path: |\n      ferry.txt\n    sha256: ab12\n",
        "extracts:\n  - {path: a.txt, sha256: ab12} # mine\n  - {path: 2026/ferry.txt, sha256: ab12}\n",
        "extracts:\n  -\n    path: a.txt\n  - {path: 2026/ferry.txt, sha256: ab12}\n",
        "extracts: []\n",
        "extracts:\n",
        "extracts: ferry.txt\n",
        "extracts:\n  - [path, ferry.txt]\n",
        "extracts:\n  - {}\n",
    ],
)
def test_what_cannot_be_done_safely_is_left_to_the_editor(entry: str) -> None:
    """Aliases, a key given twice, a remark beside what would go: the error says what to write."""
    with pytest.raises(PageError) as caught:
        with_extracts(typed(entry), NEW, "2026/03/ferry.md")
    assert caught.value.path == "2026/03/ferry.md"
    assert '{path: "2026/ferry.txt", sha256: "cd34", paragraphs: 9}' in (caught.value.remedy or "")


def test_a_page_that_cannot_be_read_is_the_error_that_says_why() -> None:
    """A broken front matter is refused as ever."""
    with pytest.raises(PageError, match="not valid YAML"):
        with_extracts('---\ntype: briefing\ntitle: "open\n---\n', NEW, "a.md")


@settings(max_examples=100, deadline=None)
@given(briefings, st.data())
def test_all_else_stands_as_it_stood(briefing: Briefing, data: st.DataObject) -> None:
    """For any page and any extracts in place of its own: the new ones are read, and no line outside the entry changes."""
    count = len(briefing.extracts)
    wanted = tuple(data.draw(st.lists(references, min_size=min(count, 1), max_size=count + 1)))
    page = data.draw(st.sampled_from([dumped, flowing, as_written]))(briefing)
    line_end = data.draw(st.sampled_from(["\n", "\r\n"]))
    page = page.replace("\n", line_end)
    settled = with_extracts(page, wanted)
    assert parse(settled) == replace(parse(page), extracts=wanted)
    assert outside(settled) == outside(page)
    assert with_extracts(settled, wanted) == settled


def as_written(briefing: Briefing) -> str:
    return write(briefing, TEMPLATE)


def dumped(briefing: Briefing, *, flow: bool = False) -> str:
    """The page with its extracts as a YAML tool would put them, first in the front matter and with a comment behind."""
    text = write(briefing, TEMPLATE)
    entries: list[dict[str, Any]] = [
        {"sha256": one.sha256, "path": one.path, "mine": "kept"} for one in briefing.extracts
    ]
    if not entries:
        return text
    front, end, body = text.partition('\ndigest: "')
    front = front[: front.index("\nextracts:\n")] if "\nextracts:\n" in front else front
    entry = "extracts: " if flow else "extracts:\n"
    entry += yaml.safe_dump(entries, default_flow_style=flow, allow_unicode=True)
    front = front.removeprefix("---\n")
    return f"---\n{entry}# mine\n{front}{end}{body}"


def flowing(briefing: Briefing) -> str:
    return dumped(briefing, flow=True)


def outside(text: str) -> list[str]:
    """The lines of a page that do not belong to the entry of its extracts."""
    kept, within, front = [], False, 0
    for line in text.split("\n"):
        front += line.rstrip("\r") == "---"
        if front > 1 or not line.startswith((" ", "- ")):
            within = front == 1 and line.startswith("extracts:")
        if not within:
            kept.append(line)
    return kept
