from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analyse.names.casts import named

LANGUAGES = ["en", "de", "fr", "es", "uk", "ru", "ar", "ja", "zh", "eo", "und"]
WORDS = st.sampled_from(
    [
        "Ines",
        "Varga",
        "Halden",
        "Mayor",
        "the",
        "of",
        "in",
        ",",
        ".",
        "(",
        ")",
        "HPA",
        "Port",
        "Authority",
        "Moscow",
        "Canadian",
        "Mr.",
        "van",
        "der",
        "'s",
        "«",
        "»",
        "president",
        "Украины",
        "Иван",
        "Верран",
        "президент",
        "东京",
        "首相",
        "さん",
        "الرئيس",
        "فارغا",
        "St.",
        "O’Brien",
        "Jr.",
        "said",
        "New",
        "York",
    ]
)


@pytest.mark.parametrize("language", LANGUAGES)
@given(words=st.lists(WORDS, max_size=40), text=st.text(max_size=60))
def test_spans(language: str, words: list[str], text: str) -> None:
    """Mentions stand in order within their paragraph, whatever the text, and never overlap another of their kind."""
    paragraphs = (" ".join(words), text)
    for number, here in enumerate(named(*paragraphs, language=language).mentions):
        last = 0
        for each in here:
            assert each.span.paragraph == number
            assert 0 <= each.span.start < each.span.end <= len(paragraphs[number])
            assert each.span.start >= last
            last = each.span.start


@given(words=st.lists(WORDS, max_size=40))
def test_same_again(words: list[str]) -> None:
    """The same text gives the same names."""
    assert named(" ".join(words)) == named(" ".join(words))
