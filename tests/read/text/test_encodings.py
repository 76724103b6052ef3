import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.read.text.encodings import decoded

FRENCH = (
    "Le conseil de Halden a voté mardi la construction d’une barrière à l’entrée du vieux port. « Nous ne "
    "bâtissons pas un mur, nous gagnons du temps », a déclaré la mairesse, Inès Varga. Les travaux débuteront en mai."
)
GERMAN = "Der Stadtrat von Halden stimmte für eine Flutsperre. „Wir bauen keine Mauer“, sagte die Bürgermeisterin."
RUSSIAN = (
    "Городской совет Хальдена проголосовал во вторник за строительство дамбы у старого входа в порт. "
    "«Мы строим не стену, мы выигрываем время», — сказала мэр Инес Варга. Работы начнутся в мае."
)
UKRAINIAN = (
    "Міська рада Галдена проголосувала за дамбу біля старого порту. Роботи розпочнуться у травні, сказала мерка."
)
GREEK = "Το δημοτικό συμβούλιο του Χάλντεν ψήφισε την Τρίτη υπέρ ενός φράγματος στην παλιά είσοδο του λιμανιού."
ARABIC = "صوت مجلس مدينة هالدن يوم الثلاثاء لصالح بناء حاجز عند مدخل الميناء القديم. وستبدأ الأعمال في شهر مايو."
HEBREW = "מועצת העיר הלדן הצביעה ביום שלישי בעד הקמת מחסום בכניסה הישנה לנמל. העבודות יחלו בחודש מאי."
JAPANESE = "ハルデン市議会は火曜日、旧港の入り口に防潮堤を建設することを決めた。市長は「時間を稼ぐためだ」と述べた。"
CHINESE = "哈尔登市议会周二投票决定，在旧港口入口处修建防潮闸。市长说：“我们不是在建墙，我们是在赢得时间。”"
TAIWANESE = "哈爾登市議會週二投票決定，在舊港口入口處修建防潮閘。市長說：「我們不是在建牆，我們是在贏得時間。」"
KOREAN = "할덴 시의회는 화요일 옛 항구 입구에 방조제를 건설하기로 의결했다. 시장은 벽을 쌓는 것이 아니라고 말했다."
POLISH = (
    "Rada miasta Halden zagłosowała we wtorek za budową zapory u wejścia do portu. „Nie budujemy muru, kupujemy "
    "czas” – powiedziała burmistrz. Prace rozpoczną się w maju, a wschodnie nabrzeże zostanie zamknięte."
)
CZECH = (
    "Zastupitelstvo města Halden v úterý hlasovalo pro bariéru u starého vjezdu do přístavu. „Nestavíme zeď, kupujeme "
    "čas,“ řekla starostka. Práce začnou v květnu a východní nábřeží bude uzavřeno."
)
TURKISH = (
    "Halden belediye meclisi salı günü eski limanın girişine bir gelgit bariyeri yapılmasına karar verdi. Başkan, "
    "çalışmaların mayıs ayında başlayacağını ve doğu rıhtımının kapatılacağını söyledi. İşçiler bekliyor."
)
LITHUANIAN = (
    "Haldeno miesto taryba antradienį balsavo už užtvarą prie senojo uosto įplaukos. Merė sakė, kad darbai prasidės "
    "gegužės mėnesį, o rytinė krantinė bus uždaryta, kol šią užtvarą baigs statyti."
)
ROMANIAN = (
    "Consiliul orașului Halden a votat marți pentru o barieră la intrarea în vechiul port. Lucrările vor începe în luna "
    "mai, a spus primărița, iar cheiul de est va fi închis până când bariera va fi gata și apele vor sta în afară."
)
THAI = "สภาเมืองฮัลเดนลงมติเมื่อวันอังคารให้สร้างเขื่อนกั้นน้ำที่ปากท่าเรือเก่า นายกเทศมนตรีกล่าวว่างานจะเริ่มในเดือนพฤษภาคม"
BALLOT = "ハルデン投票\n\n市議会は火曜日に防潮堤を閉じることを決めた。「もう待てない」とバルガ議長は述べた。"
ENGLISH = "The council voted for a barrier. “We are not building a wall,” said the mayor. It’s a start — no more."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((FRENCH, encoding) for encoding in ("cp1252", "cp1254", "utf-16", "utf-32", "utf-16-le", "utf-16-be")),
        *((GERMAN, encoding) for encoding in ("cp1252", "utf-8-sig", "utf-32-le", "utf-32-be")),
        *((RUSSIAN, encoding) for encoding in ("cp1251", "utf-16-le", "utf-16-be")),
        *((RUSSIAN.replace("—", "-"), encoding) for encoding in ("koi8_r", "iso8859_5", "cp866")),
        *((UKRAINIAN, "cp1251"), (GREEK, "cp1253"), (GREEK, "iso8859_7"), (HEBREW, "cp1255")),
        *((ARABIC, encoding) for encoding in ("cp1256", "iso8859_6", "utf-16-le")),
        *((JAPANESE, encoding) for encoding in ("cp932", "euc_jp", "iso2022_jp")),
        *((CHINESE, "gb18030"), (TAIWANESE, "big5"), (KOREAN, "euc_kr"), (KOREAN, "iso2022_kr")),
        *((TURKISH, encoding) for encoding in ("cp1254", "iso8859_9")),
        *((LITHUANIAN, encoding) for encoding in ("cp1257", "iso8859_13")),
        *((FRENCH.replace("’", "'"), encoding) for encoding in ("iso8859_15", "mac_roman")),
        *((ROMANIAN, "iso8859_16"), (THAI, "cp874"), (BALLOT, "euc_jp"), (BALLOT, "cp932")),
        *((POLISH, "cp1250"), (CZECH, "cp1250"), (ENGLISH, "cp1252"), ("Café\n\nOne.", "cp1252")),
    ],
)
def test_each_encoding_is_read(text: str, encoding: str) -> None:
    """A text of news in an encoding that is read comes out as it went in, or as far as that encoding has it."""
    held = text.encode(encoding, "ignore").decode(encoding)
    assert decoded(text.encode(encoding, "ignore"), "x.txt").text == held.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "text",
    [FRENCH, RUSSIAN, ARABIC, JAPANESE, BALLOT, CHINESE, TAIWANESE, KOREAN, THAI, TURKISH, LITHUANIAN, POLISH, ENGLISH],
)
@pytest.mark.parametrize(
    "encoding",
    [
        *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1256", "cp932", "euc_jp", "gb18030", "euc_kr", "big5", "johab"),
        *("mac_roman", "cp850", "cp437", "iso8859_2", "iso8859_3", "iso8859_5", "mac_cyrillic"),
    ],
)
def test_text_is_read_rightly_or_not_at_all(text: str, encoding: str) -> None:
    """Whatever encoding a text is in, of those that are read or another, no wrong text comes out."""
    for length in (40, 60, 1_000):
        data = text.encode(encoding, "ignore")[:length]
        held = data.decode(encoding, "ignore")
        if len(held) > 0.9 * min(len(text), length // 2):
            try:
                found = decoded(data, "x.txt").text
            except ExtractError:
                continue
            assert found == held


@pytest.mark.parametrize(
    ("data", "encoding", "has_note"),
    [
        (b"Plain.", "utf-8", False),
        ("Café".encode(), "utf-8", False),
        ("Café".encode("utf-16"), "utf-16-le", False),
        ("Café".encode("cp1252"), "cp1252", True),
        (JAPANESE.encode("cp932"), "cp932", True),
        (JAPANESE.encode("iso2022_jp"), "iso2022_jp", False),
        ("<?xml version='1.0' encoding='windows-1251'?><a>Да</a>".encode("cp1251"), "cp1251", False),
        ('<html><meta charset="Shift_JIS"><p>港</p>'.encode("cp932"), "cp932", False),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>“Café”</p>'.encode("cp1252"),
            "cp1252",
            False,
        ),
        ('<?xml version="1.0" encoding="ISO-8859-2"?><a>ł</a>'.encode("iso8859_2"), "iso-8859-2", False),
        ('<?xml version="1.0" encoding="ISO-8859-2"?><a>ł</a>'.encode(), "utf-8", False),
    ],
)
def test_the_encoding_is_named_and_a_guess_is_said(data: bytes, encoding: str, has_note: bool) -> None:
    """What the file itself says needs no note; UTF-8 goes before a declaration, for no other text is sound UTF-8."""
    found = decoded(data, "x.txt")
    assert (found.encoding, bool(found.note)) == (encoding, has_note)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7\n1 0 obj", "is a PDF document, not text"),
        (b"{\\rtf1\\ansi The barrier", "is a document in RTF, not text"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xff\xfe", "is empty"),
        (b" \r\n\t", "holds nothing but white space"),
        (b"PK\x03\x04\x00\x00", "is a ZIP archive or an office document, not text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is binary, not text (byte 0x00 at offset 8)"),
        (b"\x1f\x8b\x08" + b"\x00" * 20, "is packed by gzip, not text"),
        (b"\xff\xfe\x00", "is marked as UTF-16, but damaged (byte 0x00 at offset 2)"),
        (b"\xef\xbb\xbfCaf\xe9s", "is marked as UTF-8, but damaged (byte 0xe9 at offset 6)"),
        ("Déjà vu à l’\xff été".encode().replace("ÿ".encode(), b"\xff"), "is UTF-8, but damaged (byte 0xff at offset"),
        (b"\xed\xa0\x80", "is UTF-8, but damaged (byte 0xed at offset 0)"),
        (b"Title\n\n\xed\xa0\x80\n", "is UTF-8, but damaged (byte 0xed at offset 7)"),
        (b"\x81\x8d\x8f\x90 abc", "is not UTF-8 (byte 0x81 at offset 0), and in which other encoding"),
        (b"a \x1b$ b \x1b( c", "has the escapes of ISO-2022 and is not sound ISO-2022"),
        (b"<?xml version='1.0' encoding='utf-7'?>\xff\xfe\xfd", "is not UTF-8"),
        (b"<?xml version='1.0' encoding='zlib'?>\xff\xfe\xfd", "is not UTF-8"),
    ],
)
def test_what_is_refused(data: bytes, what: str) -> None:
    """What is not text, damaged, or cannot be told for certain is refused by name, with its reason and a remedy."""
    with pytest.raises(ExtractError) as caught:
        decoded(data, "in/x.txt")
    assert caught.value.what.startswith(what)
    assert caught.value.path == "in/x.txt"
    assert caught.value.remedy


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp"])
def test_a_text_cut_within_a_character_loses_that_character(encoding: str) -> None:
    """A file cut to so many bytes is read up to the last whole character, and a note says so."""
    data = JAPANESE.encode(encoding)
    found = decoded(data[: len(JAPANESE[:-4].encode(encoding)) + 1], "x.txt")
    assert found.text == JAPANESE[:-4]
    assert "within a character" in found.note


def test_a_letter_is_never_taken_for_a_cut_character() -> None:
    """Where a character is one byte, the last one stays."""
    assert decoded("Это случилось в городе Хальден".encode("cp1251"), "x").text.endswith("ден")


def test_line_ends_become_one() -> None:
    """CRLF and CR become LF."""
    assert decoded(b"a\r\nb\rc\n", "x").text == "a\nb\nc\n"


def test_a_nul_far_down_is_left_to_the_cleaning() -> None:
    """Beyond the first 8 kB a NUL is a control character like others."""
    assert "\x00" in decoded(b"a" * 8192 + b"\x00", "x").text


def text_or_refusal(data: bytes) -> str:
    try:
        return decoded(data, "x").text
    except ExtractError as error:
        return f"refused: {error.what}"


@given(st.binary(max_size=200) | st.text(max_size=60).map(lambda text: text.encode("utf-16-le", "surrogatepass")))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Nothing but `ExtractError` is raised."""
    assert text_or_refusal(data)


@given(st.text(st.characters(exclude_characters="\x00\r\x1b", exclude_categories=["Cs"]), min_size=1))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    """UTF-8 comes out as it went in."""
    text = text.removeprefix("\ufeff")
    blank = "is empty" if not text else "holds nothing but white space"
    assert text_or_refusal(text.encode()) == (text if text.strip() else f"refused: {blank}")
