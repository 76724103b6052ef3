"""RSS 2.0 and Atom."""

from __future__ import annotations

from generator.read.sample import Format

FORMATS: tuple[Format, ...] = ()
