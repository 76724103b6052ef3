from __future__ import annotations

from generator.analyse import analyse
from tests.analyse.examples import BARRIER, extract


def _points(*paragraphs: str, title: str = "Council votes for a tidal barrier") -> list[str]:
    given = extract(*paragraphs, title=title)
    return [paragraphs[s.paragraph][s.start : s.end] for s in analyse(given).key_points]


def test_whole_sentences_by_position() -> None:
    """Key points are whole opening sentences in order of the text, and none points back with a pronoun."""
    points = _points(*BARRIER)
    assert points[0] == BARRIER[0]
    assert BARRIER[2] not in points
    assert all(any(point in paragraph for paragraph in BARRIER) for point in points)
    assert points == sorted(points, key=lambda point: "".join(BARRIER).index(point))


def test_late_pronoun() -> None:
    """A sentence whose subject is a pronoun without a name before it does not stand alone."""
    text = "At the same time, he noted that the quay would close for two seasons."
    assert text not in _points(BARRIER[0], text, BARRIER[4])


def test_no_duplicates() -> None:
    """Neither the title nor another key point is said twice."""
    assert _points(BARRIER[0], BARRIER[0], BARRIER[4]) == [BARRIER[0], BARRIER[4]]
    title = BARRIER[0].rstrip(".")
    assert _points(*BARRIER[:1], BARRIER[4], title=title) == [BARRIER[4]]


def test_no_cut_quotation() -> None:
    """A sentence that ends within a quotation is no key point."""
    quoted = "“The quay was closed for a long time. It will be open again soon,” the council said."
    assert _points(BARRIER[0], quoted) == [BARRIER[0]]


def test_one_at_least() -> None:
    """A text that has nothing better still gives one."""
    assert _points("Open now") == ["Open now"]
    assert _points() == []


def test_spread() -> None:
    """A long article gives at most six, the later ones from all over it."""
    words = [
        f"{a}{b}" for a in ("ga", "lo", "mi", "re", "tu") for b in ("bar", "den", "fil", "gon", "hus", "kel", "lim")
    ]
    long = [f"{' '.join(words[i : i + 6])}.".capitalize() for i in range(0, 30, 2)]
    long = [" ".join(f"{word}{i}" for word in text.rstrip(".").split()) + "." for i, text in enumerate(long)]
    points = _points(*long)
    assert len(points) == 6
    assert points[:3] == long[:3]
    assert long.index(points[-1]) > 9
