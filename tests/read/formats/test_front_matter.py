import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Extract, Source
from generator.read.extracts import extracts_of
from generator.read.formats.front_matter import FRONT_MATTER, MARKDOWN, parse
from generator.read.sample import Sample


def read(text: str, suffix: str = "txt", path: str = "barrier.txt", named: str | None = None) -> Extract:
    (found,) = extracts_of(parse(Sample(text, suffix), named), path=path, sha256="00")
    if isinstance(found, ExtractError):
        raise found
    return found


def test_a_full_header() -> None:
    """A header gives metadata; keys are known in any case, and unknown ones are passed over."""
    extract = read(
        '---\nTitle: "Barrier: the vote"\nLAYOUT: post\ndate: 2026-03-04T10:00:00+01:00\n'
        "Authors: Jo Brandt, Ada Lind\nsource: Halden Courier\nurl: 'https://courier.example/barrier'\nlang: en\n"
        '# by hand\ntags: [tides, "harbour, old"]\n---\n\nBarrier: the vote\nOne.\n'
    )
    assert extract.title == "Barrier: the vote"
    assert extract.paragraphs == ("One.",)
    assert extract.date == "2026-03-04T10:00:00+01:00"
    assert extract.source == Source(
        "Halden Courier", "https://courier.example/barrier", ("Jo Brandt", "Ada Lind"), "2026-03-04T10:00:00+01:00"
    )
    assert (extract.language, extract.tags, extract.notes) == ("en", ("tides", "harbour, old"), ())


@pytest.mark.parametrize(
    "tags",
    [
        "tags: tides; quay",
        "tags: tides, quay",
        "tags: [ 'tides' , quay ]",
        "tags:\n  - tides\n  - 'quay'",
        "tags: tides\n- quay",
        "keywords:\n  - tides\n  - quay",
        "layout: post\ntags: tides quay",
        "title: a: b\ntags: ['tides', \"quay\"]",
    ],
)
def test_lists_in_a_header(tags: str) -> None:
    """A list stands in one line, in brackets or not, or an item a line."""
    assert read(f"---\n{tags}\n---\nThe barrier\n\nOne.").tags == ("tides", "quay")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: Barrier: the vote", "Barrier: the vote"),
        ('title: "Barrier": the vote', '"Barrier": the vote'),
        ('title: "A wall" or "a barrier"', '"A wall" or "a barrier"'),
        (r'title: "A \"wall\": no"', 'A "wall": no'),
        ("title: 'Halden''s wall: no'", "Halden's wall: no"),
        ("title: *wall* or not", "*wall* or not"),
        ("title: [Opinion] A wall", "[Opinion] A wall"),
        ("title: 2026", "2026"),
        ("title: yes", "yes"),
        ("title: A wall # and a comment", "A wall"),
        ("hostname: courier.example\ntitle: A wall # 1", "A wall # 1"),
        ("title: >\n  The long\n  barrier", "The long barrier"),
    ],
)
def test_titles_in_a_header(line: str, title: str) -> None:
    """A title is read as YAML, and as it is typed where that is not valid YAML or trafilatura wrote it."""
    extract = read(f"---\n{line}\ndate: 2026-03-04\n---\nOne.")
    assert (extract.title, extract.date, extract.notes) == (title, "2026-03-04", ())


def test_a_header_without_title_leaves_the_title_to_the_text() -> None:
    """Below a header that gives no title, the text is read as without a header."""
    extract = read("---\nsource: Halden Courier\ntitle:\n---\nThe barrier\n\nOne.")
    assert (extract.title, extract.paragraphs) == ("The barrier", ("One.",))


def test_what_is_not_understood_in_a_header_is_noted() -> None:
    """Repeated keys, lines of no known form and unreadable dates are named in notes."""
    extract = read("---\ntitle: A\ntitle: B\nand on it goes\ndate: 03/04/2026\n---\nOne.")
    assert extract.title == "B"
    assert len(extract.notes) == 3
    assert extract.notes[1].startswith("Line 4 ")


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: The barrier\nOne.\nTwo.",
        "---\nThe council met.\nmayor: yes\n---\nOne.",
        "---\nmayor: yes\n---\nOne.",
        "---\n---\nOne.",
        "The barrier\n---\ntitle: x\n---\nOne.",
        "---\nUpdate: it rained.\nThe river rose.\nThe quay closed.\nAll left.\ndate: soon\n---\nOne.",
        "--- \n+++\ntitle: a\n+++",
        "",
    ],
)
def test_what_is_no_header_is_not_recognised(text: str) -> None:
    """A header is closed, begins with a key, holds a known one, and is not for the most part running text."""
    assert not FRONT_MATTER.suits(Sample(text))


@pytest.mark.parametrize(
    "text", ["---\ntitle: a\n---\nb", "---  \n\n# c\nlayout: post\n...\nb", "+++\ntitle = 'a'\n+++"]
)
def test_what_is_a_header_is_recognised(text: str) -> None:
    """YAML may end with three dots, TOML stands between plus signs, comments may come first."""
    assert FRONT_MATTER.suits(Sample(text))
    assert not MARKDOWN.suits(Sample(text, "md"))


def test_markdown_is_recognised_by_its_name() -> None:
    """A file without a header is Markdown if its suffix says so, for its content cannot tell."""
    assert MARKDOWN.suits(Sample("# a", "md"))
    assert not MARKDOWN.suits(Sample("# a", "txt"))


@pytest.mark.parametrize(
    "header",
    [
        '+++\ntitle = "A"\ndate = 2026-03-04T10:00:00Z\nauthors = ["Jo Brandt"]\n[params]\nlang = "en"\n+++',
        "---\ntitle: A\ndate: 2026-03-04T10:00:00Z\nauthors:\n  - name: Jo Brandt\nparams:\n  lang: en\n---",
        "---\ntitle: A\npublishDate: 2026-03-04T10:00:00Z\nlang: en\nparams: {author: Jo Brandt}\n---",
    ],
)
def test_headers_of_site_generators(header: str) -> None:
    """Hugo's TOML and YAML give the same, whether below params or not."""
    extract = read(f"{header}\nOne.", "md")
    assert (extract.title, extract.date, extract.language) == ("A", "2026-03-04T10:00:00+00:00", "en")
    assert extract.source.authors == ("Jo Brandt",)


def test_a_clipping_has_the_date_of_the_article() -> None:
    """Of Obsidian's clippings, the day of clipping is no date, the mark of clippings no tag, a wiki link its words."""
    extract = read(
        '---\ntitle: "A"\nsource: "https://courier.example/1"\nauthor:\n  - "[[Jo Brandt]]"\n  - "[[people/iv|Ines Varga]]"\n'
        'published:\ncreated: "2026-03-06"\ndescription: "Not text."\ntags:\n  - "clippings"\n  - "tides"\n---\nOne.',
        "md",
    )
    assert (extract.date, extract.modified, extract.tags) == (None, None, ("tides",))
    assert extract.source == Source(None, "https://courier.example/1", ("Jo Brandt", "Ines Varga"))
    assert extract.paragraphs == ("One.",)


@pytest.mark.parametrize("line", ["draft: true", "published: false", "Draft: yes"])
def test_a_draft_is_refused(line: str) -> None:
    """What its header marks as a draft is not read."""
    with pytest.raises(ExtractError, match="draft"):
        read(f"---\ntitle: A\n{line}\n---\nOne.")


def test_what_is_published_is_read() -> None:
    """A header that says that it is no draft changes nothing, and a yes is no date."""
    extract = read("---\ntitle: A\ndraft: false\npublished: true\nurl: /a/\n---\nOne.")
    assert (extract.date, extract.source.url, extract.notes) == (None, None, ())


@pytest.mark.parametrize(
    ("suffix", "body", "paragraphs"),
    [
        ("txt", "One *.\nTwo_two_two.\n#three\n5 * 3 * 2", ("One *.", "Two_two_two.", "#three", "5 * 3 * 2")),
        ("txt", "## One\n\nTwo *is*.", ("One", "Two is.")),
        ("txt", "One has a [link](https://courier.example).", ("One has a link.",)),
        ("md", "One *is*.\nTwo.", ("One is.", "Two.")),
    ],
)
def test_a_body_is_markdown_where_it_shows(suffix: str, body: str, paragraphs: tuple[str, ...]) -> None:
    """Marks that plain text has too stay in it, unless the file's name or other marks say that it is Markdown."""
    assert read(f"---\ntitle: A\n---\n{body}", suffix).paragraphs == paragraphs


def test_a_heading_gives_the_title() -> None:
    """Markdown's first heading is the title where no header gives one, and no paragraph where it repeats it."""
    assert read("# The barrier\n\nOne.", "md").title == "The barrier"
    assert read("---\ntitle: The barrier\n---\n# The Barrier\n\nOne.", "md").paragraphs == ("One.",)
    assert read("---\ntitle: A\n---\n# The barrier\n\nOne.", "md").forms == ("heading", "paragraph")
    assert read("# The barrier", "md").paragraphs == ("The barrier",)


def test_what_is_called_front_matter_has_a_header() -> None:
    """A file that a person has named as of this format and that has no header is refused; as Markdown it is read."""
    with pytest.raises(ExtractError, match="no header"):
        read("One.", named="front-matter")
    assert read("*One*.", named="markdown").paragraphs == ("One.",)


@pytest.mark.parametrize(
    "text", ["---\ntitle: The barrier\n---\n", "---\ntags: a\n---\n\u200e\n", "---\ntitle: a\n---"]
)
def test_a_header_alone_is_refused(text: str) -> None:
    """A header without text is no article."""
    with pytest.raises(ExtractError, match=r"barrier\.txt: holds no article text"):
        read(text)


def test_the_date_of_a_header_goes_before_that_of_the_name() -> None:
    """A header's date that can be read goes before the one that the file name begins with."""
    assert read("---\ndate: 2026-03-05\n---\nOne.", path="2026-03-04-a.txt").date == "2026-03-05"
    assert read("---\ndate: soon\n---\nOne.", path="2026-03-04-a.txt").date == "2026-03-04"


PARTS = [
    "---",
    "+++",
    "title: x",
    "title = 1",
    "tags:",
    "- a",
    "tags: [",
    "a: b",
    "",
    "x.",
    "'",
    "*a",
    "# b",
    "&c",
    "[[d",
]


@given(st.text() | st.lists(st.sampled_from(PARTS)).map("\n".join), st.sampled_from(["md", "txt"]))
def test_any_text_is_read_or_refused(text: str, suffix: str) -> None:
    """Whatever stands below whatever header, nothing but `ExtractError` comes of it, and no paragraph is empty."""
    for body in (text, f"---\n{text}", f"---\ntitle: a\n{text}\n---\n{text}"):
        for found in extracts_of(parse(Sample(body, suffix)), path="a", sha256="00"):
            assert isinstance(found, ExtractError) or all(found.paragraphs)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntags:\n" + "- a\n" * 200_000 + "---\nx",
        "---\ntags: [" + '"a ' * 300_000 + "]\n---\nx",
        "---\n" + "title: a\n" * 100_000 + "---\nx",
        "---\ntitle: " + "[" * 60_000 + "\n---\nx",
        "+++\ntitle = " + "[" * 60_000 + "\n+++\nx",
        "---\ntitle: &a [b]\nb: [*a, *a]\n---\nx",
        '---\ntitle: "' + '\\"' * 400_000 + "\n---\nx",
    ],
)
def test_hostile_headers_are_read(text: str) -> None:
    """Headers that are very long, deep or full of aliases lose no text below them."""
    assert FRONT_MATTER.suits(Sample(text))
    assert read(text).paragraphs == ("x",)


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("By Ines Varga", ("Ines Varga",)),
        ("Ines Varga and Jo Brandt", ("Ines Varga", "Jo Brandt")),
        ("Ines Varga, Jo Brandt", ("Ines Varga", "Jo Brandt")),
        ("Brandt, Jo", ("Brandt, Jo",)),
        ('["Brandt, Jo", "Lind, Ada"]', ("Brandt, Jo", "Lind, Ada")),
    ],
)
@pytest.mark.parametrize("stray", ["", "x: a: b\n"])
def test_authors_in_a_header(author: str, names: tuple[str, ...], stray: str) -> None:
    """Valid YAML or not, a comma parts authors only where both have a whole name."""
    assert read(f"---\ntitle: The barrier\n{stray}author: {author}\n---\nOne.").source.authors == names


@pytest.mark.parametrize(
    ("key", "name"),
    [
        *((key, "date") for key in ("published_at", "publishedAt", "datePublished", "publish_date", "Published Date")),
        *((key, "modified") for key in ("updated_at", "dateModified", "lastmod", "last-modified")),
    ],
)
def test_keys_in_any_writing(key: str, name: str) -> None:
    """A key is the same with capitals, lines or spaces between its words."""
    extract = read(f"---\ntitle: The barrier\n{key}: 2026-03-04\n---\nOne.")
    assert (extract.title, getattr(extract, name)) == ("The barrier", "2026-03-04")


BARE = "Title: The barrier\nAuthor: Ines Varga\nDate: 4 March 2026\nURL: https://courier.example/1\nDek: It is a start."


def test_a_header_without_fences() -> None:
    """Lines of known keys above a blank one are a header."""
    assert FRONT_MATTER.suits(Sample(f"{BARE}\n\nOne.", "txt"))
    extract = read(f"{BARE}\n\nOne.\n\nTwo.")
    assert (extract.title, extract.date, extract.paragraphs) == ("The barrier", "2026-03-04", ("One.", "Two."))
    assert extract.source == Source(None, "https://courier.example/1", ("Ines Varga",), "2026-03-04")


@pytest.mark.parametrize(
    "text",
    [
        "Date: 4 March 2026\n\nOne.",
        "Title: The barrier\nIt was closed.\nDate: never\n\nOne.",
        "Author: Ines Varga\nTags: tides\n\nOne.",
        BARE,
        "Varga: We waited.\nBrandt: So did we.\n\nOne.",
        "From: a@b.example\nSubject: The barrier\nDate: 4 March 2026\n\nOne.",
    ],
)
def test_what_only_looks_like_keys_is_no_header(text: str) -> None:
    """One key, a line without one, no telling key, or no text below: it is text."""
    assert not FRONT_MATTER.suits(Sample(text, "txt"))


def test_hugo_writes_a_header_in_json_too() -> None:
    """An object above the text of a Markdown file is its header."""
    text = '{\n  "title": "The barrier",\n  "date": "2026-03-04",\n  "tags": ["tides"]\n}\n\nOne.\n\nTwo.'
    assert FRONT_MATTER.suits(Sample(text, "md"))
    assert not FRONT_MATTER.suits(Sample(text, "txt"))
    extract = read(text, "md")
    assert (extract.title, extract.date, extract.tags) == ("The barrier", "2026-03-04", ("tides",))
    assert extract.paragraphs == ("One.", "Two.")
    assert not any(FRONT_MATTER.suits(Sample(other, "md")) for other in ("{" * 9_000, '{"a": 1}\n\nOne.', text[:70]))


def test_pandoc_writes_a_title_an_author_and_a_date() -> None:
    """Up to three lines that begin with a percent sign are a header of Markdown."""
    extract = read("% The barrier\n% Ines Varga; Jo Brandt\n% 4 March 2026\n\nOne.", "md")
    assert (extract.title, extract.date, extract.paragraphs) == ("The barrier", "2026-03-04", ("One.",))
    assert extract.source.authors == ("Ines Varga", "Jo Brandt")
