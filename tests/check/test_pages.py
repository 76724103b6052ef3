"""Pages against extracts: what is wrong is found, with its line, and nothing else is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.check import (
    Finding,
    broken_links,
    broken_references,
    check_page,
    quotations,
    references,
    same_ids,
    unknown_marks,
    unverifiable,
)
from generator.model import (
    Briefing,
    Extract,
    ExtractRef,
    PageState,
    Paragraph,
    Passage,
    SetAside,
    Statement,
    StoredPage,
    Voice,
)
from generator.page import load_template, parse, write

TEMPLATE = load_template()
WORDS = "“We are not building a wall, we are buying time,” said Ines Varga."
EXTRACT = Extract(
    "barrier.txt", "1111", "plain text", "Barrier", ("The council voted - nine to four.", WORDS, "“No…” she said.")
)
PAGE = Briefing(
    id="7f3a9c2e41",
    title="Barrier",
    language="en",
    key_points=(Passage("The council voted - nine to four.", 1),),
    voices=(
        Voice("Ines Varga", None, (
            Statement((Passage("“We are not building a wall, we are buying time,”", 2),), direct=True),
            Statement((Passage("she would not “… buying time”, and more", 2),), direct=False),
        )),
    ),
    extracts=(ExtractRef("barrier.txt", "1111", 3),),
    paragraphs=tuple(Paragraph(n, text) for n, text in enumerate(EXTRACT.paragraphs, 1)),
)  # fmt: skip


def findings(page: Briefing, extract: Extract | None = EXTRACT) -> list[Finding]:
    stored = StoredPage("barrier.md", page, PageState.EDITED)
    return list(check_page(stored, write(page, TEMPLATE), extract))


def test_a_missing_paragraph_is_found() -> None:
    """A reference to a number that does not stand on the page is a finding, once for each reference."""
    page = replace(PAGE, paragraphs=PAGE.paragraphs[:1])
    assert [finding.what for finding in findings(page)] == [
        "[p2] names a paragraph that does not stand on the page"
    ] * 2
    assert len({finding.line for finding in findings(page)}) == 2


def test_a_page_without_source_text_may_name_paragraphs() -> None:
    """Where no paragraph stands on the page, references lead to the source and are no finding."""
    assert findings(replace(PAGE, paragraphs=(), voices=PAGE.voices[:0])) == []


def test_without_its_extract_a_page_is_compared_with_the_source_text_on_it() -> None:
    """A page whose extract is gone, or that never had one, is verified against its own source section."""
    assert findings(PAGE, None) == []
    page = replace(PAGE, key_points=(Passage("The council voted ten to four.", 1),))
    assert "do not stand so in the source text of the page" in findings(page, None)[0].what


def test_the_source_text_is_the_extracts() -> None:
    """A paragraph of the source section that a person has altered is found, and so is a number given twice."""
    altered = replace(PAGE.paragraphs[1], text=PAGE.paragraphs[1].text + " They lied.")
    page = replace(PAGE, paragraphs=(PAGE.paragraphs[0], altered, *PAGE.paragraphs[2:]))
    assert "paragraph 2 of the source text is not the extract's" in [finding.what for finding in findings(page)]
    twice = replace(PAGE, paragraphs=(*PAGE.paragraphs, PAGE.paragraphs[0]))
    assert [finding.what for finding in findings(twice)] == ["[p1] stands before two paragraphs"]


def test_a_statement_outside_its_section_is_found() -> None:
    """A line that names a paragraph after a heading of the editor's own is read by nobody, and said."""
    text = write(PAGE, TEMPLATE).replace("<!-- source -->", "## Notes\n\n> “A short walk.” [p1]\n\n<!-- source -->")
    (finding,) = check_page(StoredPage("barrier.md", parse(text)), text, EXTRACT)
    assert finding.what.startswith("more lines name [p1] than are read")


def test_a_copied_page_is_found() -> None:
    """Two pages with one id are named, the second by the first."""
    pages = [("a.md", "7f3a9c2e41"), ("b.md", "7f3a9c2e41"), ("c.md", None), ("d.md", None)]
    assert [str(finding) for finding in same_ids(pages)] == ["b.md: has the same id as a.md"]


def test_all_quotations_are_those_of_direct_and_of_mixed_statements() -> None:
    """What stands between marks on the page is what is verified, with the number of its passage."""
    assert list(quotations(PAGE)) == [
        Passage("“We are not building a wall, we are buying time,”", 2),
        Passage("“… buying time”", 2),
    ]


@pytest.mark.parametrize(
    ("path", "text", "broken"),
    [
        ("2026/03/a.md", "See [b](b.md) and [c](../../people/c.md#top).", []),
        ("2026/03/a.md", "See [b](../b.md).", ["../b.md"]),
        ("a.md", "[x](2026/03/b.md) and [y](y.md)", ["y.md"]),
        ("a.md", "[x](../outside.md)", ["../outside.md"]),
        ("a.md", "[x](./2026/03/b.md)", []),
        ("a.md", "[x](https://halden.example/x.md) [y](#p1) [z](picture.png)", []),
        ("a.md", "\\[x\\](no.md)", []),
        ("a.md", "no link: (no.md)", []),
    ],
)
def test_links_to_pages_must_lead_to_one(path: str, text: str, broken: list[str]) -> None:
    """A link to a Markdown file is resolved from its page; other addresses and escaped text are not its matter."""
    known = ["2026/03/a.md", "2026/03/b.md", "people/c.md"]
    assert [finding.what for finding in broken_links(path, text, known)] == [
        f"links to {target}, which does not exist" for target in broken
    ]


def test_a_broken_link_has_its_line() -> None:
    """The line of a broken link is that in the file."""
    (finding,) = broken_links("a.md", "one\n\n[x](y.md)\n", [])
    assert finding.line == 3


@pytest.mark.parametrize("code", ["```\n[x](gone.md)\n```", "    [x](gone.md)", "~~~\n[x](gone.md)\n~~~"])
def test_code_holds_no_links(code: str) -> None:
    """What stands in a block of code is shown and leads nowhere."""
    assert list(broken_links("about.md", f"Text.\n\n{code}\n", set())) == []
    assert len(list(broken_links("about.md", f"{code}\n\n[x](gone.md)\n", set()))) == 1


NUMBERS = {"2026/barrier.md": {one.number for one in PAGE.paragraphs}}


def test_a_link_to_a_paragraph_that_is_not_there_is_found() -> None:
    """A link to a numbered paragraph of a briefing, from wherever, leads to one that stands there."""
    text = "[one](2026/barrier.md#p1), [another](2026/barrier.md#p9) and [none](elsewhere.md#p9)"
    (finding,) = broken_references("about.md", references("about.md", text), NUMBERS.get)
    assert str(finding) == "about.md:1: links to 2026/barrier.md#p9, a paragraph that does not stand there"
    own = references("2026/barrier.md", "[own](#p2)")
    assert list(broken_references("2026/barrier.md", own, NUMBERS.get)) == []


def test_a_title_and_code_refer_to_no_paragraph() -> None:
    """What looks like a link to a paragraph in the front matter or in code is text, and no finding."""
    text = '---\ntitle: "[x](#p9)"\n---\n\n    [x](#p9)\n\n[x](#p9)\n'
    found = broken_references("2026/barrier.md", references("2026/barrier.md", text), NUMBERS.get)
    assert [finding.line for finding in found] == [7]


ASIDE = replace(
    EXTRACT,
    set_aside=(SetAside("HALDEN (AVN) —", 0, "dateline"), SetAside("Read more: The quay", 3, "read more")),
)


def test_a_page_may_part_the_source_text_as_an_earlier_program_did() -> None:
    """A paragraph that holds what is set aside today, or two that are parted today, is the extract's all the same."""
    older = (
        Paragraph(1, f"HALDEN (AVN) — {EXTRACT.paragraphs[0]}"),
        Paragraph(2, " ".join(EXTRACT.paragraphs[1:])),
        Paragraph(3, "Read more: The quay"),
    )
    assert [f.what for f in findings(replace(PAGE, paragraphs=older, voices=()), ASIDE)] == []


@pytest.mark.parametrize("text", ["The council voted - nine", "council voted - nine to four.", "(AVN) — The council"])
def test_a_part_of_a_paragraph_is_not_the_paragraph(text: str) -> None:
    """A source paragraph from which words were taken at either end is found."""
    page = replace(PAGE, paragraphs=(Paragraph(1, text),), voices=(), key_points=())
    assert [f.what for f in findings(page, ASIDE)] == ["paragraph 1 of the source text is not the extract's"]


def test_what_is_set_aside_is_the_extracts() -> None:
    """Words under what was set aside that the extract does not have are found."""
    page = replace(PAGE, set_aside=(SetAside("Read more: The quay", 3, "read more"),))
    assert findings(page, ASIDE) == []
    assert [f.what for f in findings(page)] == ["what is set aside is not the extract's"]


def test_an_untouched_page_keeps_passing_when_the_rules_change() -> None:
    """What the program itself wrote is no finding where a later one parts the text elsewhere; other words are."""
    older = replace(
        PAGE, paragraphs=(Paragraph(1, "The council voted - nine"), Paragraph(2, "to four.")), voices=(), key_points=()
    )
    altered = replace(older, paragraphs=(Paragraph(1, "The council voted - ten"),))
    found = {
        page: [f.what for f in check_page(StoredPage("a.md", page), write(page, TEMPLATE), EXTRACT)]
        for page in (older, altered)
    }
    assert found == {older: [], altered: ["paragraph 1 of the source text is not the extract's"]}


@pytest.mark.parametrize(
    ("page", "there", "said"),
    [
        (replace(PAGE, extracts=()), ("barrier.txt", "1111"), "it names no extract"),
        (PAGE, ("barrier.txt", "1111"), None),
        (PAGE, ("other.txt", "2222"), "its extract barrier.txt is gone, or cannot be read"),
        (PAGE, ("barrier.txt", "2222"), "the version of barrier.txt that it was made from is gone"),
    ],
)
def test_a_page_that_nothing_proves_is_told_apart(page: Briefing, there: tuple[str, ...], said: str | None) -> None:
    """Without an extract, or with one that is gone or has changed, a page is not verifiable, and why is said."""
    stored = StoredPage("barrier.md", replace(page, extracts=page.extracts and (ExtractRef("barrier.txt", "1111", 3),)))
    found = unverifiable(stored, there)
    assert (found and found.what) == (f"not verifiable: {said}" if said else None)
    assert unverifiable(replace(stored, state=PageState.WITHDRAWN), there) is None


def test_a_word_that_comes_near_a_mark_is_named() -> None:
    """One word in a comment behind a name or a statement that is no mark is named with its line; a remark is not."""
    text = write(PAGE, TEMPLATE)
    text = text.replace("### Ines Varga\n", "### Ines Varga <!-- goverment -->\n")
    text = text.replace("buying time,” [p2]\n", "buying time,” [p2] <!-- verifed -->\n")
    text = text.replace("and more [p2]\n", "and more [p2] <!-- ask Brandt -->\n")
    assert [str(found) for found in unknown_marks(StoredPage("a.md", parse(text)), text)] == [
        (
            f"a.md:{line_of(text, 'goverment')}: <!-- goverment --> says nothing here; "
            "known are person, organisation, government, document, unnamed"
        ),
        f"a.md:{line_of(text, 'verifed')}: <!-- verifed --> says nothing here; known are verified",
    ]
    assert parse(text) == PAGE


def line_of(text: str, words: str) -> int:
    """The line on which `words` stand."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if words in line)
