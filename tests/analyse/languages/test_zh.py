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
        ("市长瓦尔加表示，“我们不会修墙。”总统府发表声明说，“我们支持她。”", [(Q, "“我们不会修墙。”", "瓦尔加"), (Q, "“我们支持她。”", "总统府")]),
        ("“谈判没有破裂。”国务卿马克·贝尔在出席记者会时表示，会谈下周继续。", [(Q, "“谈判没有破裂。”", "马克·贝尔")]),
        ("维拉通讯社哈尔登3月4日电（记者 李明）外交部宣布，总统下周访问马兰。", [(R, "总统下周访问马兰", "外交部")]),
        ("发言人瓦尔加表示，部长已经宣布关闭港口。", [(R, "部长已经宣布关闭港口", "瓦尔加")]),
        ("麦克维拉说：“水在上涨。”", [(Q, "“水在上涨。”", "麦克维拉")]),
        ("市长瓦尔加从未说过“国库没钱”。", []),
        ("市长瓦尔加对此表示欢迎。他被称为“河上之王”。", []),
        ("部长石敬文到访。这位部长说：“补偿款本月发放。”", [(Q, "“补偿款本月发放。”", "石敬文")]),
    ],
)  # fmt: skip
def test_statements(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Quotations and reported clauses are given to the subject; acts, denials and names are no statements."""
    assert statements(text, "zh") == expected
