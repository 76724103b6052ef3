"""The commands: each a trip through the rooms, from extracts to pages to the site.

A command is loaded when it is called, and `generate` and `build` load no more than they need: a run that has nothing
to do is over before the rest of the program would have been read.
"""

from __future__ import annotations

import click

from generator.cli import console, options

_PLACES = {
    "init": "commands:init",
    "generate": "generating:generate",
    "build": "building:build",
    "serve": "commands:serve",
    "check": "commands:check",
    "analyse": "commands:analyse",
    "withdraw": "editing:withdraw_command",
    "settle": "editing:settle_command",
    "headers": "commands:headers",
}


@click.group(
    cls=options.People,
    commands=options.Shelf(_PLACES),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="briefings")
def main() -> None:
    """Turn article extracts into a searchable static site of briefing pages."""
    console.listen()
