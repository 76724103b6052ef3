"""What stands among paragraphs and is not text goes with its reason, and nothing else does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Form
from generator.read.article import Block
from generator.read.furniture.parting import SetApart, set_apart
from generator.read.furniture.phrase_tables import phrases_for
from generator.read.furniture.phrases import LONGEST_KEY
from generator.read.text.cleaning import clean
from tests.read.furniture.sentences import BODIES, SENTENCES

TEXT = "The council of Halden voted nine to four for a barrier at the harbour mouth."
BODY = (Block(TEXT), Block("Work begins in May and will close the eastern quay."), Block("The mayor was pleased."))

FURNITURE = {
    "byline": """By LISA MASCARO, Associated Press
        By Jo Brandt and Mette Solvang
        By Jo Brandt, Mette Solvang and Ada Lind, Halden Courier
        By Jo Brandt, political correspondent
        By Jo Brandt | Halden Courier | 4 March 2026
        By Jo Brandt in Halden
        BY JO BRANDT
        BY JO BRANDT AND METTE SOLVANG
        By Jo Brandt of the Halden Herald
        By the Associated Press
        By INES VARGA / Halden Courier
        By Jo Brandt - Halden Courier
        记者 张三
        本报记者 张三
        Текст: Йо Брандт
        Автори: Йо Брандт, Метте Сольванг
        بقلم: أحمد علي
        文/张三
        记者/张三
        文・写真＝山田太郎""",
    "read more": """Read more:
        Also read
        RELATED: Council votes for a barrier
        Read more: Council votes for a barrier
        Related articles
        LIRE AUSSI : La barrière de Halden
        Lesen Sie auch: Halden stimmt für die Sperre
        Te puede interesar: El consejo vota
        Leia também
        Leggi anche
        Читайте также: Халден голосует
        Читайте також
        اقرأ أيضا: مجلس هالدن
        ■関連記事
        相关阅读
        The post Bridge reopens after repairs appeared first on The Halden Courier.
        Der Beitrag Brücke wieder offen erschien zuerst auf Halden Courier.
        L’article Le pont rouvre est apparu en premier sur Halden Courier.
        La entrada El puente abre de nuevo se publicó primero en Halden Courier.
        L'articolo Il ponte riapre proviene da Halden Courier.
        O post A ponte reabre apareceu primeiro em Halden Courier.
        Het bericht De brug is weer open verscheen eerst op Halden Courier.
        Сообщение Мост снова открыт появились сначала на Halden Courier.
        Legu ankaŭ""",
    "share": """Share this
        Share this article
        Follow us on Twitter
        Follow Jo Brandt on Twitter @jobrandt.
        Follow us: Facebook, Twitter, Instagram
        Partager sur Facebook
        Folgen Sie uns auf Facebook
        Síguenos en Twitter
        Подписывайтесь на наш Telegram-канал
        この記事をシェア
        Comments are closed.
        Follow Jo Brandt on Twitter for more
        扫描二维码关注我们
        Facebook Twitter WhatsApp Email""",
    "advertisement": """Advertisement
        ADVERTISEMENT
        [Advertisement]
        Advertisement - story continues below
        PUBLICIDAD
        Anzeige
        Publicité
        Реклама
        إعلان
        広告
        广告""",
    "caption": """Photo: The harbour of Halden
        FILE - Mayor Ines Varga speaks in Halden, March 4, 2026. (AP Photo/Jo Brandt)
        Ines Varga speaks in Halden on March 4, 2026. (AP Photo/Jo Brandt)
        FILE - In this March 4, 2026, file photo, Mayor Ines Varga speaks in Halden.
        Ines Varga speaks in Halden, Verra, March 4, 2026. REUTERS/Jo Brandt
        Foto: Der Hafen von Halden
        На фото: порт Халдена""",
    "credit": """(AP Photo/Jo Brandt)
        Photo: Jo Brandt
        Getty Images
        Jo Brandt via Getty Images.
        Jo Brandt/AFP/Getty Images
        jobrandt_23/iStock/Thinkstock
        Photo by Jo Brandt
        REUTERS/Jo Brandt
        Crédit photo : Jo Brandt
        Bildquelle: Imago
        图片来源：新华社
        摄影：欧阳明
        Photo: Jo Brandt and Mette Solvang
        Photo: Jo Brandt, Mette Solvang/AFP
        Foto: dpa
        Photo AFP
        AFP PHOTO / Jo Brandt
        Foto de Jo Brandt / Flickr (CC BY-SA 2.0)
        Источник: ТАСС
        المصدر: رويترز
        Source: Reuters
        This article was originally published on courier.example
        This story first appeared in Halden Courier.""",
    "copyright": """© 2026 Halden Courier
        Copyright © Halden Courier
        Copyright 2026 The Associated Press. All rights reserved.
        © 2026 Halden Courier. Tous droits réservés.
        (C) 2026 Halden Courier
        Copyright (c) 2019-2026 Halden Courier Ltd.
        Halden Courier. Alle Rechte vorbehalten.
        © 2026 新华社
        All rights reserved
        Tous droits réservés
        Все права защищены""",
    "updated": """Updated: 4 March 2026, 10:00
        Last updated at 1:25 AM on 3rd August 2026.
        Published 4 March 2026
        Published 4 March 2026, updated 5 March 2026
        Mis à jour le 4 mars 2026 à 10h00
        Stand: 04.03.2026, 10:00 Uhr
        Actualizado 4 de marzo de 2026
        Обновлено: 4 марта 2026, 10:00
        更新：2026年3月4日 10時00分
        تم التحديث: 4 مارس 2026
        This story has been updated.
        3 min read
        Temps de lecture : 3 min
        Lesezeit: 3 Min.""",
    "newsletter": """Sign up for our newsletter
        Subscribe to the Halden Courier newsletter
        Sign up for our daily newsletter and get the news in your inbox.
        Abonnez-vous à notre newsletter
        Подпишитесь на нашу рассылку
        By signing up, you agree to our Terms of Use and Privacy Policy.
        Already a subscriber? Log in
        Melden Sie sich für unseren täglichen Newsletter an
        Recevez nos actualités dans votre boîte mail
        Recibe todas las noticias en tu correo
        Receba as notícias no seu e-mail
        The Ovel Letter is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.""",
    "sign-off": """(Reporting by Jo Brandt; Editing by Mette Solvang)
        Reporting by Jo Brandt; Editing by Mette Solvang
        Jo Brandt contributed to this report.
        (SID)
        (ANSA).
        Avec AFP
        (afp/jb)
        — AFP
        (共同)
        Our Standards: The Thomson Reuters Trust Principles.""",
    "embed": """{{< img src="harbour" >}}
        pic.twitter.com/Ab3dEf5h
        — Courier (@courier) March 4, 2026""",
}

TEXT_LINES = [line for lines in SENTENCES.values() for line in lines]
CASES = [(line.strip(), why) for why, lines in FURNITURE.items() for line in lines.split("\n")]


def joined(found: SetApart) -> list[str]:
    """The texts of what stayed and of what went, in their order."""
    texts = []
    rest = list(found.set_aside)
    for place in range(len(found.blocks) + 1):
        while rest and rest[0].after == place:
            texts.append(rest.pop(0).text)
        texts += [block.text for block in found.blocks[place : place + 1]]
    assert not rest
    return texts


def squeezed(texts: list[str]) -> str:
    """The texts without white space, for a cut may stand where none was, as in ``(CNN)The council``."""
    return "".join("".join(texts).split())


@pytest.mark.parametrize(("line", "reason"), CASES)
def test_furniture_goes_with_its_reason(line: str, reason: str) -> None:
    """A line that is furniture is set aside where it stands, for the reason that it is."""
    place = 0 if reason in ("byline", "updated") else len(BODY)
    found = set_apart([*BODY[:place], Block(line), *BODY[place:]])
    assert [(aside.text, aside.after, aside.reason) for aside in found.set_aside] == [(line, place, reason)]
    assert found.blocks == BODY


@pytest.mark.parametrize(
    ("line", "body", "language"),
    [
        (line, code, declared)
        for code, lines in SENTENCES.items()
        for line in lines
        for declared in dict.fromkeys([None, code])
    ],
)
def test_what_could_be_a_sentence_stays(line: str, body: str, language: str | None) -> None:
    """A line that could be a sentence of the article, or a heading, stays wherever it stands."""
    above = tuple(map(Block, BODIES[body]))
    for place in range(len(above) + 1):
        blocks = (*above[:place], Block(line), *above[place:])
        assert set_apart(blocks, language=language) == SetApart(blocks)


@pytest.mark.parametrize(
    ("line", "body", "authors"),
    [
        ("Von Jo Brandt und Mette Solvang", "de", ("Jo Brandt", "Mette Solvang")),
        ("Von Jo Brandt", "de", ("Jo Brandt",)),
        ("Par Jo Brandt (à Halden)", "fr", ("Jo Brandt",)),
        ("Par Ines Varga avec AFP", "fr", ("Ines Varga",)),
        ("Por Jo Brandt y Mette Solvang", "es", ("Jo Brandt", "Mette Solvang")),
        ("Por Jo Brandt", "pt", ("Jo Brandt",)),
        ("Di Jo Brandt", "it", ("Jo Brandt",)),
    ],
)
def test_a_preposition_leads_to_authors_in_its_own_language(line: str, body: str, authors: tuple[str, ...]) -> None:
    """A short word that leads to an author's name does so where the article is in its language."""
    blocks = tuple(map(Block, BODIES[body]))
    for language in (None, body):
        assert set_apart([Block(line), *blocks], language=language).authors == authors
    english = (Block(line), *BODY)
    assert set_apart(english) == SetApart(english)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The ship sank off Lisvik in 1921. Photo: Jo Brandt", "Photo: Jo Brandt"),
        ("The harbour of Halden. Photo: Jo Brandt/AP", "Photo: Jo Brandt/AP"),
        ("Ines Varga speaks in Halden. (AP Photo/Jo Brandt)", "(AP Photo/Jo Brandt)"),
        ("Ines Varga speaks in Halden. (Getty Images)", "(Getty Images)"),
        ("Der Hafen von Halden. (Foto: dpa)", "(Foto: dpa)"),
    ],
)
def test_a_credit_behind_a_sentence_is_cut_off(text: str, credit: str) -> None:
    """Whose a picture is goes from behind the last sentence of a paragraph, which stays."""
    found = set_apart([BODY[0], Block(text), *BODY[1:]])
    assert [(aside.text, aside.after, aside.reason) for aside in found.set_aside] == [(credit, 2, "credit")]
    assert found.blocks[1].text == text.removesuffix(credit).rstrip()


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By LISA MASCARO, Associated Press", ("LISA MASCARO",)),
        ("By Jo Brandt and Mette Solvang", ("Jo Brandt", "Mette Solvang")),
        ("By Jo Brandt, Mette Solvang and Ada Lind, Halden Courier", ("Jo Brandt", "Mette Solvang", "Ada Lind")),
        ("By Jo Brandt in Halden", ("Jo Brandt",)),
        ("By Ludwig van der Berg", ("Ludwig van der Berg",)),
        ("By Reuters", ()),
        ("By INES VARGA / Halden Courier", ("INES VARGA",)),
        ("By Jo Brandt and Reuters", ("Jo Brandt",)),
        ("Автори: Йо Брандт, Метте Сольванг", ("Йо Брандт", "Метте Сольванг")),
        ("记者 张三", ("张三",)),
        ("文：斉藤彰子（写真部）", ("斉藤彰子",)),
        ("文 / 张三、李四", ("张三", "李四")),
    ],
)
def test_a_byline_names_the_authors(line: str, authors: tuple[str, ...]) -> None:
    """A byline gives the names of people, without where they work, and no agency as a person."""
    assert set_apart([Block(line), *BODY]).authors == authors


@pytest.mark.parametrize(
    ("text", "sign_off"),
    [
        (f"{TEXT} (SID)", "(SID)"),
        (
            f"{TEXT} (Reporting by Jo Brandt; Editing by Mette Solvang)",
            "(Reporting by Jo Brandt; Editing by Mette Solvang)",
        ),
        (f"{TEXT} (afp/jb)", "(afp/jb)"),
        (f"{TEXT} (ANSA).", "(ANSA)."),
        (f"{TEXT} — AFP", "— AFP"),
        ("議会は防潮堤の建設を可決した。（共同）", "（共同）"),
    ],
)
def test_a_sign_off_is_cut_off(text: str, sign_off: str) -> None:
    """What an agency puts behind the last sentence is cut off the paragraph, which stays."""
    found = set_apart([*BODY, Block(text)])
    assert [(aside.text, aside.after, aside.reason) for aside in found.set_aside] == [(sign_off, 4, "sign-off")]
    assert found.blocks[-1].text == text.removesuffix(sign_off).rstrip()


@pytest.mark.parametrize(
    ("text", "form"),
    [("By Jo Brandt", "heading"), ("Photo: The harbour", "heading"), ("Advertisement", "quote"), ("(SID)", "quote")],
)
def test_headings_and_quotations_stay(text: str, form: Form) -> None:
    """A heading stays unless it is a phrase of furniture word for word, a quotation set off always."""
    blocks = (BODY[0], Block(text, form), *BODY[1:])
    assert set_apart(blocks).blocks == blocks


def test_a_heading_that_is_furniture_goes_with_its_list() -> None:
    """The items below a heading such as ``Related articles`` go with it, until a paragraph comes."""
    items = [Block("Barrier: what it costs", "item"), Block("Nine questions on the barrier", "item")]
    found = set_apart([*BODY, Block("Related articles", "heading"), *items, BODY[1]])
    assert found.blocks == (*BODY, BODY[1])
    assert {aside.reason for aside in found.set_aside} == {"read more"}


def test_a_byline_in_the_middle_stays() -> None:
    """A line of names in the middle of an article is a heading of it, not its byline."""
    blocks = (*BODY, *BODY, Block("By Jo Brandt"), *BODY, *BODY)
    assert set_apart(blocks) == SetApart(blocks)


@pytest.mark.parametrize("lines", [["Advertisement"], ["By Jo Brandt", "Advertisement"], ["(SID)"], ["LONDON (AP) —"]])
def test_an_article_never_becomes_empty(lines: list[str]) -> None:
    """Where all would go, all stays."""
    blocks = tuple(map(Block, lines))
    assert set_apart(blocks) == SetApart(blocks)


@pytest.mark.parametrize(
    ("language", "gone"),
    [
        ("de-AT", ["Anzeige", "Advertisement", "© Halden Courier"]),
        ("ger", ["Anzeige", "Advertisement", "© Halden Courier"]),
        ("fr", ["Publicité", "Advertisement", "© Halden Courier"]),
        ("xx", ["Advertisement", "© Halden Courier"]),
        (None, ["Anzeige", "Publicité", "Advertisement", "© Halden Courier"]),
    ],
)
def test_the_language_declared_chooses_the_tables(language: str | None, gone: list[str]) -> None:
    """With a language declared, its words, English ones and the signs of all languages count, and no others."""
    lines = ("Anzeige", "Publicité", "Advertisement", "© Halden Courier")
    found = set_apart([*BODY, *map(Block, lines)], language=language)
    assert [aside.text for aside in found.set_aside] == gone


PIECES = st.one_of(
    st.sampled_from([line for line, _ in CASES] + TEXT_LINES + [TEXT]),
    st.text(st.sampled_from("aA.,:-—/()[]©@【】「」“” 1文By(AP)"), max_size=40),
    st.sampled_from(["LONDON (AP) — ", " (SID)", " — AFP", "KYIV, Aug. 27 (Reuters) - ", "(ANSA) - ROMA, 04 MAR - "]),
)
LINES = st.lists(PIECES, min_size=1, max_size=4).map("".join).map(clean).filter(bool)
BLOCKS = st.lists(st.builds(Block, LINES, st.sampled_from(["paragraph", "item", "heading", "quote"])), max_size=12)


@settings(max_examples=400, deadline=None)
@given(BLOCKS)
def test_nothing_is_lost_or_altered(blocks: list[Block]) -> None:
    """What stays and what goes, in their order, are the words that came in; forms stay; none is empty."""
    found = set_apart(blocks)
    assert squeezed(joined(found)) == squeezed([block.text for block in blocks])
    assert all(block.text.strip() for block in found.blocks)
    assert bool(found.blocks) == bool(blocks)
    assert all(one.after <= other.after for one, other in pairwise(found.set_aside))


@settings(deadline=None)
@given(st.lists(st.sampled_from([line for line, _ in CASES] + [TEXT, BODY[1].text]), max_size=12))
def test_what_stays_is_text(lines: list[str]) -> None:
    """What has been set apart once has no more furniture in it."""
    found = set_apart(tuple(map(Block, lines)))
    assert set_apart(found.blocks) == SetApart(found.blocks)


def test_every_rule_can_be_found() -> None:
    """Each phrase begins or ends with as many characters as lines are looked up by, and each table can be read."""
    phrases = phrases_for(None)
    assert all(phrases.by_start)
    assert all(len(key) == LONGEST_KEY for key in phrases.by_end)
    assert all(key == key.lower() for key in (*phrases.by_start, *phrases.by_end, *phrases.exact, *phrases.edge_exact))


@pytest.mark.parametrize(
    "piece", [" ", "(", "A", "A ", "A, ", "a/", "— ", "[(", "By A, ", "Photo: ", "AP/", "。", '"', "(AP). "]
)
def test_hostile_paragraphs_are_read(piece: str) -> None:
    """A paragraph of 100,000 characters of any one kind is passed over, as are many short ones."""
    long = Block("x" + piece * (100_000 // len(piece)) + "x")
    short = Block("x" + piece * (290 // len(piece)) + "x")
    assert set_apart([long, *[short] * 200, long]).blocks
