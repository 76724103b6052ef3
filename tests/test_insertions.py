from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.insertions import insertions


def _found(text: str) -> list[str]:
    return [text[start:end] for start, end in insertions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is early for that (closing the port -ed.). First, the quay.", ["(closing the port -ed.)"]),
        ("He [the mayor] did [sic] it […] and [...] went.", ["[the mayor]", "[sic]"]),
        (
            "The barrier (in Halden, ed.) holds (editor's note: it does not).",
            ["(in Halden, ed.)", "(editor's note: it does not)"],
        ),
        ("Wir (die Stadt, Anm. d. Red.) warten.", ["(die Stadt, Anm. d. Red.)"]),
        ("Wir warten (Anm. d. Red.: bis Mai).", ["(Anm. d. Red.: bis Mai)"]),
        ("Nous (la ville, NDLR) attendons (ndlr : à Halden).", ["(la ville, NDLR)", "(ndlr : à Halden)"]),
        ("Ella (la alcaldesa, N. de la R.) espera.", ["(la alcaldesa, N. de la R.)"]),
        ("Мы (город — прим. ред.) ждём.", ["(город — прим. ред.)"]),
        ("Ми (місто, – ред.) чекаємо (прим. ред.).", ["(місто, – ред.)", "(прим. ред.)"]),
        ("港（編集部注：ハルデン）は閉まる。", ["（編集部注：ハルデン）"]),
        ("我们（编者注：市政府）等待。", ["（编者注：市政府）"]),
        ("ننتظر (ملاحظة المحرر: في هالدن) هنا.", ["(ملاحظة المحرر: في هالدن)"]),
    ],
)
def test_insertions(text: str, found: list[str]) -> None:
    """Editors' words within a quotation are found with their brackets, in each language's custom of signing them."""
    assert _found(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "We wait (as ever) for the (red) boat, which is edited (Ed, my brother, knows).",
        "We wait […] and [ ... ] go.",
        "As the report says [1], and the other [a].",
        "We wait [for what is never closed",
        "",
    ],
)
def test_none(text: str) -> None:
    """The speaker's own asides, omissions and the numbers of footnotes are no insertions."""
    assert _found(text) == []


@given(st.text(alphabet="[]()（）ed.- Anm:редNDLR…1", max_size=80))
def test_places(text: str) -> None:
    """Places are in order, lie within the text, do not overlap, and begin and end with brackets."""
    places = insertions(text)
    assert list(places) == sorted(places)
    assert all(a[1] <= b[0] for a, b in pairwise(places))
    assert all(text[start] in "[［〔(（" and text[end - 1] in "]］〕)）" for start, end in places)
