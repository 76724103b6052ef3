"""French: incises and inverted subjects, compound tenses, courtesy forms, sources, reported clauses."""

from __future__ import annotations

import pytest

from generator.analyse.tables import language_table
from generator.analyse.text.words import words
from tests.analyse.examples import analysed, found, segments
from tests.analyse.speakers.shown import shown


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« Nous ne construisons pas un mur », a déclaré mardi soir la maire de Halden, Ines Varga.", "Ines Varga"),
        ("« C'est une folie », s'est exclamée Mette Solvang, présidente du syndicat.", "Mette Solvang"),
        ("« Qu'ils viennent ! », nous a lancé Tomas Bell, le capitaine du port.", "Tomas Bell"),
        ("« Nous partons », a expliqué à la presse Ines Varga.", "Ines Varga"),
        ("« Nous partons », a écrit sur son blog la maire, Ines Varga.", "Ines Varga"),
        ("Jo Brandt a répondu : « Je ne sais pas. »", "Jo Brandt"),
        ("Pour Jo Brandt, le plan est « une erreur que nous paierons tous ».", "Jo Brandt"),
        ("D'après Jo Brandt, le plan est « une erreur ».", "Jo Brandt"),
        ("Le « mur de la honte », comme l'appelle Jo Brandt, sera construit.", "Jo Brandt"),
        ("« On va perdre notre travail », soupire Mette Solvang.", "Mette Solvang"),
        ("« Non », a fait savoir Jo Brandt.", "Jo Brandt"),
        ("Le ministre de la Mer Jo Brandt a dit : « Le quai fermera. »", "Jo Brandt"),
        ("« Le quai fermera », a dit le porte-parole du port.", "le porte-parole du port"),
    ],
)
def test_speakers(text: str, name: str) -> None:
    """The subject of a verb of saying speaks, wherever the custom of the press sets it."""
    assert shown(text, language="fr") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "« Nous avons peur », ont déclaré Ines Varga et Jo Brandt.",
        "Si Jo Brandt disait « oui », tout changerait.",
        "Jo Brandt aurait dit « jamais ».",
        "Personne n'a dit « non ».",
    ],
)
def test_nobody_alone(text: str) -> None:
    """What two say, what is supposed, hearsay and what nobody said is no one person's."""
    assert shown(text, language="fr") == [None]


def test_incise() -> None:
    """An attribution within the marks parts one statement, and is none of its words."""
    text = "« Oui, dit Mme Varga, et nous attendrons. »"
    (statement,) = found(text, language="fr")
    assert segments((text,), statement) == ["« Oui,", "et nous attendrons. »"]
    assert statement.speaker is not None
    assert statement.speaker.name == "Varga"


def test_courtesy() -> None:
    """`Mme` with a last name is who was introduced with a title, and tells her gender."""
    first = "Ines Varga, maire de Halden, et Jo Brandt, ministre de la Mer, se sont parlé."
    second = "« Nous restons », a déclaré Mme Varga. « Le port vivra », a-t-elle ajouté."
    assert shown(first, second, language="fr") == ["Ines Varga", "Ines Varga"]


def test_dialogue() -> None:
    """A dash opens speech, and the report set into it names the speaker."""
    assert shown("— On attend, dit Ines Varga. Pas question.", "— Quand ? demanda Jo Brandt.", language="fr") == [
        "Ines Varga",
        "Jo Brandt",
    ]


@pytest.mark.parametrize(
    ("text", "clause", "name"),
    [
        ("Le ministre de la Mer Jo Brandt a affirmé que le quai fermerait.", "le quai fermerait", "Jo Brandt"),
        ("Jo Brandt a rappelé mardi, à Halden, que le quai avait fermé.", "le quai avait fermé", "Jo Brandt"),
        ("Selon le gouvernement, le projet serait abandonné.", "le projet serait abandonné", "le gouvernement"),
        ("Le témoin Jo Brandt affirme n'avoir jamais vu la voiture.", "n'avoir jamais vu la voiture", "Jo Brandt"),
        ("Le quai fermera en mai, a indiqué la mairie.", "Le quai fermera en mai", "la mairie"),
    ],
)
def test_reported(text: str, clause: str, name: str) -> None:
    """A clause with its conjunction left out, beside its speaker."""
    (statement,) = found(text, language="fr")
    assert (statement.kind, segments((text,), statement)) == ("indirect", [clause])
    assert statement.speaker is not None
    assert statement.speaker.name == name


def test_parted_clause() -> None:
    """A clause that its attribution parts goes on with the verb behind it."""
    text = "Le quai, a expliqué Jo Brandt, fermera pendant deux saisons."
    (statement,) = found(text, language="fr")
    assert segments((text,), statement) == ["Le quai", "fermera pendant deux saisons"]


@pytest.mark.parametrize(
    "text", ["Jo Brandt a nié que le quai fermerait.", "Jo Brandt n'a pas dit que le quai fermerait."]
)
def test_denied(text: str) -> None:
    """Who denies a thing has not said it."""
    assert not found(text, language="fr")


def test_roles() -> None:
    """A spokesman of somebody is neither that person nor that person's role."""
    roles = {
        each.name: each.role for each in analysed("Le porte-parole de la maire Ines Varga part.", language="fr").people
    }
    assert roles == {"Ines Varga": "maire"}


def test_enclitics() -> None:
    """The pronoun behind an inverted verb is a word of its own."""
    text = "dit-elle, ajoute-t-il, Saint-Denis"
    found_words = [word.text for word in words(text, 0, len(text), language_table("fr"))]
    assert found_words == ["dit", "elle", ",", "ajoute", "il", ",", "Saint-Denis"]


def test_names_like_titles() -> None:
    """A last name that is a title elsewhere is a name behind a first one, and the ministry is no part of a name."""
    assert shown("« On attend », précise Edmond Mari.", language="fr") == ["Edmond Mari"]
    (statement,) = found("Le quai fermera, a annoncé le ministre verran de l’Intérieur Jo Brandt.", language="fr")
    assert statement.speaker is not None
    assert statement.speaker.name == "Jo Brandt"


def test_called_by_another_word() -> None:
    """A noun of persons with its article is the one person named before."""
    first = "« On attend », précise Edmond Mari."
    assert shown(first, "« Le quai fermera », indique l’élu.", language="fr") == ["Edmond Mari"] * 2
