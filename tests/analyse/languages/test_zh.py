"""Chinese, in both ways of writing: the subject and the verb lead to the words, or follow them."""

from __future__ import annotations

import pytest

from tests.analyse.languages.unspaced import statements

Q, R = "quoted", "reported"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("哈尔登市长伊内斯·瓦尔加周三在记者会上说：“我们不会修墙。”", [(Q, "“我们不会修墙。”", "伊内斯·瓦尔加")]),
        ("“我们不会修墙，”市长瓦尔加说，“港口将继续开放。”", [(Q, "“我们不会修墙，”|“港口将继续开放。”", "瓦尔加")]),
        ("“港口会继续开放。”瓦尔加市长在接受采访时表示。", [(Q, "“港口会继续开放。”", "瓦尔加")]),
        ("渔民陈国强对记者说：“水位太高了。”", [(Q, "“水位太高了。”", "陈国强")]),
        ("當地居民陳美玲說：「我們不想搬走。」", [(Q, "「我們不想搬走。」", "陳美玲")]),
        ("维拉总统索尔万表示，协议即将达成，并指出，双方将继续谈判。", [(R, "协议即将达成", "索尔万"), (R, "双方将继续谈判", "索尔万")]),
        ("一名不愿透露姓名的高级官员告诉记者，计划已经推迟。", [(R, "计划已经推迟", "一名不愿透露姓名的高级官员")]),
        ("据警方介绍，一名男子受轻伤。", [(R, "一名男子受轻伤", "警方")]),
        ("市长瓦尔加从未说过“国库没钱”。", []),
        ("市长瓦尔加对此表示欢迎。他被称为“河上之王”。", []),
        ("部长石敬文到访。这位部长说：“补偿款本月发放。”", [(Q, "“补偿款本月发放。”", "石敬文")]),
    ],
)  # fmt: skip
def test_statements(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Quotations and reported clauses are given to the subject; acts, denials and names are no statements."""
    assert statements(text, "zh") == expected
