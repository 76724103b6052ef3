"""`briefings build`: generate, build, publish; or nothing at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.verra import BARRIER, MEADOW, briefing_pages, new_site, put, put_page, run


def published(site: Path) -> dict[str, bytes]:
    """Every published file but the search bundle's."""
    root = site / "site"
    names = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in names.items() if not name.startswith("pagefind/")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that was built once; tests that break it put it in order again."""
    site = new_site(tmp_path_factory.mktemp("built") / "site")
    put(site, "barrier.txt", BARRIER)
    result = run("build", site, "--strict")
    assert result.exit_code == 0, result.output
    return site


def test_a_build_publishes_what_it_generates(built: Path) -> None:
    """From extracts to the site in one command: the page stands there with its paragraph, and nothing lies beside it."""
    (path,) = briefing_pages(built)
    html = published(built)[path.removesuffix(".md") + "/index.html"].decode()
    assert 'id="p2"' in html
    assert "We are not building a wall" in html
    assert (built / "site" / "pagefind" / "pagefind.js").is_file()
    assert not (built / ".site.fresh.stage").exists()


def test_a_strict_build_with_a_misquotation_publishes_nothing(built: Path) -> None:
    """A misquotation is named and ends a strict build; the published site is the old one, byte by byte."""
    before = published(built)
    (path,) = briefing_pages(built)
    page = built / "briefings" / path
    text = page.read_text("utf-8")
    page.write_text(text.replace("> “We are not building a wall", "> “We are not building a dam"), "utf-8")
    try:
        result = run("build", built, "--strict")
        assert result.exit_code == 1
        assert f"wrong: {path}:" in result.stderr
        assert "nothing was published" in result.stderr
        assert published(built) == before
    finally:
        page.write_text(text, "utf-8")


def test_a_strict_build_with_a_bad_extract_publishes_nothing(built: Path) -> None:
    """A refused extract ends a strict build; the published site is the old one."""
    before = published(built)
    bad = put(built, "empty.txt", "")
    try:
        result = run("build", built, "--strict")
        assert result.exit_code == 1
        assert "refused: empty.txt" in result.stderr
        assert published(built) == before
    finally:
        bad.unlink()


def test_a_strict_build_with_a_broken_link_publishes_nothing(built: Path) -> None:
    """What MkDocs warns of ends a strict build; the published site is the old one."""
    before = published(built)
    page = put_page(built, "guide.md", "# Guide\n\n[x](nowhere.md)\n")
    try:
        result = run("build", built, "--strict")
        assert result.exit_code == 1
        assert "nowhere.md" in result.stderr
        assert published(built) == before
        assert not (built / ".site.fresh.stage").exists()
    finally:
        page.unlink()


@pytest.mark.parametrize(
    ("template", "line"), [("<p>\n{% if %}\n", 2), ("<p>\n\n{{ nothing_of_that_name.x }}\n", 3), ("{{ 1 / 0 }}", 1)]
)
def test_an_error_in_a_theme_template_names_file_and_line(built: Path, template: str, line: int) -> None:
    """A fault in a template of the site's own theme is a sentence with file and line; the published site stays."""
    before = published(built)
    own = built / "templates" / "theme" / "briefing.html"
    own.parent.mkdir(parents=True)
    own.write_text(template, "utf-8")
    try:
        result = run("build", built)
        assert result.exit_code == 1
        assert f"error: {own}:{line}: " in result.stderr
        assert published(built) == before
        assert not (built / ".site.fresh.stage").exists()
    finally:
        own.unlink()
        own.parent.rmdir()


def test_building_again_gives_the_same_site(built: Path) -> None:
    """The same input gives the same bytes; a build to another folder gives them there."""
    before = published(built)
    result = run("build", built, "--site-dir", str(built / "public"))
    assert result.exit_code == 0
    (built / "site").rename(built / "kept")
    (built / "public").rename(built / "site")
    assert published(built) == before


def test_a_build_without_search_lacks_the_index_alone(built: Path) -> None:
    """`--without-search` publishes the same site but for the search bundle."""
    with_it = published(built)
    result = run("build", built, "--without-search", "--site-dir", str(built / "quick"))
    assert result.exit_code == 0
    assert not (built / "quick" / "pagefind").exists()
    (built / "site").rename(built / "kept-site")
    (built / "quick").rename(built / "site")
    assert published(built) == with_it
    (built / "site").rename(built / "quick")
    (built / "kept-site").rename(built / "site")


def test_a_mended_speaker_reaches_that_persons_page(site: Path) -> None:
    """A name that an editor corrects on a page is the name on the site."""
    put(site, "barrier.txt", BARRIER)
    put(site, "meadow.txt", MEADOW)
    run("generate", site)
    (path,) = (path for path in briefing_pages(site) if "council" in path)
    page = site / "briefings" / path
    text = page.read_text("utf-8")
    assert "### Ines Varga\n" in text
    page.write_text(text.replace("### Ines Varga\n", "### Inez Vargas\n"), "utf-8")
    assert run("build", site).exit_code == 0
    person = (site / "site" / "people" / "inez-vargas" / "index.html").read_text("utf-8")
    assert "We are not building a wall" in person
    assert not (site / "site" / "people" / "ines-varga").exists()


@pytest.mark.parametrize("command", ["generate", "build", "check"])
def test_a_mistake_in_the_configuration_is_a_sentence(site: Path, command: str) -> None:
    """Every command names the file, the option and what it takes, and does nothing."""
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace('timezone: "UTC"', 'timezone: "Halden"'), "utf-8")
    put(site, "barrier.txt", BARRIER)
    result = run(command, site)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"error: {config}: ")
    assert result.stderr.count("'timezone': 'Halden' is not a time zone") == 1
    assert briefing_pages(site) == {}


def test_a_missing_configuration_is_a_sentence(tmp_path: Path) -> None:
    """Where there is no site the command says so."""
    result = run("build", tmp_path)
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")
    assert "mkdocs.yml" in result.stderr


@pytest.mark.parametrize("folder", [".", "..", "extracts", "briefings/out", "notes"])
def test_a_build_replaces_nothing_but_a_site(site: Path, folder: str) -> None:
    """A folder that holds sources, lies among them, or holds anything that is no site is never replaced."""
    put(site, "barrier.txt", BARRIER)
    (site / "notes").mkdir()
    (site / "notes" / "interview.md").write_text("mine", "utf-8")
    made = {"briefings", ".briefings-cache"}
    before = sorted(path for path in site.rglob("*") if made.isdisjoint(path.parts))
    result = run("build", site, "--site-dir", str(site / folder))
    assert result.exit_code == 1
    assert "Choose another folder for the site" in result.stderr
    assert [path for path in sorted(site.rglob("*")) if made.isdisjoint(path.parts)] == before


def test_a_site_behind_a_link_is_replaced_where_it_lies(site: Path) -> None:
    """Where the site's folder is a link, what it leads to is published, again and again, and the link stays."""
    put(site, "barrier.txt", BARRIER)
    (site / "www").mkdir()
    (site / "site").symlink_to("www")
    for _ in range(2):
        assert run("build", site).exit_code == 0
        assert (site / "site").is_symlink()
        assert (site / "www" / "index.html").is_file()


def test_a_page_that_cannot_be_read_does_not_vanish_from_the_site(site: Path) -> None:
    """With a mistake in a page's front matter nothing is published, and the mistake is named with its line."""
    put(site, "barrier.txt", BARRIER)
    assert run("build", site).exit_code == 0
    before = published(site)
    (path,) = briefing_pages(site)
    page = site / "briefings" / path
    page.write_text(page.read_text("utf-8").replace('language: "en"', "language: [en"), "utf-8")
    result = run("build", site)
    assert result.exit_code == 1
    assert f"{path}:" in result.stderr
    assert "nothing was published" in result.stderr
    assert published(site) == before


@pytest.mark.parametrize("date", ["1914-06-28", "2206-03-04"])
def test_no_date_of_an_article_stops_a_build(site: Path, date: str) -> None:
    """Articles from before and after what a packed file's date can hold are published all the same."""
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "site_url: https://briefings.example/\n", "utf-8")
    put(site, f"{date}-old.txt", BARRIER)
    assert run("build", site, "--strict").exit_code == 0
    assert f"<lastmod>{date}</lastmod>" in (site / "site" / "sitemap.xml").read_text("utf-8")


def test_odd_files_among_the_pages_stop_nothing(site: Path) -> None:
    """A folder with the name of a page and a dangling link are no end of a build; a page in another encoding is named."""
    put(site, "barrier.txt", BARRIER)
    pages = site / "briefings"
    (pages / "notes.md").mkdir()
    (pages / "gone.md").symlink_to("nowhere.md")
    result = run("build", site)
    assert result.exit_code == 0, result.output
    (pages / "latin.md").write_bytes("# Caf\xe9".encode("latin-1"))
    result = run("build", site)
    assert result.exit_code == 1
    assert "latin.md: is not UTF-8" in result.stderr
    assert "Traceback" not in result.output


def test_a_page_without_its_extract_says_so(site: Path) -> None:
    """A page whose extract lies in its folder says nothing of proof; one whose extract is gone is not verifiable."""
    put(site, "barrier.txt", BARRIER)
    assert run("build", site).exit_code == 0
    (path,) = briefing_pages(site)
    shown = site / "site" / path.removesuffix(".md") / "index.html"
    assert "Not verifiable" not in shown.read_text("utf-8")
    (site / "extracts" / "barrier.txt").unlink()
    assert run("build", site).exit_code == 0
    assert "Not verifiable" in shown.read_text("utf-8")


def test_a_site_without_an_address_is_told_what_it_lacks(built: Path, tmp_path: Path) -> None:
    """Without `site_url` the build says that there are no feeds, and is sound; with it nothing is said."""
    assert "note: without `site_url` in mkdocs.yml the site has no feeds" in run("build", built, "--strict").stdout
    addressed = new_site(tmp_path / "site", url="https://host.example/")
    put(addressed, "barrier.txt", BARRIER)
    assert "site_url" not in run("build", addressed, "--strict").output
