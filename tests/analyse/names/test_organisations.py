from __future__ import annotations

import pytest

from tests.analyse.names.casts import named


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The Presidential Office spoke.", ("Presidential Office",)),
        ("en", "He left the Halden Port Authority (HPA). The HPA is closed.", ("Halden Port Authority",)),
        ("en", "She asked the Ministry of Foreign Affairs and Trade.", ("Ministry of Foreign Affairs and Trade",)),
        ("en", "He teaches at the University of Halden.", ("University of Halden",)),
        ("en", "She teaches at the Halden Institute of Technology.", ("Halden Institute of Technology",)),
        ("en", "Doctors Of Verra Abroad (DOVA) left. DOVA returned.", ("Doctors Of Verra Abroad",)),
        ("en", "The UN and the United Nations are one.", ("United Nations",)),
        ("fr", "Le ministère de la Défense et le Parti socialiste.", ("Ministère de la Défense", "Parti socialiste")),
        (
            "es",
            "El Ministerio de Defensa y la Universidad de Halden.",
            ("Ministerio de Defensa", "Universidad de Halden"),
        ),
        ("ru", "Министерству обороны ответили.", ("Министерство обороны",)),
        ("de", "Das Verteidigungsministerium und die EU schweigen.", ("Verteidigungsministerium", "EU")),
        ("ja", "外務省は黙っている。", ("外務省",)),
        ("zh", "外交部没有回应。", ("外交部",)),
        ("ar", "قالت وزارة الدفاع إن", ("وزارة الدفاع",)),
        ("en", "She leads the Office of Tides/Floods and Harbour Policy.", ()),
        ("en", "They won at the Verran Port Service Awards Program.", ()),
        ("ar", "قالت وزارة العمل والشؤون الاجتماعية إن", ("وزارة العمل والشؤون الاجتماعية",)),
        ("ar", "قالت وزارة الدفاع والجيش إن", ("وزارة الدفاع",)),
    ],
)
def test_found(language: str, text: str, expected: tuple[str, ...]) -> None:
    """Organisations are known by their shape, by an explained acronym or by name, each listed once in full."""
    assert named(text, language=language).organisations == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Halden Memorandum and the Clean Rivers Act were signed.",
        "Use Artificial Intelligence (AI) with care.",
        "The Council Office is closed, said the council.",
        "Department of Justice's security guards were there.",
        "They met at the Halden Council Elections.",
    ],
)
def test_no_more(text: str) -> None:
    """Agreements, laws, terms of a trade and common words that end in such a word are none."""
    assert set(named(text).organisations) <= {"Justice Department", "Council Office"}


def test_person_behind_organisation() -> None:
    """The name behind an organisation is a person's and no part of it."""
    held = named("Harbour Office director Jo Brandt and Halden Port Authority chief Ines Varga left.")
    assert [person.name for person in held.people()] == ["Jo Brandt", "Ines Varga"]
    assert "Halden Port Authority" in held.organisations


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Open Rivers International came. Open Rivers left.", "Open Rivers International"),
        ("A Halden-based Harbour Research Council came.", "Harbour Research Council"),
        ("The Halden-based Centre for Strategic and International Studies came.", None),
        ("The Department of Forestry and Fire Protection came.", "Department of Forestry and Fire Protection"),
        ("Harbour First leader Jo Brandt came. Harbour First left.", "Harbour First"),
        ("They met Harbour First councillors. Harbour First left.", "Harbour First"),
    ],
)
def test_whole_body(text: str, name: str | None) -> None:
    """A body's name is whole where it stands in full, and so for its short form; who is of a party tells its name."""
    found = named(text).organisations
    assert found == ((name,) if name else ("Centre for Strategic and International Studies",))
