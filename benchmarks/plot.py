"""Draws what was measured, for `benchmarks/results.py`. Pure.

Processor time against the number of pages, both by powers of ten: where cost grows as the pages do, the line rises as
the grid's diagonal. Each kind of work is a line with its name at its end.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil, floor, log10
from xml.sax.saxutils import escape

from benchmarks.figures import Figure

Points = Sequence[tuple[int, float]]
SHOWN = {
    "hugo": "Hugo",
    "pelican": "Pelican",
    "material": "Material",
    "mkdocs": "MkDocs, one template",
    "generate, cold": "generate, all new",
    "generate, nothing changed": "generate, nothing changed",
    "site, cold, without search": "our site, all new, no search",
    "site, cold, with search": "our site, all new, with search",
    "build, one extract added": "one extract added",
    "build, one extract added, in-place": "one extract added, in place",
    "build, nothing changed": "build, nothing changed",
}
"""The kinds of work that are drawn, and what they are called there."""
PEERS = ("Hugo", "Pelican", "Material", "MkDocs, one template")
_COLOURS = (
    "#0072b2", "#d55e00", "#009e73", "#882255", "#8a6d00", "#b5548b", "#000000", "#5b4fc4", "#2f6f1f", "#a01818",
    "#4a6a7a",
)  # fmt: skip
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 860, 520, 60, 230, 20, 50
_LINE = 15  # pixels between names


def lines_of(figures: Iterable[Figure]) -> dict[str, Points]:
    """Pages and CPU seconds of each kind of work that is drawn, by its name there, small sizes first."""
    found: dict[str, list[tuple[int, float]]] = {}
    for one in sorted(figures, key=lambda one: one.pages):
        if one.work in SHOWN:
            found.setdefault(SHOWN[one.work], []).append((one.pages, one.cost.cpu))
    return {name: found[name] for name in SHOWN.values() if name in found}


def spread(places: Sequence[float], least: float) -> list[float]:
    """`places`, in their order, moved down as far as they must be to stand `least` apart."""
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + least) if moved else place)
    return moved


def chart(lines: Mapping[str, Points]) -> str:
    """The lines as an SVG image."""
    pages = [size for points in lines.values() for size, _ in points]
    costs = [cost for points in lines.values() for _, cost in points]
    left, right = log10(min(pages)), log10(max(pages))
    low, high = floor(log10(min(costs))), ceil(log10(max(costs)))

    def x(size: float) -> float:
        return _LEFT + (log10(size) - left) / ((right - left) or 1) * (_WIDTH - _LEFT - _RIGHT)

    def y(cost: float) -> float:
        return _TOP + (high - log10(cost)) / ((high - low) or 1) * (_HEIGHT - _TOP - _BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}"',
        ' font-family="sans-serif" font-size="12">',
        "<title>Processor seconds by the number of pages</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        *(
            f'<path d="M{_LEFT} {y(10**power):.1f}H{_WIDTH - _RIGHT}" stroke="#dddddd"/>'
            f'<text x="{_LEFT - 6}" y="{y(10**power) + 4:.1f}" text-anchor="end">{10**power:g} s</text>'
            for power in range(low, high + 1)
        ),
        *(
            f'<path d="M{x(size):.1f} {_TOP}V{_HEIGHT - _BOTTOM}" stroke="#dddddd"/>'
            f'<text x="{x(size):.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{size:,}</text>'
            for size in sorted(set(pages))
        ),
        f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 10}" text-anchor="middle">pages</text>',
    ]
    ends = sorted((y(points[-1][1]), name) for name, points in lines.items())
    for place, (_, name) in zip(spread([end for end, _ in ends], _LINE), ends, strict=True):
        drawn = " ".join(f"{x(size):.1f},{y(cost):.1f}" for size, cost in lines[name])
        colour = _COLOURS[list(lines).index(name) % len(_COLOURS)]
        dashes = ' stroke-dasharray="6 4"' if name in PEERS else ""
        parts += [
            f'<circle cx="{x(size):.1f}" cy="{y(cost):.1f}" r="3" fill="{colour}"/>' for size, cost in lines[name]
        ]
        parts.append(f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>')
        parts.append(f'<text x="{_WIDTH - _RIGHT + 8}" y="{place + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    return "\n".join([*parts, "</svg>", ""])
