"""Arabic: the verb comes first, nothing is written with capitals, and small words are written to the next."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analyse.examples import analysed, found, segments
from tests.analyse.speakers.shown import quotations, shown

FULL = "التقت رئيسة بلدية هالدن إيناس فارغا قبطان الميناء سمير حداد يوم الاثنين."
VARGA, HADDAD = "إيناس فارغا", "سمير حداد"
_WORDS = (
    "قال",
    "وقالت",
    "حداد",
    "رئيس",
    "البلدية",
    "إن",
    "أن",
    "«",
    "»",
    ":",
    "،",
    ".",
    "عن",
    "قوله",
    "وفق",
    "لا",
    '"',
)


def told(*paragraphs: str) -> list[tuple[str, str | None]]:
    """The reported clauses of the paragraphs, and their speakers."""
    return [
        (" … ".join(segments(paragraphs, each)), each.speaker.name if each.speaker else None)
        for each in found(*paragraphs, language="ar")
        if each.kind == "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت فارغا: «لن نبني جدارا، بل نشتري الوقت».", VARGA),
        ("وأضافت فارغا «لن نبني جدارا، بل نشتري الوقت».", VARGA),
        ("«لن نبني جدارا، بل نشتري الوقت»، قالت فارغا.", VARGA),
        ("«لن نبني جدارا، بل نشتري الوقت»، كما قالت فارغا.", VARGA),
        ("«متى يفتح الرصيف القديم؟» سألت فارغا.", VARGA),
        ("«لن نبني جدارا، بل نشتري الوقت»، بحسب فارغا.", VARGA),
        ("وكانت فارغا قد قالت: «لن نبني جدارا أبدا».", VARGA),
        ("وقال حداد لفارغا: «لن نبني جدارا أبدا».", HADDAD),
        ("ودعا حداد السكان إلى الهدوء، قائلا: «لن نبني جدارا أبدا».", HADDAD),
        ("ونقلت صحيفة عن حداد قوله: «لن نبني جدارا أبدا».", HADDAD),
        ("وأكد حداد أن القرار «خطأ كبير» في هذا الوقت.", HADDAD),
        ("ووصف حداد القرار بأنه «خطأ كبير».", HADDAD),
        ("سمير حداد: «لن نبني جدارا أبدا».", HADDAD),
        ("وقال محامي سمير حداد: «لن نبني جدارا أبدا».", "محامي سمير حداد"),
        ("وقالت وزارة الموانئ: «لن نبني جدارا أبدا».", "وزارة الموانئ"),
        ("وقال مصدر أمني: «لن نبني جدارا أبدا».", "مصدر أمني"),
        ("وقال المزارع وجدان العلي: «لن نبني جدارا أبدا».", "وجدان العلي"),
    ],
)
def test_speaker_of_a_quotation(text: str, name: str) -> None:
    """The subject of the verb speaks, wherever it stands; not who is spoken to, nor who another is named by."""
    assert shown(FULL, text, language="ar") == [name]


@pytest.mark.parametrize(
    ("text", "clause", "name"),
    [
        ("وقالت فارغا إن الميناء سيبقى مفتوحا.", "الميناء سيبقى مفتوحا", VARGA),
        ("وأشارت فارغا إلى أن الميناء سيبقى مفتوحا.", "الميناء سيبقى مفتوحا", VARGA),
        ("وقالت فارغا، في تصريح لإذاعة هالدن، إن الميناء سيبقى مفتوحا.", "الميناء سيبقى مفتوحا", VARGA),
        ("وقال حداد إنه سيبقى في الميناء.", "سيبقى في الميناء", HADDAD),
        ("الميناء سيبقى مفتوحا، كما قالت فارغا أمس.", "الميناء سيبقى مفتوحا", VARGA),
        ("وبحسب الشرطة فإن الميناء سيبقى مفتوحا.", "الميناء سيبقى مفتوحا", "الشرطة"),
        ("الميناء سيبقى مفتوحا، وفقا لوزارة الموانئ.", "الميناء سيبقى مفتوحا", "وزارة الموانئ"),
        ("ونقلت الوكالة عن حداد قوله إن الميناء سيبقى مفتوحا.", "الميناء سيبقى مفتوحا", HADDAD),
        ("وأظهر التقرير أن الميناء سيبقى مفتوحا.", "الميناء سيبقى مفتوحا", "التقرير"),
        ("وقال حداد إن الميناء سيبقى مفتوحا، وهو ما لم يتوقعه أحد.", "الميناء سيبقى مفتوحا", HADDAD),
        ("وقال حداد إن الميناء سيبقى مفتوحا بحسب تعبيره.", "الميناء سيبقى مفتوحا", HADDAD),
    ],
)
def test_reported_clause(text: str, clause: str, name: str) -> None:
    """What stands behind the conjunction is reported, without it and without the author's own words behind."""
    assert told(FULL, text) == [(clause, name)]


@pytest.mark.parametrize(
    "text",
    [
        "ولم تقل فارغا إن الميناء سيغلق.",
        "ونفت فارغا أن يكون الميناء قد أغلق.",
        "هل قالت فارغا إن الميناء سيغلق؟",
        "إذا قالت فارغا إن الميناء سيغلق فسنعود.",
        "ورفض حداد أن يغلق الميناء.",
        "وبنت المدينة الجسر حسب القانون.",
        "ويذكر أن الميناء بني قبل قرن.",
    ],
)
def test_no_statement(text: str) -> None:
    """A denial, a question, a supposition, an act and what nobody says are no statement."""
    assert told(FULL, text) == []


def test_participle_goes_on() -> None:
    """A participle reports another clause of the same speaker, and ends the one before."""
    assert told(FULL, "وقالت فارغا إن الميناء مفتوح، مشيرة إلى أن الأرصفة جاهزة.") == [
        ("الميناء مفتوح", VARGA),
        ("الأرصفة جاهزة", VARGA),
    ]


def test_gender_of_the_verb() -> None:
    """A verb without a subject is about the last person of its gender."""
    text = ("قالت رئيسة بلدية هالدن إيناس فارغا لقبطان الميناء سمير حداد إن الرصيف سيغلق.", "وقال إن هذا مستحيل.")
    assert told(*text)[1] == ("هذا مستحيل", HADDAD)


def test_broken_quotation() -> None:
    """A quotation that goes on behind its own attribution is one."""
    (each,) = quotations(FULL, "«سنعود في الصيف»، قالت فارغا، «ولن ننسى أحدا».", language="ar")
    assert len(each.segments) == 2


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("قالت رئيسة بلدية هالدن إيناس فارغا إن", {VARGA: "رئيسة بلدية هالدن"}),
        ("قال سمير حداد، وزير الموانئ، إن", {HADDAD: "وزير الموانئ"}),
        ("قال عبد الرحمن آل ناصر رئيس النقابة، إن", {"عبد الرحمن آل ناصر": "رئيس النقابة"}),
        ("وصل إلى مطار الملك محمد حداد في هالدن", {}),
        ("صدر بيان صباح اليوم في هالدن", {}),
    ],
)
def test_people(text: str, people: dict[str, str]) -> None:
    """Persons are known by their given names, with the titles before and behind them; things called by them are none."""
    assert {each.name: each.role for each in analysed(text, language="ar").people} == people


@settings(deadline=None)  # the first reads the tables
@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_anything(words: list[str]) -> None:
    """Whatever the words and marks, spans lie within the text and none of a statement is empty."""
    text = " ".join(words)
    for each in found(text, language="ar"):
        assert all(0 <= span.start < span.end <= len(text) for span in each.segments)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قال وزير الثقافة والإعلام الفيراني سمير حداد، إن الميناء مفتوح اليوم.", ("الميناء مفتوح اليوم", HADDAD)),
        ("أكد الوزير سمير حداد، عقب انتهاء اجتماع اللجنة، أن الميناء مفتوح.", ("الميناء مفتوح", HADDAD)),
        ("وكان سمير حداد قد أكد أن الميناء مفتوح.", ("الميناء مفتوح", HADDAD)),
    ],
)
def test_longer_subjects(text: str, expected: tuple[str, str]) -> None:
    """Titles joined by "and", asides behind a comma and a pluperfect leave the subject who it is."""
    assert told(text) == [expected]


def test_objects_behind_a_pronoun() -> None:
    """Where the conjunction holds the subject of a verb, what follows the verb is its object and speaks no further."""
    text = "أكد سمير حداد أن الميناء مفتوح وأنه توقع مقاومة أكبر. وأوضح أن الأرصفة جاهزة."
    assert told(text)[-1] == ("الأرصفة جاهزة", HADDAD)
