from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse import compose
from tests.analyse.examples import analysed, extract, found, segments

_WORDS = ("Varga", "Brandt", "she", "said", "told", "that", "the quay", "would close", ",", ".", "“", "”", "and")
FULL = "Ines Varga, the mayor of Halden, met harbourmaster Jo Brandt on Monday."


def told(*paragraphs: str, language: str = "en") -> list[tuple[str, str | None]]:
    """The reported clauses of the paragraphs, and their speakers."""
    return [
        (" … ".join(segments(paragraphs, each)), each.speaker.name if each.speaker else None)
        for each in found(*paragraphs, language=language)
        if each.kind == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Varga said that the quay would close.", "the quay would close"),
        ("Varga said the quay would close.", "the quay would close"),
        ("Varga has repeatedly said the quay would close.", "the quay would close"),
        ("Varga said on Tuesday that the quay would close.", "the quay would close"),
        ("Varga said in a statement the quay would close.", "the quay would close"),
        ("Varga told reporters that the quay would close.", "the quay would close"),
        ("Varga told the council on Tuesday that the quay would close.", "the quay would close"),
        ("Varga told Brandt the quay would close.", "the quay would close"),
        ("Varga, who took office in May, said the quay would close.", "the quay would close"),
        ("Varga stressed that the quay would close and that the crews would be paid.",
         "the quay would close and that the crews would be paid"),
        ("Varga said that, if the plan fails, the quay would close.", "if the plan fails, the quay would close"),
        ("Varga was quoted as saying that the quay would close.", "the quay would close"),
        ("Varga said she hopes to reopen the quay.", "she hopes to reopen the quay"),
        ("Varga recalled the city's experience with the flood of last winter.",
         "the city's experience with the flood of last winter"),
        ("The quay would close in May, Varga said.", "The quay would close in May"),
        ("The quay would close in May, said Varga.", "The quay would close in May"),
        ("The quay would close in May, according to Varga.", "The quay would close in May"),
        ("According to Varga, the quay would close in May.", "the quay would close in May"),
        ("As Varga said on Tuesday, the quay would close in May.", "the quay would close in May"),
        ("The quay, Varga said, would close in May.", "The quay … would close in May"),
        ("Varga opposed the plan, saying that the quay would close.", "the quay would close"),
        ("Varga opposed the plan and said that the quay would close.", "the quay would close"),
        ("After the vote, Varga said the quay would close.", "the quay would close"),
        ("Varga said the quay would close; the council has not met since.", "the quay would close"),
        ("Varga said the quay would close, which nobody had expected.", "the quay would close"),
    ],
)  # fmt: skip
def test_reported_clause(text: str, clause: str) -> None:
    """What a verb of saying reports is a statement, without conjunction, speaker and verb, by the subject of the verb."""
    assert told(FULL, text) == [(clause, "Ines Varga")]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Varga pledged to pay the crews, which nobody had expected.", "pledged to pay the crews"),
        ("Varga called for an inquiry after the flood.", "called for an inquiry after the flood"),
        ("Varga called on the council to pay the crews.", "called on the council to pay the crews"),
        ("Varga urged Brandt to pay the crews.", "urged Brandt to pay the crews"),
        ("Varga accused Brandt of hiding the plans and left.", "accused Brandt of hiding the plans"),
        ("Varga blamed the harbour office for the delay.", "blamed the harbour office for the delay"),
        ("Varga described the plan as a mistake.", "described the plan as a mistake"),
        ("Varga warned of a hard winter.", "warned of a hard winter"),
        ("Varga apologised for the delay.", "apologised for the delay"),
        ("Varga announced her resignation.", "announced her resignation"),
        ("Varga denied that the quay would close.", "denied that the quay would close"),
        ("Varga denied having met Brandt.", "denied having met Brandt"),
        ("Varga opposed the plan, calling for an inquiry.", "calling for an inquiry"),
    ],
)
def test_act_of_speech(text: str, clause: str) -> None:
    """A pledge, a call, an accusation, a denial is shown with its verb, without which it would say something else."""
    assert told(FULL, text) == [(clause, "Ines Varga")]


@pytest.mark.parametrize(
    ("text", "clause", "speaker"),
    [
        ("Two in three said they would pay for the quay.", "they would pay for the quay", "Two in three"),
        ("The harbour office said about half of the quay was dry.", "about half of the quay was dry",
         "The harbour office"),
        ("The quay is dry, a harbour official told The Ovel Times.", "The quay is dry", "a harbour official"),
        ("Critics that have backed him say the quay would close.", "the quay would close", "Critics"),
        ("Sources close to the talks say the quay would close.", "the quay would close", "Sources close to the talks"),
        ("A poll showed Varga leading Brandt by ten points.", "Varga leading Brandt by ten points", "A poll"),
        ("Since May, according to the Harbour Union, crews have left the quay.", "Since May … crews have left the quay",
         "Harbour Union"),
    ],
)  # fmt: skip
def test_subject_at_a_distance(text: str, clause: str | None, speaker: str | None) -> None:
    """A number of persons, those told by whom they back, a document, a source between commas speak as well."""
    assert told(FULL, text) == ([(clause, speaker)] if clause else [])


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("''We wait for the tide,'' said Varga. ''It comes at six.''", ["We wait for the tide … It comes at six."]),
        ("Varga said: ''We wait for the tide.''", ["We wait for the tide."]),
        ("''We wait for the tide,'' Varga said on Monday.", ["We wait for the tide"]),
        ("Varga wrote ''The Tide'' in two years.", []),
        ("The novel ''The Tide'' has two parts.", []),
    ],
)
def test_doubled_apostrophes(text: str, clauses: list[str]) -> None:
    """What stands between doubled apostrophes is a reported statement where the text says whose, else a title."""
    assert [clause for clause, _ in told(FULL, text)] == clauses


@pytest.mark.parametrize(
    "text",
    [
        "Varga appeared in a film that showed the quay.",
        "Varga said in a Thursday interview on the quay.",
        "Varga repeated that approach in May.",
        "A look at the helicopters suggests that the quay would close.",
        "Coastal states that have paid wait for the quay.",
        "Varga rejected the idea that the quay should close.",
        "Varga agreed to close the quay.",
        "Varga was asked whether the quay would close.",
        "Varga asked whether the quay would close.",
        "Varga was told that the quay would close.",
        "Varga hopes that the quay will close.",
        "Varga plans to close the quay.",
        "Varga believes that the quay will close.",
        "Varga did not say that the quay would close.",
        "Varga never said the quay would close.",
        "Varga declined to say that the quay would close.",
        "If Varga says that the quay will close, crews will leave.",
        "Varga would say that the quay must close.",
        "Varga said nothing.",
        "Varga said so on Tuesday.",
        "The report that the quay would close surprised Varga.",
        "Halden is in a state that few had expected.",
        "It was widely reported that the quay would close.",
        "What Varga said was a surprise to the crews.",
    ],
)
def test_no_statement(text: str) -> None:
    """An act, a question, a hope, a thought, a denial, a supposition is no statement, nor is a noun a verb."""
    assert told(FULL, text) == []


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Varga said the quay would close and Brandt said it would not.",
         [("the quay would close", "Ines Varga"), ("it would not", "Jo Brandt")]),
        ("Varga said the quay would close, adding that the crews would be paid.",
         [("the quay would close", "Ines Varga"), ("the crews would be paid", "Ines Varga")]),
        ("Varga said the quay would close and added that the crews would be paid.",
         [("the quay would close", "Ines Varga"), ("the crews would be paid", "Ines Varga")]),
        ("She stressed that the quay would close, said Halden Mayor Ines Varga on Tuesday.",
         [("the quay would close", "Ines Varga")]),
        ("Varga said Brandt had told her that the quay would close.",
         [("Brandt had told her that the quay would close", "Ines Varga")]),
    ],
)  # fmt: skip
def test_several_verbs(text: str, clauses: list[tuple[str, str]]) -> None:
    """Each clause of a sentence is its own speaker's; what somebody reports of another is the reporter's."""
    assert told(FULL, text) == clauses


def test_unresolved_source() -> None:
    """Words that name nobody are given as they stand, surely enough for no name, and make nobody a speaker."""
    (each,) = found("Three of the five harbour pilots said that the quay would close.")
    assert each.speaker is not None
    assert each.speaker.kind == "unnamed"
    assert each.confidence < 0.9


def test_document() -> None:
    """A document says what it shows or finds; a person who finds something does not."""
    assert [clause for clause, _ in told("A survey by the university found that most crews oppose the barrier.")] == [
        "most crews oppose the barrier"
    ]
    assert told(FULL, "Varga found that most crews oppose the barrier.") == []


def test_office_before_a_name() -> None:
    """The name after a title with its office is the speaker, not the office."""
    text = "Recently, Head of the Harbour Office Jo Brandt said the first plans would be ready next week."
    assert [speaker for _, speaker in told(FULL, text)] == ["Jo Brandt"]


def test_quoted_clause_is_no_second_statement() -> None:
    """Where most of a clause is quoted, the quotation is the statement."""
    assert told(FULL, "Varga said that the barrier “is a gift to the crews of the whole coast.”") == []


def test_clause_around_a_fragment() -> None:
    """Where few words of a clause are quoted, the clause is a statement, for the fragment says nothing alone."""
    text = "Varga said the barrier would be a “gift” to the fishing crews of the eastern quay."
    assert told(FULL, text) == [
        ("the barrier would be a “gift” to the fishing crews of the eastern quay", "Ines Varga")
    ]


def test_clause_before_a_quotation() -> None:
    """What is reported before a quotation of the same sentence is a statement where it is a clause itself."""
    text = "Varga said the quay would close, telling Brandt that “there is no money left in the city's chest for it.”"
    assert told(FULL, text) == [("the quay would close", "Ines Varga")]


def test_one_breath() -> None:
    """A quotation that goes on after the sentence that attributed it is one statement; a new attribution makes another."""
    text = "“The port is poor,” Varga said. “It has been poor for years.” “We will pay,” she added."
    assert [segments((FULL, text), each) for each in found(FULL, text)] == [
        ["“The port is poor,”", "“It has been poor for years.”"],
        ["“We will pay,”"],
    ]


def test_fragments_of_one_clause() -> None:
    """Fragments that are quoted from one reported clause are one statement."""
    text = "Varga said the plan for the harbour was “bold and clever” and “well worth all of the trouble.”"
    fragments = [segments((FULL, text), each) for each in found(FULL, text) if each.kind == "mixed"]
    assert fragments == [["“bold and clever”", "“well worth all of the trouble.”"]]


def test_in_the_order_of_the_text() -> None:
    """Quotations and reported statements stand in the order of the text."""
    text = "Varga said the quay would close. “It is too dear,” she said. She added that the crews would be paid."
    assert [each.kind for each in found(FULL, text)] == ["indirect", "direct", "indirect"]


def test_language_without_a_table() -> None:
    """A language whose table tells nothing of reported speech has no reported statements."""
    assert told(FULL, "Varga said that the quay would close.", language="fi") == []


@given(st.lists(st.sampled_from(_WORDS)))
def test_any_text(parts: list[str]) -> None:
    """Whatever the text, segments are not empty, stand within their paragraph and do not overlap their neighbour's."""
    text = " ".join(parts)
    for each in found(text):
        spans = each.segments
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))


def test_page() -> None:
    """A reported clause stands on its speaker's page without marks of quotation."""
    text = "Varga said that the quay would close."
    briefing = compose(extract(FULL, text), analysed(FULL, text), source_text="full")
    (voice,) = (voice for voice in briefing.voices if voice.name == "Ines Varga")
    assert [(each.passages[0].text, each.direct) for each in voice.statements] == [("the quay would close", False)]
