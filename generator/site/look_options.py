"""Types of the options about a site's looks: colours, fonts, the links at its foot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs.config import base
from mkdocs.config import config_options as c

from generator.site.colours import Accent, accent, colour


@dataclass(frozen=True, slots=True)
class Face:
    """One file of a typeface: which of its faces it is, and its path below the folder of pages."""

    name: str
    path: str


Typeface = tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class FootLink:
    """A link at the foot of every page: to a Markdown file of the site, or to an address."""

    title: str | None
    target: str

    @property
    def is_page(self) -> bool:
        return ":" not in self.target


class Colours(c.OptionallyRequired[Accent]):
    """`accent`, and `accent_dark` for the dark scheme, in hexadecimal form."""

    def run_validation(self, value: object) -> Accent:
        if not isinstance(value, Mapping) or "accent" not in value or value.keys() - {"accent", "accent_dark"}:
            raise base.ValidationError(f"It takes `accent` and, for dark windows, `accent_dark`, not {value!r}.")
        read = {name: colour(given) for name, given in value.items()}
        for name, found in read.items():
            if found is None:
                raise base.ValidationError(
                    f"{name}: {value[name]!r} is no colour. It takes one like '#0f4c5c', in quotes."
                )
        return accent(read["accent"] or "", read.get("accent_dark"))


class Fonts(c.OptionallyRequired[dict[str, Typeface]]):
    """`serif`, for what is read, and `sans`, for what is used: each a WOFF2 file, or several by their faces."""

    KINDS = ("serif", "sans")
    FACES = ("regular", "italic", "bold", "bold_italic", "variable", "variable_italic")

    def run_validation(self, value: object) -> dict[str, Typeface]:
        if not isinstance(value, Mapping) or value.keys() - set(self.KINDS):
            raise base.ValidationError(f"It takes `serif` and `sans`, each with its files, not {value!r}.")
        return {kind: self._typeface(kind, given) for kind, given in value.items()}

    def _typeface(self, kind: str, given: object) -> Typeface:
        files = given if isinstance(given, Mapping) else {"regular": given}
        if not files or files.keys() - set(self.FACES):
            raise base.ValidationError(
                f"{kind}: it takes a file, or files under {', '.join(self.FACES)}, not {given!r}."
            )
        for path in files.values():
            if not isinstance(path, str) or not path.lower().endswith(".woff2"):
                raise base.ValidationError(f"{kind}: {path!r} is no WOFF2 file below the folder of pages.")
        return tuple(Face(name, str(files[name])) for name in self.FACES if name in files)


class FootLinks(c.OptionallyRequired[tuple[FootLink, ...]]):
    """Links as in MkDocs' `nav`: Markdown files or addresses, each with a title or without."""

    def run_validation(self, value: object) -> tuple[FootLink, ...]:
        if not isinstance(value, list):
            raise base.ValidationError(f"It takes a list of links, as `- About: about.md`, not {value!r}.")
        return tuple(map(self._link, value))

    def _link(self, given: object) -> FootLink:
        pairs = list(given.items()) if isinstance(given, Mapping) else [(None, given)]
        title, target = pairs[0] if len(pairs) == 1 else (None, None)
        is_page = isinstance(target, str) and target.endswith(".md") and ":" not in target
        if isinstance(target, str) and (is_page or target.startswith(("https://", "http://", "mailto:"))):
            if title is not None or is_page:
                return FootLink(None if title is None else str(title), target)
            raise base.ValidationError(f"{target!r} needs a title, as `- Contact: {target}`.")
        raise base.ValidationError(
            f"{given!r} is no link: it takes a Markdown file or an address, as `- About: about.md`."
        )
