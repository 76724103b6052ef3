"""Spanish: inverted subjects and those left out, dashes, compound tenses, sources, reported clauses."""

from __future__ import annotations

import pytest

from tests.analyse.examples import analysed, found, segments
from tests.analyse.speakers.shown import shown


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("«No construimos un muro», dijo el martes la alcaldesa de Halden, Ines Varga.", "Ines Varga"),
        ("“Hoy empieza lo difícil”, escribió en X la alcaldesa electa, Ines Varga.", "Ines Varga"),
        ('"Se ha perdido todo", ha dicho Tomas Bell.', "Tomas Bell"),
        ("«Tengo miedo», le confesó Mette Solvang a Ines Varga.", "Mette Solvang"),
        ("«Nunca vi nada igual», suspira su marido, Karl Solvang.", "Karl Solvang"),
        ("Ines Varga, alcaldesa de Halden, declaró: «Nos quedamos».", "Ines Varga"),
        ("De acuerdo con Jo Brandt, es «un error».", "Jo Brandt"),
        ("Para Jo Brandt, es «un error que todos vamos a pagar».", "Jo Brandt"),
        ("El «muro de la vergüenza», como lo llama Jo Brandt, se construirá.", "Jo Brandt"),
        ("Su socio, el marlandés Pieter van den Berg, dijo: «No hay prisa».", "Pieter van den Berg"),
        ("«No hay dinero», protestó el Lic. Óscar Nava.", "Óscar Nava"),
    ],
)
def test_speakers(text: str, name: str) -> None:
    """The subject of a verb of saying speaks, wherever the custom of the press sets it."""
    assert shown(text, language="es") == [name]


def test_nobody_alone() -> None:
    """What two say is no one person's, and what somebody never said is no statement."""
    assert shown("«Tenemos miedo», dijeron Ines Varga y Jo Brandt.", language="es") == [None]
    assert shown("Jo Brandt nunca dijo «nos vamos todos de aquí».", language="es") == []


@pytest.mark.parametrize(
    "text",
    ["“Vengo a contar la verdad”, dijo antes de subir las escaleras.", "“Ni yo me lo creo”, dijo al cruzar la meta."],
)
def test_subject_left_out(text: str) -> None:
    """A verb without a subject is the last subject's."""
    assert shown("Tomas Bell llegó al juzgado a las nueve.", text, language="es") == ["Tomas Bell"]


def test_dialogue() -> None:
    """Dashes set the report into speech without a space."""
    text = "—Esperaremos —dijo Ines Varga—. No hay prisa."
    (statement,) = found(text, language="es")
    assert segments((text,), statement) == ["Esperaremos", "No hay prisa."]
    assert statement.speaker is not None
    assert statement.speaker.name == "Ines Varga"


@pytest.mark.parametrize(
    ("text", "clause", "name"),
    [
        ("El ministro de Pesca, Jo Brandt, afirmó que el muelle cerraría.", "el muelle cerraría", "Jo Brandt"),
        ("Jo Brandt recordó el martes, en una rueda de prensa, que no hay fecha.", "no hay fecha", "Jo Brandt"),
        ("Jo Brandt advirtió de que el muelle cerrará.", "el muelle cerrará", "Jo Brandt"),
        ("Jo Brandt asegura haber visto el coche.", "haber visto el coche", "Jo Brandt"),
        ("Fuentes de la capitanía señalan que no hay fecha.", "no hay fecha", "Fuentes de la capitanía"),
        ("El muelle cerrará en mayo, indicó el ayuntamiento.", "El muelle cerrará en mayo", "el ayuntamiento"),
    ],
)
def test_reported(text: str, clause: str, name: str) -> None:
    """A clause with its conjunction left out, beside its speaker."""
    (statement,) = found(text, language="es")
    assert (statement.kind, segments((text,), statement)) == ("indirect", [clause])
    assert statement.speaker is not None
    assert statement.speaker.name == name


def test_age() -> None:
    """A description by age is the person named before it."""
    text = "“Tenía más miedo que en la final”, confesó la saltadora de 24 años."
    assert shown("Eulalia Mir volvió ayer a la pista.", text, language="es") == ["Eulalia Mir"]


def test_offices_are_no_persons() -> None:
    """What follows a title behind a preposition is its office."""
    people = analysed("Vecinos de Ovelia dicen que el puerto está muerto.", language="es").people
    assert not [each for each in people if each.name == "Ovelia"]


def test_prepositions_lead_to_no_subject() -> None:
    """A place behind a preposition says nothing, and a participle speaks for nobody."""
    first = "«El muelle se cierra», anunció la alcaldesa, Ines Varga."
    second = "Respecto a las obras en Halden manifestó que «no hay dinero para más»."
    assert "Halden" not in shown(first, second, language="es")
    assert shown(first, "«Es tarde», dijo una vez conocida la noticia.", language="es")[1] in ("Ines Varga", None)


def test_called_by_another_word() -> None:
    """A noun of persons with its article is the one person named before."""
    first = "La concejala Mette Solvang visitó ayer las obras del puerto."
    assert shown(first, "«Falta mucho por hacer», resaltó la política.", language="es") == ["Mette Solvang"]
