"""Datelines are cut off and say where and when an article was written; sentences are not."""

from __future__ import annotations

import pytest

from generator.model import Dateline
from generator.read.article import Block
from generator.read.furniture.parting import SetApart, set_apart

ENGLISH = "The council of Halden voted on Monday for a barrier at the harbour mouth."
GERMAN = "Der Rat von Halden hat am Montag für eine Sperre an der Hafeneinfahrt gestimmt."
ROMANCE = "El consejo de Halden votó el lunes a favor de una barrera en el puerto."
CYRILLIC = "Совет Халдена проголосовал в понедельник за барьер у входа в порт."
ARABIC = "صوت مجلس مدينة هالدن يوم الاثنين لصالح إقامة حاجز عند مدخل الميناء"
CHINESE = "哈尔登市议会星期一投票通过了在旧港口修建防潮堤的计划，市长表示欢迎，工程将于五月开始。"
JAPANESE = "ハルデン市議会は月曜日、港口の防潮堤建設を九対四で可決した。工事は五月に始まる。"
BELOW = Block("Work begins in May and will close the eastern quay for two seasons.")


@pytest.mark.parametrize(
    ("line", "text", "dateline"),
    [
        ("KYIV, Aug. 27 (Reuters) -", ENGLISH, Dateline("KYIV", "Reuters")),
        ("LONDON (AP) —", ENGLISH, Dateline("LONDON", "AP")),
        ("HALDEN, Verra, March 4 -", ENGLISH, Dateline("HALDEN, Verra")),
        ("HALDEN, March 4, 2026 (VNA) -", ENGLISH, Dateline("HALDEN", "VNA", "2026-03-04")),
        ("Halden, 2026-03-04 (VNA) -", ENGLISH, Dateline("Halden", "VNA", "2026-03-04")),
        ("HALDEN (Verra News Agency) —", ENGLISH, Dateline("HALDEN", "Verra News Agency")),
        ("CAMBRIDGE, Mass., Dec. 11 (UPI) —", ENGLISH, Dateline("CAMBRIDGE, Mass.", "UPI")),
        ("SEOUL/HALDEN (Reuters) -", ENGLISH, Dateline("SEOUL/HALDEN", "Reuters")),
        ("The Hague (Reuters) -", ENGLISH, Dateline("The Hague", "Reuters")),
        ("Mar del Plata (AFP) –", ROMANCE, Dateline("Mar del Plata", "AFP")),
        ("RIO DE JANEIRO (Reuters) -", ENGLISH, Dateline("RIO DE JANEIRO", "Reuters")),
        ("(CNN) --", ENGLISH, Dateline(None, "CNN")),
        ("March 4 (Reuters) -", ENGLISH, Dateline(None, "Reuters")),
        ("WASHINGTON —", ENGLISH, Dateline("WASHINGTON")),
        ("HALDEN —", f"“{ENGLISH}”", Dateline("HALDEN")),
        ("NASHUA, N.H. -", ENGLISH, Dateline("NASHUA, N.H.")),
        ("DES MOINES, Iowa —", ENGLISH, Dateline("DES MOINES, Iowa")),
        ("Berlin (dpa) -", GERMAN, Dateline("Berlin", "dpa")),
        ("Berlin/Halden (dpa/tmn) -", GERMAN, Dateline("Berlin/Halden", "dpa/tmn")),
        ("PARIS, 4 mars (AFP) —", ROMANCE, Dateline("PARIS", "AFP")),
        ("22 mai 2012. -", ROMANCE, Dateline(None, None, "2012-05-22")),
        ("2 juillet 2012. - Québec -", ROMANCE, Dateline("Québec", None, "2012-07-02")),
        ("Madrid, 4 mar (EFE).-", ROMANCE, Dateline("Madrid", "EFE")),
        ("Lisboa, 04 mar 2026 (Lusa) –", ROMANCE, Dateline("Lisboa", "Lusa", "2026-03-04")),
        ("Bruselas. (EFE).-", ROMANCE, Dateline("Bruselas", "EFE")),
        ("RÍO SALADO (EFE).-", ROMANCE, Dateline("RÍO SALADO", "EFE")),
        ("ROMA, 16 NOV (ANSA) -", ROMANCE, Dateline("ROMA", "ANSA")),
        ("(ANSA) - ROMA, 04 MAR -", ROMANCE, Dateline("ROMA", "ANSA")),
        ("Roma, 4 mar. (Adnkronos) -", ROMANCE, Dateline("Roma", "Adnkronos")),
        ("МОСКВА, 4 мар — РИА Новости.", CYRILLIC, Dateline("МОСКВА", "РИА Новости")),
        ("МОСКВА, 4 марта. /ТАСС/.", CYRILLIC, Dateline("МОСКВА", "ТАСС")),
        ("Москва. 4 марта. INTERFAX.RU -", CYRILLIC, Dateline("Москва", "INTERFAX.RU")),
        ("КИЇВ, 4 березня (Укрінформ) –", CYRILLIC, Dateline("КИЇВ", "Укрінформ")),
        ("القاهرة - رويترز:", ARABIC, Dateline("القاهرة", "رويترز")),
        ("مانيلا، 3 ديسمبر (رويترز) -", ARABIC, Dateline("مانيلا", "رويترز")),
        ("باريس (أ ف ب) -", ARABIC, Dateline("باريس", "أ ف ب")),
        ("新华社北京3月4日电（记者张三）", CHINESE, Dateline("北京", "新华社")),
        ("（中央社記者張三台北4日電）", CHINESE, Dateline(None, "中央社")),
        ("人民网北京12月8日电（记者姜洁）", CHINESE, Dateline("北京", "人民网")),
        ("【東京共同】", JAPANESE, Dateline("東京", "共同")),
        ("［東京 ４日 ロイター］ -", JAPANESE, Dateline("東京", "ロイター")),
    ],
)
def test_a_dateline_is_cut_off(line: str, text: str, dateline: Dateline) -> None:
    """What stands before an agency's first sentence is cut off it and understood; a date only with its year."""
    found = set_apart([Block(f"{line} {text}"), BELOW])
    assert [(aside.text, aside.after, aside.reason) for aside in found.set_aside] == [(line, 0, "dateline")]
    assert found.blocks == (Block(text), BELOW)
    assert found.dateline == dateline


@pytest.mark.parametrize(
    "text",
    [
        "The World Health Organization (WHO) – an agency of the United Nations – met in Halden on Monday.",
        "Agence France-Presse (AFP) — the oldest agency — reported it on Monday at noon.",
        "The mayor of Halden (AP) - Ines Varga spoke to them there on Monday.",
        "Data Processing Agreement (DPA) - Processors sign it before they may read what the council keeps.",
        "The Ovel Agency (EFE) - Its members met in Halden on Monday to talk of the barrier.",
        "March 2026 — The council votes for a barrier at the old harbour mouth.",
        "TOP 10 — The council of Halden voted on Monday for these ten barriers.",
        "OVELWERKE (OVLW) — The company said on Monday that it would build the barrier.",
        "GENERAL MILLS (GM) - The company said on Monday that it would build the barrier.",
        "NATO — The alliance met in Halden on Monday to talk of the barrier.",
        "UNESCO — The organisation met in Halden on Monday to talk of it.",
        "UPDATE — The council has now voted for the barrier at the harbour mouth.",
        "FIRST HALF — The team from Halden scored twice in nine minutes.",
        "MAYOR VARGA — The barrier will be built in two years, and nothing less.",
        "PORT POLLS NOT NECESSARILY WRONG, JUST TOO EARLY - Jo Brandt and Mette Solvang wrote on it.",
        "11:00 am – Police receive 911 calls saying shots have been fired at the quay.",
        "Monday - The council met in Halden and voted for the barrier.",
        "Halden - The town has waited for a barrier for many years.",
        "Halden (Verra) - The town has waited for a barrier for many years.",
        "COVID-19 — The virus has come back to the town of Halden this winter.",
        "WASHINGTON — and not Halden — is where it will be decided, she said.",
        "Q&A — What does the barrier cost, and who pays for all of it?",
        "القاهرة - قال المجلس إن الحاجز سيبنى في السنة القادمة قرب الميناء",
    ],
)
def test_a_sentence_keeps_its_beginning(text: str) -> None:
    """A sentence that only resembles a dateline stays whole."""
    blocks = (Block(text), BELOW)
    assert set_apart(blocks) == SetApart(blocks)


def test_a_form_that_recurs_is_none() -> None:
    """Paragraphs that each begin with a word in capitals are a list, and their words are the article's."""
    blocks = tuple(Block(f"{name} — {ENGLISH}") for name in ("HALDEN", "OVELMOUTH", "SOLVANG"))
    assert set_apart(blocks) == SetApart(blocks)


def test_a_dateline_deep_in_the_article_stays() -> None:
    """A dateline stands at the beginning, below no more than short lines."""
    blocks = (BELOW, BELOW, BELOW, Block(f"LONDON (AP) — {ENGLISH}"))
    assert set_apart(blocks) == SetApart(blocks)


def test_a_dateline_on_its_own_line_goes_whole() -> None:
    """A line that is nothing but a dateline is set aside with what it tells."""
    found = set_apart([Block("القاهرة - رويترز"), Block(ARABIC)])
    assert found.blocks == (Block(ARABIC),)
    assert found.dateline == Dateline("القاهرة", "رويترز")
