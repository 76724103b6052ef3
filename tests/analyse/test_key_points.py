from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.key_points import key_points
from generator.analyse.key_points.openers import openers
from generator.analyse.quotations.strings import quoted_strings
from generator.analyse.tables import language_table
from generator.analyse.text.sentences import sentences
from generator.model import Extract
from tests.analyse.examples import BARRIER, extract

LEAD = {
    "en": "The council of Halden voted nine to four for a tidal barrier at the harbour mouth.",
    "de": "Der Rat von Halden stimmte am 3. März für ein Sperrwerk an der Hafeneinfahrt.",
    "fr": "Le conseil de Halden a voté mardi un barrage à l’entrée du vieux port de Verra.",
    "es": "El consejo de Halden aprobó el martes una barrera en la boca del puerto viejo.",
    "uk": "Рада Халдена у вівторок ухвалила будівництво бар’єра біля входу до порту.",
    "ru": "Совет Халдена во вторник одобрил строительство барьера у входа в старый порт.",
    "ar": "وافق مجلس مدينة هالدن يوم الثلاثاء على بناء حاجز عند مدخل الميناء القديم.",
    "ja": "ハルデン市議会は火曜日、旧港の入り口に防潮堤を建設する案を可決した。",
    "zh": "哈尔登市议会周二投票通过在旧港口入口处修建防潮屏障的计划。",
    "eo": "La konsilio de Halden mardon voĉdonis por baraĵo ĉe la enirejo de la malnova haveno.",
}
HANGING = {
    "en": [
        "He stressed that the quay would close for two seasons from May.",
        "It’s a plan that the fishing crews of the coast have long opposed.",
        "The move was welcomed by fishing crews all along the Verra coast.",
        "The president said on Tuesday that the eastern quay would close in May.",
        "The 54-year-old was elected two years ago with a narrow majority.",
        "When she arrived at the harbour, Mette Solvang praised the engineers.",
        "At the same time, he noted that the quay would close for two seasons.",
        "In an interview with reporters of the daily paper on Tuesday he refused to answer.",
        "But fishing crews along the Verra coast asked for compensation in June.",
        "Another quay will be closed for two seasons from the first of May.",
        "There was no vote on the eastern quay, which closes in the first days of May.",
        "The two will meet again in Halden in the first week of June.",
        "Such barriers are common along the coast between Halden and Marland.",
        "Will the eastern quay of Halden be open again in the first week of June?",
        "Read more about the barrier and the eastern quay of Halden in our dossier.",
        "Third, the eastern quay of Halden will be open again in the first week of June.",
        "Photo: The eastern quay of Halden in the first week of June, seen from the sea.",
        "The eastern quay will be open again in the first week of June, she said.",
        "“The eastern quay will be open again in the first week of June.”",
    ],
    "de": [
        "Er sagte, der Kai im Osten bleibe für zwei Sommer geschlossen.",
        "Der Präsident sagte am Dienstag, dass der Kai im Osten geschlossen bleibe.",
        "Außerdem bleibt der Kai im Osten der Stadt für zwei Sommer geschlossen.",
        "Bei einem Treffen mit der Presse sagte er, der Kai bleibe geschlossen.",
    ],
    "fr": [
        "Il a déclaré que le quai de l’est resterait fermé pendant deux saisons.",
        "Cette décision a été saluée par les pêcheurs de toute la côte de Verra.",
        "Par ailleurs, le quai de l’est restera fermé pendant deux saisons entières.",
        "Le président a déclaré mardi que le quai de l’est resterait fermé.",
    ],
    "es": [
        "Ella dijo que el muelle del este quedaría cerrado durante dos temporadas.",
        "Sin embargo, el muelle del este quedará cerrado durante dos temporadas.",
        "El presidente dijo el martes que el muelle del este quedaría cerrado.",
    ],
    "uk": [
        "Він заявив, що східна набережна буде закрита протягом двох сезонів.",
        "Крім того, східна набережна буде закрита протягом двох сезонів поспіль.",
        "Президент заявив у вівторок, що східна набережна буде закрита.",
    ],
    "ru": [
        "Он заявил, что восточная набережная будет закрыта в течение двух сезонов.",
        "Кроме того, восточная набережная будет закрыта в течение двух сезонов.",
        "Президент заявил во вторник, что восточная набережная будет закрыта.",
    ],
    "ar": [
        "وأضاف أن الرصيف الشرقي سيبقى مغلقا لمدة موسمين اعتبارا من مايو.",
        "هذا القرار لقي ترحيبا من الصيادين على طول الساحل الشرقي للبلاد.",
        "من جهته قال إن الرصيف الشرقي سيبقى مغلقا لمدة موسمين كاملين.",
    ],
    "ja": ["彼は東埠頭が二年間閉鎖されると述べ、漁師たちに理解を求めた。", "この計画は漁師たちから歓迎されているが、費用はまだ決まっていない。", "同氏は東埠頭が二年間閉鎖されると述べ、漁師たちに理解を求めた。"],
    "zh": ["他表示，东码头将从五月起关闭两个季度，渔民将获得补偿。", "这一决定受到沿海渔民的欢迎，但费用尚未确定，市政府正在研究。", "此外，东码头将从五月起关闭两个季度，渔民将获得补偿。"],
    "eo": ["Li diris, ke la orienta kajo restos fermita dum du sezonoj ekde majo.", "Tamen la orienta kajo restos fermita dum du tutaj sezonoj."],
}  # fmt: skip
STANDING = {
    "en": [
        "Halden's mayor, Ines Varga, said the port would stay open throughout the works.",
        "Varga said she would keep the port open, as Jo Brandt and Ines Varga had agreed.",
        "The president of Marland said on Tuesday that ships would be sent to the coast.",
        "The prime minister, Mette Solvang, said on Tuesday that ships would be sent.",
        "Fishing crews will be told this week how they are to be paid, Ines Varga said.",
    ],
    "de": ["Das Parlament von Verra stimmt in dieser Woche über die Kosten des Baus ab.", "Bürgermeisterin Ines Varga sagte, der Hafen bleibe während des Baus offen."],
    "fr": ["La maire de Halden, Ines Varga, a déclaré que le port resterait ouvert."],
    "es": ["La alcaldesa de Halden, Ines Varga, dijo que el puerto seguiría abierto."],
    "uk": ["Президент Верри Томас Белл заявив, що порт залишиться відкритим."],
    "ru": ["Президент Верры Томас Белл заявил, что порт останется открытым."],
    "ar": ["قالت رئيسة البلدية إيناس فارغا إن الميناء سيبقى مفتوحا طوال فترة الأشغال."],
    "ja": ["イネス・ヴァルガ市長は、工事中も港は開いたままだと記者団に説明した。"],
    "zh": ["市长伊内斯·瓦尔加表示，施工期间港口将继续开放，渔船可以照常进出。"],
}  # fmt: skip


def _of(made: Extract) -> list[str]:
    table = language_table(made.language or "und")
    parted = [sentences(text, table) for text in made.paragraphs]
    points = key_points(made, parted, quoted_strings(made.paragraphs), table)
    return [made.paragraphs[s.paragraph][s.start : s.end] for s in points]


def _points(*paragraphs: str, title: str = "Tidal barrier", language: str = "en") -> list[str]:
    return _of(extract(*paragraphs, title=title, language=language))


def test_whole_sentences_by_position() -> None:
    """Key points are whole sentences in order of the text, the lead first, and none points back with a pronoun."""
    points = _points(*BARRIER)
    assert points[0] == BARRIER[0]
    assert BARRIER[2] not in points
    assert all(point in BARRIER for point in points)
    assert points == sorted(points, key=BARRIER.index)


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in HANGING.items() for text in texts])
def test_hanging(language: str, text: str) -> None:
    """A sentence whose opening only those before it explain, a question, an appeal, a caption, a quotation is none."""
    assert _points(LEAD[language], LEAD[language], text, language=language) == [LEAD[language]]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in STANDING.items() for text in texts])
def test_standing(language: str, text: str) -> None:
    """A sentence that names whom it is about can be one, wherever it stands."""
    assert text in _points(LEAD[language], LEAD[language], text, language=language)


def test_connective() -> None:
    """A connective before a name is left out of the span, so that the sentence stands alone."""
    assert _points(BARRIER[0], "Meanwhile, Marland has offered two ships for the works on the barrier.")[1] == (
        "Marland has offered two ships for the works on the barrier."
    )


def test_no_duplicates() -> None:
    """Neither the title nor another key point is said twice."""
    assert _points(BARRIER[0], BARRIER[0], BARRIER[4]) == [BARRIER[0], BARRIER[4]]
    title = BARRIER[0].rstrip(".")
    assert _points(*BARRIER[:1], BARRIER[4], title=title) == [BARRIER[4]]


def test_no_cut_quotation() -> None:
    """A sentence that ends within a quotation is no key point."""
    quoted = "“The quay was closed for a long time. It will be open again soon,” the council said."
    assert _points(BARRIER[0], quoted) == [BARRIER[0]]


def test_no_heading() -> None:
    """What is a heading, an item of a list or a quotation set off is passed over where there is running text."""
    made = extract(BARRIER[4], BARRIER[0], BARRIER[5])
    forms = dataclasses.replace(made, title="", forms=("heading", "paragraph", "item"))
    assert _of(forms) == [BARRIER[0]]


def test_one_at_least() -> None:
    """A text that has nothing better still gives one."""
    assert _points("Open now") == ["Open now"]
    assert _points() == []


def test_spread() -> None:
    """A long article gives at most six, the lead first, the later ones from all over it, two at most of a paragraph."""
    made = [
        f"{place.capitalize()} {verb} one {thing} for {owner} in {month}."
        for place, owner in zip(
            ["halden", "marland", "ovel", "verra", "solvang"],
            ["miners", "sailors", "bakers", "farmers", "pilots"],
            strict=True,
        )
        for verb, thing, month in zip(
            ["builds", "sells", "rents", "paints", "floods", "opens"],
            ["wooden bridge", "granite tower", "salted herring", "painted chapel", "silent meadow", "copper kettle"],
            ["January", "March", "May", "July", "August", "October"],
            strict=True,
        )
    ]
    points = _points(*(" ".join(made[at : at + 3]) for at in range(0, len(made), 3)))
    places = [made.index(point) for point in points]
    assert len(points) == 6
    assert places[0] == 0
    assert places[3:] == sorted(places[3:])
    assert places[-1] >= 20
    assert max(sum(place // 3 == number for place in places) for number in range(10)) <= 2


@given(
    st.lists(st.sampled_from([*LEAD.values(), *BARRIER, "He left.", "“No.”", ""]), max_size=12),
    st.sampled_from([*LEAD, "nl"]),
)
def test_any_order(texts: list[str], language: str) -> None:
    """Whatever stands in an article, its key points are six at most, in order, none twice, and one where there is text."""
    points = _of(extract(*texts, title="", language=language))
    assert len(points) <= 6
    assert bool(points) == any(texts)
    assert len(set(points)) == len(points)


@pytest.mark.parametrize("code", LEAD)
def test_table(code: str) -> None:
    """Each supported language knows openers that point back, in lower case."""
    told = openers(code)
    assert told.openers or told.prefixes
    assert all(word == word.lower() for word in told.openers | told.pronouns | told.earlier_things)


@pytest.mark.parametrize("code", ["und", "nl", "../en", ""])
def test_no_table(code: str) -> None:
    """A language without a table has sentences by their place alone."""
    assert not openers(code).openers
