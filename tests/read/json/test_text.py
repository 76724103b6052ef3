import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.read.json.text import JsonObject, canonical, load, objects_in_row

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), VALUES), st.dictionaries(st.text(), VALUES))
def test_objects_in_a_row_are_those_that_were_written(first: dict[str, object], second: dict[str, object]) -> None:
    """Two values one after another come back equal, and canonical text is the same for equal values."""
    one, two = canonical(first), canonical(second)
    assert objects_in_row(f"{one}\n{two}", 3) == [first, second]
    assert objects_in_row(f"{one}\n{two}\n" * 9, 3) == [first, second, first]
    assert canonical(load(one)) == one


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_json_does_not_know(number: str) -> None:
    """In an object they are null, as table programs mean them; anywhere else they are what makes the file malformed."""
    assert load(f'{{"a": {number}}}') == {"a": None}
    with pytest.raises(
        ExtractError, match=rf"is malformed JSON: {number} is not a number of JSON in column 11"
    ) as caught:
        load(f'["NaN",\n "a\\"b",  {number}]')
    assert caught.value.line == 2


def test_an_object_knows_its_repeated_keys() -> None:
    """A key that stands twice is known, at any depth."""
    found = load('{"a": {"b": 1, "b": 2}, "a": {"c": 1, "c": 2}}')
    assert isinstance(found, JsonObject)
    inner = found["a"]
    assert isinstance(inner, JsonObject)
    assert (found.repeated, inner.repeated) == (("a",), ("c",))


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{"text": "a\nb"}', "is malformed JSON: Invalid control character in column 12"),
        ('{"text": "ab', "is malformed JSON: Unterminated string starting in column 10"),
    ],
)
def test_messages_are_sentences(text: str, what: str) -> None:
    """What Python says of malformed JSON stands in a sentence without a word too many."""
    with pytest.raises(ExtractError) as caught:
        load(text)
    assert caught.value.what == what
