import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.read.authors import author_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ines Varga", ("Ines Varga",)),
        ("Von Ines Varga", ("Ines Varga",)),
        ("von Ines Varga", ("Ines Varga",)),
        ("Par Inès Varga et Jo Brandt", ("Inès Varga", "Jo Brandt")),
        ("Text: Ines Varga", ("Ines Varga",)),
        ("By AFP", ("AFP",)),
        ("文/王小明", ("王小明",)),
        ("Ines Varga and Jo Brandt", ("Ines Varga", "Jo Brandt")),
        ("Ines Varga, Jo Brandt and Mette Solvang", ("Ines Varga", "Jo Brandt", "Mette Solvang")),
        ("Ines Varga, Jo Brandt", ("Ines Varga", "Jo Brandt")),
        ("Ines Varga / Jo Brandt", ("Ines Varga", "Jo Brandt")),
        ("山田太郎、鈴木一郎", ("山田太郎", "鈴木一郎")),
        ("Jo Brandt <jo@courier.example>", ("Jo Brandt",)),
        ("jo@courier.example (Jo Brandt)", ("Jo Brandt",)),
        ("jo@courier.example", ()),
        ("https://courier.example/jo", ()),
        ("Brandt, Jo; Lind, Ada", ("Brandt, Jo", "Lind, Ada")),
        *(
            (name, (name,))
            for name in (
                *("Brandt, Jo", "Jo Brandt, Jr.", "Von Hagen", "van der Berg, Jan", "Von der Leyen, Ursula"),
                *("Bill and Melinda Brandt", "Ministry of Health and Social Affairs", "Simon & Schuster", "李 王"),
            )
        ),
    ],
)
def test_names_as_bylines_and_catalogues_have_them(text: str, names: tuple[str, ...]) -> None:
    """Several people are parted where each has a whole name; what may be one name stays one; an address is none."""
    assert author_names(text) == names


@given(
    st.text() | st.lists(st.sampled_from(["By ", "Jo", " ", "Brandt", ", ", " and ", "@a.b", "(", ";"])).map("".join)
)
def test_any_text_gives_names_that_hold_something(text: str) -> None:
    """Nothing is raised, and no name is empty."""
    assert all(author_names(text))
