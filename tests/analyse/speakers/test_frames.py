from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.quotations.strings import quoted_strings
from generator.analyse.speakers.frames import Frame, framed
from generator.analyse.speakers.grammar import Grammar, grammar
from generator.analyse.speakers.tags import QUOTED
from generator.analyse.tables import language_table


def frame_of(text: str) -> Frame:
    known = grammar("en")
    assert isinstance(known, Grammar)
    strings = [(number, 0, each[0]) for number, each in enumerate(quoted_strings((text,)))]
    return framed(text, 0, strings, language_table("en"), known)


def test_tags() -> None:
    """Each word has the tag of its part in the clause, a quoted string is one mark."""
    assert frame_of("“No,” said the mayor of Halden.").tags == "QVDlRU."
    assert frame_of("She had never called his claim “a lie.”").tags == "PANJDSQ"


def test_sentences() -> None:
    """A sentence that ends within its quotation ends there, unless its attribution follows."""
    two = frame_of("“We stay.” The mayor left.")
    assert [two.tags[begin:end] for begin, end in two.sentences] == ["Q", "DlF."]
    assert len(frame_of("“Do we stay?” Varga asked.").sentences) == 1


def test_forms_of_verbs() -> None:
    """Verbs stand in the table as stems with their endings, and in full where they are irregular."""
    known = grammar("en")
    assert known is not None
    assert [known.parts[form] for form in ("argue", "argues", "argued", "arguing")] == ["V", "V", "V", "G"]
    assert [known.parts[form] for form in ("say", "says", "said", "saying")] == ["V", "V", "V", "G"]
    assert grammar("und") is None


@given(st.text(alphabet=st.sampled_from(list("Aa b.,“”?! '’")), max_size=60))
def test_any_text(text: str) -> None:
    """Every word has one tag, and the sentences cover all words in order."""
    frame = frame_of(text)
    assert len(frame.tags) == len(frame.words)
    assert [at for begin, end in frame.sentences for at in range(begin, end)] == list(range(len(frame.words)))
    assert all((tag == "Q") == (word.text == QUOTED) for tag, word in zip(frame.tags, frame.words, strict=True))
