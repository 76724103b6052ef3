from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ExtractError
from generator.model import Extract
from generator.read import read_folder, read_paths
from generator.read.sidecars import fields_in, lookup

ARTICLE = "The barrier\n\nThe council of Halden voted.\n"
RECORD = '{"title": "The quay", "text": "The quay is shut.", "author": "Jo Brandt", "hostname": "courier.example"}'


def write(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def read(root: Path, files: dict[str, str]) -> dict[str, Extract | ExtractError]:
    return {str(found.path): found for found in read_folder(write(root, files))}


def extract(root: Path, files: dict[str, str], path: str = "barrier.txt") -> Extract:
    found = read(root, files)[path]
    assert isinstance(found, Extract), str(found)
    return found


def test_a_sidecar_corrects_any_format(tmp_path: Path) -> None:
    """Its fields win over the extract's own, whatever name the extract has for them; it is no extract itself."""
    sidecar = (
        "title: The old quay\nauthors: [Mette Solvang]\nsitename: Halden Courier\ndate: 2026-03-04\nlanguage: no\n"
    )
    found = read(tmp_path, {"a.txt": ARTICLE, "a.yml": sidecar, "b.json": RECORD, "b.yaml": sidecar})
    assert list(found) == ["a.txt", "b.json"]
    for one in found.values():
        assert isinstance(one, Extract)
        assert (one.title, one.date, one.language) == ("The old quay", "2026-03-04", "no")
        assert (one.source.name, one.source.authors) == ("Halden Courier", ("Mette Solvang",))


def test_defaults_fill_gaps_and_the_nearer_folder_goes_first(tmp_path: Path) -> None:
    """What an extract says itself stands, then what the nearest folder says; a field without a value says nothing."""
    files = {
        "_defaults.yml": "language: no\nsitename: Verra Wire\nauthor: The desk\n",
        "in/_defaults.yml": "source: Halden Courier\nlanguage:\n",
        "in/deep/b.json": RECORD,
        "in/deep/c.txt": ARTICLE,
        "in/deep/c.yml": "author: Mette Solvang\n",
        "other/d.txt": ARTICLE,
    }
    found = read(tmp_path, files)
    sources = {path: one.source for path, one in found.items() if isinstance(one, Extract)}
    assert {path: (one.name, one.authors) for path, one in sources.items()} == {
        "in/deep/b.json": ("courier.example", ("Jo Brandt",)),
        "in/deep/c.txt": ("Halden Courier", ("Mette Solvang",)),
        "other/d.txt": ("Verra Wire", ("The desk",)),
    }
    assert {one.language for one in found.values() if isinstance(one, Extract)} == {"no"}


def test_a_change_beside_an_extract_is_a_change_of_it(tmp_path: Path) -> None:
    """The hash changes with what a sidecar says, and nothing beside it changes nothing."""
    alone = extract(tmp_path / "1", {"barrier.txt": ARTICLE})
    one = extract(tmp_path / "2", {"barrier.txt": ARTICLE, "barrier.yml": "date: 2026-03-04\n"})
    other = extract(tmp_path / "3", {"barrier.txt": ARTICLE, "barrier.yml": "date: 2026-03-05\n"})
    silent = extract(
        tmp_path / "4", {"barrier.txt": ARTICLE, "barrier.yml": "# nothing yet\ntitle:\n", "_defaults.yml": ""}
    )
    assert len({alone.sha256, one.sha256, other.sha256}) == 3
    assert silent == alone


@pytest.mark.parametrize("files", [{"_defaults.yml": "format: text"}, {"barrier.yml": "format: text"}])
def test_a_format_is_named_beside(tmp_path: Path, files: dict[str, str]) -> None:
    """A folder's defaults and a sidecar name the format, and --format goes before both."""
    root = write(tmp_path, {"barrier.json": RECORD, **files})
    (found,) = read_folder(root)
    assert isinstance(found, Extract)
    assert found.reader == "plain text"
    (other,) = read_folder(root, named="json")
    assert isinstance(other, Extract)
    assert other.title == "The quay"


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("title: a\nautor: Jo", 'has a field "autor", which is not known', 2),
        ("title: 'a", "holds invalid YAML: found unexpected end of stream", 1),
        ("- a", "is YAML, but not a list of `key: value`", 1),
        ("title: a\ntitle: b", "has the key title twice", 2),
        ("format: [text]", "has a format that is a list", 1),
        ("title: a # " + "x" * 50_000, "is larger than the 50,000 bytes that are read of a sidecar", None),
    ],
)
def test_a_broken_sidecar_is_named_and_holds_its_extract_back(
    tmp_path: Path, text: str, what: str, line: int | None
) -> None:
    """Read without it, the page would change in silence; other extracts are read."""
    found = read(tmp_path, {"barrier.txt": ARTICLE, "barrier.yml": text, "quay.txt": ARTICLE})
    extract_error, sidecar_error = found["barrier.txt"], found["barrier.yml"]
    assert isinstance(extract_error, ExtractError)
    assert isinstance(sidecar_error, ExtractError)
    assert (sidecar_error.what, sidecar_error.line) == (what, line)
    assert str(extract_error) == "barrier.txt: waits for its sidecar barrier.yml to be mended"
    (alone,) = read_paths([tmp_path / "barrier.txt"])
    assert isinstance(alone, ExtractError)
    assert alone.what == f"is not read, for {tmp_path / 'barrier.yml'} {what}"
    assert isinstance(found["quay.txt"], Extract)


def test_broken_defaults_hold_back_what_they_are_about(tmp_path: Path) -> None:
    """All below the folder is refused by name, and nothing beside it."""
    found = read(tmp_path, {"in/_defaults.yml": "{", "in/a.txt": ARTICLE, "in/b/c.txt": ARTICLE, "d.txt": ARTICLE})
    assert [path for path, one in found.items() if isinstance(one, Extract)] == ["d.txt"]
    assert len(found) == 4


@pytest.mark.parametrize(
    "field", ["title: a", "url: https://courier.example/a", "id: 1", "source: https://courier.example/"]
)
def test_defaults_have_no_field_of_one_article(field: str) -> None:
    """What tells one article from another cannot be the same for all in a folder."""
    with pytest.raises(ExtractError, match="gives all extracts of a folder one"):
        fields_in(field.encode(), "in/_defaults.yml")
    assert fields_in(field.encode(), "in/a.yml")


@pytest.mark.parametrize(
    ("key", "remedy"),
    [("autor", "Did you mean author?"), ("tag", "Did you mean tags?"), ("xyz", "The fields are author,")],
)
def test_an_unknown_field_is_named_with_the_nearest(key: str, remedy: str) -> None:
    """A slip of the pen is found and what was meant is said."""
    with pytest.raises(ExtractError) as caught:
        fields_in(f"{key}: x".encode(), "a.yml")
    assert (caught.value.remedy or "").startswith(remedy)


def test_fields_may_have_capitals() -> None:
    """As in a header above an article."""
    assert fields_in(b"Title: a\nDATE: 2026-03-04", "a.yml") == {"title": "a", "date": "2026-03-04"}


FEED = """<rss version="2.0"><channel><title>Courier</title>
<item><title>One</title><description>{0}</description></item>
<item><title>Two</title><description>{0}!</description></item></channel></rss>""".format("The quay is shut. " * 40)


@pytest.mark.parametrize("field", ["title: One for all", "url: https://courier.example/a", "id: 7"])
def test_several_records_share_no_field_of_one_article(tmp_path: Path, field: str) -> None:
    """Each is refused by the field's name, and so none takes the place of another; other fields go to all."""
    found = read_paths([write(tmp_path, {"feed.xml": FEED, "feed.yml": f"{field}\nlanguage: en"})])
    name = field.partition(":")[0]
    told = [one.what for one in found if isinstance(one, ExtractError)]
    assert told == [f"item {n} is one of several records, to all of which the sidecar gives one {name}" for n in (1, 2)]
    (tmp_path / "feed.yml").write_text("language: en", "utf-8")
    languages = [one.language for one in read_paths([tmp_path]) if isinstance(one, Extract)]
    assert languages == ["en", "en"]


def test_a_sidecar_of_nothing_is_refused(tmp_path: Path) -> None:
    """A sidecar whose extract was renamed is named; a JSON file is an extract of its own."""
    found = read(tmp_path, {"gone.yml": "title: a", "barrier.txt": ARTICLE, "barrier.json": RECORD})
    error = found.pop("gone.yml")
    assert isinstance(error, ExtractError)
    assert error.what == "is a sidecar of no extract that is read"
    assert all(isinstance(one, Extract) for one in found.values())


def test_two_sidecars_of_one_extract_are_one_too_many(tmp_path: Path) -> None:
    """Which of the two is right is not for the program to say."""
    found = read(tmp_path, {"a.txt": ARTICLE, "a.yml": "title: a", "a.yaml": "title: b"})
    assert "a.yaml stands beside another of the same name" in str(found["a.txt"])


def test_a_file_given_by_name_has_its_sidecar_and_its_folders_defaults(tmp_path: Path) -> None:
    """As in the folder, but nothing from the folders above, which were not given."""
    files = {
        "_defaults.yml": "language: no",
        "in/_defaults.yml": "sitename: Courier",
        "in/a.txt": ARTICLE,
        "in/a.yml": "date: 2026-03-04",
    }
    root = write(tmp_path, files)
    (found,) = read_paths([root / "in" / "a.txt"])
    assert isinstance(found, Extract)
    assert (found.language, found.source.name, found.date) == (None, "Courier", "2026-03-04")
    (other,) = read_paths([root])
    assert isinstance(other, Extract)
    assert other.language == "no"


def test_each_file_beside_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many extracts a folder has, its defaults are read once, broken or not."""
    read_names = []

    def counted(data: bytes, path: str) -> dict[str, object]:
        read_names.append(path)
        return fields_in(data, path)

    monkeypatch.setattr("generator.read.sidecars.fields_in", counted)
    read(tmp_path, {"_defaults.yml": "nonsense: 1", **{f"{number}.txt": ARTICLE for number in range(20)}})
    assert read_names == ["_defaults.yml"]


def test_folders_may_be_very_deep() -> None:
    """The defaults of the root reach the lowest of 5,000 folders."""
    found = lookup({"_defaults.yml"}, lambda path: b"language: no").notes_for("a/" * 5_000 + "b.txt")
    assert found.beside.defaults == {"language": "no"}


@given(st.binary(max_size=100) | st.text(alphabet="abdet: \n-[]{}'\"!&*#").map(str.encode))
def test_any_sidecar_is_fields_or_refused(data: bytes) -> None:
    """Nothing but `ExtractError` is raised, and it names the file."""
    try:
        fields_in(data, "a.yml")
    except ExtractError as error:
        path = error.path
    else:
        path = "a.yml"
    assert path == "a.yml"


def test_a_default_that_fills_nothing_changes_nothing(tmp_path: Path) -> None:
    """An extract that has what a folder's defaults say keeps its hash; one that they fill has another."""
    for name, source in (("full.txt", "sitename: Ovel Post\n"), ("bare.txt", "")):
        (tmp_path / name).write_text(f"---\ntitle: Ferry\n{source}---\nThe ferry sails.\n", "utf-8")

    def hashes() -> dict[str, str]:
        return {found.path: found.sha256 for found in read_folder(tmp_path) if isinstance(found, Extract)}

    before = hashes()
    (tmp_path / "_defaults.yml").write_text("sitename: Halden Courier\n", "utf-8")
    after = hashes()
    assert [path for path in before if before[path] != after[path]] == ["bare.txt"]
