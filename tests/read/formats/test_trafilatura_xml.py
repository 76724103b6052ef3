"""trafilatura's XML keeps the forms of its paragraphs and what is known of the page."""

from __future__ import annotations

import pytest

from generator.errors import ExtractError
from generator.model import Extract
from generator.read import formats

MAIN = """<main>
    <head rend="h1">The gate</head>
    <p>The council voted for a <hi rend="#b">gate</hi>.<lb/>It <ref target="/a">opens</ref> in May.</p>
    <head rend="h2">The cost</head>
    <list rend="ul"><item>One gate</item><item>Two quays</item></list>
    <quote><p>We are buying time.</p></quote>
    <table><row><cell role="head">Gate</cell><cell>3</cell></row></table>
    <p>It runs <code>pump</code> at <quote>high tide</quote>.</p>
  </main>
  <comments><p>Nice.</p></comments>"""
KNOWN = (
    'sitename="Courier" title="The gate" author="Ines Varga; Jo Brandt" date="2026-03-04"'
    ' url="https://courier.example/a" hostname="courier.example" tags="sea, tides"'
)


def read(text: str) -> Extract | ExtractError:
    (found,) = formats.parse(text.encode(), name="a.txt", path="a.txt")
    return found


@pytest.mark.parametrize("known", [KNOWN, 'fingerprint="1a52"'])
def test_a_document_is_read(known: str) -> None:
    """Subheadings, lists, quotations and rows come through, comments do not; without a title the heading is it."""
    found = read(f"<doc {known}>{MAIN}</doc>")
    assert isinstance(found, Extract)
    assert (found.reader, found.title) == ("trafilatura XML", "The gate")
    assert list(zip(found.forms, found.paragraphs, strict=True)) == [
        ("paragraph", "The council voted for a gate."),
        ("paragraph", "It opens in May."),
        ("heading", "The cost"),
        ("item", "One gate"),
        ("item", "Two quays"),
        ("quote", "We are buying time."),
        ("paragraph", "Gate | 3"),
        ("paragraph", "It runs pump at “high tide”."),
    ]
    if known == KNOWN:
        assert (found.date, found.tags, found.source.name) == ("2026-03-04", ("sea", "tides"), "Courier")
        assert found.source.authors == ("Ines Varga", "Jo Brandt")


def test_a_document_that_is_cut_off_is_refused() -> None:
    """Half of an article is not taken for it."""
    found = read(f"<doc {KNOWN}>{MAIN[:200]}")
    assert isinstance(found, ExtractError)
    assert found.what.startswith("is malformed XML")
