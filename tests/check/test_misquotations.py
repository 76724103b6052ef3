"""Quotations and key points against their paragraph: every other word is found, and how words are set is not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import Finding, check_page
from generator.check.misquotations import MOST_EXPLAINED
from generator.model import (
    Analysis,
    Attribution,
    Briefing,
    Extract,
    Form,
    PageState,
    Paragraph,
    Passage,
    Span,
    Statement,
    StoredPage,
    Voice,
)
from generator.page import load_template, parse, write
from tests.briefings import texts

TEMPLATE = load_template()
TEXTS = (
    "The council of Halden voted nine to four on Tuesday. Work begins in May and takes 3.5 years.",
    "“We are not building a wall, we don’t want one. We are buying time,” said Ines Varga. “Give us [the money] now.”",
    "Jo Brandt called it “a ‘fortune’ in mud … and bad news”, and the teachers’ union “a long walk — in the rain”.",
    "“The ferry stays,” Mette Solvang said on Friday.",
    "— Il faut attendre, dit-elle. — Pas un jour de plus !",
)
EXTRACT = Extract("barrier.txt", "1111", "plain text", "Barrier", TEXTS)


def page(*passages: Passage, direct: bool = True, texts: tuple[str, ...] = TEXTS) -> Briefing:
    said = tuple(Statement((passage,), direct=direct) for passage in passages)
    numbered = tuple(Paragraph(number, text) for number, text in enumerate(texts, 1))
    return Briefing("1", "Barrier", "en", voices=(Voice("Ines Varga", None, said),), paragraphs=numbered)


def findings(
    briefing: Briefing,
    extract: Extract | None = EXTRACT,
    analysis: Analysis | None = None,
    state: PageState = PageState.EDITED,
) -> list[Finding]:
    return list(check_page(StoredPage("a.md", briefing, state), write(briefing, TEMPLATE), extract, analysis))


def wrong(words: str, number: int | None = 2, *, direct: bool = True) -> list[str]:
    return [finding.what for finding in findings(page(Passage(words, number), direct=direct))]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("“We are not building a wall, we don’t want one. We are buying time,”", 2),
        ("«\u00a0We are  not building a wall, we don't want one. We are buying time\u00a0»", 2),
        ("We are not building a wall, we don’t want one.", 2),
        ("“We are buying time.”", 2),
        ("“We are not building a wall, we don’t want one.”", 2),
        ("“We are not … want one. We are buying time,”", 2),
        ("“We are not [...] one. We are buying time,”", 2),
        ("“… buying time”", 2),
        ("“We are not building a wall (…).”", 2),
        ("“We are not building [in Halden] a wall, we [sic] don’t want one. We are buying (expensive -ed.) time,”", 2),
        ("“… [W]e don’t want one. We are buying time,”", 2),
        ("“Give us [the money] now.”", None),
        ("“Give us [the money] … [, please]”", 2),
        ('"a "fortune" in mud ... and bad news"', 3),
        ("“a ‘fortune’ in mud . . . and bad news”", 3),
        ("“a long walk - in the rain”", 3),
        ("“a long walk–in the rain”", 3),
        ("“We are buying time,” said Ines Varga. “Give us [the money] now.”", 2),
        ("Pas un jour de plus !", 5),
        ("Il faut attendre, dit-elle.", 5),
    ],
)
def test_what_is_only_set_otherwise_is_verbatim(words: str, number: int | None) -> None:
    """Marks, dashes, ellipses, white space, a last stop or comma, marked omissions and insertions are no findings."""
    assert wrong(words, number) == []


@pytest.mark.parametrize(
    ("words", "number", "said"),
    [
        ("“We are not building a dam, we don’t want one. We are buying time,”", 2, "(here: “dam” for “wall”)"),
        ("“We are building a wall, we don’t want one. We are buying time,”", 2, "(here: without “not”)"),
        ("“We are not building a wall, we do want one. We are buying time,”", 2, "(here: “do” for “don’t”)"),
        ("“We are not ever building a wall, we don’t want one.”", 2, "(here: “ever” is added)"),
        (
            "“We are not building a wall, we don’t one want. We are buying time,”",
            2,
            "(here: without “want”; “want” is added)",
        ),
        ("“we are not building a wall, we don’t want one.”", 2, "(here: “we” for “We”)"),
        ("“We are not building a wall; we don’t want one.”", 2, "(here: “;” for “,”)"),
        ("“We are not building a wall, we don’t want one?”", 2, "(here: “?” for “.”)"),
        ("“We are (never -ed.) building a wall, we don’t want one.”", 2, "“(never -ed.)” for “not”"),
        ("“We are not building (in Halden) a wall, we don’t want one.”", 2, "“(in Halden)” is added"),
        ("“a fortune in mud … and bad news”", 3, "without"),
        ("“We are buying time, Give us [the money] now.”", 2, "without"),
        ("“Give us the money now.”", 2, "without “[”; without “]”"),
    ],
)
def test_another_word_is_found_and_said(words: str, number: int, said: str) -> None:
    """Words altered, dropped, added, negated, moved, joined: named with what stands in the extract and what differs."""
    (found,) = wrong(words, number)
    assert found.startswith(f"these words do not stand so in barrier.txt: {words[:40]}")
    assert f"; paragraph {number} has: " in found
    assert said in found


@pytest.mark.parametrize(
    "words",
    [
        "“are not building a wall, we don’t want one.”",
        "“We are not building a wall, we don’t”",
        "“We are not building a wall”",
        "“buying time,”",
    ],
)
def test_words_cut_off_need_a_mark(words: str) -> None:
    """A quotation that begins or ends amid a sentence says so with an ellipsis, or is a finding that says how."""
    (found,) = wrong(words)
    assert found.startswith("these words are cut out of more without its mark, … or […]: ")
    assert "; paragraph 2 has: " in found


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("“We are buying time … Give us [the money] now.”", 2),
        ("“said Ines Varga.”", 2),
        ("“The council of Halden voted nine to four on Tuesday.”", 1),
    ],
)
def test_what_no_quotation_holds_is_found(words: str, number: int) -> None:
    """Two quotations joined over what lies between them, and the narrator's words between marks, are findings."""
    (found,) = wrong(words, number)
    assert found.startswith(f"these words are not one quotation of barrier.txt: {words}; paragraph {number} has: ")


def test_another_paragraph_is_found() -> None:
    """Words that stand in another paragraph than the one named are a finding that says in which."""
    (found,) = wrong("“The ferry stays,”", 2)
    assert found == "these words do not stand in paragraph 2, but in paragraph 4: “The ferry stays,”"


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("it would be “a long walk — in the rain”, and soon", None),
        ("it would be 'a long walk — in the rain', and soon", None),
        ("it would be “a long ride — in the rain”, and soon", "“a long ride — in the rain”"),
        ("it would be 'a long ride — in the rain', and soon", "'a long ride — in the rain'"),
        ("it would be “a long ride — in the rain", "“a long ride — in the rain"),
        ("a long ride — in the rain”, he said", "a long ride — in the rain”"),
        ("it would be “a long walk — in the rain” and “a short ride”", "“a short ride”"),
        ("the teachers' union, 6'2\" tall, was sure", None),
    ],
)
def test_of_reported_speech_what_is_quoted_is_compared(words: str, quoted: str | None) -> None:
    """In a list item the words between marks must be verbatim, single or unclosed ones too; the others are free."""
    found = wrong(words, 3, direct=False)
    assert [what.partition(": ")[2].partition("; ")[0] for what in found] == ([quoted] if quoted else [])


@pytest.mark.parametrize(
    ("point", "verbatim"),
    [
        ("The council of Halden voted nine to four on Tuesday.", True),
        ("Work begins in May and takes 3.5 years", True),
        ("The council of Halden voted nine to four on Tuesday. Work begins in May and takes 3.5 years.", True),
        ("… voted nine to four on Tuesday.", True),
        ("The council of Halden voted nine to four.", False),
        ("council of Halden voted nine to four on Tuesday.", False),
        ("The council of Halden voted nine to four on", False),
        ("Work begins in May and takes 3.6 years.", False),
        ("5 years.", False),
    ],
)
def test_a_key_point_is_whole_sentences(point: str, *, verbatim: bool) -> None:
    """A key point is compared as a quotation is, its ends being those of sentences."""
    found = findings(replace(page(), key_points=(Passage(point, 1),)))
    assert (found == []) is verbatim


def test_the_extract_counts_and_not_the_page() -> None:
    """A quotation altered together with the source text below it is found all the same."""
    altered = (TEXTS[0], TEXTS[1].replace("a wall", "a dam"), *TEXTS[2:])
    words = "“We are not building a dam, we don’t want one. We are buying time,”"
    found = findings(page(Passage(words, 2), texts=altered))
    assert [finding.what.partition(":")[0] for finding in found] == [
        "these words do not stand so in barrier.txt",
        "paragraph 2 of the source text is not the extract's",
    ]


def test_numbers_are_those_of_the_page() -> None:
    """Where later versions have renumbered paragraphs, a number names the one that stands under it on the page."""
    said = page(Passage("“The ferry stays,”", 9), Passage("“The ferry stays,”", 4))
    renumbered = replace(said, paragraphs=(Paragraph(9, TEXTS[3]), Paragraph(4, TEXTS[0])))
    (found,) = findings(renumbered)
    assert found.what == "these words do not stand in paragraph 4, but in paragraph 9: “The ferry stays,”"


def test_without_source_text_numbers_are_places() -> None:
    """On a page that shows no paragraph of the source, a number is the place in the extract."""
    bare = replace(page(Passage("“The ferry stays,”", 4)), paragraphs=())
    assert findings(bare) == []
    assert len(findings(replace(page(Passage("“The ferry stays,”", 3)), paragraphs=()))) == 1


def test_what_the_program_itself_finds_may_end_where_it_does() -> None:
    """A passage that the analysis of today finds, and one on an untouched page, needs no whole sentence."""
    said = page(Passage("“We are not building a wall”", 2))
    span = Span(1, 0, TEXTS[1].index(", we"))
    assert len(findings(said)) == 1
    assert findings(said, analysis=Analysis("", "en", attributions=(Attribution("direct", (span,)),))) == []
    assert findings(said, state=PageState.UNTOUCHED) == []
    assert len(findings(page(Passage("“We are building a wall”", 2)), state=PageState.UNTOUCHED)) == 1


@pytest.mark.parametrize("form", ["paragraph", "quote"])
def test_a_block_quotation_has_no_marks(form: Form) -> None:
    """What the article sets off as a quotation may stand between marks on the page; its other text may not."""
    extract = replace(EXTRACT, paragraphs=("A timetable is a promise.",), forms=(form,))
    found = findings(page(Passage("“A timetable is a promise.”", 1), texts=extract.paragraphs), extract)
    assert (found == []) is (form == "quote")


def test_a_quotation_goes_on_over_paragraphs() -> None:
    """A paragraph amid a quotation is quoted without a mark of its own, until one closes."""
    paragraphs = ("“We waited.", "Nobody came.", "“Not one,” Brandt said.", "The port was empty.")
    extract = replace(EXTRACT, paragraphs=paragraphs)
    said = [Passage(f"“{text}”", number) for number, text in ((1, "We waited."), (2, "Nobody came."), (3, "Not one,"))]
    assert findings(page(*said, texts=paragraphs), extract) == []
    assert len(findings(page(Passage("“The port was empty.”", 4), texts=paragraphs), extract)) == 1


def test_the_line_is_that_of_the_passage() -> None:
    """Also in a page that was wrapped, and of two statements that begin alike, the line is that of the passage."""
    briefing = page(Passage("“The ferry stays,”", 4), Passage("“The ferry sails,”", 4))
    text = write(briefing, TEMPLATE).replace("> “The ferry sails", "> “The\n> ferry sails")
    (found,) = check_page(StoredPage("a.md", parse(text), PageState.EDITED), text, EXTRACT)
    assert text.split("\n")[(found.line or 0) - 1] == "> “The"


def test_scripts_without_spaces_are_compared_letter_by_letter() -> None:
    """In Japanese a quotation may be shortened with a mark at any letter, and one letter is a finding."""
    extract = replace(EXTRACT, paragraphs=("「港は開いたままです」と技師は述べた。",))
    verdicts = {
        words: findings(page(Passage(words, 1), texts=extract.paragraphs), extract) == []
        for words in ("「港は開いたままです」", "「…開いたまま…」", "「開いたままです」", "「港は閉いたままです」")
    }
    assert list(verdicts.values()) == [True, True, False, False]


def test_a_page_full_of_misquotations_is_explained_in_part() -> None:
    """Every misquotation has its line; what stands in the extract is looked for so many times and no more."""
    found = findings(page(*(Passage(f"“The ferry stays {n} days,”", 4) for n in range(2 * MOST_EXPLAINED))))
    assert len(found) == 2 * MOST_EXPLAINED
    assert sum("paragraph 4 has" in finding.what for finding in found) == MOST_EXPLAINED


def test_a_message_stays_short() -> None:
    """A message is cut where the words are many."""
    (found,) = wrong(f"“{'word ' * 600}.”")
    assert len(found) < 150


@settings(max_examples=150, deadline=None)
@given(st.lists(texts, min_size=1, max_size=4).map(tuple), st.data())
def test_whole_paragraphs_are_verbatim(paragraphs: tuple[str, ...], data: st.DataObject) -> None:
    """Whatever an extract holds, its paragraphs as key points are no finding, under their numbers or under none."""
    extract = replace(EXTRACT, paragraphs=paragraphs)
    number = data.draw(st.integers(1, len(paragraphs)))
    points = (Passage(paragraphs[number - 1], number), Passage(paragraphs[number - 1]))
    briefing = replace(page(texts=paragraphs), key_points=points)
    misquoted = [one.what for one in findings(briefing, extract) if one.what.startswith("these words")]
    assert misquoted == []
