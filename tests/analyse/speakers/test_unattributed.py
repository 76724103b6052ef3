from __future__ import annotations

import pytest

from tests.analyse.speakers.shown import quotations


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“De brug blijft dicht tot de herfst.”", "direct"),
        ("Varga zei: “de brug blijft dicht”.", "direct"),
        ("Het water steeg. “De brug blijft dicht,” zei Varga.", "direct"),
        ("Varga vindt dat “De brug te lang dicht blijft voor iedereen”.", "direct"),
        ("Varga noemde het plan “een muur die niemand wil”.", "mixed"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    """Without tables a quotation is whole where a sentence begins with it, or it looks like one; it has no speaker."""
    (statement,) = quotations(text, language="nl")
    assert (statement.kind, statement.speaker, statement.confidence) == (kind, None, 0.0)


def test_beside_another() -> None:
    """A mark before a quotation counts from the end of the quotation before it on."""
    first, second = quotations("“De brug blijft dicht,” zei Varga, “en wij wachten op het schip.”", language="nl")
    assert (first.kind, second.kind) == ("direct", "direct")
