"""Persons in Arabic, by the names people give: how far a name reaches, and which title is its."""

from __future__ import annotations

import pytest

from tests.analyse.names.casts import roles


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("وصل وزير البيئة د. سمير حداد برقان، إلى هالدن.", "سمير حداد برقان", "وزير البيئة"),
        ("وصل سمير حداد أمين، رئيس البلدية، إلى هالدن.", "سمير حداد أمين", None),
        (
            "وصل ود. سمير حداد وزير التعليم العالي والبحث العلمي، لدى هالدن.",
            "سمير حداد",
            "وزير التعليم العالي والبحث العلمي",
        ),
        (
            "قال سمير حداد المدير الإقليمي لصندوق دعم الصيد، إن المرفأ مفتوح.",
            "سمير حداد",
            "المدير الإقليمي لصندوق دعم الصيد",
        ),
        ("وصل السيد روبار سمير حداد، رئيس البلدية في هالدن.", "روبار سمير حداد", "رئيس البلدية"),
        ("وصل الشيخ روبار بن سمير الهالدني رئيس البلدية.", "روبار بن سمير الهالدني", None),
    ],
)
def test_whole_name(text: str, name: str, role: str | None) -> None:
    """A name is whole from its first part to its last, and a title goes on behind "and" with what an office is of."""
    assert (name, role) in roles(text, language="ar").items() or (role is None and name in roles(text, language="ar"))


def test_what_is_his_is_no_name() -> None:
    """A preposition with a pronoun begins no name."""
    assert roles("يواصل رئيس الحكومة المرافق له زيارته إلى هالدن.", language="ar") == {}
