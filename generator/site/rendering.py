"""Jinja as our theme runs it: what each page asks of it hundreds of times goes by shorter ways, to the same HTML."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, MutableMapping
from types import CodeType, FunctionType, MethodType
from typing import Any

from jinja2 import Environment, Template, pass_context
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import url_filter

_PLAIN = re.compile(r"[\w-][\w.-]*(?:/[\w-][\w.-]*)*/?", re.ASCII)
"""An address within the site that stands for itself."""


def hasten(env: Environment) -> None:
    """Has the templates of `env`, which must not have loaded any yet, run by the shorter ways; `url` as MkDocs has it.

    Another `url` than MkDocs' own stays.
    """
    env.context_class, env.template_class = _Context, _Template
    if env.filters.get("url") is url_filter:
        env.filters["url"] = relative()


class _Context(Context):
    def call(self, called: Callable[..., Any], /, *args: Any, **given: Any) -> Any:
        """What Jinja's own does, which asks each function anew what it wants to be given."""
        kind = type(called)
        if kind is Macro:
            args = (self.eval_ctx, *args)
        elif kind not in (FunctionType, MethodType) or getattr(called, "jinja_pass_arg", None) is not None:
            return super().call(called, *args, **given)
        given.pop("_loop_vars", None)
        given.pop("_block_vars", None)
        try:
            return called(*args, **given)
        except StopIteration:
            return super().call(called, *args, **given)


class _Template(Template):
    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """As Jinja's own, but that what a template puts out, being joined at once, need not say that it is HTML."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = escaped
        return made


def escaped(value: Any) -> str:
    """`value` as HTML, as `markupsafe.escape` has it, but a plain string."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str:
        live = "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        return escape(value) if live else value
    return str(value) if kind is int else escape(value)


def relative() -> Callable[[Context, object], str]:
    """MkDocs' `url` filter: the address of a place in the site, from the page that is shown.

    It works out once where that page is, and once what each address is made of.
    """
    parts_of: dict[str, list[str]] = {}
    page: Page | None = None
    here: list[str] | None = None

    @pass_context
    def url(context: Context, value: object) -> str:
        nonlocal page, here
        address = str(value)
        if (shown := context["page"]) is not page or here is None:
            page, here = shown, None if shown is None else _folder(shown.url)
        parts = parts_of.get(address)
        if parts is None:
            parts = parts_of[address] = address.rstrip("/").split("/") if _PLAIN.fullmatch(address) else []
        if here is None or not parts:
            return normalize_url(address, page=shown, base=context["base_url"])
        if not here or here[0] != parts[0]:
            return "../" * len(here) + address
        return _beside(parts, here) + ("/" if address.endswith("/") else "")

    return url


def _folder(address: str) -> list[str] | None:
    """The names of the folders that a page lies under; None where only MkDocs knows."""
    folder, _, name = address.rpartition("/")
    if "." not in name:
        folder = address.removesuffix("/")
    if not folder:
        return []
    return folder.split("/") if _PLAIN.fullmatch(folder) and folder[-1] != "/" else None


def _beside(parts: list[str], here: list[str]) -> str:
    common = len(posixpath.commonpath(("/".join(parts), "/".join(here))).split("/"))
    return "/".join([".."] * (len(here) - common) + parts[common:]) or "."
