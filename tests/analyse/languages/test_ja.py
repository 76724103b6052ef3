"""Japanese: topics before the words, verbs behind them."""

from __future__ import annotations

import pytest

from tests.analyse.languages.unspaced import statements

Q, R = "quoted", "reported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ヴァルガ市長は4日の会見で「壁は造らない」と述べた。", [(Q, "「壁は造らない」", "ヴァルガ")]),
        ("「壁は造らない」とヴァルガ市長は語った。", [(Q, "「壁は造らない」", "ヴァルガ")]),
        ("「橋は安全です」とブラントさん。", [(Q, "「橋は安全です」", "ブラント")]),
        ("「静かになった」と話すのは、港で働くヨー・ブラントさん（54）。", [(Q, "「静かになった」", "ヨー・ブラント")]),
        ("ヴァルガ市長は次のように述べた。「我々は待つ。橋は市民のものだ」", [(Q, "「我々は待つ。橋は市民のものだ」", "ヴァルガ")]),
        ("記者から「辞任しますか」と問われると、ブラント首相は「しません」と答えた。", [(Q, "「辞任しますか」", "記者"), (Q, "「しません」", "ブラント")]),
        ("政府高官は「計画は遅れている」と話した。", [(Q, "「計画は遅れている」", "政府高官")]),
        ("ブラント首相は、合意は近いとの考えを示した。", [(R, "合意は近い", "ブラント")]),
        ("市は6日、東埠頭を閉鎖すると発表した。", [(R, "東埠頭を閉鎖する", "市")]),
        ("警察によると、男性は軽いけがを負ったという。", [(R, "男性は軽いけがを負った", "警察")]),
        ("警察によると、火は消えた。けが人はいなかったという。", [(R, "火は消えた", "警察"), (R, "けが人はいなかった", "警察")]),
        ("沢田健太（さわだ・けんた）首相は「残念だった」と述べた。", [(Q, "「残念だった」", "沢田健太")]),
        ("沢田健太首相が会見。「立場は変わらない」「対話は続ける」などと話した。", [(Q, "「立場は変わらない」", "沢田健太"), (Q, "「対話は続ける」", "沢田健太")]),
        ("原口直子教頭は、「揺れが続いている。家に戻れない。」", [(Q, "「揺れが続いている。家に戻れない。」", "原口直子")]),
        ("ブラント首相は提案を拒否した。市長は何も述べなかった。", []),
        ("ブラント氏が「金はない」と発言した事実はない。", []),
        ("橋は「川の王」と呼ばれる。", []),
    ],
)  # fmt: skip
def test_statements(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Quotations and reported clauses are given to the topic, the noun behind the verb, or the source."""
    assert statements(text, "ja") == expected


def test_the_topic_goes_on() -> None:
    """A sentence without a topic goes on with the one before."""
    text = "ヴァルガ市長は「壁は造らない」と述べた。また、橋を閉鎖すると明らかにした。"
    assert statements(text, "ja")[1] == (R, "橋を閉鎖する", "ヴァルガ")
