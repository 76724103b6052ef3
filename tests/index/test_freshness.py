"""What is taken for unchanged."""

from __future__ import annotations

import pytest

from generator.index import Judgement, Seen, judged

KNOWN = {"a.txt": ("1 1 5 7", b"one"), "b.txt": ("2 2 5 8", b"two")}


def test_what_looks_the_same_is_not_opened() -> None:
    """A file with the stamp that it had is fresh, and its content is not asked for."""

    def never(path: str) -> bytes | None:
        raise AssertionError(path)

    seen = Seen({path: stamp for path, (stamp, _) in KNOWN.items()}, frozenset())
    assert judged(KNOWN, seen, never) == Judgement({}, frozenset(), {})


@pytest.mark.parametrize(
    ("stamp", "late", "content", "stale"),
    [
        ("1 1 5 7", True, b"one", False),
        ("1 1 5 7", True, b"new", True),
        ("9 9 5 7", False, b"one", False),
        ("9 9 5 7", False, b"new", True),
        ("9 9 5 7", False, None, True),
        ("1 1 5 7", True, None, True),
    ],
)
def test_a_doubt_is_settled_by_the_content(stamp: str, late: bool, content: bytes | None, stale: bool) -> None:
    """Another stamp, or a time too close to the last run, makes a file stale where its content is another or unknown."""
    seen = Seen({"a.txt": stamp, "b.txt": KNOWN["b.txt"][0]}, frozenset(["a.txt"] if late else []))
    found = judged(KNOWN, seen, lambda _: content)
    assert found.stale == ({"a.txt": content} if stale else {})
    assert found.restamped == ({"a.txt": stamp} if not stale and stamp != KNOWN["a.txt"][0] else {})
    assert found.gone == frozenset()


def test_what_comes_and_goes_is_told() -> None:
    """A file that nothing is known of is stale, and one that is there no more is gone."""
    found = judged(KNOWN, Seen({"b.txt": "2 2 5 8", "c.txt": "3 3 5 9"}, frozenset()), lambda _: b"three")
    assert found == Judgement({"c.txt": b"three"}, frozenset({"a.txt"}), {})
