"""A later version in its page's place: what was linked to stays where it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import (
    Briefing,
    DateMention,
    Extract,
    ExtractRef,
    Paragraph,
    Passage,
    Source,
    Statement,
    Update,
    Voice,
)
from generator.plan import joined, succeed


def extract_of(*texts: str, date: str | None = None) -> Extract:
    return Extract("barrier.txt", "sha of " + " ".join(texts), "plain text", "Barrier", texts, date=date)


def composed(extract: Extract, cited: str | None = None) -> Briefing:
    """A briefing that quotes every paragraph, or those whose text is among the characters of `cited`, as `compose` would."""
    places = [(n, text) for n, text in enumerate(extract.paragraphs, 1) if cited is None or text in cited]
    return Briefing(
        id="",
        title=extract.title,
        language="en",
        date=extract.date,
        extracts=(ExtractRef(extract.path, extract.sha256, len(extract.paragraphs)),),
        key_points=tuple(Passage(text, n) for n, text in places),
        voices=(Voice("Ines Varga", None, (Statement(tuple(Passage(text, n) for n, text in places), direct=True),)),),
        dates=tuple(DateMention(text, None, n) for n, text in places),
        paragraphs=tuple(Paragraph(n, text) for n, text in places),
    )


def first(texts: str, cited: str | None = None) -> Briefing:
    return replace(composed(extract_of(*texts), cited), id="7f3a9c2e41")


def later(old: Briefing, texts: str, cited: str | None = None, *, noted: bool = True) -> Briefing:
    """The page after its extract has become `texts`, one paragraph a character."""
    extract = extract_of(*texts)
    return succeed(old, composed(extract, cited), extract, noted=noted)


def numbered(briefing: Briefing) -> str:
    """The paragraphs with their numbers, in the order in which they stand."""
    return " ".join(f"{paragraph.text}{paragraph.number}" for paragraph in briefing.paragraphs)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("ABC", "ABC", "A1 B2 C3"),
        ("ABC", "ABCD", "A1 B2 C3 D4"),
        ("ABC", "DABC", "D4 A1 B2 C3"),
        ("ABC", "ADBC", "A1 D4 B2 C3"),
        ("ABC", "AC", "A1 C3"),
        ("ABC", "BC", "B2 C3"),
        ("ABC", "CAB", "C3 A1 B2"),
        ("ABC", "ADC", "A1 D4 C3"),
        ("ABC", "DEF", "D4 E5 F6"),
        ("AA", "AAA", "A1 A2 A3"),
        ("ABA", "BA", "B2 A1"),
        ("", "AB", "A1 B2"),
        ("AB", "", ""),
    ],
)
def test_numbers_last_on_a_page_with_all_of_its_text(before: str, after: str, expected: str) -> None:
    """A paragraph keeps its number wherever it moves; one that is new gets a number never given before."""
    assert numbered(later(first(before), after)) == expected


def test_the_number_of_a_removed_paragraph_is_not_given_again() -> None:
    """A link to a paragraph that was removed two versions ago never leads to another text."""
    assert numbered(later(later(first("ABC"), "AC"), "AXC")) == "A1 X4 C3"
    assert numbered(later(later(first("ABC"), "AB"), "ABX")) == "A1 B2 X4"


@pytest.mark.parametrize(
    ("before", "cited", "after", "then_cited", "expected"),
    [
        ("ABCDE", "AC", "ABCDE", "AC", "A1 C3"),
        ("ABCDE", "AC", "ABCDE", "ACE", "A1 C3 E5"),
        ("ABCDE", "AC", "BCDE", "C", "C3"),
        ("ABCDE", "AC", "XABCDE", "AC", "A1 C3"),
        ("ABCDE", "AC", "XABCDE", "XAC", "X7 A1 C3"),
        ("ABCDE", "AC", "CBADE", "AC", "C3 A1"),
        ("ABCDE", "AC", "ABXDE", "AX", "A1 X6"),
    ],
)
def test_numbers_last_on_a_page_with_what_is_cited(
    before: str, cited: str, after: str, then_cited: str, expected: str
) -> None:
    """What stood on the page keeps its number; what did not gets that of its place, unless another paragraph has it."""
    assert numbered(later(first(before, cited), after, then_cited)) == expected


def test_a_page_can_come_to_show_all_of_its_text() -> None:
    """Where an unchanged extract is shown whole, each paragraph has the number of its place."""
    assert numbered(later(first("ABCDE", "BD"), "ABCDE", noted=False)) == "A1 B2 C3 D4 E5"


def assert_references_follow(briefing: Briefing) -> None:
    texts = {paragraph.number: paragraph.text for paragraph in briefing.paragraphs}
    assert len(texts) == len(briefing.paragraphs)
    passages = [*briefing.key_points, *(p for v in briefing.voices for s in v.statements for p in s.passages)]
    assert [(texts[p.paragraph or 0], p.text) for p in passages] == [(p.text, p.text) for p in passages]
    assert [texts[found.paragraph or 0] for found in briefing.dates] == [found.text for found in briefing.dates]


versions = st.lists(st.text("ABCDEFG", max_size=6), min_size=2, max_size=5)


@settings(max_examples=300, deadline=None)
@given(versions)
def test_a_number_names_one_text_for_good(texts: list[str]) -> None:
    """Over any row of versions shown whole no number ever names two texts, and every reference follows its paragraph."""
    page = first(texts[0])
    named = {paragraph.number: paragraph.text for paragraph in page.paragraphs}
    for text in texts[1:]:
        page = later(page, text)
        assert_references_follow(page)
        for paragraph in page.paragraphs:
            assert named.setdefault(paragraph.number, paragraph.text) == paragraph.text


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.text("ABCDEFG", max_size=6), st.text("ABCDEFG", max_size=4)), min_size=2, max_size=5))
def test_what_is_cited_keeps_its_number_to_the_next_version(texts: list[tuple[str, str]]) -> None:
    """On a page with what is cited no number of one version names another text in the next."""
    page = first(*texts[0])
    for text, cited in texts[1:]:
        named = {paragraph.number: paragraph.text for paragraph in page.paragraphs}
        page = later(page, text, cited)
        assert_references_follow(page)
        for paragraph in page.paragraphs:
            assert named.get(paragraph.number, paragraph.text) == paragraph.text


def test_what_names_no_paragraph_goes_on_to_name_none() -> None:
    """A passage or a date without a number stays without."""
    extract = extract_of("A")
    loose = replace(composed(extract), key_points=(Passage("A"),), dates=(DateMention("A"),))
    page = succeed(first("A"), loose, extract, noted=True)
    assert (page.key_points, page.dates) == ((Passage("A"),), (DateMention("A"),))


def test_the_id_stays() -> None:
    """The page keeps its id and names the extract as it now is."""
    page = later(first("AB"), "ABC")
    assert page.id == "7f3a9c2e41"
    assert page.extracts == (ExtractRef("barrier.txt", "sha of A B C", 3),)


def note(old_date: str | None, new_date: str | None, now: str | None = None) -> Update:
    old, extract = replace(first("A"), date=old_date), extract_of("A", "B", date=new_date)
    (update,) = succeed(old, composed(extract), extract, noted=True, now=now).updates
    return update


@pytest.mark.parametrize(
    ("old_date", "new_date", "now", "expected"),
    [
        ("2026-03-04", "2026-03-06", None, "2026-03-06"),
        ("2026-03-04", "2026-03-06", "2026-04-01", "2026-03-06"),
        ("2026-03-04", "2026-03-04", "2026-04-01", "2026-04-01"),
        ("2026-03-04", "2026-03-01", "2026-04-01", "2026-04-01"),
        ("2026-03-04", None, "2026-04-01", "2026-04-01"),
        (None, "2026-03-06", None, None),
        ("2026-03-04", "2026-03-04", None, None),
        (None, None, None, None),
    ],
)
def test_a_note_is_dated_by_the_version_or_by_what_is_given(
    old_date: str | None, new_date: str | None, now: str | None, expected: str | None
) -> None:
    """The later date of the version dates the note, else the day that is given; with neither it has none."""
    assert note(old_date, new_date, now).date == expected


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("AB", "ABC", "paragraphs added: 1."),
        ("AB", "ABCD", "paragraphs added: 2."),
        ("ABC", "A", "removed: 2."),
        ("AB", "AC", "paragraphs added: 1; removed: 1."),
        ("AB", "BA", "the text."),
    ],
)
def test_a_note_says_what_changed(before: str, after: str, said: str) -> None:
    """The note counts the paragraphs that were added and removed."""
    (update,) = later(first(before), after).updates
    assert update.note == f"A later version of the article: {said}"


def test_a_note_names_title_and_bibliography() -> None:
    """Where title, date, sources or topics differ the note says so."""
    extract = extract_of("A")
    new = replace(composed(extract), title="Barrier approved", sources=(Source("Halden Courier"),))
    (update,) = succeed(first("A"), new, extract, noted=True).updates
    assert update.note == "A later version of the article: title; bibliography."


def test_notes_add_up_and_a_refresh_adds_none() -> None:
    """Earlier notes stay before the new one; a page that is only written anew keeps those it has."""
    once = later(first("A"), "AB")
    assert [update.note for update in later(once, "ABC").updates] == [once.updates[0].note] * 2
    assert later(once, "AB", noted=False).updates == once.updates


def test_a_paragraph_that_was_reworded_is_changed_and_not_new() -> None:
    """A paragraph with at least half of its words in the place of another counts as changed; another text does not."""
    before = "The council voted nine to four for a barrier at the harbour mouth."
    after = "The council voted ten to three for a barrier at the old harbour mouth."
    extract = extract_of(after, "Quite another matter was left for May.")
    (update,) = succeed(replace(composed(extract_of(before)), id="a"), composed(extract), extract, noted=True).updates
    assert update.note == "A later version of the article: paragraphs added: 1; changed: 1."


def test_scripts_without_spaces_are_compared_too() -> None:
    """A reworded paragraph is recognised where words cannot be told by spaces."""
    before, after = "議会は九対四で港の入口の防潮堤に賛成した。", "議会は十対三で港の入口の防潮堤に賛成した。"
    extract = extract_of(after)
    (update,) = succeed(replace(composed(extract_of(before)), id="a"), composed(extract), extract, noted=True).updates
    assert update.note == "A later version of the article: changed: 1."


def test_a_difference_that_no_reader_sees_is_not_noted() -> None:
    """Where the extract changed and the page says the same as before, no line stands under Updates."""
    extract = replace(extract_of("A", "B"), sha256="another")
    assert succeed(first("AB"), composed(extract), extract, noted=True).updates == ()


def test_notes_are_in_the_language_of_the_page() -> None:
    """The note is said in the page's language where its words are known, else in English."""
    extract = extract_of("A", "B")
    notes = {
        language: succeed(first("A"), replace(composed(extract), language=language), extract, noted=True)
        .updates[0]
        .note
        for language in ("fr", "uk-UA", "xx")
    }
    assert notes == {
        "fr": "Une version ultérieure de l’article\u00a0: paragraphes ajoutés\u00a0: 1.",
        "uk-UA": "Пізніша версія статті: абзаців додано: 1.",
        "xx": "A later version of the article: paragraphs added: 1.",
    }


def test_a_version_that_says_when_it_was_made_dates_its_note() -> None:
    """The moment at which the version says it was made comes before all else."""
    extract = replace(extract_of("A", "B", date="2026-03-05"), modified="2026-03-06T10:00:00+01:00")
    (update,) = succeed(
        replace(first("A"), date="2026-03-04"), composed(extract), extract, noted=True, now="2026-04-01"
    ).updates
    assert update.date == "2026-03-06T10:00:00+01:00"


def test_what_the_editor_decided_goes_over_to_the_next_version() -> None:
    """Corrections, draft and embargo stay; that somebody has read the page is not said of a version nobody has read."""
    old = replace(first("A"), corrections=(Update("Name mended."),), draft=True, not_before="2026-05-01", reviewed=True)
    extract = extract_of("A", "B")
    new = succeed(old, composed(extract), extract, noted=True, by_hand=True)
    assert (new.corrections, new.draft, new.not_before, new.reviewed) == (old.corrections, True, "2026-05-01", False)


@pytest.mark.parametrize(
    ("old", "new", "by_hand", "expected"),
    [
        ("2026-05-01", "2026-05-09", False, "2026-05-09"),
        ("2026-05-09", "2026-05-01", False, "2026-05-01"),
        ("2026-05-09", None, False, None),
        ("2026-05-09", "2026-05-01", True, "2026-05-09"),
        ("2026-05-01", "2026-05-09", True, "2026-05-09"),
        ("2026-05-01", None, True, "2026-05-01"),
    ],
)
def test_an_embargo_is_the_sources_unless_a_person_may_have_set_it(
    old: str | None, new: str | None, by_hand: bool, expected: str | None
) -> None:
    """On an untouched page the source extends and lifts its embargo; on one edited by hand the later of the two holds."""
    extract = extract_of("A", "B")
    page = succeed(
        replace(first("A"), not_before=old),
        replace(composed(extract), not_before=new),
        extract,
        noted=True,
        by_hand=by_hand,
    )
    assert page.not_before == expected


def test_all_places_of_publication_are_named_once() -> None:
    """An article in several extracts names each address once, in the order of the extracts, and all of the extracts."""
    one = replace(extract_of("A"), source=Source("Halden Courier", "https://courier.example/a"))
    page = replace(composed(one), sources=(one.source,))
    same = replace(one, path="copy.txt", source=Source("Courier", "https://courier.example/a#top"))
    other = replace(one, path="other.txt", date="2026-03-04", source=Source("Ovel Post", "https://post.example/a"))
    bare = replace(one, path="bare.txt", source=Source())
    result = joined(page, [same, other, bare])
    assert result.sources == (one.source, Source("Ovel Post", "https://post.example/a", date="2026-03-04"))
    assert [reference.path for reference in result.extracts] == ["barrier.txt", "copy.txt", "other.txt", "bare.txt"]
