from __future__ import annotations

import pytest

from generator.analyse.quotations.speech import spoken
from generator.analyse.quotations.strings import quoted_strings
from generator.analyse.tables import language_table

SPEECH = [
    ("en", "Varga called the plan “a disgrace”."),
    ("en", "Critics said the mayor was “out of touch” with the harbour."),
    ("en", "Brandt accused the council of “vandalism” on Monday."),
    ("en", "She spoke of her “deep sorrow” over the flood."),
    ("en", "“Nonsense,” Varga said."),
    ("en", "“Out!” they shouted."),
    ("en", "The crowd was chanting “Save The Harbour” all night."),
    ("en", "Varga branded him a “Judas”."),
    ("en", "Varga regretted having used the term “dry line” and said so."),
    ("en", "The barrier will be “as high as it must be and no higher”."),
    ("en", "“We are not building a wall, we are buying time.”"),
    ("en", "He would never forget, Varga said, calling it “a disgrace”."),
    ("de", "Varga nannte das Vorhaben „eine Schande“."),
    ("de", "Sie sprach von „Wahnsinn“."),
    ("de", "Der Plan sei „völlig verfehlt“, sagte Brandt."),
    ("fr", "Selon Mme Varga, c'est « une honte »."),
    ("fr", "Elle a qualifié le projet de « folie »."),
    ("es", "Varga calificó el plan de «vergüenza»."),
    ("uk", "Варга назвала план «ганьбою»."),
    ("ru", "Варга назвала план «позором»."),
    ("ru", "Это «грубая ошибка», считает Брандт."),
    ("eo", "Varga nomis la planon “honto”."),
    ("ar", 'وصفت فارغا القرار بأنه "عار كبير".'),
    ("ja", "市長は「待っています」と述べた。"),
    ("ja", "「我々は待つしかない。」"),
    ("zh", "市长说：“我们等待。”"),
    ("zh", "她称这是“一场彻底的灾难”。"),
    ("ja", "「待っています」とヴァルガ氏は話した。"),
    ("ja", "「港が壊れて隣の町まで行きました。水も油も積んで、車で寝たのです」。"),
    ("zh", "“我们等待，”瓦尔加说。"),
    ("zh", "“我们等待”，瓦尔加说。"),
    ("sv", "Hon sade: ”Vi väntar här tills i morgon.”"),
    ("sv", "Planen är ”en skam för hela vår stad”."),
]

NAMES = [
    ("en", "Varga read from her memoir, “The River Years,” in Halden."),
    ("en", "The film “The River” opens on Monday."),
    ("en", "The so-called “dry line” runs through the valley."),
    ("en", "He won under the slogan “Halden First” in May."),
    ("en", "The captain, nicknamed “Mud”, left."),
    ("en", "The “undercard” debate was short."),
    ("en", "The term “dry line” is old."),
    ("en", "The poster “No dam here, not now, not ever” (2015) hangs there."),
    ("en", 'The page has <img src="harbour of Halden.jpg" alt="the old harbour mouth at night">.'),
    ("en", "The doors are marked “1” and “2”."),
    ("en", "Varga has never said “no to the dam”."),
    ("es", "Brandt nunca dijo «me voy», por mucho que insistan."),
    ("uk", "Варга ніколи не казала: «Ми закриємо цей причал»."),
    ("ru", "Варга никогда не говорила: «Мы закроем этот причал»."),
    ("uk", "Вона ніколи не казала «я йду»."),
    ("ru", "Варга никогда не называла его «вором»."),
    ("de", "Der Verein „Hafenwacht“ tagte gestern."),
    ("de", "Die Zeitung „Der Bote“ erscheint montags."),
    ("de", "Die sogenannte „trockene Linie“ quert das Tal."),
    ("fr", "Le film « Les Barques » sort lundi."),
    ("fr", "Une version « grand format » existe."),
    ("es", "La película «El Río» gustó."),
    ("uk", "Клуб «Верра» виграв матч."),
    ("ru", "Газета «Вестник» сообщила о потопе."),
    ("ru", "Тем временем, сообщает «Новый Вестник», идёт дождь."),
    ("ar", 'أعلنت صحيفة "النهر" إغلاق الميناء.'),
    ("ja", "映画「川の町」を見た。"),
    ("ja", "『川の町』を読んだ。"),
    ("ja", "「港まつり」が開かれた。"),
    ("ja", "「港まつり」と市の人々は歩いた。"),
    ("zh", "所谓“大坝”并不存在。"),
    ("zh", "“和平号”，据说已沉没。"),
    ("sv", "Filmen ”Ån” är bra."),
]


def _spoken(code: str, *paragraphs: str) -> list[bool]:
    return list(spoken(paragraphs, quoted_strings(paragraphs), language_table(code)))


@pytest.mark.parametrize(("code", "text"), SPEECH)
def test_speech(code: str, text: str) -> None:
    """Somebody's words are speech: whole sentences, and fragments where something is said, called or judged."""
    assert _spoken(code, text) == [True]


@pytest.mark.parametrize(("code", "text"), NAMES)
def test_names(code: str, text: str) -> None:
    """Titles, names, slogans, terms and words held at arm's length are no speech, nor is what markup encloses."""
    found = _spoken(code, text)
    assert found
    assert not any(found)


def test_introduced_by_the_paragraph_above() -> None:
    """A short string is speech after a paragraph that ends in a colon."""
    assert _spoken("en", "Her answer came at noon:", "“Not Here”") == [True]
    assert _spoken("en", "Her answer came at noon.", "‘Not Here’") == [False]


def test_each_once() -> None:
    """There is one answer for each quoted string, in order."""
    text = "Varga called “The River” (2015) “a disgrace”. The “undercard” debate was short."
    assert _spoken("en", text) == [False, True, False]
