"""The program loaded with all that it reads to analyse an extract: processes that begin with it are there sooner."""

from __future__ import annotations

from generator.analyse import analyse
from generator.cli import commands, editing, edition, trip
from generator.model import Extract
from generator.read.formats import parse
from tests.verra import BARRIER

LOADED = (commands, edition, editing, trip)

for _found in parse(BARRIER.encode(), name="a.txt", path="a.txt"):
    if isinstance(_found, Extract):
        analyse(_found)
