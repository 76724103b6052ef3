"""A header of metadata between two lines ``---`` above a body in Markdown or plain text."""

from __future__ import annotations

from generator.read.sample import Format

FORMATS: tuple[Format, ...] = ()
