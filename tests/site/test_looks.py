"""Logo, colours, fonts and the links at the foot: what options make of the theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.site.reading import read_html
from tests.site.test_plugin import built, html
from tests.verra import new_site

CONFIG = """plugins:
  - briefings:
"""


def site_with(folder: Path, *options: str, files: tuple[str, ...] = ()) -> Path:
    """A new site with these options and these files below its pages."""
    site = new_site(folder / "site", url="https://host.example/verra/")
    config = site / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace(CONFIG, CONFIG + "".join(f"      {option}\n" for option in options)), "utf-8")
    for name in files:
        (site / "briefings" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "briefings" / name).write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    return site


def test_looks_stand_in_the_one_stylesheet(tmp_path: Path) -> None:
    """Colours and fonts are rules at the end of the theme's stylesheet; no page has a style of its own."""
    fonts = ("fonts/Own Serif.woff2", "fonts/sans.woff2", "fonts/bold.woff2")
    site = site_with(
        tmp_path,
        'colours: {accent: "#7A1F3D"}',
        'fonts: {serif: "fonts/Own Serif.woff2", sans: {regular: fonts/sans.woff2, bold: fonts/bold.woff2}}',
        files=fonts,
    )
    assert built(site) == []
    css = (site / "site" / "css" / "briefings.css").read_text("utf-8")
    theme, own = css.split("/* The site's own */")
    assert theme.startswith("/* One design")
    assert ":root { --accent: #7a1f3d; }" in own
    assert "(prefers-color-scheme: dark)" in own
    assert own.count("@font-face") == 3
    assert 'url("../fonts/Own%20Serif.woff2")' in own
    assert '--serif: "site serif", Georgia, serif;' in own
    for font in fonts:
        assert (site / "site" / font).is_file()
    page = html(site, "about")
    assert [one.attributes["href"] for one in page.all("link", rel="stylesheet")] == ["../css/briefings.css"]
    assert not list(page.all("style"))


def test_without_options_the_stylesheet_is_the_themes(tmp_path: Path) -> None:
    """A site without looks of its own gets the stylesheet as it is, and no logo."""
    site = site_with(tmp_path)
    assert built(site) == []
    assert "The site's own" not in (site / "site" / "css" / "briefings.css").read_text("utf-8")
    assert not list(html(site, "about").all("img"))


def test_a_faint_colour_is_warned_of(tmp_path: Path) -> None:
    """A colour that cannot be read well is used, and named with its contrast."""
    warnings = built(site_with(tmp_path, 'colours: {accent: "#ffcc00"}'))
    assert len(warnings) == 1
    assert "#ffcc00 on light paper has a contrast of 1.3 to 1" in warnings[0]


def test_a_logo_stands_before_the_name(tmp_path: Path) -> None:
    """The logo is in the link to the front page; it says nothing, for the name stands beside it."""
    site = site_with(tmp_path, "logo: img/logo.svg", files=("img/logo.svg",))
    assert built(site) == []
    (logo,) = html(site, "about").all("img")
    assert (logo.attributes["src"], logo.attributes["alt"]) == ("../img/logo.svg", "")


@pytest.mark.parametrize(
    ("option", "said"),
    [("logo: img/none.svg", "logo: there is no img/none.svg"), ("fonts: {sans: a.woff2}", "fonts: there is no a.woff2"),
     ("footer: [none.md]", "footer: there is no none.md")],
)  # fmt: skip
def test_a_file_that_is_not_there_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, option: str, said: str
) -> None:
    """What an option names and is not there ends the build with the option, the file and what it takes."""
    with pytest.raises(Abort):
        built(site_with(tmp_path, option))
    (record,) = (one for one in caplog.records if one.levelname == "ERROR")
    assert f"mkdocs.yml: {said}. It takes" in record.getMessage()


def foot_of(site: Path, address: str) -> list[tuple[str, str | None]]:
    """The links to the site's own pages at the foot of one of them."""
    own = [nav for nav in html(site, address).all("nav") if nav.attributes.get("aria-label") == "About this site"]
    return [(link.text, link.attributes["href"]) for nav in own for link in nav.all("a")]


def test_the_usual_pages_are_at_the_foot(tmp_path: Path) -> None:
    """Without the option, about, corrections and legal pages are linked from every page, by their own titles."""
    site = site_with(tmp_path)
    assert built(site) == []
    assert foot_of(site, "people") == [
        ("About", "../about/"), ("Corrections", "../corrections/"), ("Legal notice", "../legal/"),
    ]  # fmt: skip
    missing = read_html((site / "site" / "404.html").read_text("utf-8"))
    assert next(link.attributes["href"] for link in next(missing.all("footer")).all("a")) == "/verra/about/"


def test_the_links_at_the_foot_are_the_owners_choice(tmp_path: Path) -> None:
    """The option names pages and addresses in its own order and words; an empty one leaves nothing there."""
    links = "footer: [legal.md, {Who we are: about.md}, {Write: 'mailto:desk@host.example'}]"
    site = site_with(tmp_path, links)
    assert built(site) == []
    assert foot_of(site, "people") == [
        ("Legal notice", "../legal/"), ("Who we are", "../about/"), ("Write", "mailto:desk@host.example"),
    ]  # fmt: skip
    bare = site_with(tmp_path / "bare", "footer: []")
    assert built(bare) == []
    assert foot_of(bare, "people") == []


def test_corrections_of_ones_own_introduce_the_list(tmp_path: Path) -> None:
    """The corrections page that `init` writes stands above the list of all corrections."""
    site = site_with(tmp_path)
    built(site)
    page = html(site, "corrections")
    assert page.one("h1").text == "Corrections"
    assert "Nothing has been corrected" in page.text
