"""What a site's options make of the theme's looks: its stylesheet with their rules at the end, and its logo.

They go into the one stylesheet, for a policy that allows nothing inline allows that, and it stays one request.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.errors import ConfigError
from generator.site.colours import Accent
from generator.site.look_options import Typeface
from generator.site.options import Options

STYLESHEET = "css/briefings.css"
_FACES = {
    "regular": ("400", "normal"),
    "italic": ("400", "italic"),
    "bold": ("600 700", "normal"),
    "bold_italic": ("600 700", "italic"),
    "variable": ("100 900", "normal"),
    "variable_italic": ("100 900", "italic"),
}
_LAST = {"serif": "Georgia, serif", "sans": "system-ui, sans-serif"}


def rules(accent: Accent | None, fonts: dict[str, Typeface]) -> str:
    """The rules of CSS that set the colours and the fonts of a site; empty where it has none of its own."""
    return "".join((*_colours(accent), *(rule for kind, face in fonts.items() for rule in _fonts(kind, face))))


def _colours(accent: Accent | None) -> Iterator[str]:
    if accent:
        yield f"@media screen {{ :root {{ --accent: {accent.light}; }} }}\n"
        yield f"@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {accent.dark}; }} }}\n"


def _fonts(kind: str, typeface: Typeface) -> Iterator[str]:
    """`optional`: a font that comes late waits for the next page, for text that has been read must not move."""
    for face in typeface:
        weight, style = _FACES[face.name]
        yield (
            f'@font-face {{ font-family: "site {kind}"; src: url("../{quote(face.path)}") format("woff2"); '
            f"font-weight: {weight}; font-style: {style}; font-display: optional; }}\n"
        )
    yield f':root {{ --{kind}: "site {kind}", {_LAST[kind]}; }}\n'


def dress(files: Files, config: MkDocsConfig, options: Options) -> Iterator[str]:
    """Puts the looks into the site's `files`, and yields what is doubtful about them.

    Raises ConfigError where a logo or a font is not among the files.
    """
    faces = [face for typeface in options.fonts.values() for face in typeface]
    for name, path in [("logo", options.logo), *(("fonts", face.path) for face in faces)]:
        if path and files.get_file_from_path(path) is None:
            what, remedy = f"{name}: there is no {path}", "It takes the path of a file below the folder of pages"
            raise ConfigError(what, path=config.config_file_path, remedy=remedy)
    added = rules(options.colours, options.fonts)
    base = files.get_file_from_path(STYLESHEET)
    if added and base is not None and base.abs_src_path:
        text = Path(base.abs_src_path).read_text("utf-8")
        files.remove(base)
        files.append(File.generated(config, STYLESHEET, content=f"{text}\n/* The site's own */\n\n{added}"))
    if options.colours:
        yield from options.colours.faint()
