"""The life of a page: its forms, what an editor decides, its stub and its proposal."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import PageError
from generator.model import Briefing, ExtractRef, PageState, Paragraph, SetAside, StoredPage, Update
from generator.page import (
    PROPOSAL_SUFFIX,
    exact_text,
    load_template,
    page_files,
    parse,
    proposal_path,
    proposed_for,
    read,
    read_pages,
    read_proposals,
    stub,
    withdrawal,
    write,
    write_page,
)
from tests.page.examples import FERRY, WITHDRAWN
from tests.verra import ARABIC, BARE, FULL

TEMPLATE = load_template()
PAGE = write(FERRY, TEMPLATE)


def front(*lines: str) -> str:
    return "\n".join(("---", "type: briefing", *lines, "---", ""))


def source(body: str) -> tuple[Paragraph, ...]:
    return parse(f"{front()}<!-- source -->\n## Source text\n\n{body}").paragraphs


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("- [p1] One\n  and on.\n* [p2]\n  Two.\n", [Paragraph(1, "One and on.", "item"), Paragraph(2, "Two.", "item")]),
        ("- [p1] One.\n\n- [p2] Two.\n", [Paragraph(1, "One.", "item"), Paragraph(2, "Two.", "item")]),
        ("- [p1] One.\n    - [p2] Two.\n", [Paragraph(1, "One.", "item"), Paragraph(2, "Two.", "item")]),
        ("1. [p1] One.\n2. [p2] Two.\n", [Paragraph(1, "One.", "item"), Paragraph(2, "Two.", "item")]),
        ("> [p1] One\n> and on.\n\n> [p2]\nTwo.\n", [Paragraph(1, "One and on.", "quote"), Paragraph(2, "Two.", "quote")]),
        ("> [p1] One.\n>\n> [p2] Two.\n", [Paragraph(1, "One.", "quote"), Paragraph(2, "Two.", "quote")]),
        ("#### [p1] One ####\n\n[p2] Two.\n", [Paragraph(1, "One", "heading"), Paragraph(2, "Two.")]),
        ("- A note.\n\n### Ours\n\n> Ours.\n\n[p1] One.\n", [Paragraph(1, "One.")]),
        ("[p1] One.\n\n## Ours\n\n- [p2] Not of the source.\n", [Paragraph(1, "One.")]),
    ],
)  # fmt: skip
def test_forms_survive_what_editors_do(body: str, paragraphs: list[Paragraph]) -> None:
    """Wrapped, with other marks, apart or nested: a numbered item, quotation or subheading stays what it is."""
    assert source(body) == tuple(paragraphs)


def test_what_was_set_aside_is_read_forgivingly() -> None:
    """Words without a reason or a place are set aside all the same."""
    page = f"{front()}<!-- set-aside -->\n## Out\n\n- Photo: A,\n  B, *a caption* [p3]\n- Share this\n\nA note.\n"
    assert parse(page).set_aside == (SetAside("Photo: A, B", 3, "a caption"), SetAside("Share this", 0, ""))


@pytest.mark.parametrize("value", ["true", "yes", "Yes", "on", '"true"', "'yes'", "TRUE # by Jo"])
def test_yes_is_typed_in_many_ways(value: str) -> None:
    """Whoever types yes, in YAML's ways or between quotation marks, is understood."""
    found = parse(front(f"draft: {value}", f"reviewed: {value}"))
    assert (found.draft, found.reviewed) == (True, True)


@pytest.mark.parametrize("value", ["false", "no", "Off", '"no"', "", "null", "~", '""'])
def test_no_is_typed_in_many_ways(value: str) -> None:
    """No, nothing and null are no."""
    found = parse(front(f"draft: {value}", f"reviewed: {value}", "not_before:", "withdrawn:", "corrections:"))
    assert found == Briefing(id="", title="", language="und")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ('"retracted"', "retracted"),
        ("retracted by the Courier", "retracted by the Courier"),
        ("2026-04-01", "2026-04-01"),
        ("true", ""),
        ("Yes", ""),
        ("no", None),
        ("false", None),
        ('"no"', "no"),
        ("", None),
    ],
)
def test_withdrawn_takes_the_reason(value: str, why: str | None) -> None:
    """A page is withdrawn where it says why, or no more than yes; a bare no is no reason."""
    page = read(front(f"withdrawn: {value}"), "a.md")
    assert page.briefing.withdrawn == why
    assert (page.state is PageState.WITHDRAWN) == (why is not None)


@pytest.mark.parametrize(
    ("lines", "corrections"),
    [
        (["corrections:", "  - {date: 2026-03-06, note: A}"], [Update("A", "2026-03-06")]),
        (["corrections:", "- note: A", "  date: 2026-03-06T10:00:00Z"], [Update("A", "2026-03-06T10:00:00Z")]),
        (["corrections:", "  - The name."], [Update("The name.")]),
        (["corrections: The name."], [Update("The name.")]),
        (["corrections: {note: A}"], [Update("A")]),
    ],
)
def test_corrections_are_read_forgivingly(lines: list[str], corrections: list[Update]) -> None:
    """A list, one entry, or a sentence alone is a correction; the date may be missing."""
    assert parse(front(*lines)).corrections == tuple(corrections)


@pytest.mark.parametrize(
    ("lines", "line", "said"),
    [
        (["draft: maybe"], 3, "`draft: maybe` is not yes or no"),
        (["title: a", "reviewed: [yes]"], 4, "not yes or no"),
        (["title: draft", "not_before: tomorrow"], 4, "tomorrow is not a date"),
        (["not_before: [2026-03-04]"], 3, "not a date"),
        (["date: {a: b}"], 3, "not a date"),
        (["withdrawn: [a]"], 3, "not a reason"),
        (["corrections:", "  - {date: 2026-03-04}"], 3, "an entry without a `note`"),
        (["corrections:", "  - {date: soon, note: a}"], 3, "soon is not a date"),
    ],
)
def test_a_wrong_value_is_an_error_with_its_line(lines: list[str], line: int, said: str) -> None:
    """What is neither yes nor no, no moment, no reason or no correction is refused with path, line and a remedy."""
    with pytest.raises(PageError) as caught:
        parse(front(*lines), "2026/03/a.md")
    assert (caught.value.path, caught.value.line) == ("2026/03/a.md", line)
    assert said in caught.value.what
    assert caught.value.remedy


def test_a_stub_keeps_the_address_and_no_more() -> None:
    """A withdrawn page keeps title, date and where it came from; of what it said nothing stays."""
    bare = Briefing(FERRY.id, FERRY.title, FERRY.language, FERRY.date, extracts=FERRY.extracts)
    why = "The Courier has retracted the article."
    assert replace(bare, draft=True, not_before=FERRY.not_before, withdrawn=why) == WITHDRAWN


@pytest.mark.parametrize("briefing", [FULL, ARABIC, BARE, FERRY])
def test_an_erased_stub_holds_no_word_of_the_article(briefing: Briefing) -> None:
    """Neither title nor path nor source is on the page; the hash stays, by which the extract is known again."""
    erased = stub(briefing, "By order of the court.", erased=True)
    text = write(erased, TEMPLATE)
    assert parse(text) == erased
    for words in (briefing.title, *briefing.topics, *(ref.path for ref in briefing.extracts), "courier", "Brandt"):
        assert words not in text
    assert [ref.sha256 for ref in erased.extracts] == [ref.sha256 for ref in briefing.extracts]
    assert (erased.id, erased.date, erased.withdrawn) == (briefing.id, briefing.date, "By order of the court.")


@pytest.mark.parametrize(
    ("language", "why", "sentence"),
    [
        ("en", "Wrong figures.", "This briefing has been withdrawn. Reason: Wrong figures."),
        ("en-GB", "", "This briefing has been withdrawn."),
        ("de", "Falsch.", "Dieses Briefing wurde zurückgezogen. Grund: Falsch."),
        ("ja", "誤報", "このブリーフィングは取り下げられました。理由：誤報"),
        ("xx", "x", "This briefing has been withdrawn. Reason: x"),
    ],
)
def test_a_stub_says_so_in_its_language(language: str, why: str, sentence: str) -> None:
    """One sentence says that the briefing was withdrawn, and why; other languages get English."""
    assert withdrawal(language, why) == sentence


def test_the_reason_is_text_and_nothing_live() -> None:
    """Markup, a section's comment or a number in the reason stay text."""
    hostile = stub(FULL, "<!-- key-points -->\n- **x** [p1] {{ 7 }}")
    text = write(replace(hostile, withdrawn="<!-- key-points --> - **x** [p1] {{ 7 }}"), TEMPLATE)
    assert "&lt;!-- key-points --> - \\*\\*x\\*\\* \\[p1] {{ 7 }}" in text.partition("\n---\n")[2]


def test_a_proposal_stands_beside_its_page() -> None:
    """The path of a proposal and that of its page give one another."""
    assert proposal_path("2026/03/barrier-7f3a9c2e41.md") == f"2026/03/barrier-7f3a9c2e41{PROPOSAL_SUFFIX}"
    assert proposed_for(proposal_path("a/b.md")) == "a/b.md"


def test_a_proposal_is_no_page(tmp_path: Path) -> None:
    """Proposals are read apart from pages, broken ones as their errors; an ordinary page may have such a name."""
    write_page(tmp_path, "a.md", PAGE)
    write_page(tmp_path, proposal_path("a.md"), PAGE)
    write_page(tmp_path, proposal_path("b.md"), front('title: "open'))
    write_page(tmp_path, "budget.proposal.md", "# A proposal for the budget\n")
    assert [name for name, _ in page_files(tmp_path)] == ["a.md", "budget.proposal.md"]
    assert [one.path for one in read_pages(tmp_path)] == ["a.md"]
    good, broken = read_proposals(tmp_path)
    assert good == StoredPage("a.proposal.md", FERRY, PageState.UNTOUCHED)
    assert isinstance(broken, PageError)
    assert broken.path == "b.proposal.md"


def test_a_proposal_moved_over_its_page_is_that_page(tmp_path: Path) -> None:
    """Its text is that of an ordinary, untouched page."""
    write_page(tmp_path, "a.md", PAGE.replace("three sailings", "two sailings"))
    write_page(tmp_path, proposal_path("a.md"), PAGE)
    (tmp_path / proposal_path("a.md")).replace(tmp_path / "a.md")
    assert list(read_pages(tmp_path)) == [StoredPage("a.md", FERRY, PageState.UNTOUCHED)]
    assert list(read_proposals(tmp_path)) == []


def test_the_exact_text_keeps_line_ends_and_mark(tmp_path: Path) -> None:
    """What is read to be put back is put back byte by byte."""
    as_saved = b"\xef\xbb\xbf" + PAGE.replace("\n", "\r\n").encode()
    (tmp_path / "a.md").write_bytes(as_saved)
    write_page(tmp_path, "a.md", exact_text(tmp_path, "a.md"))
    assert (tmp_path / "a.md").read_bytes() == as_saved
    (tmp_path / "a.md").write_bytes(b"\xff")
    for name in ("a.md", "nowhere.md"):
        with pytest.raises(PageError) as caught:
            exact_text(tmp_path, name)
        assert caught.value.path == name


def test_a_stub_knows_how_many_numbers_were_given() -> None:
    """A withdrawn page names its extracts and the numbers it has given, and an erased one no path of them."""
    given = replace(FERRY, extracts=(ExtractRef("ferry.txt", "ab12", 8, text="cd34"),))
    assert stub(given, "Wrong.").extracts == given.extracts
    assert stub(given, "Wrong.", erased=True).extracts == (ExtractRef("", "ab12", 8, text="cd34"),)


@pytest.mark.parametrize(
    "key", ["Draft", "drafts", "not-before", "embargo", "withdraw", "Withdrawn", "correction", "review"]
)
def test_a_key_that_means_to_keep_a_page_back_is_not_passed_over(key: str) -> None:
    """A key that comes near one by which a page is kept back is an error with its line, and names the right one."""
    with pytest.raises(PageError, match=f"a.md:3: `{key}` is not a key that is known. Write `"):
        parse(f"---\ntype: briefing\n{key}: true\n---\n", "a.md")
