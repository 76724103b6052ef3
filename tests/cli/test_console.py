"""What the commands print can neither steer a terminal nor command the runner of a CI."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb\x07\x9b31m", "a\\x1b[2Jb\\x07\\x9b31m"),
        ("a\rwritten: all", "a\\rwritten: all"),
        ("\u202etxt.exe\u2066\u200e", "\\u202etxt.exe\\u2066\\u200e"),
        ("\x1b]8;;https://harm.example\x1b\\here", "\\x1b]8;;https://harm.example\\x1b\\here"),
        ("::error file=a::b", "\\x3a:error file=a::b"),
        ("  ::add-mask::e", "  \\x3a:add-mask::e"),
        ("note: ##vso[task.setvariable variable=a]b", "note: \\x23#vso[task.setvariable variable=a]b"),
        ("##[add-matcher]x", "\\x23#[add-matcher]x"),
        ("wahr: «Варга» 漢字 ‘a’::b ## c", "wahr: «Варга» 漢字 ‘a’::b ## c"),
    ],
)
def test_what_would_be_obeyed_shows_as_its_escape(text: str, shown: str) -> None:
    """Control characters, turning ones and commands to runners show as escapes, all else as it is."""
    assert printable(text) == shown


@given(
    st.text() | st.lists(st.sampled_from(["::", "##[", "##vso[", "#", ":", " ", "a", "\x1b", "\u2028"])).map("".join)
)
def test_no_line_is_a_command(text: str) -> None:
    """Whatever is printed is one line, and no command."""
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not re.match(r"\s*::[a-z]", shown)
    assert "##[" not in shown
    assert "##vso[" not in shown
    assert all(one.isprintable() for one in shown)
