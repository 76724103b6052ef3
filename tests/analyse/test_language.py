from __future__ import annotations

import pytest

from generator.analyse.language import detect, normalised_tag

ENGLISH = "The council of the town voted for the barrier at the mouth of the old harbour."


@pytest.mark.parametrize(
    ("tag", "normalised"),
    [
        ("en-US", "en-US"),
        ("EN", "en"),
        ("en_gb", "en-GB"),
        ("zh-hant", "zh-Hant"),
        ("deu", "de"),
        ("English", None),
        ("und", None),
        ("", None),
        (None, None),
        ("en US", None),
    ],
)
def test_tag(tag: str | None, normalised: str | None) -> None:
    """A tag gets its usual case; a name of a language, and "undetermined", are no tags."""
    assert normalised_tag(tag) == normalised


def test_declared() -> None:
    """The extract's own word wins, unless the script of the text rules it out."""
    assert detect([ENGLISH], "nl") == "nl"
    assert detect([ENGLISH], "ja") == "en"
    assert detect([ENGLISH], "English") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        ("Le conseil municipal a voté pour la barrière à l'entrée du vieux port.", "fr"),
        ("Городской совет проголосовал за строительство барьера у входа в старый порт.", "ru"),
        ("صوت مجلس المدينة لصالح بناء حاجز عند مدخل الميناء القديم أمس الثلاثاء", "ar"),
        ("ئەنجومەنی شار دەنگی بۆ دروستکردنی بەربەستێک لە دەروازەی بەندەرە کۆنەکە دا", "ckb"),
        ("市議会は旧港の入り口に防潮堤を建設することを決めた。", "ja"),
        ("시의회는 옛 항구 입구에 방조제를 건설하기로 결정했다.", "ko"),
        ("La urba konsilio voĉdonis por la baraĵo ĉe la enirejo de la malnova haveno.", "eo"),
        ("", "und"),
        ("12 345 — 678", "und"),
        ("Halden", "und"),
    ],
)
def test_detected(text: str, language: str) -> None:
    """The language of a sentence is found, and "und" said where there is next to nothing to go by."""
    assert detect([text]) == language
