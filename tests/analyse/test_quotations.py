from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.quotations.strings import quoted_strings
from generator.analyse.quotations.wording import wording


def _strings(*paragraphs: str) -> list[list[str]]:
    return [[paragraphs[s.paragraph][s.start : s.end] for s in each] for each in quoted_strings(paragraphs)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("She said “we wait” and left.", "“we wait”"),
        ('She said "we wait" and left.', '"we wait"'),
        ("Elle dit : « Nous attendons. »", "« Nous attendons. »"),
        ("Sie sagte: „Wir warten.“", "„Wir warten.“"),
        ("Sie sagte: „Wir warten.”", "„Wir warten.”"),
        ("Sie sagte: »Wir warten.«", "»Wir warten.«"),
        ("Sie sagte: ‹Wir warten.›", "‹Wir warten.›"),
        ("彼女は「待っています」と述べた。", "「待っています」"),
        ("『港の本』を読んだ。", "『港の本』"),
        ("‘We wait,’ she said.", "‘We wait,’"),
        ("'We wait,' she said.", "'We wait,'"),
        ("Hon sade: ”Vi väntar.”", "”Vi väntar.”"),
        ('قالت: "نحن ننتظر".', '"نحن ننتظر"'),
        ('وصفتها ب"القرار الصعب" أمس.', '"القرار الصعب"'),
        ("“He told me ‘no’ twice,” she said.", "“He told me ‘no’ twice,”"),
        ("„Er sagte ‚nein‘ zu mir“, sagte sie.", "„Er sagte ‚nein‘ zu mir“"),
        ("«Мы за клуб «Верра» всегда», — сказал он.", "«Мы за клуб «Верра» всегда»"),
        ('"I said "no" to him," she said.', '"I said "no" to him,"'),
        ("Hän sanoi: »Me odotamme.»", "»Me odotamme.»"),
        ("Powiedziała: „Czekamy.”", "„Czekamy.”"),
        ("Řekla: „Čekáme.“", "„Čekáme.“"),
        ("She called it 'a disgrace' at noon.", "'a disgrace'"),
        ("She called them ‘our friends’ at noon.", "‘our friends’"),
        ("He said ‘we don’t like the boys’ nets’ and left.", "‘we don’t like the boys’ nets’"),
        ("Sie sagte: ,,Wir warten.''", ",,Wir warten.''"),
        ("She said ``we wait'' and left.", "``we wait''"),
        ("She said “we wait” and left.".replace("”", '"'), '“we wait"'),
        ('" We wait , " she said.', '" We wait , "'),
        ("“ We wait ” she said.", "“ We wait ”"),
        ('She spoke about"we wait" and left.', '"we wait"'),
        ('她说："我们等。"然后走了。', '"我们等。"'),
        ('她说"不行"，走了。', '"不行"'),
        ("她说：「我们等。」", "「我们等。」"),
        ('The 5\'10" captain said "we wait" and left.', '"we wait"'),
    ],
)
def test_marks(text: str, quoted: str) -> None:
    """A quoted string is found with its marks, in the marks of every tradition."""
    assert _strings(text) == [[quoted]]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Sie »warten« und »gehen«.", ["»warten«", "»gehen«"]),
        ("“We wait” and « nous attendons » and „wir“.", ["“We wait”", "« nous attendons »", "„wir“"]),
        ("Rock 'n' roll of the '90s, the boats' crews said 'no way'.", ["'no way'"]),
        ("The boys’ nets, ‘our friends’ and ‘the boats’.", ["‘our friends’", "‘the boats’"]),
        ("“One “two” three,” she said of ‘the boats’.", ["“One “two” three,”", "‘the boats’"]),
    ],
)
def test_several(text: str, quoted: list[str]) -> None:
    """Several quoted strings of one paragraph are told apart, whatever marks they have."""
    assert _strings(text) == [[each] for each in quoted]


@pytest.mark.parametrize(
    "text",
    [
        "He is 6'2\" tall and the board is 4'6\" long.",
        "The boys' boats and the girls' nets, it's said, weren't theirs.",
        "Rock ‘n’ roll of the ‘90s.",
        'A lone " mark in a line.',
        "“An unclosed quotation that goes nowhere.",
        "She said: “”",
        "''The River'' is a film of the '90s, isn't it?",
    ],
)
def test_no_quotation(text: str) -> None:
    """Feet and inches, apostrophes, lone and empty marks are no quotations."""
    assert _strings(text) == []


@pytest.mark.parametrize(
    ("paragraphs", "quoted"),
    [
        (
            ("She said: “We wait.", "“We wait long.", "“Then we go.” She left.", "“New,” he said."),
            [["“We wait.", "“We wait long.", "“Then we go.”"], ["“New,”"]],
        ),
        (
            ("« Nous attendons.", "» Nous partons.", "» Voilà. » Elle part."),
            [["« Nous attendons.", "» Nous partons.", "» Voilà. »"]],
        ),
        (
            ("« Nous attendons.", "« Voilà », dit-elle, « demain »."),
            [["« Nous attendons.", "« Voilà »"], ["« demain »"]],
        ),
        (("Elle dit : « Nous attendons.", "Voilà », dit-elle."), [["« Nous attendons.", "Voilà »"]]),
    ],
)
def test_over_paragraphs(paragraphs: tuple[str, ...], quoted: list[list[str]]) -> None:
    """A quotation over several paragraphs, reopened in each or closed in a later one, is one, a segment a paragraph."""
    assert _strings(*paragraphs) == quoted


@pytest.mark.parametrize(
    ("paragraphs", "quoted"),
    [
        (("She said: “We wait.", "They left.", "“New,” he said."), [["“We wait."], ["“New,”"]]),
        (("She said: “We wait. They left.", "It is late.", "“New,” he said."), [["“We wait."], ["“New,”"]]),
        (("She said: “We wait, they say. “New,” he said.",), [["“New,”"]]),
        (("“We wait, she said.", "“New,” he said."), [["“We wait,"], ["“New,”"]]),
        (("She said, “We wait, he told us.", "“New,” he said."), [["“New,”"]]),
        (("«ООО «Верра» растёт.",), [["«Верра»"]]),
    ],
)
def test_unclosed(paragraphs: tuple[str, ...], quoted: list[list[str]]) -> None:
    """An unclosed quotation is its sentence where that is unmistakable, else none; the others are found."""
    found = quoted_strings(paragraphs, wording("en"))
    assert [[paragraphs[s.paragraph][s.start : s.end] for s in each] for each in found] == quoted


def test_unclosed_chain_of_many_paragraphs_is_followed_once() -> None:
    """Thousands of paragraphs that all reopen a quotation nobody closes are read in one pass."""
    assert quoted_strings(["“never closed"] * 20_000) == ()


@given(st.lists(st.text(alphabet="“”\"'‘’«»„`, \n.ab1", max_size=60), max_size=6))
def test_spans_lie_within(paragraphs: list[str]) -> None:
    """Whatever the marks, segments lie within their paragraphs, in order, and none overlaps another."""
    spans = [span for each in quoted_strings(paragraphs) for span in each]
    assert all(0 <= span.start < span.end <= len(paragraphs[span.paragraph]) for span in spans)
    ordered = sorted(spans)
    assert all(a.paragraph < b.paragraph or a.end <= b.start for a, b in pairwise(ordered))
