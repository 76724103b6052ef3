import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import BOUNDS, Extract
from generator.read.extracts import extracts_of
from generator.read.formats.table_rows import MOST_COLUMNS
from generator.read.formats.tables import FORMATS, parse, parse_trafilatura
from generator.read.sample import Sample

HEADER = "title,text,date\n"


def read(text: str, suffix: str = "csv", named: str | None = None) -> list[Extract | ExtractError]:
    return list(extracts_of(parse(Sample(text, suffix), named), path="a.csv", sha256="00"))


def one(text: str, suffix: str = "csv") -> Extract:
    (found,) = read(text, suffix)
    assert isinstance(found, Extract), found
    return found


def names(text: str, suffix: str = "") -> list[str]:
    return [known.names[0] for known in FORMATS if known.suits(Sample(text, suffix))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_rows_are_articles(delimiter: str) -> None:
    """Each row below a header gives an article with the fields that the names of its columns say."""
    rows = [
        ["", "Headline", "article_text", "Publish Date", "authors", "URL", "keywords", "lang"],
        [
            "0",
            "The barrier",
            "One.\n\nTwo; three.",
            "2026-03-04",
            "Jo Brandt; Ines Varga",
            "https://a.example/1",
            "a;b",
            "en",
        ],
    ]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter, lineterminator="\n").writerows(rows)
    extract = one(written.getvalue(), "txt")
    assert (extract.title, extract.paragraphs) == ("The barrier", ("One.", "Two; three."))
    assert (extract.date, extract.language, extract.tags) == ("2026-03-04", "en", ("a", "b"))
    assert (extract.source.url, extract.source.authors) == ("https://a.example/1", ("Jo Brandt", "Ines Varga"))
    assert extract.reader == ("TSV" if delimiter == "\t" else "CSV")


@pytest.mark.parametrize(
    "cell", ["\"['Jo Brandt', 'Ines Varga']\"", '"[""Jo Brandt"", ""Ines Varga""]"', "Jo Brandt; Ines Varga"]
)
def test_lists_in_a_cell(cell: str) -> None:
    """A list in a cell is written as Python, as JSON or with semicolons."""
    assert one(f"text,author\nOne.,{cell}\n").source.authors == ("Jo Brandt", "Ines Varga")


def test_a_table_of_one_column_is_read_by_its_suffix() -> None:
    """A header that is one name alone tells nothing; a suffix tells the table, and its delimiter."""
    assert one('text\n"One, two."\n').paragraphs == ("One, two.",)
    assert one("text\nOne, two.\n", "tsv").paragraphs == ("One, two.",)
    assert names("text\nOne.\n") == []


def test_html_in_a_cell_is_read_as_such() -> None:
    """A body in HTML gives its paragraphs."""
    assert one('title,content\nA,"<p>One.</p><p>Two &amp; three.</p>"\n').paragraphs == ("One.", "Two & three.")


@pytest.mark.parametrize("nothing", ["", "NaN", "None", "null", " "])
def test_what_programs_write_for_nothing_is_nothing(nothing: str) -> None:
    """A missing value has no words, and the next column of the same field counts."""
    extract = one(f"title,author,text,body\nA,{nothing},{nothing},One.\n")
    assert (extract.paragraphs, extract.source.authors) == (("One.",), ())


def test_rows_that_do_not_fit_are_named_and_the_others_read() -> None:
    """A row with a wrong number of cells, marks that do not fit, no text or a cut one is refused by its line."""
    text = (
        f'{HEADER}A,"One.\nOne and a half.",2026-03-04\nB,Two.\nC,"Three."x,\n\nD,,2026-03-04\n'
        'E,Four [+1234 chars],\nF,Five.,\nG,"Six.\nH,Seven.,\n'
    )
    found = read(text)
    assert [item.title for item in found if isinstance(item, Extract)] == ["A", "F"]
    assert [item.line for item in found if isinstance(item, ExtractError)] == [4, 5, 7, 8, 10]


def test_a_list_of_addresses_is_refused() -> None:
    """A table of bookmarks, which has no column of text, is refused by name and reason."""
    (found,) = read("title,url,time_added,tags,status\nA,https://a.example,1772582400,,unread\n", "")
    assert isinstance(found, ExtractError)
    assert "lists addresses and has no column of text" in str(found)


@pytest.mark.parametrize(
    ("text", "suffix", "named"),
    [
        ("a,b\n1,2\n", "csv", "csv"),
        ("One.\n", "tsv", "tsv"),
        ("title,text\nA,One.\n", "", "csv"),
        ("sep=;\ntitle;text\nA;One.\n", "", "csv"),
        ("title\ttext\nA\tOne.\n", "csv", "tsv"),
        ("url,title,folder\nhttps://a.example,A,b\n", "", "csv"),
        ("Title|Body\nA|One.\n", "", "csv"),
    ],
)
def test_tables_are_recognised(text: str, suffix: str, named: str) -> None:
    """Names of columns tell a table, one of them the text's; a suffix does without them."""
    assert names(text, suffix) == [named]


@pytest.mark.parametrize(
    "text",
    [
        "Text, date, and other things.\nOne, two, and three.",
        "Text, date and place\n\nIt rained, then it stopped.",
        "Title\n\nText, title\nBody",
        "title,text\n",
        "Content, date and author\nOne, two",
        "url,title\nhttps://a.example,A",
        "Title, text, and date: what makes a story\n\nA, b, c.\n\nD, e, f.",
        "Title, text, date\n\nA, b, c",
        "text,title,one,two,three\na,b,c,d,e",
        "The body, text, and title\nof it, were, found\nlater.",
        "",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    """Running text is no table, even where its words are names of columns."""
    assert names(text) == []


TRAFILATURA = (
    'https://a.example/1\tnull\t1a52{}\ta.example\tThe barrier\tnull\t2026-03-04\t"The barrier\nOne.\n- Two.\n- Three."'
    "\tnull\tnull\tarticle\n\n"
)


def test_the_table_of_trafilatura() -> None:
    """Eleven columns without a header are known by the address, the fingerprint and the day; null is nothing."""
    text = TRAFILATURA.format("0") + TRAFILATURA.format("1").replace("example/1", "example/2").replace(
        "The barrier", "null"
    )
    assert names(text) == ["trafilatura-tsv"]
    assert names("\t".join(["null"] * 10)) == []
    first, second = extracts_of(parse_trafilatura(Sample(text)), path="a", sha256="00")
    assert isinstance(first, Extract)
    assert isinstance(second, Extract)
    assert (first.title, first.paragraphs, first.forms) == (
        "The barrier",
        ("One.", "Two.", "Three."),
        ("paragraph", "item", "item"),
    )
    assert (second.title, second.source.url) == ("", "https://a.example/2")


def test_a_row_is_known_by_what_it_holds() -> None:
    """A row inserted above another changes neither its name nor its hash."""
    alone = one(f"{HEADER}A,One.,\n")
    assert read(f"{HEADER}B,Two.,\nA,One.,\n")[1] == alone


def test_what_is_too_much_is_said() -> None:
    """Beyond a number of rows, of errors and of columns, nothing is read, and it is said."""
    many = read(HEADER + "".join(f"A,Text {number}.,\n" for number in range(BOUNDS.records + 1)))
    assert (len(many), str(many[-1])[:6]) == (BOUNDS.records + 1, "a.csv:")
    assert len(read(HEADER + "A\n" * 3_000)) == 1_001
    assert isinstance(read("text,title" + ",a" * MOST_COLUMNS + "\n")[0], ExtractError)
    assert isinstance(read(HEADER + '"' + "a,b\n" * 100_000)[0], ExtractError)
    assert one('title,text\nA,"' + "word " * 19_000 + '"\n').title == "A"


@given(st.text() | st.lists(st.sampled_from(['"', ",", "\n", "a", "text", "title", "\t", "\x00", "null"])).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but `ExtractError` comes of a table that is none."""
    for body in (text, HEADER + text):
        assert read(body)
        assert len(names(body, "csv")) == 1


@given(st.lists(st.tuples(st.text("ab ,;\"\n'.", min_size=1), st.text('ab,"\n')), min_size=1, max_size=5))
def test_what_a_program_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    """Cells with delimiters, quotation marks and line ends are read as they were written."""
    written = io.StringIO()
    numbered = [(f"Text {number}: {text}x", note) for number, (text, note) in enumerate(rows)]
    csv.writer(written, lineterminator="\n").writerows([("text", "author"), *numbered])
    found = read(written.getvalue())
    assert len(found) == len(rows)
    assert all(isinstance(item, Extract) for item in found)


@pytest.mark.parametrize(
    "header",
    [
        "Titel;Artikeltext;Datum;Autor;Schlagwörter",
        "titre,texte,date,auteur,mots-clés",
        "Título;Texto;Fecha;Autor;Etiquetas",
        "titolo,testo,data,autore,etichette",
        "título,conteúdo,data,autor,palavras-chave",
        "Заголовок,Текст,Дата,Автор,Теги",
    ],
)
def test_columns_are_known_in_other_languages(header: str) -> None:
    """A table is headed in its people's language."""
    delimiter = ";" if ";" in header else ","
    extract = one(f"{header}\n" + delimiter.join(["The gate", "One.", "2026-03-04", "Ines Varga", "sea"]), "txt")
    assert (extract.title, extract.paragraphs, extract.date) == ("The gate", ("One.",), "2026-03-04")
    assert (extract.source.authors, extract.tags) == (("Ines Varga",), ("sea",))


@pytest.mark.parametrize(
    ("columns", "note"),
    [
        ([], ()),
        (["mood"], ('The column "mood" was not read.',)),
        (["mood", "words", "Unnamed: 3"], ('The columns "mood" and "words" were not read.',)),
        (
            [f"x{n}" for n in range(20)],
            (f"The columns {', '.join(chr(34) + f'x{n}' + chr(34) for n in range(9))} and 11 others were not read.",),
        ),
    ],
)
def test_columns_that_are_not_read_are_noted_once(columns: list[str], note: tuple[str, ...]) -> None:
    """The first article tells which columns of the file are of no known name."""
    empty = "," * len(columns)
    first, second = read(f"{','.join(['title', 'text', *columns])}\nA,One.{empty}\nB,Two.{empty}\n")
    assert isinstance(first, Extract)
    assert isinstance(second, Extract)
    assert (first.notes, second.notes) == (note, ())


def test_titles_in_cells_are_shown_as_on_the_page() -> None:
    """Character references and emphasis are no words."""
    assert one("title,text\nQuay &amp; <i>gate</i>,One.\n").title == "Quay & gate"


def test_one_cell_is_one_cell() -> None:
    """The message about a short row counts as people do."""
    (found,) = read("title,text\nA\n")
    assert isinstance(found, ExtractError)
    assert found.what == "begins a row of 1 cell, where the header has 2"


def test_a_table_of_markdown_is_none() -> None:
    """Below its header stands a rule, which no delimited file has."""
    assert names("| Title | Text |\n|---|:--|\n| a | b |\n") == []
    assert names("Title|Text\na|b\n") == ["csv"]
