"""German: who says what, by the place of the verb; the examples are invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse import compose
from generator.model import Attribution
from tests.analyse.examples import analysed, extract, found, segments

_THRESHOLD = 0.8
FULL = "Ines Varga, die Bürgermeisterin von Halden, traf am Montag Hafenmeister Jo Brandt."
_WORDS = (
    "Varga", "Brandt", "sie", "die Stadt", "sagte", "teilte", "mit", "habe", "gesagt", "dass", "wie", "so", "laut", "zufolge",
    "der Kai", "sei", "geschlossen", "„Nein“", "„Wir warten.“", ",", ".", ":", "und", "(56)", "heißt es", "in", "dem Bericht",
)  # fmt: skip


def said(*paragraphs: str) -> list[tuple[str, str | None]]:
    """The quoted statements and who is shown for each."""
    return [
        (" … ".join(segments(paragraphs, each)), _shown(each))
        for each in found(*paragraphs, language="de")
        if each.kind != "indirect"
    ]


def reported(*paragraphs: str) -> list[tuple[str, str | None]]:
    """The reported clauses and who is shown for each."""
    return [
        (" … ".join(segments(paragraphs, each)), _shown(each))
        for each in found(*paragraphs, language="de")
        if each.kind == "indirect"
    ]


def _shown(each: Attribution) -> str | None:
    return each.speaker.name if each.speaker and each.confidence >= _THRESHOLD else None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("„Wir bauen keine Mauer“, sagte Varga.", "Ines Varga"),
        ("„Wir bauen keine Mauer“, sagte Varga am Dienstag der Halden Rundschau.", "Ines Varga"),
        ("„Wir bauen keine Mauer“, sagte am Dienstag Hafenmeister Brandt.", "Jo Brandt"),
        ("„Wir bauen keine Mauer“, so Varga.", "Ines Varga"),
        ("„Wir bauen keine Mauer“, so Varga weiter.", "Ines Varga"),
        ("„Wir bauen keine Mauer“, wie Varga sagte.", "Ines Varga"),
        ("„Wir bauen keine Mauer“, hatte Varga am Morgen noch gesagt.", "Ines Varga"),
        ("„Wir bauen keine Mauer“, teilte die Stadtverwaltung mit.", "Stadtverwaltung"),
        ("„Wir bauen keine Mauer“, polterte Brandt.", "Jo Brandt"),
        ("„Nein“, fügte sie hinzu.", "Ines Varga"),
        ("Varga sagte: „Wir bauen keine Mauer.“", "Ines Varga"),
        ("Am Dienstag sagte Varga vor Journalisten: „Wir bauen keine Mauer.“", "Ines Varga"),
        ("Auf die Frage, ob das reiche, antwortete Brandt: „Nein.“", "Jo Brandt"),
        ("Varga, seit März im Amt, sagte: „Wir bauen keine Mauer.“", "Ines Varga"),
        ("Brandt, der den Hafen seit Jahren leitet, sagte: „Wir bauen keine Mauer.“", "Jo Brandt"),
        ("Varga trat vor die Presse und sagte: „Wir bauen keine Mauer.“", "Ines Varga"),
        ("Varga hat den Plan als „Wahnsinn“ bezeichnet.", "Ines Varga"),
        ("Den Plan nannte Varga „einen Fehler“.", "Ines Varga"),
        ("Brandt, den Varga „einen Freund“ nannte, schwieg.", "Ines Varga"),
        ("Der Plan sei „ein Fehler“, sagte Varga.", "Ines Varga"),
        ("Die Sprecherin des Hafenamts, Anna Ward, sagte: „Wir bauen keine Mauer.“", "Anna Ward"),
        ("Vargas Sprecher Tomas Bell sagte: „Wir bauen keine Mauer.“", "Tomas Bell"),
        ("Ein Sprecher der Stadt sagte: „Wir bauen keine Mauer.“", "Ein Sprecher der Stadt"),
        ("„Wir bauen keine Mauer“, sagte der Anwalt von Karl Hof.", "der Anwalt von Karl Hof"),
        ("„Wir bauen keine Mauer“, heißt es in dem Bericht.", "Bericht"),
        ("„Wir bauen keine Mauer“, hieß es in einer Mitteilung der Polizei.", "Polizei"),
        ("„Wir bauen keine Mauer“, sagte die Bürgermeisterin.", "Ines Varga"),
        ("Die „Halden Rundschau“ schrieb: „Niemand baut eine Mauer.“", "Halden Rundschau"),
    ],
)
def test_speaker(text: str, speaker: str) -> None:
    """The subject of the verb of saying speaks, wherever the order of words puts it."""
    assert [who for _, who in said(FULL, text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "„Wir bauen keine Mauer“, sagten Varga und Brandt.",
        "Brandt soll gesagt haben: „Wir bauen keine Mauer.“",
        "Varga sagte nie: „Wir bauen keine Mauer.“",
        "Wenn Varga sagt: „Wir bauen keine Mauer“, lacht der Rat.",
        "Varga wies den Vorwurf zurück, sie habe „lange gelogen“.",
    ],
)
def test_no_single_speaker(text: str) -> None:
    """Nobody is shown for what several said, what is hearsay, denied or supposed."""
    assert {who for _, who in said(FULL, text)} <= {None}


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Varga sagte, dass der Kai schließe.", "der Kai schließe"),
        ("Varga sagte am Dienstag, der Kai sei gesperrt.", "der Kai sei gesperrt"),
        ("Varga kündigte an, dass der Kai schließe.", "der Kai schließe"),
        ("Varga erklärte, nichts gewusst zu haben.", "nichts gewusst zu haben"),
        ("Der Kai sei gesperrt, sagte Varga.", "Der Kai sei gesperrt"),
        ("Der Kai, sagte Varga, sei gesperrt.", "Der Kai … sei gesperrt"),
        ("Laut Varga ist der Kai gesperrt.", "ist der Kai gesperrt"),
        ("Nach Angaben Vargas ist der Kai gesperrt.", "ist der Kai gesperrt"),
        ("Varga zufolge ist der Kai gesperrt.", "ist der Kai gesperrt"),
        ("Der Kai ist laut Varga gesperrt worden.", "Der Kai ist … gesperrt worden"),
        ("Wie Varga mitteilte, ist der Kai gesperrt.", "ist der Kai gesperrt"),
        ("Der Kai ist gesperrt, wie Varga mitteilte.", "Der Kai ist gesperrt"),
        ("Der Kai sei gesperrt, so Varga.", "Der Kai sei gesperrt"),
        ("Varga sagte, dass der Kai schließe, und bat um Geduld.", "der Kai schließe"),
        ("Varga zufolge hatte Brandt gesagt, der Kai sei sicher.", "hatte Brandt gesagt, der Kai sei sicher"),
    ],
)
def test_reported_clause(text: str, clause: str) -> None:
    """What is said stands without conjunction, speaker and verb, in the subjunctive or not."""
    assert reported(FULL, text) == [(clause, "Ines Varga")]


def test_subjunctive_goes_on() -> None:
    """Sentences in the subjunctive after a reported one are the same speaker's; the indicative ends them."""
    text = "Varga sagte, der Kai sei alt. Er müsse weg. Das Wasser stieg am Abend."
    assert reported(FULL, text) == [("der Kai sei alt", "Ines Varga"), ("Er müsse weg", "Ines Varga")]


@pytest.mark.parametrize(
    "text",
    [
        "Varga bestritt, dass der Kai gesperrt ist.",
        "Varga fragte, ob der Kai gesperrt sei.",
        "Varga lehnte die Idee ab, den Kai zu sperren.",
        "Varga sagte nicht, dass der Kai gesperrt ist.",
        "Varga traf Brandt, der nicht genannt werden wollte.",
        "Das sagte Varga nach der Sitzung, bei der ihr Plan durchgefallen war.",
        "Das sagte Varga einem Reporter, der nicht genannt werden wollte.",
    ],
)
def test_no_report(text: str) -> None:
    """Questions, acts, denials and relative clauses are no reported statements."""
    assert reported(FULL, text) == []


def test_parted_by_its_attribution() -> None:
    """A quotation that its attribution parts is one statement, though the comma stands outside the marks."""
    assert said(FULL, "„Wir warten“, sagte Varga, „und wir hoffen.“") == [
        ("„Wir warten“ … „und wir hoffen.“", "Ines Varga")
    ]


@pytest.mark.parametrize(
    "text",
    ["Die Kneipe heißt „Käpt’n Hans“.", "Das Motto lautet „Alles fließt“.", "Die sogenannte „Nullnummer“ fiel aus."],
)
def test_names_are_no_speech(text: str) -> None:
    """What a thing is called is nobody's statement."""
    assert said(FULL, text) == []


def test_name_before_an_institution() -> None:
    """A person's name ends before an article and before the institution that a preposition leads to."""
    text = (
        "„Es wird teuer“, sagte Ökonom Tomas Bell der Halden Rundschau. Anna Ward von der Universität Halden schwieg."
    )
    assert {"Tomas Bell"} <= {person.name for person in analysed(text, language="de").people}
    assert said(text) == [("„Es wird teuer“", "Tomas Bell")]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_any_order_of_words(words: list[str]) -> None:
    """Whatever the order of the words, statements are spans of the text and a page can be made of them."""
    article = extract(FULL, " ".join(words), language="de")
    analysis = analysed(*article.paragraphs, language="de")
    assert all(segments(article.paragraphs, each) for each in analysis.attributions)
    assert compose(article, analysis, source_text=None).title


def test_lone_names_behind_titles() -> None:
    """A noun behind a title is a name, whom pronouns and nouns for him stand for; his genitive owns what follows."""
    before = "Im Streit um den Kai drückt FDK-Chef Solvang aufs Tempo."
    assert said(before, "In der Sendung sagte er: „Der Umbau war völlig unnötig.“") == [
        ("„Der Umbau war völlig unnötig.“", "Solvang")
    ]
    assert said(before, "„Der Umbau war unnötig“, sagte der Politiker.") == [("„Der Umbau war unnötig“", "Solvang")]
    people = analysed(before, "Solvangs Verhalten nannte Ines Varga „gut“.", language="de").people
    assert {each.name: each.role for each in people} == {"Ines Varga": None, "Solvang": "FDK-Chef"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Sprecher der Fraktion, Solvang, sagte, der Kai sei alt.", [("der Kai sei alt", "Solvang")]),
        ("Der Kai sei alt, heißt es in einer am Montag veröffentlichten Studie.", [("Der Kai sei alt", "Studie")]),
        ("Laut Ines Varga vom Institut Halden ist der Kai zu alt.", [("ist der Kai zu alt", "Ines Varga")]),
    ],
)
def test_reported_by_the_press(text: str, expected: list[tuple[str, str]]) -> None:
    """Lone names in apposition, participles before nouns and attributes of sources belong to who speaks."""
    assert reported(text) == expected
