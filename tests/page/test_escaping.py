"""The forms that escaping gives: what is live is escaped, and nothing else."""

from __future__ import annotations

import pytest

from generator.page import literal, plain
from generator.page.escaping import Written, md, yaml_scalar


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("5 * 3", r"5 \* 3"),
        ("`code`", r"\`code\`"),
        ("C:\\new", r"C:\\new"),
        ("snake_case", "snake_case"),
        ("_lead_", r"\_lead\_"),
        ("[link](x)", r"\[link](x)"),
        ("he [sic] said", "he [sic] said"),
        ("we […] go", "we […] go"),
        ("[sic] first", r"\[sic] first"),
        ("see [p3]", r"see \[p3]"),
        ("[p3] forged", r"\[p3] forged"),
        ("![x]", r"!\[x]"),
        ("a <b> c", "a &lt;b> c"),
        ("<!-- source -->", "&lt;!-- source -->"),
        ("AT&T & R&D", "AT&T & R&D"),
        ("&copy;", "&amp;copy;"),
        ("&#42;", "&amp;#42;"),
        ("~~gone~~", "&#126;&#126;gone&#126;&#126;"),
        ("~5", "~5"),
        ("# no heading", r"\# no heading"),
        ("C#", r"C\#"),
        ("#1 of 2", r"\#1 of 2"),
        ("- no item", r"\- no item"),
        ("-5 degrees", "-5 degrees"),
        ("+ no item", r"\+ no item"),
        ("> no quotation", r"\> no quotation"),
        ("1. no item", r"1\. no item"),
        ("3.5 per cent", "3.5 per cent"),
        ("2026) so", r"2026\) so"),
        ("---", r"\---"),
        ("|a|b|", "|a|b|"),
        ("“Why?” she said: it's 5 > 3 (or not)!", "“Why?” she said: it's 5 > 3 (or not)!"),
    ],
)
def test_forms(text: str, markdown: str) -> None:
    """Each live form is escaped in one way, each harmless one is left as it is, and both read back the same."""
    assert md(text) == markdown
    assert plain(markdown) == text
    assert literal(markdown) == text


def test_what_is_written_is_not_escaped_twice() -> None:
    """Markdown that is already written passes unchanged."""
    assert md(md("5 * 3")) == r"5 \* 3"
    assert isinstance(md("x"), Written)


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("**bold** and _soft_", "bold and soft"),
        ("[a *b*](https://halden.example)", "a b"),
        ("![map](map.png)", "map"),
        ("``x``", "x"),
        ("<b>x</b><!-- y -->", "x"),
        ("<https://halden.example>", "https://halden.example"),
        ("&eacute;&#233;&#xE9;", "ééé"),
        ("snake_case_name", "snake_case_name"),
    ],
)
def test_markup_is_read_as_its_words(markdown: str, shown: str) -> None:
    """What a person typed is read as the text it shows, and is known to be more than text."""
    assert plain(markdown) == shown
    assert (literal(markdown) is None) == (markdown != shown)


@pytest.mark.parametrize(
    ("value", "scalar"),
    [
        (None, "null"),
        (7, "7"),
        ("no", '"no"'),
        ('say "x"', r'"say \"x\""'),
        ("a: b # c", '"a: b # c"'),
        ("C:\\new", r'"C:\\new"'),
        ("a\nb", r'"a\nb"'),
        ("a\u2028b\u0085c\x7fd", r'"a\u2028b\u0085c\u007fd"'),
        ("عربي 語", '"عربي 語"'),
        ("---", '"---"'),
    ],
)
def test_yaml_scalars(value: object, scalar: str) -> None:
    """Text is always one quoted scalar on one line; numbers and null are themselves."""
    assert yaml_scalar(value) == scalar
