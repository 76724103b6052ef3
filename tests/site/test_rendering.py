"""The shorter ways by which our templates run lead where Jinja's and MkDocs' own do."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, pass_context
from markupsafe import Markup, escape
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import url_filter

from generator.site.rendering import escaped, hasten, relative

NAMES = st.sampled_from(("people", "topics", "2026", "03", "ines-varga", "a.b", "x.html", "..", ".", "", "é", "a b"))
ADDRESSES = st.lists(NAMES, max_size=4).map("/".join) | st.sampled_from(
    ("people/", "people/ines-varga/", "https://halden.example/x", "//halden.example", "#p3", "/absolute/", "a\\b", ".")
)


def environment() -> Environment:
    env = Environment(autoescape=True)
    env.filters["url"] = url_filter
    hasten(env)
    return env


@given(st.text() | st.text().map(Markup) | st.integers() | st.none() | st.booleans())
def test_what_is_put_out_is_escaped_as_ever(value: object) -> None:
    """Whatever a template puts out, it is the HTML that markupsafe makes of it."""
    assert escaped(value) == str(escape(value))


@given(st.lists(ADDRESSES, min_size=1, max_size=4), st.lists(ADDRESSES, min_size=1, max_size=3))
def test_an_address_is_relative_as_in_mkdocs(targets: list[str], pages: list[str]) -> None:
    """From any page, one after the other, to any place."""
    url = relative()
    for page in (SimpleNamespace(url=address) for address in pages):
        for target in targets:
            context = {"page": page, "base_url": "."}
            assert url(context, target) == normalize_url(target, page=page, base=".")  # type: ignore[arg-type]


def test_where_there_is_no_page_an_address_is_that_from_the_root() -> None:
    """As on the page of what is not found."""
    assert environment().from_string("{{ 'people/' | url }}").render(page=None, base_url="/verra") == "/verra/people/"


def test_another_filter_than_that_of_mkdocs_stays() -> None:
    """A plugin or hook may have put its own in place."""
    env = Environment(autoescape=True)
    env.filters["url"] = str.upper
    hasten(env)
    assert env.from_string("{{ 'a' | url }}").render() == "A"


CALLED = """
{%- macro quoted(text, mark="'") %}{{ mark }}{{ text }}{{ caller() if caller else "" }}{{ mark }}{% endmacro -%}
{{ quoted("<b>") }} {{ quoted(safe, mark='"') }} {% call quoted("a") %}<i>{{ 1 }}{% endcall %}
{%- for one in [1, 2] %}{% set two = one * 2 %} {{ shown() }}{{ loop.index }}{% endfor %} {{ absent is defined }} {{ text.upper() }} {{ range(2) | list }}
"""


def test_templates_call_as_ever() -> None:
    """Macros, functions that take the context with what loops set in it, methods and types."""

    @pass_context
    def shown(context: dict[str, object]) -> object:
        return context["two"]

    given = {"safe": Markup("<b>"), "shown": shown, "text": "ab & c"}
    assert environment().from_string(CALLED).render(given) == Environment(autoescape=True).from_string(CALLED).render(
        given
    )


def test_what_runs_out_is_undefined_as_ever() -> None:
    """A function that raises StopIteration gives nothing, and ends no template."""
    assert environment().from_string("[{{ taken() }}]").render(taken=lambda: next(iter(()))) == "[]"


def test_a_fault_within_is_raised() -> None:
    """What a function raises reaches whoever renders."""
    with pytest.raises(ZeroDivisionError):
        environment().from_string("{{ halved() }}").render(halved=lambda: 1 / 0)
