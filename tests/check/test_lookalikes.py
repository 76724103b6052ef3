"""Names that may not be what they look like are told of, and honest ones are not."""

from __future__ import annotations

import pytest

from generator.check import lookalikes
from generator.check.lookalikes import mixed
from generator.model import Briefing, Person, Source, StoredPage, Voice


def page(path: str, *people: str, **parts: object) -> StoredPage:
    named = tuple(Person(name) for name in people)
    return StoredPage(path, Briefing("0123456789", "Title", "en", people=named, **parts))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name",
    [
        "In\u0435s Varga",  # Cyrillic ie
        "J\u043e Brandt",
        "\u0391nna Bell",  # Greek alpha
        "\u0412arga",
        "\u0440\u0430yments",
        "Т\u043em\u0430s",
        "Halden\u0456an",
        "\u0585val",  # Armenian
        "漢\u0430字",
        "ﾊﾙデ\u0435ン",
    ],
)
def test_a_word_of_several_scripts_is_told_of(name: str) -> None:
    """A name one word of which is of several scripts is named with its letters and their code points."""
    (found,) = lookalikes([page("a.md", name)])
    assert str(found).startswith(f"a.md: has the name {name}, in which one word has letters of several scripts: ")
    assert "U+" in found.what


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Ines Varga",
            "Jo Brandt-Solvang",
            "Łódź",
            "Владимир Варга",
            "Ἀθηνᾶ",
            "محمد Varga",
            "山田太郎",
            "ハルデンの市長",
        ),
        *(
            "NHK党",
            "Tシャツ",
            "金대중",
            "한국 KBS",
            "ㄅ中A",
            "Müller & Söhne",
            "株式会社ABC",
            "COVID-19",
            "µ-Tech",
            "O’Neill",
        ),
        *(
            "Евро-2028",
            "Радио Liberty",
            "Γιάννης K. Bell",
            "e\u0301tat",
            "अनिल A. वर्मा",
            "Ｈａｌｄｅｎ",
            "№ 5",
            "ª",
            "①",
        ),
    ],
)
def test_an_honest_name_is_not_told_of(name: str) -> None:
    """Names of one script a word, of those that Japanese, Chinese and Korean mix, and with signs are as they should be."""
    assert mixed(name) == ""
    assert list(lookalikes([page("a.md", name), page("b.md", name, name.upper(), name)])) == []


@pytest.mark.parametrize(
    ("honest", "forged", "letter"),
    [
        ("COCOA", "\u0421\u041e\u0421\u041e\u0410", "U+0421 cyrillic capital letter es"),  # wholly Cyrillic
        ("Ines Varga", "lnes Varga", "U+006C latin small letter l"),
        ("Ines Varga", "𝐈𝐧𝐞𝐬 Varga", "U+1D408 mathematical bold capital i"),
        ("PORT OVEL", "PORT 0VEL", "U+0030 digit zero"),
        ("POHTA", "\u03a1\u039f\u0397\u03a4\u0391", "U+03A1 greek capital letter rho"),
    ],
)
def test_a_name_that_looks_like_another_is_told_of(honest: str, forged: str, letter: str) -> None:
    """Of two names that look the same the second is told of, once, with the page of the first and a letter it has not."""
    (found,) = lookalikes([page("a.md", honest), page("b.md", forged), page("c.md", forged, honest)])
    assert found.path == "b.md"
    assert found.what == (
        f"has the name {forged}, which looks like {honest} on a.md and is spelled otherwise ({letter})"
    )


def test_every_field_with_a_name_is_looked_at() -> None:
    """Speakers, organisations, places, topics, sources, authors and hosts of addresses are looked at as people are."""
    forged = "H\u0430lden"
    source = Source(name=f"{forged} 4", url="https://h\u0430lden.example/", authors=(f"{forged} 5",))
    one = page(
        "a.md",
        voices=(Voice(f"{forged} 1", None, ()),),
        organisations=(f"{forged} 2",),
        places=(f"{forged} 3",),
        topics=(f"{forged} 6",),
        sources=(source,),
    )
    found = list(lookalikes([one]))
    assert {f"has the name {forged} {number}" for number in range(1, 7)} <= {
        one.what.partition(",")[0] for one in found
    }
    assert any(one.what.startswith("has an address on the host h\u0430lden.example, in which") for one in found)
    assert len(found) == 7
