"""A tree of plain texts as the HTML that Python-Markdown and the cleaning after it would make of it."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Callable
from typing import Any

from markdown.extensions.toc import unique
from markdown.util import AMP_SUBSTITUTE, AtomicString

from generator.page import literal
from generator.site.markdown.extension import heading_id
from generator.site.markdown.text import atomic

_BLOCKS = frozenset(("blockquote", "details", "div", "h2", "h3", "h4", "h5", "h6"))
_BLOCKS |= frozenset(("li", "ol", "p", "section", "summary", "ul"))
_INLINE = frozenset(("a", "b", "em", "mark", "span", "time"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_EMPHASIS = re.compile(r"\*(?P<words>[^*]+)\*(?P<rest>: [^*]*|)")
_ROLE = re.compile(r", \*(?P<words>[^*]+)\*")
_NOT_LITERAL = re.compile(r"[\\&`*_\[<]")
_AMP = f"{AMP_SUBSTITUTE}amp;"
_ADDRESS = re.compile(
    r"https?://(?!\S*xn--)(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\.)+[A-Za-z]{2,}(?:[/?#][!#-:=?-\[\]_a-z~]*)?"
)
_ANCHOR = re.compile(r"#[\w-]+")
"""Addresses that the cleaning leaves as they are."""

_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;", '"': "&quot;"}
_IN_TEXT, _IN_VALUES = re.compile("[&<>\xa0]"), re.compile('[&<>\xa0"]')


class NotPlainError(Exception):
    """The tree holds what only Python-Markdown and the cleaning can judge."""


def settle_texts(root: etree.Element) -> None:
    """Makes every text literal; of markup emphasis at the start and a role behind a name are known.

    Raises NotPlainError at any other.
    """
    for element in list(root.iter()):
        if len(element):
            for child in list(element):
                tail = child.tail
                if tail and not isinstance(tail, AtomicString):
                    _settle_tail(element, child, tail)
        text = element.text
        if text and not isinstance(text, AtomicString):
            found = literal(text)
            if found is None:
                _emphasise(element, text)
            else:
                element.text = atomic(found)


def _settle_tail(element: etree.Element, child: etree.Element, tail: str) -> None:
    found = _ROLE.fullmatch(tail)
    if found:
        child.tail = ", "
        element.insert(list(element).index(child) + 1, _emphasis(found["words"], ""))
    elif _NOT_LITERAL.search(tail):
        raise NotPlainError


def _emphasise(element: etree.Element, text: str) -> None:
    found = None if len(element) else _EMPHASIS.fullmatch(text)
    if found is None:
        raise NotPlainError
    element.text = ""
    element.append(_emphasis(found["words"], found["rest"]))


def _emphasis(markdown: str, behind: str) -> etree.Element:
    words, rest = literal(markdown), literal(behind)
    if words is None or rest is None or words != words.strip():
        raise NotPlainError
    made = etree.Element("em")
    made.text, made.tail = atomic(words), atomic(rest)
    return made


def number_headings(root: etree.Element) -> tuple[list[Any], frozenset[str]]:
    """Gives each heading its id, and returns what Python-Markdown's table of contents holds of it; and all ids."""
    used = {found for element in root.iter() if (found := element.get("id"))}
    tokens: list[Any] = []
    for heading in root.iter():
        if heading.tag in _HEADINGS:
            name = " ".join(_shown("".join(heading.itertext())).split())
            if "id" not in heading.attrib:
                heading.set("id", unique(heading_id(name, "-"), used))
            tokens.append({"level": int(heading.tag[1]), "id": heading.get("id"), "name": _escaped(name)})
    return tokens, frozenset(used)


def relink(root: etree.Element, resolve: Callable[[str], str | None]) -> tuple[str, ...]:
    """Puts in each link what `resolve` makes of its address, and returns the anchors of the page itself among them.

    Raises NotPlainError where it makes nothing of one.
    """
    within: dict[str, None] = {}
    for link in root.iter("a"):
        address = link.get("href") or ""
        if _ANCHOR.fullmatch(address):
            within[address[1:]] = None
        elif not _ADDRESS.fullmatch(address):
            found = resolve(address)
            if found is None:
                raise NotPlainError
            link.set("href", found)
    return tuple(within)


def serialised(root: etree.Element) -> str:
    """The HTML of all that `root` holds, set line by line as Python-Markdown sets it."""
    out: list[str] = []
    for element in root:
        _serialise(element, out.append)
    return "".join(out).strip()


def _serialise(element: etree.Element, write: Callable[[str], object]) -> None:
    tag, text, tail = element.tag, element.text, element.tail
    if tag in _BLOCKS:
        if not tail or not tail.strip():
            tail = "\n"
        if len(element) and (not text or not text.strip()) and element[0].tag in _BLOCKS:
            text = "\n"
    elif tag not in _INLINE:
        raise NotPlainError
    start = f"<{tag}"
    for name, value in sorted(element.items()):
        start += f' {name}="{_value(value)}"'
    if len(element):
        write(f"{start}>{_escaped(text)}" if text else f"{start}>")
        for child in element:
            _serialise(child, write)
        write(f"</{tag}>{_escaped(tail)}" if tail else f"</{tag}>")
    else:
        write(f"{start}>{_escaped(text) if text else ''}</{tag}>{_escaped(tail) if tail else ''}")


def _shown(text: str) -> str:
    return text.replace(_AMP, "&") if "\x02" in text else text


def _escaped(text: str) -> str:
    # to look for each by itself takes a third of the time
    if "&" in text or "<" in text or ">" in text or "\xa0" in text or "\x02" in text:
        return _IN_TEXT.sub(lambda found: _ENTITIES[found[0]], _shown(text))
    return text


def _value(text: str) -> str:
    if '"' in text or "&" in text or "<" in text or ">" in text or "\xa0" in text:
        return _IN_VALUES.sub(lambda found: _ENTITIES[found[0]], text)
    return text
