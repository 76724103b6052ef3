from __future__ import annotations

from dataclasses import replace

import pytest

from generator.analyse import analyse, compose
from generator.model import Analysis, Attributed, Attribution, Briefing, Dateline, Person, SetAside, Source, Span
from tests.analyse.examples import BARRIER, extract


def _composed(name: str | None = None, url: str | None = None) -> Briefing:
    given = replace(extract(*BARRIER), source=Source(name, url), date="2026-03-04")
    return compose(given, analyse(given), source_text=None)


def test_passages_are_slices() -> None:
    """Every key point and direct passage stands word for word in the paragraph it names."""
    briefing = _composed()
    passages = [
        *briefing.key_points,
        *(p for v in briefing.voices for s in v.statements if s.direct for p in s.passages),
    ]
    assert passages
    assert all(p.paragraph and p.text in BARRIER[p.paragraph - 1] for p in passages)


def test_source_text() -> None:
    """An addressed source's text is cited only, another's is kept whole; numbers are those of the whole text."""
    assert [p.number for p in _composed().paragraphs] == [1, 2, 3, 4, 5, 6]
    briefing = _composed("Halden Courier", "https://courier.example/barrier")
    numbers = {p.number for p in briefing.paragraphs}
    assert numbers == {p.paragraph for p in briefing.key_points} | {d.paragraph for d in briefing.dates} | {2, 4}
    assert briefing.sources == (Source("Halden Courier", "https://courier.example/barrier", (), "2026-03-04"),)
    given = extract(*BARRIER)
    assert compose(given, analyse(given), source_text="none").paragraphs == ()
    assert compose(given, analyse(given), source_text="none").sources == ()


def test_voices() -> None:
    """Statements are grouped by speaker in order of appearance; uncertain ones come last, without a name."""
    words = "“a b c d e,” “f g h i j,” “k l m n o”"
    given = extract(words)

    def said(start: int, name: str | None, confidence: float, role: str | None = None) -> Attribution:
        speaker = Attributed(name, role, Span(0, 0, 1)) if name else None
        return Attribution("direct", (Span(0, start, start + 11),), speaker, "said", confidence)

    analysis = Analysis(
        "T",
        "en",
        attributions=(said(0, "Jo Brandt", 0.5), said(13, "Ines Varga", 0.9), said(26, "Ines Varga", 0.9, "mayor")),
        people=(Person("Ines Varga"), Person("Jo Brandt", "harbour master")),
    )
    briefing = compose(given, analysis, source_text="full")
    assert [(v.name, v.role, len(v.statements)) for v in briefing.voices] == [
        ("Ines Varga", "mayor", 2),
        (None, None, 1),
    ]
    assert briefing.people == (Person("Jo Brandt", "harbour master"),)
    assert [v.name for v in compose(given, analysis, source_text="full", speaker_threshold=0.4).voices] == [
        "Jo Brandt",
        "Ines Varga",
    ]


def test_identity() -> None:
    """The id is left to the plan; the extract is named with the count of its paragraphs."""
    briefing = _composed()
    assert briefing.id == ""
    assert [(e.path, e.paragraphs) for e in briefing.extracts] == [("barrier.txt", 6)]


def test_forms_and_what_was_set_aside() -> None:
    """Paragraphs keep their forms; what was set aside stands on the page where the whole text does, and only there."""
    given = replace(
        extract("Tickets stay valid.", "What changes", "A bus replaces it."),
        forms=("paragraph", "heading", "item"),
        set_aside=(SetAside("Photo: Jo Brandt", 1, "credit"),),
        not_before="2026-03-05T06:00:00+01:00",
    )
    whole = compose(given, analyse(given), source_text="full")
    assert [(one.number, one.form) for one in whole.paragraphs] == [(1, "paragraph"), (2, "heading"), (3, "item")]
    assert (whole.set_aside, whole.not_before) == (given.set_aside, "2026-03-05T06:00:00+01:00")
    assert compose(given, analyse(given), source_text="cited").set_aside == ()
    assert compose(given, analyse(given), source_text="none").set_aside == ()


@pytest.mark.parametrize(
    ("sent_from", "named", "shown"),
    [
        ("Tarn", ("Halden",), ("Tarn", "Halden")),
        ("HALDEN", ("Lisvik", "Halden"), ("Lisvik", "Halden")),
        (None, ("Halden",), ("Halden",)),
    ],
)
def test_the_place_of_the_dateline_is_a_place(
    sent_from: str | None, named: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    """Where an article was sent from stands among its places, once."""
    given = replace(extract(*BARRIER), dateline=Dateline(sent_from, "Verra Press Association"))
    assert compose(given, replace(analyse(given), places=named), source_text=None).places == shown


@pytest.mark.parametrize(
    ("text", "place"), [("Boats left Lisvik at six.", "Lisvik"), ("Boats left at six.", "Gull Point")]
)
def test_a_place_in_capitals_is_written_as_a_name(text: str, place: str) -> None:
    """A dateline in capitals gives the place as the text writes it, or with its first letters large."""
    given = replace(extract(text), dateline=Dateline(place.upper()))
    assert compose(given, replace(analyse(given), places=()), source_text=None).places == (place,)
