import json

import pytest

from generator.model import Extract
from generator.read.extracts import extracts_of
from generator.read.json.records import parse


@pytest.mark.parametrize(
    "table",
    [
        {"columns": ["title", "text"], "index": [0, 1], "data": [["One", "The first."], ["Two", "The second."]]},
        {"0": {"title": "One", "text": "The first."}, "1": {"title": "Two", "text": "The second."}},
        {"title": {"0": "One", "1": "Two"}, "text": {"0": "The first.", "1": "The second."}},
    ],
)
def test_tables_of_pandas(table: object) -> None:
    """Rows are articles whichever way the table was turned."""
    found = list(extracts_of(parse(json.dumps(table)), path="x.json", sha256="00"))
    assert [(one.title, one.paragraphs) for one in found if isinstance(one, Extract)] == [
        ("One", ("The first.",)),
        ("Two", ("The second.",)),
    ]
