from __future__ import annotations

import pytest

from tests.analyse.examples import analysed, found, segments, speakers
from tests.analyse.speakers.shown import SURE, quotations, shown

FULL = "Ines Varga, the mayor of Halden, met harbourmaster Jo Brandt on Monday."


@pytest.mark.parametrize(
    "text",
    [
        "“We are buying time for the port,” Varga said.",
        "“We are buying time for the port,” said Varga.",
        "“We are buying time for the port,” Varga later told reporters in Halden.",
        "“We are buying time for the port,” said Mayor Ines Varga, who took office in May.",
        "“We are buying time for the port,” said the mayor of Halden, Ines Varga.",
        "“We are buying time for the port,” Varga, a former engineer, said.",
        "“We are buying time for the port,” according to Varga.",
        "Varga said: “We are buying time for the port.”",
        "Varga said on Tuesday that “we are buying time for the port.”",
        "According to Ines Varga, “we are buying time for the port.”",
        "Varga dismissed the critics, saying “we are buying time for the port.”",
        "On Tuesday, Varga, the mayor of Halden, said, “We are buying time for the port.”",
        "Brandt's deputy asked, and Mayor Ines Varga replied: “We are buying time for the port.”",
    ],
)
def test_speaker(text: str) -> None:
    """A name that is the subject of the speech verb beside a quotation is its speaker, in the fullest form."""
    assert speakers(FULL, text) == ["Ines Varga"]


@pytest.mark.parametrize(
    "text",
    [
        "“We are buying time for the port,” they said.",
        "“We are buying time for the port,” Varga and Brandt said.",
        "“We are buying time for the port,” said Varga and Brandt.",
        "Varga was told: “We are buying time for the port.”",
        "“We are buying time for the port.” Varga left the room.",
        "“We are buying time for the port.”",
    ],
)
def test_silence(text: str) -> None:
    """Where the name is not the subject, or the subject is not one name, no speaker is shown."""
    assert shown(FULL, text) == [None]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("“We are buying time,” a spokesman for Varga said.", "a spokesman for Varga", "unnamed"),
        ("“We are buying time,” said a spokesman for Ines Varga.", "a spokesman for Ines Varga", "unnamed"),
        ("“We are buying time,” said a senior official.", "a senior official", "unnamed"),
        ("“We are buying time,” the council said.", "the council", "organisation"),
        ("“We are buying time,” the Harbour Council said in a statement.", "Harbour Council", "organisation"),
        ("“We are buying time,” according to the report.", "the report", "document"),
        ("“We are buying time,” the mayor said.", "Ines Varga", "person"),
    ],
)
def test_described(text: str, name: str, kind: str) -> None:
    """A speaker who is described, not named, is a source of its own kind, or the only person with that role."""
    (each,) = quotations(FULL, text)
    assert each.speaker
    assert (each.speaker.name, each.speaker.kind) == (name, kind)


def test_two_of_a_last_name() -> None:
    """A last name that two people bear is surely neither's."""
    assert shown("Ines Varga and Tom Varga met.", "“We are buying time for the port,” Varga said.") == [None]


def test_pronoun() -> None:
    """A pronoun is the last speaker where nobody else is named between, and nobody where somebody is."""
    first = "“We are buying time for the port,” Varga said."
    then = "“It will cost us a good deal more,” she said."
    assert speakers(FULL, first, "The town is poor.", then) == ["Ines Varga", "Ines Varga"]
    assert shown(FULL, first, "Brandt stood beside her.", then)[1] in ("Ines Varga", "Jo Brandt", None)


def test_broken_by_its_attribution() -> None:
    """A quotation that goes on after its own attribution is one statement of two segments."""
    text = (FULL, "“The port,” Varga said, “stays open for as long as I am here.”")
    (each,) = found(*text)
    assert segments(text, each) == ["“The port,”", "“stays open for as long as I am here.”"]
    assert (each.kind, each.cue, each.confidence) == ("direct", "said", each.confidence)
    assert each.confidence >= SURE


def test_goes_on_after_a_full_stop() -> None:
    """A further quotation right after an attribution has the same speaker."""
    given = found(FULL, "“The port stays open,” Varga said. “It will stay so for as long as I am here.”")
    assert {each.speaker and each.speaker.name for each in given} == {"Ines Varga"}
    assert sum(len(each.segments) for each in given) == 2


def test_introduced_in_the_paragraph_above() -> None:
    """A paragraph that ends in a colon introduces the quotation below it."""
    (each,) = found(FULL, "Varga said:", "“We are buying time for the port.”")
    assert each.speaker
    assert each.speaker.mention.paragraph == 1


def test_over_paragraphs() -> None:
    """The attribution after the last paragraph of a long quotation is that of the whole."""
    text = (FULL, "“We wait for the tide.", "“Then we build it,” Brandt said.")
    (each,) = found(*text)
    assert len(each.segments) == 2
    assert each.speaker
    assert (each.speaker.name, each.speaker.role) == ("Jo Brandt", "harbourmaster")


@pytest.mark.parametrize(
    "text",
    [
        "The “old” harbour was dredged.",
        "They read “The Long Tide of Verra” in school.",
        "A ship called “Sea Rose” sank.",
    ],
)
def test_not_a_statement(text: str) -> None:
    """Scare quotes and titles of works are no statements."""
    assert found(FULL, text) == ()


def test_fragment() -> None:
    """Quoted words inside a reported sentence are mixed speech."""
    (each,) = quotations(FULL, "Varga said the plan was “a very expensive mistake” for the town.")
    assert each.kind == "mixed"
    assert each.speaker
    assert each.speaker.name == "Ines Varga"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“The quay will have to close,” said Haldish Prime Minister Ole Tamm.", "Haldish Prime Minister"),
        ("“The quay will have to close,” said Head of the Harbour Office Ole Tamm.", "Head of the Harbour Office"),
        ("“The quay will have to close,” said Ole Tamm, 54, a spokesman for the port.", "spokesman for the port"),
        ("“The quay will have to close,” said the mayor of Halden, Ole Tamm.", "mayor of Halden"),
        ("“The quay will have to close,” said Mr Ole Tamm.", None),
        ("“The quay will have to close,” said Ole Tamm, the son of a sailor.", None),
    ],
)
def test_role(text: str, role: str | None) -> None:
    """The title before a name or the apposition after it is the speaker's role, without its article."""
    (each,) = found(text)
    assert each.speaker
    assert (each.speaker.name, each.speaker.role) == ("Ole Tamm", role)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "« Le port reste ouvert pour tous », a déclaré la maire de Halden, Ines Varga.", "Ines Varga"),
        ("fr", "Selon Ines Varga, « le port reste ouvert pour tous ».", "Ines Varga"),
        ("fr", "« Le port reste ouvert pour tous », a déclaré une porte-parole du port.", "une porte-parole du port"),
        ("de", "„Der Hafen bleibt für alle offen“, sagte Bürgermeisterin Ines Varga am Dienstag.", "Ines Varga"),
        ("de", "„Der Hafen bleibt für alle offen“, sagte die Polizei.", "Polizei"),
        ("es", "«El puerto sigue abierto para todos», dijo la alcaldesa Ines Varga.", "Ines Varga"),
        ("ru", "«Порт останется открытым для всех», — заявил мэр Халдена Игорь Верран.", "Игорь Верран"),
        ("ru", "«Порт останется открытым для всех», — заявил президент Халдена.", "президент Халдена"),
        ("ru", "«Порт открыт для всех, — сказал Игорь Верран. — Так и будет».", "Игорь Верран"),
        ("uk", "«Порт залишиться відкритим для всіх», — заявив мер Ігор Верран.", "Ігор Верран"),
        ("eo", "“La haveno restos malfermita por ĉiuj,” diris la urbestro Ines Varga.", "Ines Varga"),
        ("ar", 'وقال وزير الموانئ سمير حداد: "يبقى الميناء مفتوحا أمام جميع السفن".', "سمير حداد"),
        ("ar", 'وقالت الوزارة في بيان: "يبقى الميناء مفتوحا أمام جميع السفن".', "الوزارة"),
        ("ja", "森田市長は「港はこれからも開いています」と述べた。", "森田"),
        ("ja", "港の関係者は「港はこれからも開いています」と述べた。", "港の関係者"),
        ("nl", "“De haven blijft open voor iedereen,” zei burgemeester Ines Varga.", None),
    ],
)
def test_languages(language: str, text: str, name: str | None) -> None:
    """Each language with a table gives speakers by its own order of words; others give quotations alone."""
    assert speakers(text, language=language) == [name]


def test_people() -> None:
    """People are the speakers and those introduced with a role, each once."""
    people = analysed(FULL, "“We are buying time for the port,” Varga said.").people
    assert [(person.name, person.role) for person in people] == [
        ("Ines Varga", "mayor of Halden"),
        ("Jo Brandt", "harbourmaster"),
    ]
