"""A saved web page."""

from __future__ import annotations

from generator.read.sample import Format

FORMATS: tuple[Format, ...] = ()
