"""Quotation marks as the press prints them: single ones, joined paragraphs, marks forgotten or mistaken."""

from __future__ import annotations

import pytest

from generator.analyse.quotations.speech import spoken
from generator.analyse.quotations.strings import quoted_strings
from generator.analyse.quotations.wording import wording
from generator.analyse.tables import language_table


def _strings(*paragraphs: str, code: str = "en") -> list[list[str]]:
    found = quoted_strings(paragraphs, wording(code))
    return [[paragraphs[span.paragraph][span.start : span.end] for span in each] for each in found]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("'We saw 'em in the '90s,' said O'Brien.", ["'We saw 'em in the '90s,'"]),
        ("'The boys' boats weren't theirs,' she said.", ["'The boys' boats weren't theirs,'"]),
        ("'We wait here. The crews' nets are dry.'", ["'We wait here. The crews' nets are dry.'"]),
        ("'The \"Iron Lady\" is back,' he said.", ["'The \"Iron Lady\" is back,'"]),
        ("He added: '\"Go,\" she told me.'", ["'\"Go,\" she told me.'"]),
        ("'You know, \"we wait and hope.\"' Bell left.", ["'You know, \"we wait and hope.\"'"]),
        ("'We wait [sic]' was the reply.", ["'We wait [sic]'"]),
        ("Bell said: '[Crews] left and took a boat.'", ["'[Crews] left and took a boat.'"]),
        ("They owed '£30,000 or more', Bell said.", ["'£30,000 or more'"]),
        ("The court heard '120 boats' sank.", ["'120 boats'"]),
        ("'We ban the phrase ‘dry line’ here,' she said.", ["'We ban the phrase ‘dry line’ here,'"]),
        ("‘We leave ‘one-size fits all boats’ behind,’ he said.", ["‘We leave ‘one-size fits all boats’ behind,’"]),
        ("He backed 'the workers' plans', and left.", ["'the workers' plans'"]),
        ("He spoke of 'big bosses' and the crews' boats.", ["'big bosses'"]),
        ("He spoke of ‘big bosses’ and the crews’ boats.", ["‘big bosses’"]),
        ("The stalls sell 'fish 'n' chips' all day.", ["'fish 'n' chips'"]),
        ("It cost '5 marks' or '1,200 marks', he said.", ["'5 marks'", "'1,200 marks'"]),
        ("Sheikh 'Abd al-Rahman said 'no'.", ["'no'"]),
        ("The ministers' plan was 'for the workers' and 'nobody else'.", ["'for the workers'", "'nobody else'"]),
        ("She told ‘friends’ of ‘the boats’.", ["‘friends’", "‘the boats’"]),
        ("'We wait.\" The mayor left. 'We go.'", ["'We wait.\"", "'We go.'"]),
        ("“ Wait “, she wrote, and “ go “.", ["“ Wait “", "“ go “"]),
        ("“Do you wait?“ he asked.", ["“Do you wait?“"]),
    ],
)
def test_single_and_mistaken_marks(text: str, quoted: list[str]) -> None:
    """Single marks are told from apostrophes, those within others are part of them, a mistaken mark still closes."""
    assert _strings(text) == [[each] for each in quoted]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Bell said: 'We wait. 'We hope. 'Then we go.' He left.", ["'We wait. 'We hope. 'Then we go.'"]),
        ("“We wait. “Then we go,” Bell said.", ["“We wait. “Then we go,”"]),
        ('"We wait. "Then we go," Bell said.', ['"We wait. "Then we go,"']),
        ("‘We wait. 'Then we go,' Bell said.", ["‘We wait. 'Then we go,'"]),
        ("“We wait, she said. “Then we go.”", ["“We wait,", "“Then we go.”"]),
        ("'We call it “home.” 'Then we go,' Bell said.", ["'We call it “home.” 'Then we go,'"]),
    ],
)
def test_joined_paragraphs(text: str, quoted: list[str]) -> None:
    """A mark that opens anew after a stop goes on with what is open, unless a report stands before it."""
    assert _strings(text) == [[each] for each in quoted]


@pytest.mark.parametrize(
    ("paragraphs", "quoted"),
    [
        (("Bell said: ‘We wait.", "‘Then we go.’ He left."), [["‘We wait.", "‘Then we go.’"]]),
        (("'We wait.", "'We hope.", "'Then we go,' said Bell."), [["'We wait.", "'We hope.", "'Then we go,'"]]),
        (("Rock of the '90s.", "'We go,' said Bell."), [["'We go,'"]]),
        (("Bell said: 'We wait. I hope so. It was late.", "The quay."), [["'We wait. I hope so."]]),
        (("'Every tide was higher than the last.", "The quay at noon."), [["'Every tide was higher than the last."]]),
        (("'Every tide was higher, Bell said of it in May.", "The quay."), []),
        (("'We had no calls. The crews went home.", "The quay."), [["'We had no calls. The crews went home."]]),
        (("'The tide was high. The crews went home.", "The quay."), [["'The tide was high."]]),
        (("Bell said: 'Go home.\" He left.", "The quay."), [["'Go home.\""]]),
        (("'Go, someone said, 'and wait,' said Bell.",), [["'Go, someone said, 'and wait,'"]]),
    ],
)
def test_over_paragraphs_and_unclosed(paragraphs: tuple[str, ...], quoted: list[list[str]]) -> None:
    """Single marks open anew in each paragraph; what stays open holds its sentence and those with "I", "we", "you"."""
    assert _strings(*paragraphs) == quoted


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("Brandt, also known as “the quiet hand”, left.", False),
        ("The course is otherwise known as “a walk by the water”.", False),
        ("The council dubbed it the “long wait”.", True),
        ("Solvang led what she dubbed a “long wait”.", False),
        ("The so called “long wait” ended.", False),
        ("The United Ports sent a “long” list.", False),
        ("The United States sent a “long” list.", False),
        ("Bell got to see “real” water at last.", False),
        ("Brandt described the dam as “a wall of shame”.", True),
        ("Brandt described him as “rude”.", True),
        ("Margaret Solvang, the “Iron Lady”, left.", False),
    ],
)
def test_named_or_said(text: str, speech: bool) -> None:
    """What is known as something has a name; what is described as something is described in somebody's words."""
    paragraphs = (text,)
    found = spoken(paragraphs, quoted_strings(paragraphs, wording("en")), language_table("en"))
    assert list(found) == [speech]


@pytest.mark.parametrize(
    "paragraphs",
    [("'We both wait.", "'It is long.' The crews left."), ("‘Water.", "‘Boats.’")],
)
def test_several_paragraphs_are_speech(paragraphs: tuple[str, ...]) -> None:
    """Whatever goes on over several paragraphs is speech."""
    assert list(spoken(paragraphs, quoted_strings(paragraphs, wording("en")), language_table("en"))) == [True]


@pytest.mark.parametrize(
    ("code", "text", "quoted"),
    [
        ("es", "“No habrá dique, dijo el alcalde, Tomás Bell.", ["“No habrá dique,"]),
        ("de", "»Wir warten nicht, sagte Varga knapp.", ["»Wir warten nicht,"]),
        ("en", "“We shall wait, said the mayor, Tomas Bell.", ["“We shall wait,"]),
        ("en", "“We went on, thank Heaven, and left.", []),
    ],
)
def test_unclosed_before_a_report(code: str, text: str, quoted: list[str]) -> None:
    """An unclosed quotation ends before a report, though the one who speaks is described behind a further comma."""
    assert [each for (each,) in _strings(text, code=code)] == quoted
