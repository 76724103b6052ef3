"""An erased article's words, searched for byte by byte, packed or not, in every file of a site."""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.verra import BARRIER, FERRY, MEADOW, new_site, put, run

ERASED = """A headline about harbourquux

The council of Halden heard Quintilla Zyzxwort, the clerk of Xyloport, for three hours on Tuesday.

“We wobblefrotz the snarkleberry,” said Quintilla Zyzxwort, the clerk of Xyloport.

The vurblington was counted in June by the station of Grommetsea, which said that “all the flimflarn is gone”.
"""
IN_THE_ADDRESS = "harbourquux"
WORDS = [
    "Quintilla",
    "Zyzxwort",
    "Xyloport",
    "wobblefrotz",
    "snarkleberry",
    "vurblington",
    "Grommetsea",
    "flimflarn",
    "oddhand",
]
_BEGINNINGS = {b"\x1f\x8b\x08": 31, b"x\x01": 15, b"x^": 15, b"x\x9c": 15, b"x\xda": 15}
"""How streams of gzip and zlib begin, and the window that reads them."""


def held(file: Path) -> Iterator[bytes]:
    """What a file holds, and every packed stream in it, unpacked."""
    data = file.read_bytes()
    yield data
    for beginning, window in _BEGINNINGS.items():
        at = data.find(beginning)
        while at >= 0:
            with contextlib.suppress(zlib.error):
                yield zlib.decompressobj(window).decompress(data[at:], 10_000_000)
            at = data.find(beginning, at + 1)


def found(site: Path, words: list[str]) -> dict[str, set[str]]:
    """The words that stand in each file, by its path within the site."""
    hits = {
        file.relative_to(site).as_posix(): {
            word for data in held(file) for word in words if word.lower().encode() in data.lower()
        }
        for file in site.rglob("*")
        if file.is_file()
    }
    return {path: those for path, those in hits.items() if those}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site published several times, with an edited page that has a proposal, the search index in two tiers."""
    site = new_site(tmp_path / "site", url="https://verra.example/")
    for name, text in {"barrier": BARRIER, "ferry": FERRY, "meadow": MEADOW, "erased": ERASED}.items():
        put(site, f"{name}.txt", text)
    assert run("build", site).exit_code == 0
    page = secret_page(site)
    page.write_text(f"{page.read_text('utf-8')}\nA note: oddhand.\n", "utf-8")
    put(site, "erased.txt", f"{ERASED}\nMore of the flimflarn came on Friday.\n")
    put(site, "later.txt", MEADOW.replace("Eelgrass", "Seagrass").replace("forty", "fifty"))
    assert run("build", site).exit_code == 0
    assert run("check", site).exit_code in (0, 1)
    return site


def secret_page(site: Path) -> Path:
    (page,) = (path for path in (site / "briefings").rglob(f"*{IN_THE_ADDRESS}*.md") if "proposal" not in path.name)
    return page


@pytest.mark.slow
def test_an_erased_word_is_in_no_file_packed_or_not(site: Path) -> None:
    """Pages, proposals, site, search, exports, feeds and caches hold none; only the address has the title's."""
    (site / ".briefings-cache" / ".generate-mkdocs.sqlite.cutoff").write_bytes(b"snarkleberry")
    before = found(site, WORDS)
    assert set(WORDS) == set().union(*before.values())
    assert any(path.startswith("site/pagefind/") for path in before)
    page = secret_page(site)
    assert run("withdraw", site, str(page), "--why", "Asked for.", "--erase").exit_code == 0
    assert found(site, WORDS) == {}
    for again in ("generate", "build"):
        assert run(again, site).exit_code == 0
        assert found(site, WORDS) == {}
    of_address = found(site, [IN_THE_ADDRESS])
    assert all(
        path.startswith((".briefings-cache/", "site/undated/", ".site.stage/", "briefings/")) for path in of_address
    ), of_address


@pytest.mark.slow
def test_what_another_configuration_remembers_is_erased_too(site: Path) -> None:
    """A site that is built from two configurations has two memories: neither keeps a word."""
    kept = site / ".briefings-cache" / "generate-other.sqlite"
    kept.write_bytes(b"the wobblefrotz of another configuration")
    assert run("withdraw", site, str(secret_page(site)), "--why", "Asked for.", "--erase").exit_code == 0
    assert not kept.exists()
