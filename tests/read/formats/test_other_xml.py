"""XML that is not read is refused by its name, declared or not."""

from __future__ import annotations

import pytest

from generator.errors import ExtractError
from generator.read import formats


@pytest.mark.parametrize("declaration", ["", '<?xml version="1.0" encoding="UTF-8"?>\n'])
@pytest.mark.parametrize("name", ["a.txt", "a.xml", "a"])
@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text/></TEI>', "is TEI, which is not read"),
        ("<nitf><body/></nitf>", "is NITF, which is not read"),
        ("<newsItem><itemMeta/></newsItem>", "is NewsML-G2, which is not read"),
        ("<nar:newsMessage xmlns:nar='x'>a</nar:newsMessage>", "is NewsML-G2, which is not read"),
        ("<gates><gate>One</gate></gates>\n", "is XML with the root <gates>, a format that is not read"),
    ],
)
def test_other_xml_is_refused_by_name(declaration: str, name: str, text: str, what: str) -> None:
    """Its tags are never shown as an article's words."""
    (found,) = formats.parse((declaration + text).encode(), name=name, path=name)
    assert isinstance(found, ExtractError)
    assert found.what == what


@pytest.mark.parametrize("text", ["<Halden> and <Ness>\n\nTwo towns.", "<gate>One", "<gate>One & two</gate>"])
def test_what_is_not_well_formed_is_text(text: str) -> None:
    """Angle brackets alone make no XML."""
    (found,) = formats.parse(text.encode(), name="a.txt", path="a.txt")
    assert not isinstance(found, ExtractError)
