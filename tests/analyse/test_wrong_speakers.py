"""Sentences that lead to a name who did not speak: silence is right, a wrong speaker is the worst error."""

from __future__ import annotations

import pytest

from tests.analyse.examples import found, segments
from tests.analyse.speakers.shown import quotations, shown

CAST = "President Joe Ward, Ines Varga, Otto Bach, Jo Brandt, Ann Bell, Tom Hill and Karl Hof met on Monday."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "«Мы пойдём к морю завтра утром», — сказал адвокат Ивана Верранова."),
        ("ru", "«Мы пойдём к морю завтра утром», — сказала жена Ивана Верранова."),
        ("ru", "Представитель Ивана Верранова заявил: «Мы пойдём к морю завтра утром»."),
        ("ru", "«Мы пойдём к морю завтра утром», — сказал советник президента Ивана Верранова."),
        ("uk", "«Ми підемо до моря завтра вранці», — сказав адвокат Івана Верранова."),
        ("en", "“We go to the sea tomorrow,” said the lawyer representing Tom Hill."),
        ("en", "“We go to the sea tomorrow,” said the lawyer representing defendant Tom Hill."),
        ("fr", "« Nous irons tous à la mer », a déclaré l'avocat représentant Tom Hill."),
    ],
)
def test_who_speaks_for_another(language: str, text: str) -> None:
    """A lawyer, spokesman or relative of somebody is not that person: they have no name, or that description."""
    (each,) = quotations(text, language=language)
    assert each.speaker is None or each.confidence < 0.8 or each.speaker.kind == "unnamed"


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "„Wir gehen jetzt an das Meer“, sagte Ministerin Anna von Bach.", "Anna von Bach"),
        ("de", "Anna von der Verra sagte: „Wir gehen jetzt an das Meer.“", "Anna von der Verra"),
        ("ru", "«Мы пойдём к морю завтра утром», — сказал адвокат Игорь Верран.", "Игорь Верран"),
        ("ru", "«Мы пойдём к морю завтра утром», — сказала министр Анна Верранова.", "Анна Верранова"),
        ("en", "“We go to the sea tomorrow,” said managing director Tom Hill.", "Tom Hill"),
    ],
)
def test_who_speaks_for_himself(language: str, text: str, name: str) -> None:
    """Particles of nobility, names in the nominative and titles that look like participles hide no speaker."""
    assert shown(text, language=language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We go to the sea tomorrow,” said Mrs Ward."),
        ("en", "“We go to the sea tomorrow,” Ms. Ward said."),
        ("en", "Mrs Ward wept. “We go to the sea tomorrow,” she said."),
        ("de", "„Wir gehen jetzt an das Meer“, sagte Frau Bach."),
        ("fr", "« Nous irons tous à la mer », a déclaré Mme Bach."),
        ("es", "«Iremos todos al mar mañana», dijo la señora Bach."),
    ],
)
def test_form_of_address(language: str, text: str) -> None:
    """A lady of a last name is not the only one named in full unless that one was introduced as a lady."""
    assert shown(CAST, text, language=language)[0] in (
        None,
        "Ward",
        "Mrs Ward",
        "Ms. Ward",
        "Frau Bach",
        "Mme Bach",
        "señora Bach",
    )


def test_couple() -> None:
    """A couple named with one last name has two who bear it."""
    text = "“A fine day for the port,” said Price."
    assert shown("John and Mary Price sailed to Verra.", text) == [None]
    assert shown("John Price and Mary Price sailed to Verra.", text) == [None]
    assert shown("Varga and Mary Price sailed to Verra. Varga came back.", text) == ["Mary Price"]


def test_form_of_address_that_fits() -> None:
    """A form of address leads to the full name that was introduced with it, and never from one to the other."""
    text = "“We go to the sea tomorrow,” said {} Tamm."
    assert shown("Mrs Ida Tamm met the council.", text.format("Ms")) == ["Ida Tamm"]
    assert shown("Mrs Ida Tamm met the council.", text.format("Mr")) == ["Mr Tamm"]
    assert shown("Ole Tamm met the council.", text.format("Mr")) == ["Ole Tamm"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We lose the port,” said the younger Varga."),
        ("en", "“We lose the port,” the elder Varga said."),
    ],
)
def test_one_of_a_family(language: str, text: str) -> None:
    """The younger of a last name is somebody else than the one named in full, or may be."""
    assert shown(CAST, text, language=language) == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“Never again in Verra,” Varga never said."),
        ("en", "“Never again in Verra,” Karl Hof did not say."),
        ("en", "Varga has not said “never again in Verra” to anybody."),
        ("en", "Varga denied saying “burn it all down now” on Monday."),
        ("en", "Varga denied ever having said “burn it all down now” on Monday."),
        ("en", "Varga denied that he said “burn it all down now” on Monday."),
        ("en", "Varga refused to say “yes please, all of you” on Monday."),
        ("en", "If Varga said “yes please, all of you”, the port would close."),
        ("en", "Nobody knows whether Varga said “yes please, all of you” on Monday."),
        ("de", "„Nie wieder so etwas“, sagte Karl Hof nie."),
        ("de", "Wenn Karl Hof sagte: „Nie wieder so etwas“, ging es gut."),
        ("fr", "Ines Varga n'a jamais dit : « Plus jamais de mur ici. »"),
        ("fr", "Si Ines Varga a dit : « Plus jamais de mur ici », elle a tort."),
        ("es", "Ines Varga no dijo: «Nunca más un muro en el puerto»."),
        ("es", "Si Ines Varga dijo: «Nunca más un muro en el puerto», se equivoca."),
        ("ru", "Игорь Верран не сказал: «Никогда больше не будет стены»."),
        ("ru", "Если Игорь Верран сказал: «Никогда больше не будет стены», он ошибся."),
        ("uk", "Ігор Верран не сказав: «Ніколи більше не буде стіни»."),
    ],
)
def test_not_said(language: str, text: str) -> None:
    """What somebody did not say, denies to have said or may have said is nobody's statement."""
    assert not any(shown(CAST, text, language=language))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell recalled Tom Hill shouting: “Get out of the port!”",
        "Ann Bell recalled him shouting: “Get out of the port!”",
        "Ann Bell heard Tom Hill saying “get out of the port now.”",
        "“Get out of the port now,” Ann Bell claims Tom Hill said.",
        "Ann Bell claims Tom Hill said: “Get out of the port!”",
    ],
)
def test_reported_by_another(text: str) -> None:
    """Where one person tells what another said, neither is given."""
    assert shown(CAST, text) == [None]


def test_denial_with_words_of_its_own() -> None:
    """Who denies a thing and says why is the speaker of the reason."""
    text = "Varga denied the report, saying “we never built a wall here.”"
    assert shown(CAST, text) == ["Ines Varga"]


def test_a_sentence_ends_between() -> None:
    """Quotations with the end of a sentence between them are two statements."""
    text = ("“No comment,” said White House. New Verra Mayor Bill Fox said, “Good.”",)
    given = found(*text)
    assert [segments(text, each) for each in given] == [["“No comment,”"], ["“Good.”"]]
    assert given[1].speaker
    assert given[1].speaker.name == "Bill Fox"


def test_short_after_a_colon() -> None:
    """After a speech verb and a colon a quotation is a statement, however short."""
    assert shown("قال رئيس البلدية أحمد علي: «لن نبني جدارا».", language="ar") == ["أحمد علي"]
    assert shown(CAST, "Varga said: “No”.") == ["Ines Varga"]


def test_first_verb_after_a_quotation() -> None:
    """Of several speech verbs after a quotation the first is its cue, on every run; the next is its own statement's."""
    first, second = found("森田市長は「港はこれからも開いています」と述べ、責任は市にあると主張した。", language="ja")
    assert (first.cue, second.cue) == ("述べ", "主張した")
