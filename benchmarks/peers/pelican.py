"""A project of Pelican for our pages."""

from __future__ import annotations

from pathlib import Path

COMMAND = ("pelican", "--quiet", "--settings", "pelicanconf.py", "--output", "site")
_CONFIG = """SITENAME = "The Verra Archive"
SITEURL = "https://briefings.example/verra"
AUTHOR = "Verra"
TIMEZONE = "UTC"
THEME = "simple"
PATH = {pages!r}
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["front_matter"]
DEFAULT_PAGINATION = 50
DIRECT_TEMPLATES = ["index", "tags"]
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = ""
FEED_ALL_ATOM = "feeds/all.atom.xml"
TAG_FEED_ATOM = "feeds/{{slug}}.atom.xml"
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 50
MARKDOWN = {{"extensions": [], "extension_configs": {{}}, "output_format": "html5"}}
"""
_PLUGIN = '''"""Reads YAML front matter, and topics as tags."""

import yaml
from markdown import Markdown
from pelican import signals
from pelican.readers import BaseReader
from pelican.utils import pelican_open

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class FrontMatter(BaseReader):
    enabled = True
    file_extensions = ["md"]

    def read(self, source_path):
        with pelican_open(source_path) as text:
            _, header, body = text.split("---\\n", 2)
        fields = yaml.load(header, Loader=LOADER)
        found = {
            "title": str(fields["title"]),
            "date": str(fields["date"]),
            "slug": str(fields["id"]),
            "category": "briefing",
            "tags": ", ".join(map(str, fields.get("topics", []))),
        }
        metadata = {name: self.process_metadata(name, value) for name, value in found.items() if value}
        return Markdown(**self.settings["MARKDOWN"]).convert(body), metadata


def register():
    signals.readers_init.connect(lambda readers: readers.reader_classes.update(md=FrontMatter))
'''


def write(home: Path, pages: Path) -> None:
    """Writes a project to `home` whose content is the folder `pages`."""
    (home / "pelicanconf.py").write_text(_CONFIG.format(pages=str(pages)), "utf-8")
    (home / "plugins").mkdir()
    (home / "plugins" / "front_matter.py").write_text(_PLUGIN, "utf-8")
