"""CSV and TSV with a header row, and trafilatura's TSV, which has none."""

from __future__ import annotations

from generator.read.sample import Format

FORMATS: tuple[Format, ...] = ()
