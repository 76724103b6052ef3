"""Projects of MkDocs for our pages: with Material, and with a theme of one template."""

from __future__ import annotations

from pathlib import Path

from benchmarks.peers.hugo import STYLE

COMMAND = ("mkdocs", "--quiet", "build")
_CONFIG = """site_name: The Verra Archive
site_url: https://briefings.example/verra/
docs_dir: docs
site_dir: site
nav: [index.md]
not_in_nav: "*"
validation: {omitted_files: ignore}
"""
_TAGS = """theme: {name: material, font: false}
plugins:
  - tags: {tags_name_property: topics}
"""
_MINIMAL = """theme: {name: null, custom_dir: theme}
plugins: []
"""
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ page.title }} · {{ config.site_name }}</title>
<link rel="canonical" href="{{ page.canonical_url }}">
<link rel="stylesheet" href="{{ 'style.css' | url }}">
</head>
<body>
<header><a href="{{ nav.homepage.url | url }}">{{ config.site_name }}</a></header>
<main>{{ page.content }}</main>
</body>
</html>
"""


def _write(home: Path, pages: Path, config: str, front: str) -> None:
    (home / "mkdocs.yml").write_text(_CONFIG + config, "utf-8")
    (home / "docs").mkdir()
    (home / "docs" / "index.md").write_text(front, "utf-8")
    (home / "docs" / "archive").symlink_to(pages, target_is_directory=True)


def material(home: Path, pages: Path) -> None:
    """Writes a project to `home` for the folder `pages`, with Material and its list of tags."""
    _write(home, pages, _TAGS, "# The Verra Archive\n\n<!-- material/tags -->\n")


def material_with_search(home: Path, pages: Path) -> None:
    """The same with Material's search."""
    _write(home, pages, f"{_TAGS}  - search\n", "# The Verra Archive\n\n<!-- material/tags -->\n")


def minimal(home: Path, pages: Path) -> None:
    """Writes a project to `home` for the folder `pages`, with a theme of one template."""
    _write(home, pages, _MINIMAL, "# The Verra Archive\n")
    (home / "theme").mkdir()
    (home / "theme" / "main.html").write_text(_PAGE, "utf-8")
    (home / "theme" / "style.css").write_text(STYLE, "utf-8")
