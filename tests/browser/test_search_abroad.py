"""Searching a site whose words and briefings are in other languages than those of the sample."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.sample import Site, briefings, published
from tests.browser.searching import open_filters, open_search
from tests.browser.windows import Window
from tests.verra import new_site

pytest_plugins = ["tests.browser.fixtures"]
pytestmark = pytest.mark.browser

ARTICLES = {
    "zh": """\
哈尔登市议会批准防潮闸

维拉共和国首都哈尔登市议会星期二以二十七票对十四票批准在旧港口修建防潮闸。

工程将于六月开始，预计持续四年。反对派议员批评说，地质调查只打了两个钻孔。
""",
    "th": """\
สภาเมืองฮัลเดนอนุมัติเขื่อนกั้นน้ำทะเล

สภาเมืองฮัลเดนลงมติเมื่อวันอังคารให้สร้างเขื่อนกั้นน้ำทะเลที่ปากท่าเรือเก่า

การก่อสร้างจะเริ่มในเดือนมิถุนายน ชาวประมงเป็นห่วงว่าเรือจะเข้าออกไม่ได้
""",
    "ja": """\
ハルデン市議会、防潮堤の建設を承認

ヴェラ共和国の首都ハルデンの市議会は火曜日、旧港の入り口に防潮堤を建設する計画を承認した。

漁師らは船の出入りができなくなることを心配している。
""",
    "ar": """\
مجلس هالدن يوافق على حاجز المدّ

وافق مجلس مدينة هالدن يوم الثلاثاء على بناء حاجز للمدّ عند مدخل الميناء القديم.

ويخشى الصيّادون أن تُمنع القوارب من الدخول إلى الميناء.
""",
}
WORDS = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgid "%(count)s briefing"
msgid_plural "%(count)s briefings"
msgstr[0] "%(count)s огляд"
msgstr[1] "%(count)s огляди"
msgstr[2] "%(count)s оглядів"

msgid "Paragraph %(number)s"
msgstr "Абзац %(number)s"

msgid "Key point"
msgstr "Головне"

msgid "Topic"
msgstr "Тема <b>&amp;"
"""


@pytest.fixture(scope="module")
def abroad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that speaks Ukrainian, as far as its catalogue goes, about articles in scripts of four kinds."""
    project = new_site(tmp_path_factory.mktemp("abroad") / "verra", language="uk")
    for day, (language, text) in enumerate(ARTICLES.items(), 1):
        head = f"---\ndate: 2026-03-0{day}\nlanguage: {language}\ntags: [Halden]\n---\n"
        (project / "extracts" / f"{language}.md").write_text(f"{head}# {text}", "utf-8")
    (project / "templates" / "words").mkdir(parents=True)
    (project / "templates" / "words" / "uk.po").write_text(WORDS, "utf-8")
    done = briefings("build", "--strict", at=project)
    assert done.returncode == 0, done.stderr
    with published(project) as site:
        yield site


@pytest.mark.parametrize(
    ("query", "language", "marked"),
    [
        ("防潮闸", "zh", "防潮闸"),
        ("反对派议员", "zh", "反对派议员"),
        ("钻孔", "zh", "钻孔"),
        ("เขื่อน", "th", "เขื่อนกั้นน้ำ"),
        ("ชาวประมง", "th", "ชาวประมง"),
        ("市議会", "ja", "市議会"),
        ("船の出入り", "ja", "船の出入り"),
        ("المد", "ar", "المدّ"),
        ("ميناء", "ar", "الميناء"),
        ("الصيادين", "ar", "الصيّادون"),
    ],
)
def test_words_that_no_space_parts_are_found_and_marked_whole(
    open_window: Callable[..., Window], abroad: Site, query: str, language: str, marked: str
) -> None:
    """A word in the middle of a Chinese, Japanese or Thai text, or a bare Arabic one, finds its briefing, marked as it stands."""
    page = open_window(abroad).page
    open_search(page, q=query)
    heading = page.locator(f"#results h2[lang={language}]")
    expect(heading).to_have_count(1)
    title = ARTICLES[language].partition("\n")[0]
    assert heading.inner_text() == title
    result = page.locator("#results > li", has=page.locator(f"h2[lang={language}]"))
    assert marked in [text.strip(" .،") for text in result.locator("mark").all_inner_texts()]
    assert result.get_attribute("dir") == ("rtl" if language == "ar" else "ltr")


def test_the_scripts_speak_the_language_of_the_site(open_window: Callable[..., Window], abroad: Site) -> None:
    """Numbers have the plural of the site's language, dates its form, names of filters its words, and none is markup."""
    page = open_window(abroad).page
    open_search(page, year="2026")
    expect(page.locator("#count")).to_have_text("4 огляди")
    assert page.locator("#results time").all_inner_texts()[0] == "4 березня 2026 р."
    assert all(len(opening) > 15 for opening in page.locator("#results .passage").all_inner_texts())
    open_search(page, q="Ovel", year="2026")
    assert page.locator("#count").inner_text() == "No briefing answers this search."
    open_search(page, q="钻孔")
    expect(page.locator("#count")).to_have_text("1 огляд")
    assert set(page.locator(".passages a").all_inner_texts()) <= {"Головне", "Абзац 2"}
    open_filters(page)
    expect(page.get_by_role("group", name="Тема <b>&amp;", exact=True)).to_have_count(1)
