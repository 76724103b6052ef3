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
        ("HALDEN, March 4 —", f"“{ENGLISH}”", Dateline("HALDEN")),
        ("HALDEN, March 4, 2026 (OVLW) -", ENGLISH, Dateline("HALDEN", None, "2026-03-04")),
        ("HALDEN, Wednesday, March 4, 2026 (AP) -", ENGLISH, Dateline("HALDEN", "AP", "2026-03-04")),
        ("NASHUA, N.H. (AP) -", ENGLISH, Dateline("NASHUA, N.H.", "AP")),
        ("DES MOINES, Iowa (AP) —", ENGLISH, Dateline("DES MOINES, Iowa", "AP")),
        ("Frankfurt am Main (dpa) -", GERMAN, Dateline("Frankfurt am Main", "dpa")),
        ("HALDEN, March 4, 2026 (VNA) -", ENGLISH, Dateline("HALDEN", "VNA", "2026-03-04")),
        ("Halden, 2026-03-04 (VNA) -", ENGLISH, Dateline("Halden", "VNA", "2026-03-04")),
        ("CAMBRIDGE, Mass., Dec. 11 (UPI) —", ENGLISH, Dateline("CAMBRIDGE, Mass.", "UPI")),
        ("SEOUL/HALDEN (Reuters) -", ENGLISH, Dateline("SEOUL/HALDEN", "Reuters")),
        ("The Hague (Reuters) -", ENGLISH, Dateline("The Hague", "Reuters")),
        ("Mar del Plata (AFP) –", ROMANCE, Dateline("Mar del Plata", "AFP")),
        ("RIO DE JANEIRO (Reuters) -", ENGLISH, Dateline("RIO DE JANEIRO", "Reuters")),
        ("(CNN) --", ENGLISH, Dateline(None, "CNN")),
        ("March 4 (Reuters) -", ENGLISH, Dateline(None, "Reuters")),
        ("Berlin (dpa) -", GERMAN, Dateline("Berlin", "dpa")),
        ("Berlin/Halden (dpa/tmn) -", GERMAN, Dateline("Berlin/Halden", "dpa/tmn")),
        ("PARIS, 4 mars (AFP) —", ROMANCE, Dateline("PARIS", "AFP")),
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
        ("【AFP＝時事】", JAPANESE, Dateline(None, "AFP＝時事")),
        ("【3月4日 AFP】", JAPANESE, Dateline(None, "AFP")),
        ("ХАЛЬДЕН, 4 марта – РАПСИ.", CYRILLIC, Dateline("ХАЛЬДЕН", "РАПСИ")),
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
        "WASHINGTON — The president spoke on Monday of a barrier at the harbour mouth.",
        "DES MOINES, Iowa — The council voted on Monday for a barrier at the harbour mouth.",
        "22 mai 2012. - El consejo de Halden votó el lunes a favor de una barrera.",
        "1 May 1945 - The war in Verra is over, and the river Ovel is open again.",
        "4 марта 2026 года — День, когда река вернулась в свои берега у Халдена.",
        "4 mars 2026 — Le fleuve est sorti de son lit dans la nuit à Halden.",
        "FLOODS — Four streets of Halden stood under water on Monday morning.",
        "POLICE — Two officers were hurt at the quay of Halden on Monday.",
        "GUILTY — The court of Halden found the builder guilty on Monday.",
        "ROUND ONE — The team from Halden scored twice in nine minutes.",
        "HALDEN COUNCIL — The vote on the barrier was nine to four on Monday.",
        "INONDATIONS — Quatre rues de Halden étaient sous l'eau lundi matin.",
        "HOCHWASSER — Vier Straßen in Halden standen am Montag unter Wasser.",
        "INUNDACIONES — Cuatro calles de Halden estaban bajo el agua el lunes.",
        "ENCHENTES — Quatro ruas de Halden estavam debaixo de água na segunda.",
        "ALLUVIONI — Quattro strade di Halden erano sott'acqua lunedì mattina.",
        "НАВОДНЕНИЕ — Четыре улицы Халдена стояли под водой в понедельник.",
        "РОССИЯ — Страна, в которой река не читает протоколов совета.",
        "ПОВІНЬ — Чотири вулиці Халдена стояли під водою в понеділок.",
        "VARGA — She led the council of Halden for nine years and then left.",
        "BRANDT, Jo - Farmer of Lisvik, he wrote four books about the river.",
        "VARGA (SPD) — Wants the tax on barriers to be lifted next year.",
        "Mette Solvang (AP) - She is the leader of the party in Halden now.",
        "Brandt, Jo (PA) - He came to Halden as a boy and stayed for life.",
        "Brandt, Jo (Reuters) - He came to Halden as a boy and stayed for life.",
        "Minister of Defence (ANP) - He said nothing of the barrier on Monday.",
        "Minister of Defence (Reuters) - He said nothing of the barrier on Monday.",
        "In Halden (PA) - She had her own office there and a view of the river.",
        "In Halden (Reuters) - She had her own office there and a view of the river.",
        "HALDEN (Courier) - The council voted on Monday for a barrier at the harbour.",
        "HALDEN (Verra News Agency) — The council voted on Monday for a barrier.",
        "By Ines Varga HALDEN (Reuters) - The council voted on Monday for a barrier.",
        "ХАЛЬДЕН, 4 марта – НОВИК. Совет проголосовал в понедельник за барьер.",
        "HALDEN, March 2026 — The council votes for a barrier at the old harbour.",
        "（新华社）是一家通讯社，总部设在北京，在世界各地都有自己的记者。",
        "（中央社）是一家通訊社，總部設在台北，在世界各地都有自己的記者。",
        "（共同）で開発した。新しい防潮堤は五月に完成する予定だと市長は話した。",
        "【日本】と書かれた札が港に立っていて、市長はそれを読んで笑った。",
        "القاهرة - قال المجلس إن الحاجز سيبنى في السنة القادمة قرب الميناء",
    ],
)
def test_a_sentence_keeps_its_beginning(text: str) -> None:
    """A sentence that only resembles a dateline stays whole."""
    blocks = (Block(text), BELOW)
    assert set_apart(blocks) == SetApart(blocks)


def test_a_form_that_recurs_is_none() -> None:
    """Paragraphs that each begin with a place and a day are a list of events, and their words are the article's."""
    blocks = tuple(Block(f"{name}, March 4 — {ENGLISH}") for name in ("HALDEN", "OVELMOUTH", "SOLVANG"))
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
