"""A site of articles that are hard to lay out: two directions, no spaces, too much of everything, and almost nothing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from tests.verra import briefing_pages, put, put_page, run

CONFIG = """site_name: Hard pages
site_description: Articles that are hard to lay out.
site_url: https://briefings.example/verra/
docs_dir: briefings
site_dir: site
theme: briefings
plugins:
  - briefings:
      language: {language}
      source_text: full
"""
_HEADER = "---\ntitle: {title}\nsource: {source}\nurl: {url}\nauthor: {author}\ntags: {tags}\n---\n"


def _article(title: str, *paragraphs: str, **fields: str) -> str:
    given = {
        "source": "Halden Courier",
        "url": f"https://courier.example/{crc32(title.encode())}",
        "author": "Jo Brandt",
        "tags": "harbour",
    }
    return _HEADER.format(title=title, **(given | fields)) + "\n\n".join(paragraphs) + "\n"


ARABIC = _article(
    "خبراء من مارلاند يصفون سدّ هالدن بأنه “a wall with a door in it”",
    "قال مجلس هالدن يوم الثلاثاء 3 مارس 2026 إن العمل في سدّ المدّ عند مصب نهر أوفيل (Ovel) يبدأ في مايو، بكلفة 412 مليون كرونة.",
    "وقالت إينس فارغا، عمدة هالدن: «نحن لا نبني جداراً بل نشتري وقتاً»، ثم أضافت بالإنجليزية: “The port stays open, whatever "
    "they say in Marland (and they say a lot).”",
    "ونشرت صحيفة The Halden Courier تقريراً بعنوان “412 million for 9 metres”، وجاء فيه أن رقم الهاتف هو +99 (0)12-345-678 وأن "
    "الموقع https://courier.example/barrier?part=2&page=3 يعرض الخرائط.",
    "وقال توماس بيل، رئيس غرفة التجارة: «سنقرأ العقد كله، بما في ذلك الملحق B-12».",
    source="صوت هالدن",
    author="ليلى الساحلي",
    tags="السد، هالدن",
)
JAPANESE = _article(
    "ハルデン港の可動式防潮堤、五月に着工へ――総工費四億一二〇〇万クローネ、「壁ではなく時間を買う」と市長",
    "ハルデン市議会は3日、旧港口に可動式の防潮堤を建設する計画を賛成9、反対4で可決した。工事は5月に始まり、東岸壁は二シーズンにわたって閉鎖される。",
    "「私たちは壁を築いているのではない。時間を買っているのだ」とイネス・ヴァルガ市長は述べた。",
    "商工会議所のトーマス・ベル会頭は「契約書はすべて読む。付属書B-12も含めてだ」と語った。計画書はhttps://courier.example/barrier-plan-2026-revision-12-final.pdfで公開されている。",
    source="ヴェラ新報",
    author="佐色みなと",
    tags="防潮堤、ハルデン",
)
CHINESE = _article(
    "哈尔登市议会以九比四通过旧港口挡潮闸计划",
    "哈尔登市议会星期二以九票对四票通过在旧港口修建挡潮闸的计划，工程将于五月开工，东码头将关闭两个季节。",
    "市长伊内斯·瓦尔加说：“我们不是在筑墙，我们是在争取时间。”",
    "她补充说，港口在施工期间将保持开放。",
    source="维拉日报",
    author="李海",
    tags="挡潮闸",
)
LONG_HEADLINE = _article(
    "Council of Halden votes nine to four after a debate of eleven hours, two adjournments and a walk-out for a tidal "
    "barrier at the old harbour mouth that the port, the chamber of trade, three neighbouring parishes, the anglers "
    "of Gull Point and the government of Marland had each asked it for different reasons to think over again",
    "The council voted at four in the morning on Wednesday.",
    "“Nobody will read the whole of that,” said Jo Brandt, the clerk of the council.",
)
ONE_SENTENCE = _article("Fog closes the ferry", "The ferry between Halden and Lisvik does not sail today.")
BARE = "Eelgrass returns to the Ovel\n\nDivers counted forty hectares of new meadow off Gull Point.\n"
LONG_WORDS = _article(
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz_und_Donaudampfschifffahrtsgesellschaftskapitän",
    "The ministry put the whole of it at https://ministry.example/documents/2026/03/04/a-very-long-name-without-a-single-"
    "blank/that-goes-on-and-on/until-the-line-ends-and-well-beyond-it/annex-12.pdf?revision=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "“" + "no" * 120 + ",” said Ines Varga, the mayor of Halden.",
    "The key is 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.",
    source="Donaudampfschifffahrtsgesellschaftskapitänsmützenmagazin",
    author="Wolfeschlegelsteinhausenbergerdorff Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    tags="Rechtsschutzversicherungsgesellschaften, Kraftfahrzeughaftpflichtversicherung",
)
_FIRST = ("Ines", "Jo", "Mette", "Tomas", "Edda", "Maren", "Paul", "Nora", "Aune", "Karl")
_LAST = ("Varga", "Solvang")
_SAID = ("the quay will hold", "nobody asked the anglers", "there is money for one winter")


def _many_speakers() -> str:
    """Sixty quotations by twenty speakers, three of each."""
    names = [f"{first} {last}" for last in _LAST for first in _FIRST]
    rounds = [
        f"“In my view, and I speak for ward {ward}, {what},” said {name}, the councillor of ward {ward}."
        for what in _SAID
        for ward, name in enumerate(names, start=1)
    ]
    return _article("Twenty councillors say what they think of the barrier, three times each", *rounds)


_REPORT = """The council of Halden voted nine to four on Tuesday for a movable barrier at the old harbour mouth, after a debate
that began in the afternoon and ended near midnight.

“We are not building a wall, we are buying time,” said Ines Varga, the mayor of Halden. She said that the port stays
open throughout the works and that no berth will be lost for good.

Work begins in May and will close the eastern quay for two seasons. Fishing boats move to the basin below the mill,
where the town has hired pontoons from a yard in Lisvik.

Mette Solvang, the harbour engineer, told the council that the storm of November had come within a hand of the power
station. “A hand is not a margin,” she said. The bearings of the swing bridge, she added, are ninety years old.

The barrier is to cost 412 million crowns, of which the government pays half. The rest is to come from harbour dues
and from a loan that runs for thirty years, and the treasurer expects the first instalment to fall due in 2028.

Four councillors of the Common List voted against. Their speaker Paul Arden called the plan “a long walk in the rain”
and asked for dykes along the river instead, which would cost a third and take in the villages as well.
"""


def _six_hundred_words() -> str:
    """A report of an ordinary length: what a page of it weighs is measured."""
    paragraphs = [paragraph.replace("\n", " ").strip() for paragraph in _REPORT.split("\n\n")]
    more = [
        f"In ward {ward} the vote was awaited in the parish hall, where {ward * 7} people had come. “We have carried sand "
        f"since I was a child,” said Nora Tell, a net maker. The hall keeps {ward * 40} sandbags in its cellar, and the "
        f"wardens will count them again before the autumn tides of {2026 + ward}."
        for ward in range(1, 8)
    ]
    return _article(
        "Council votes for a tidal barrier at the old harbour mouth", *paragraphs, *more, tags="barrier, Halden"
    )


SIX_HUNDRED_WORDS = "2026-03-04-report.txt"
HAND_WRITTEN = """---
type: briefing
id: ""
title: A note from the editors, written by hand
date: 2026-03-06
language: en
topics: ["editorial"]
---
<!-- key-points -->
## Key points

- We were late on Thursday, and say why.
"""
EXTRACTS = {
    "2026-03-03-arabic.txt": ARABIC,
    "2026-03-03-japanese.txt": JAPANESE,
    "2026-03-03-chinese.txt": CHINESE,
    "2026-03-04-headline.txt": LONG_HEADLINE,
    "2026-03-04-speakers.txt": _many_speakers(),
    SIX_HUNDRED_WORDS: _six_hundred_words(),
    "2026-03-05-sentence.txt": ONE_SENTENCE,
    "2026-03-05-words.txt": LONG_WORDS,
    "2026-03-05-edited.txt": _article(
        "Lisvik buys a second ferry", "The port bought a ferry.", "“It floats,” said Jo Brandt."
    ),
    "2026-03-05-withdrawn.txt": _article("Mayor resigns", "The mayor of Halden resigned.", "She did not."),
    "bare.txt": BARE,
}


def build_hard_pages(site: Path) -> Path:
    """Makes the site in the new folder `site` and builds it strictly."""
    site.mkdir(parents=True)
    (site / "mkdocs.yml").write_text(CONFIG.format(language="en"), "utf-8")
    (site / "briefings").mkdir()
    for name, text in EXTRACTS.items():
        put(site, name, text)
    _done("generate", site, "--strict")
    put_page(site, "2026/03/a-note-from-the-editors-0123456789.md", HAND_WRITTEN)
    _edit(site, "Lisvik buys", lambda text: text.replace("Lisvik buys a second ferry", "Lisvik leases a second ferry"))
    _edit(site, "Lisvik leases", lambda text: text.replace("\n---\n", f"\n{CORRECTION}---\n", 1))
    _done("withdraw", site, _page(site, "Mayor resigns"), "--why", "She did not resign.")
    _done("build", site, "--strict")
    return site


def build_mirrored(pages: Path, site: Path) -> Path:
    """Makes a site in the new folder `site` of the pages of another, its frame in Arabic."""
    shutil.copytree(pages, site / "briefings")
    shutil.copytree(pages.parent / "extracts", site / "extracts")
    (site / "mkdocs.yml").write_text(CONFIG.format(language="ar"), "utf-8")
    _done("build", site, "--strict")
    return site


CORRECTION = 'corrections:\n  - {date: 2026-03-06, note: "The ferry is leased, not bought."}\nreviewed: true\n'


def _done(command: str, site: Path, *arguments: str) -> None:
    done = run(command, site, *arguments)
    assert done.exit_code == 0, done.output


def _page(site: Path, title: str) -> str:
    return next(path for path, text in briefing_pages(site).items() if title.encode() in text)


def _edit(site: Path, title: str, change: Callable[[str], str]) -> None:
    path = site / "briefings" / _page(site, title)
    path.write_text(change(path.read_text("utf-8")), "utf-8")
