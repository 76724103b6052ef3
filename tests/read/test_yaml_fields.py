import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.read.yaml_fields import load_fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("", {}),
        ("# nothing\n", {}),
        ("date: 2026-03-04\nlanguage: no\nid: 007\ndraft: true\n", {"date": "2026-03-04", "language": "no", "id": "007", "draft": "true"}),
        ("a:\nb: ~\nc: null\nd: 'null'\n", {"a": None, "b": None, "c": None, "d": "null"}),
        ("tags: [harbour, 'tides, low']\nby:\n- Jo\n- {name: Mette}\n", {"tags": ["harbour", "tides, low"], "by": ["Jo", {"name": "Mette"}]}),
        ("---\ntitle: The barrier\n...\n", {"title": "The barrier"}),
        ("note: |\n  One.\n  Two.\n", {"note": "One.\nTwo.\n"}),
    ],
)  # fmt: skip
def test_scalars_are_what_was_typed(text: str, fields: dict[str, object]) -> None:
    """A date, a number and "no" stay text; only an unquoted null, or nothing, is None."""
    assert load_fields(text) == fields


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("- a", "is YAML, but not a list of `key: value`", 1),
        ("just text", "is YAML, but not a list of `key: value`", 1),
        ("a: b\ntitle: The barrier: closed\n", "holds invalid YAML: mapping values are not allowed", 2),
        ("a: 'b", "holds invalid YAML", 1),
        ("a: b\x07", "holds invalid YAML", None),
        ("a: b\ud800", "holds YAML with characters that are none", None),
        ("a: 1\nb: 2\na: 3", "has the key a twice", 3),
        ("a: &x [1]\nb: *x", "has an anchor or alias", 1),
        ("a: *x", "has an anchor or alias", 1),
        ("&x a: 1", "has a key in its YAML that is no plain text", 1),
        ("[a]: 1", "has a key in its YAML that is no plain text", 1),
        ("a: !!python/object/apply:os.getcwd []", "has a tag (!) in its YAML", 1),
        ("a: !!str 1", "has a tag (!) in its YAML", 1),
        ("a: 1\n<<: {b: 2}", "has a merge key (<<) in its YAML", 2),
        ("a: 1\n---\nb: 2", "is YAML of more than one document", 2),
        ("a: " + "[" * 30, "is YAML nested too deeply to be read", 1),
        ("a: " + "{a: " * 100_000, "is YAML nested too deeply to be read", 1),
    ],
)
def test_what_is_refused(text: str, what: str, line: int | None) -> None:
    """What is not valid, or what only an attack has, is refused with its line."""
    with pytest.raises(ExtractError) as caught:
        load_fields(text)
    assert caught.value.what.startswith(what)
    assert caught.value.line == line
    assert caught.value.remedy


def test_a_bomb_of_aliases_takes_no_memory() -> None:
    """Aliases are refused where the first anchor stands, before anything is multiplied."""
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60))]
    with pytest.raises(ExtractError, match="anchor or alias"):
        load_fields("\n".join(lines))


@given(st.text() | st.text(alphabet="ab:-[]{}&*!|>'\"#,?% \n\t<"))
def test_any_text_is_fields_or_refused(text: str) -> None:
    """Nothing but `ExtractError` is raised, and keys are text."""
    try:
        found = load_fields(text)
    except ExtractError:
        return
    assert all(isinstance(key, str) for key in found)
