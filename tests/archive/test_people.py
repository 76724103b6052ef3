"""Who has a page, and what stands on it."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from generator.archive import Archive, PersonEntry, SamePerson, arrange
from generator.model import Person, SpeakerKind, StoredPage
from tests.verra import says, stored

UTC = ZoneInfo("UTC")


def people(*pages: StoredPage, same: tuple[SamePerson, ...] = ()) -> dict[str, PersonEntry]:
    return {person.name: person for person in arrange(pages, UTC, same).people}


def words(person: PersonEntry) -> list[str]:
    return [passage.text for said in person.said for passage in said.statement.passages]


def test_a_person_quoted_twice_has_a_page() -> None:
    """Two statements in one briefing are enough."""
    assert list(people(stored("a.md", voices=(says("Ines Varga", "“Yes.”", "“No.”"),)))) == ["Ines Varga"]


def test_a_person_named_in_two_briefings_has_a_page() -> None:
    """Two briefings are enough, whether the person speaks there or is only named."""
    assert list(
        people(stored("a.md", people=(Person("Ines Varga"),)), stored("b.md", people=(Person("Ines Varga"),)))
    ) == ["Ines Varga"]
    assert list(
        people(stored("a.md", voices=(says("Ines Varga", "“Yes.”"),)), stored("b.md", people=(Person("Ines Varga"),)))
    ) == ["Ines Varga"]


def test_a_person_met_once_has_none() -> None:
    """One statement, or being named in one briefing in two ways, makes no page."""
    once = stored(
        "a.md",
        voices=(says("Ines Varga", "“Yes.”"), says(None, "“Who?”", "“You.”")),
        people=(Person("Jo Brandt"), Person("Ines Varga")),
    )
    archive = arrange([once], UTC)
    assert archive.people == ()
    assert archive.person_of == {}


def test_a_person_is_known_by_the_usual_spelling() -> None:
    """Case and white space do not part a person; the spelling used most is shown, and every one finds the page."""
    archive = arrange(
        [
            stored(f"{n}.md", people=(Person(name),))
            for n, name in enumerate(("INES VARGA", "Ines Varga", "Ines Varga"))
        ],
        UTC,
    )
    assert [(person.name, person.slug, len(person.pages)) for person in archive.people] == [
        ("Ines Varga", "ines-varga", 3)
    ]
    assert list(archive.person_of) == ["ines varga"]


def test_the_latest_role_is_shown() -> None:
    """A person's role is that of the newest briefing that gives one, in whatever order the pages were found."""
    pages = [
        stored("new.md", date="2026-03-04", voices=(says("Ines Varga", "“No.”", role="Prime minister"),)),
        stored("old.md", date="2024-03-04", voices=(says("Ines Varga", "“Yes.”", role="Mayor of Halden"),)),
        stored("undated.md", people=(Person("Ines Varga", "student"),)),
        stored("newest.md", date="2026-05-01", people=(Person("Ines Varga"),)),
    ]
    assert people(*pages)["Ines Varga"].role == "Prime minister"


def test_a_role_in_the_sites_language_is_preferred() -> None:
    """Where briefings in several languages name a person, the latest role in the site's own is shown, else the latest."""
    pages = [
        stored("en.md", date="2024-03-04", language="en-GB", people=(Person("Ines Varga", "Mayor of Halden"),)),
        stored("fr.md", date="2026-03-04", language="fr", people=(Person("Ines Varga", "maire de Halden"),)),
    ]
    roles = {language: arrange(pages, UTC, language=language).people[0].role for language in ("en", "fr", "de")}
    assert roles == {"en": "Mayor of Halden", "fr": "maire de Halden", "de": "maire de Halden"}


def test_each_statement_keeps_the_role_of_its_day() -> None:
    """A statement shows the role that its speaker had there."""
    pages = [
        stored(f"{n}.md", date=f"202{n}-01-01", voices=(says("Ines Varga", f"“{n}”", role=f"role {n}"),))
        for n in (4, 5)
    ]
    assert [said.role for said in people(*pages)["Ines Varga"].said] == ["role 5", "role 4"]


def test_statements_stand_newest_first_and_in_order_within_a_page() -> None:
    """Newest briefing first, its statements in the order in which they stand there; undated ones last."""
    pages = [
        stored("a.md", date="2026-03-01", voices=(says("Ines Varga", "“1”", "“2”"),)),
        stored("u.md", voices=(says("Ines Varga", "“0”"),)),
        stored(
            "b.md",
            date="2026-03-02",
            voices=(says("Ines Varga", "“3”"), says("Jo Brandt", "“x”"), says("Ines VARGA", "“4”")),
        ),
    ]
    varga = people(*pages)["Ines Varga"]
    assert words(varga) == ["“3”", "“4”", "“1”", "“2”", "“0”"]
    assert [page.path for page in varga.pages] == ["b.md", "a.md", "u.md"]


SAME = SamePerson("Ines Varga", ("Varga, Ines", "I. Varga"), frozenset({"other.md"}))


def declared() -> Archive:
    return arrange(
        [
            stored("a.md", date="2026-03-01", voices=(says("Ines Varga", "“1”"),)),
            stored("b.md", date="2026-03-02", voices=(says("I. Varga", "“2”"),)),
            stored("other.md", date="2026-03-03", voices=(says("I. Varga", "“3”", "“4”"),)),
        ],
        UTC,
        [SAME],
    )


def test_declared_names_are_one_person() -> None:
    """What is said under each name that a hand-written page declares stands on one page, under its title."""
    archive = declared()
    assert words(archive.person_of["ines varga"]) == ["“2”", "“1”"]
    assert archive.person_of["varga, ines"] is archive.person_of["ines varga"]


def test_a_namesake_is_somebody_else() -> None:
    """On a page declared to be about another of the same name, that name is another person with a page of their own."""
    archive = declared()
    assert [(person.name, person.slug) for person in archive.people] == [
        ("I. Varga", "i-varga-2"),
        ("Ines Varga", "ines-varga"),
    ]
    pages = {page.path: page for day in archive.days for page in day.pages}
    named = {path: archive.person_on(page, "I. Varga") for path, page in pages.items()}
    assert {path: person and person.slug for path, person in named.items()} == {
        "a.md": "ines-varga",
        "b.md": "ines-varga",
        "other.md": "i-varga-2",
    }


def test_a_namesake_may_bear_the_very_name() -> None:
    """Also under the name that the page itself bears, words of a namesake never stand on it."""
    pages = [stored(f"{n}.md", voices=(says("Ines Varga", f"“{n}”", f"“{n}, too”"),)) for n in (1, 2)]
    archive = arrange(pages, UTC, [SamePerson("Ines Varga", ("Ines Varga",), frozenset({"2.md"}))])
    assert [(person.name, person.slug, words(person)) for person in archive.people] == [
        ("Ines Varga", "ines-varga", ["“1”", "“1, too”"]),
        ("Ines Varga", "ines-varga-2", ["“2”", "“2, too”"]),
    ]


def test_a_declaration_about_nobody_makes_no_page() -> None:
    """Names that no briefing uses are declared in vain."""
    assert people(stored("a.md", people=(Person("Jo Brandt"),)), same=(SamePerson("Nobody", ("No One",)),)) == {}


@pytest.mark.parametrize("kind", [kind for kind in get_args(SpeakerKind) if kind != "person"])
def test_only_a_person_has_a_page(kind: SpeakerKind) -> None:
    """Organisations, governments, documents and sources without a name have none, however much they say."""
    voice = replace(says("Marland", "“Yes.”", "“No.”"), kind=kind)
    pages = [stored(f"{n}.md", voices=(voice, says("Ines Varga", "“Yes.”"))) for n in (1, 2)]
    archive = arrange(pages, UTC)
    assert [person.name for person in archive.people] == ["Ines Varga"]
    assert archive.person_on(pages[0], "Marland") is None
