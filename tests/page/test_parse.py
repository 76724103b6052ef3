"""Page text -> briefing: what people may do to a page by hand, and what they are told when it breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.errors import PageError
from generator.model import (
    Briefing,
    DateMention,
    PageState,
    Paragraph,
    Passage,
    Person,
    Source,
    Statement,
    Update,
    Voice,
)
from generator.page import is_briefing, load_template, parse, read, write
from tests.verra import BARE, FULL

PAGE = write(FULL, load_template())


def edited(before: str, after: str) -> str:
    assert PAGE.count(before) == 1
    return PAGE.replace(before, after)


def body(text: str) -> Briefing:
    return parse(f"---\ntype: briefing\n---\n{text}")


def test_paragraphs_may_be_wrapped() -> None:
    """Lines broken within a paragraph, a list item or a quotation are one text."""
    page = edited(
        "The council voted nine to four for a barrier.\n\n[p2]",
        "The council voted\nnine to four\nfor a barrier.\n\n[p2]",
    )
    page = page.replace("- Work begins in May & closes", "- Work begins in May\n  & closes")
    page = page.replace("> “We are not building a wall, we", "> “We are not building\n> a wall, we")
    assert parse(page) == FULL


def test_a_quotation_may_go_on_without_its_mark() -> None:
    """A line that lazily follows a blockquote belongs to it."""
    (voice,) = body("<!-- statements -->\n### Ines Varga\n\n> “We are not building\na wall.” [p2]\n").voices
    assert voice.statements == (Statement((Passage("“We are not building a wall.”", 2),), direct=True),)


def test_a_marker_may_stand_on_a_line_of_its_own() -> None:
    """A number that wrapping has moved to the next line still names the paragraph."""
    assert body("<!-- key-points -->\n- Work begins\n  [p4]\n").key_points == (Passage("Work begins", 4),)


def test_sections_may_be_reordered() -> None:
    """The order of sections is free."""
    front, _, rest = PAGE.partition("<!-- key-points -->")
    first, _, second = rest.partition("<!-- statements -->")
    assert parse(f"{front}<!-- statements -->{second}\n\n<!-- key-points -->{first}") == FULL


def test_sections_may_be_added() -> None:
    """A heading that begins no known section ends the one before, and what follows is passed over."""
    note = "## What we think\n\n- This is ours. [p1]\n\n> “Not a statement.”\n\n"
    assert parse(edited("<!-- dates -->", f"{note}<!-- dates -->")) == FULL
    assert parse(edited("<!-- key-points -->", f"# A title\n\n- Not a point.\n\n{note}<!-- key-points -->")) == FULL


def test_unknown_comments_are_passed_over() -> None:
    """A section of a name that we do not know is not ours."""
    assert parse(edited("<!-- dates -->", "<!-- our-notes -->\n- Not a place.\n\n<!-- dates -->")) == FULL


def test_headings_may_be_changed() -> None:
    """A section is known by its comment, whatever its heading says or how deep it is."""
    page = edited("## Who said what", "## Voices").replace("## Key points", "# In short ##")
    assert parse(page) == FULL


@pytest.mark.parametrize("mark", ["*", "+"])
def test_lists_may_have_other_marks(mark: str) -> None:
    """A list item is one whatever its bullet."""
    assert parse(PAGE.replace("\n- ", f"\n{mark} ").replace("\n  - {", "\n  - {")) == FULL


def test_line_ends_of_windows_do_not_count() -> None:
    """A page saved with CRLF says the same and counts as untouched."""
    assert read(PAGE.replace("\n", "\r\n"), "a.md") == read(PAGE, "a.md")
    assert read(PAGE, "a.md").state is PageState.UNTOUCHED


@pytest.mark.parametrize("role", ["*Mayor of Halden*", "_Mayor of Halden_", "*Mayor of\nHalden*"])
def test_the_role_is_emphasis_alone_under_the_name(role: str) -> None:
    """Stars or underscores, emphasis that stands alone under a speaker is the role."""
    assert parse(edited("*Mayor of Halden*", role)) == FULL


def test_emphasis_elsewhere_is_no_role() -> None:
    """Emphasis after a statement, or within a sentence, is somebody's remark."""
    (voice,) = body("<!-- statements -->\n### Ines Varga\n\nWas *mayor* once.\n\n- spoke [p1]\n\n*laughs*\n").voices
    assert voice == Voice("Ines Varga", None, (Statement((Passage("spoke", 1),), direct=False),))


def test_quotations_are_apart_by_a_blank_line_and_in_parts_by_a_marked_one() -> None:
    """Two blockquotes are two statements; one with an empty line within is one statement in two passages."""
    (voice,) = body("<!-- statements -->\n### X\n> “A.” [p1]\n\n> “B,” [p2]\n>\n> “C.” [p2]\n").voices
    assert [[p.text for p in said.passages] for said in voice.statements] == [["“A.”"], ["“B,”", "“C.”"]]


@pytest.mark.parametrize(
    "words",
    [
        "“He said ‘no’ to me,”",
        "« Il a dit “non” »",
        "\"He said 'no'\"",
        "„Er sagte ‚nein‘“",
        "「『いいえ』と言った」",
        "»Nein«",
    ],
)
def test_quotation_marks_of_any_style_stay_as_they_are(words: str) -> None:
    """Nested and foreign quotation marks are text like any other, direct or reported."""
    (voice,) = body(f"<!-- statements -->\n### X\n\n> {words} [p1]\n\n- said {words} [p2]\n").voices
    assert [said.passages for said in voice.statements] == [(Passage(words, 1),), (Passage(f"said {words}", 2),)]
    assert [said.kind for said in voice.statements] == ["direct", "mixed"]


def test_markup_that_a_person_typed_is_read_as_its_words() -> None:
    """Links, emphasis and code that an editor adds are their text."""
    point = "The **council** [voted](https://halden.example/vote) `9:4`, see <https://halden.example>."
    assert body(f"<!-- key-points -->\n- {point} [p1]\n").key_points == (
        Passage("The council voted 9:4, see https://halden.example.", 1),
    )


def test_a_page_written_by_hand_is_a_briefing() -> None:
    """Neither digest nor extracts, id nor format are needed; it counts as edited."""
    text = (
        "---\ntype: briefing\ntitle: Notes from Tarn\nlanguage: en\ndate: 2026-03-04\ntopics: [Tarn, 2026]\n"
        "sources:\n  - name: Halden Courier\n    authors: Jo Brandt\n---\n\nHello.\n\n"
        "<!-- key-points -->\n## Points\n- It rained.\n\n<!-- statements -->\n### Ines Varga\n> “Rain.”\n"
    )
    stored = read(text, "tarn.md")
    assert stored.state is PageState.EDITED
    assert stored.briefing == Briefing(
        id="",
        title="Notes from Tarn",
        language="en",
        date="2026-03-04",
        topics=("Tarn", "2026"),
        sources=(Source("Halden Courier", authors=("Jo Brandt",)),),
        key_points=(Passage("It rained."),),
        voices=(Voice("Ines Varga", None, (Statement((Passage("“Rain.”"),), direct=True),)),),
    )


def test_values_are_what_was_typed() -> None:
    """Dates, digits, `no`, `1e3` and `~` without quotation marks: all but null are the text that stands there."""
    found = parse(
        "---\ntype: briefing\nid: 0012345678\ntitle: 1e3\nlanguage: no\ndate: 2026-03-04\ntopics: [yes, 007, ~]\n---\n"
    )
    assert (found.id, found.title, found.language) == ("0012345678", "1e3", "no")
    assert (found.date, found.topics) == ("2026-03-04", ("yes", "007"))


def test_details_are_read_from_their_emphasis() -> None:
    """A person's role, a date's value and an update's date stand between stars; without them there is none."""
    found = body(
        "<!-- people -->\n- Edda Thorne, *poet, of Tarn*\n- Jo, of Tarn\n\n<!-- dates -->\n- Tuesday, *2026-03-03* [p1]\n- later\n\n"
        "<!-- updates -->\n- *2026-03-05*: Corrected.\n- Again: corrected.\n"
    )
    assert found.people == (Person("Edda Thorne", "poet, of Tarn"), Person("Jo, of Tarn"))
    assert found.dates == (DateMention("Tuesday", "2026-03-03", 1), DateMention("later"))
    assert found.updates == (Update("Corrected.", "2026-03-05"), Update("Again: corrected."))


def test_a_voice_without_a_name_begins_at_its_comment() -> None:
    """What follows `unattributed` is said by nobody, whatever its heading; the next heading is a name again."""
    found = body("<!-- statements -->\n### A\n- a\n\n<!-- unattributed -->\n### Not known\n- b\n\n### C\n- c\n")
    assert [(voice.name, voice.statements[0].passages[0].text) for voice in found.voices] == [
        ("A", "a"),
        (None, "b"),
        ("C", "c"),
    ]


def test_source_paragraphs_need_their_number() -> None:
    """Only text behind a number is a paragraph of the source; a note between them is passed over."""
    found = body("<!-- source -->\n## Text\n\nTaken on Monday.\n\n[p2] Two. [p3]\n\n[p7] # Seven\n")
    assert found.paragraphs == (Paragraph(2, "Two. [p3]"), Paragraph(7, "# Seven"))


def test_editing_shows() -> None:
    """One changed letter makes a page edited; a withdrawn page is withdrawn, edited or not."""
    assert read(edited("Ines Varga\n*", "Inez Varga\n*"), "a.md").state is PageState.EDITED
    assert (
        read(edited("type: briefing\n", "type: briefing\nwithdrawn: 2026-04-01\n"), "a.md").state is PageState.WITHDRAWN
    )


@pytest.mark.parametrize(
    ("front", "line", "said"),
    [
        ('type: briefing\ntitle: "The barrier\n', 4, "not valid YAML"),
        ("type: briefing\ntitle: The barrier: a history\n", 3, "not valid YAML"),
        ("type: briefing\n\tid: x\n", 3, "not valid YAML"),
        ("- type: briefing\n", 1, "key: value"),
        ("type: briefing\ndate: yesterday\n", 3, "not a date"),
        ("type: briefing\ndate: 2026-02-30\n", 3, "not a date"),
        ("type: briefing\ntitle: x\ndate: 4.3.2026\n", 4, "not a date"),
    ],
)
def test_a_broken_front_matter_is_an_error_with_its_line(front: str, line: int, said: str) -> None:
    """What cannot be read is refused with path, line and a remedy, so that nobody's page is lost or half read."""
    with pytest.raises(PageError, match=said) as caught:
        parse(f"---\n{front}---\n\nText.\n", "2026/03/barrier.md")
    assert (caught.value.path, caught.value.line) == ("2026/03/barrier.md", line)


@pytest.mark.parametrize(
    "date",
    ["2026-03-04", "2026-03-04T10:00:00+01:00", "2026-03-04T10:00", "2026-03-04 10:00:00", "2026-03-04T10:00:00Z"],
)
def test_dates_that_can_be_read_are_kept_as_typed(date: str) -> None:
    """A day or a moment in ISO 8601 stays the text that it is."""
    assert parse(f"---\ntype: briefing\ndate: {date}\n---\n").date == date


def test_a_later_format_is_refused() -> None:
    """A page of a format that this program does not know is not guessed at."""
    with pytest.raises(PageError, match="format 2") as caught:
        parse(edited("format: 1", "format: 2"), "a.md")
    assert caught.value.path == "a.md"
    assert "newer version" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (PAGE, True),
        ("---\ntype: 'briefing'\n---\n", True),
        ("---\ntype: briefing\ntitle: \"broken\n---\n", True),
        ("# About\n", False),
        ("---\ntitle: About\n---\ntype: briefing\n", False),
        ("---\ntype: briefings\n---\n", False),
        ("\n---\ntype: briefing\n---\n", True),
        ("---\n\"type\": Briefing  # Jo\n---\n", True),
        ("---\nstereotype: briefing\n---\n", False),
        ("", False),
    ],
)  # fmt: skip
def test_only_the_front_matter_makes_a_briefing(text: str, is_one: bool) -> None:
    """A page is a briefing where its front matter says so, even where the rest of it is broken."""
    assert is_briefing(text) == is_one


def test_an_added_topic_and_a_mended_name_are_read() -> None:
    """What an editor corrects is what the page says from then on."""
    page = edited('topics: ["tidal barrier", "Halden"]', 'topics: ["tidal barrier", Tarn]').replace(
        "### Jo Brandt", "### Joanna Brandt"
    )
    varga, brandt, nobody = FULL.voices
    assert parse(page) == replace(
        FULL, topics=("tidal barrier", "Tarn"), voices=(varga, replace(brandt, name="Joanna Brandt"), nobody)
    )


def test_an_empty_section_is_no_section() -> None:
    """A section with its heading alone holds nothing."""
    assert (
        parse(write(BARE, load_template()).replace("<!-- source -->", "<!-- places -->\n### Places\n\n<!-- source -->"))
        == BARE
    )
