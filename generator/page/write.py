"""Briefing -> page text, through the Jinja template of pages.

What is written is read back before it is returned: a template, ours or a site's own, that would lose or alter
anything is refused with its name.
"""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple

import jinja2

from generator.errors import PageError, TemplateError
from generator.model import Briefing
from generator.page.digest import seal
from generator.page.escaping import Written, md, yaml_scalar
from generator.page.headings import headings
from generator.page.parse import parse
from generator.page.withdrawn import withdrawal

TEMPLATE = "briefing.md.j2"
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?)?")


def packaged_templates() -> Path:
    """The folder of templates that comes with the program: in a wheel inside the package, in a checkout beside it."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


class TemplateFile(NamedTuple):
    """A file of the templates of pages: the name by which templates know it, its text, and where it lies."""

    name: str
    text: str
    path: str


def template_files(site_templates: Path | None = None) -> tuple[TemplateFile, ...]:
    """The page templates of the site at `site_templates` (its ``templates/`` folder), and the program's own others.

    Raises TemplateError where that of pages cannot be read.
    """
    found: dict[str, TemplateFile] = {}
    for folder in (packaged_templates(), *([site_templates] if site_templates else [])):
        for path in sorted((folder / "pages").rglob("*")):
            name = path.relative_to(folder / "pages").as_posix()
            try:
                if path.is_file():
                    found[name] = TemplateFile(name, path.read_text("utf-8"), str(path))
            except (OSError, UnicodeDecodeError) as error:
                if name == TEMPLATE:
                    raise _unreadable(path, error) from error
    return tuple(found.values())


def _unreadable(path: Path, error: OSError | UnicodeDecodeError) -> TemplateError:
    if isinstance(error, UnicodeDecodeError):
        return TemplateError(f"is not UTF-8 (byte {error.start})", path=str(path), remedy="Save it as UTF-8")
    return TemplateError(f"cannot be read: {error.strerror}", path=str(path))


def load_template(site_templates: Path | None = None) -> jinja2.Template:
    """The page template of the site at `site_templates` (its ``templates/`` folder), else the program's own.

    Raises TemplateError naming template and line where it does not compile.
    """
    return template_of(template_files(site_templates))


def template_of(files: tuple[TemplateFile, ...]) -> jinja2.Template:
    """The page template among `files`. Raises TemplateError as `load_template` does."""
    known = {file.name: (file.text, file.path, lambda: True) for file in files}
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(known.get),
        undefined=jinja2.StrictUndefined,
        finalize=md,  # a value that a template forgets to filter is escaped all the same
        autoescape=False,  # noqa: S701 - HTML's escapes would leave Markdown live; `md` is the escape here
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {"md": md, "yaml": yaml_scalar, "iso": _iso, "marker": _marker}
    environment.filters |= {"mapping": _mapping, "sequence": _sequence}
    try:
        return environment.get_template(TEMPLATE)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(str(error.message), path=error.filename or error.name, line=error.lineno) from error


def write(briefing: Briefing, template: jinja2.Template) -> str:
    """The text of the page, sealed with its digest.

    Raises TemplateError where the template fails, or makes a page that does not read back as `briefing`.
    """
    name = template.filename or TEMPLATE
    try:
        rendered = template.render(
            briefing=briefing,
            headings=headings(briefing.language),
            withdrawal=withdrawal(briefing.language, briefing.withdrawn),
        )
    except Exception as error:  # a template may run into anything that an expression can
        raise TemplateError(str(error) or type(error).__name__, path=name, line=_line_in(error, name)) from error
    text = seal(_tidy(rendered))
    if text is None:
        raise TemplateError('the front matter has no line `digest: ""`', path=name, remedy="Put it back")
    if difference := _difference(text, briefing):
        raise TemplateError(
            f"what it writes does not read back the same (page “{briefing.title}”): {difference}",
            path=name,
            remedy="Keep the front matter, the section comments and the forms of the original template",
        )
    return text


def _tidy(text: str) -> str:
    return re.sub(r"\n{3,}", "\n\n", text.lstrip("\n")).rstrip("\n") + "\n"


def _difference(text: str, briefing: Briefing) -> str | None:
    try:
        read = parse(text)
    except PageError as error:
        return error.what
    names = (field.name for field in fields(Briefing))
    return next((f"`{name}` differs" for name in names if getattr(read, name) != getattr(briefing, name)), None)


def _line_in(error: BaseException, filename: str) -> int | None:
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _iso(value: str) -> Written:
    if not _ISO_DATE.fullmatch(value):
        return yaml_scalar(value)
    return Written(value)


def _marker(number: int | None, before: str = " ") -> Written:
    return Written("" if number is None else f"{before}[p{number}]")


def _sequence(values: tuple[str, ...]) -> Written:
    return Written(f"[{', '.join(map(yaml_scalar, values))}]")


def _mapping(value: object, *first: str) -> Written:
    """A flow mapping of the fields of a frozen value that are set, those named in `first` before the others."""
    entries = []
    names = [field.name for field in fields(value)]  # type: ignore[arg-type]  # every value of the model is a dataclass
    for name in dict.fromkeys((*first, *names)):
        item = getattr(value, name)
        if item is None or item == ():
            continue
        shown = _sequence(item) if isinstance(item, tuple) else _iso(item) if name == "date" else yaml_scalar(item)
        entries.append(f"{name}: {shown}")
    return Written("{" + ", ".join(entries) + "}")
