"""Text to Markdown and back: what a value of an extract passes on its way into a page, and out of it.

`md` makes Markdown that shows exactly the text given, wherever in a line it is put: in a paragraph, heading,
list item, blockquote or between emphasis marks. It escapes what would be live there and leaves ordinary prose
alone. `plain` is its inverse, and reads emphasis, links and code that a person has typed as their text.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator


class Written(str):
    """Text that is already Markdown or YAML: the templates put it into the page as it is."""

    __slots__ = ()


# A backslash escapes what Markdown lets it escape; the rest (`<`, `&`, `~`) is written as an entity.
_LIVE = re.compile(
    r"""
      (?P<escape> [\\`*] )
    | (?P<under> _ )
    | (?P<bracket> \[ )
    | (?P<less> < )
    | (?P<amp> & (?= \# | [A-Za-z][A-Za-z0-9]*; ) )
    | (?P<tilde> ~~+ )
    """,
    re.VERBOSE,
)
# "[sic]" or "[…]" needs no escape: no reference of that name is defined, and no address or second pair follows.
_ASIDE = re.compile(r"\[ (?!p\d+\]) [^\W_] [^\[\]\\`*_<&~]{0,80} \] (?! [\[(:] | \s\[ )", re.VERBOSE)
_ELLIPSIS = re.compile(r"\[(?:…|\.\.\.)\](?![\[(:]|\s\[)")
# Under any line with as many bars, a line of nothing but these makes a table of the two.
_RULE_OF_A_TABLE = re.compile(r"[-:\s]*\|[-:|\s]*")
_START = re.compile(
    r"(?P<number>\d{1,9})(?P<stop>[.)])(?=\s|$)|(?P<mark>[#>])|(?P<bullet>[-+])(?=[\s+-]|$)",
)


def _is_word(character: str) -> bool:
    return character.isalnum()


def _escaped(match: re.Match[str]) -> str:
    text, at, found = match.string, match.start(), match.group()
    if match["escape"]:
        return "\\" + found
    if match["under"]:
        inside_word = 0 < at < len(text) - 1 and _is_word(text[at - 1]) and _is_word(text[at + 1])
        return "_" if inside_word else r"\_"
    if match["bracket"]:
        live = at == 0 or text[at - 1] == "!" or not (_ASIDE.match(text, at) or _ELLIPSIS.match(text, at))
        return r"\[" if live else "["
    if match["tilde"]:
        return "&#126;" * len(found)
    return "&lt;" if match["less"] else "&amp;"


def _start(match: re.Match[str]) -> str:
    if match["number"]:
        return f"{match['number']}\\{match['stop']}"
    return "\\" + match.group()


def md(value: object) -> Written:
    """Markdown that shows `value` literally; what is `Written` already passes unchanged."""
    if isinstance(value, Written):
        return value
    text = str(value)
    escaped = _LIVE.sub(_escaped, text)
    if escaped.endswith("#"):  # a heading would drop it
        escaped = escaped[:-1] + r"\#"
    if start := _START.match(escaped):
        escaped = _start(start) + escaped[start.end() :]
    if _RULE_OF_A_TABLE.fullmatch(escaped):
        escaped = escaped.replace("|", "&#124;", 1)
    return Written(escaped)


# What YAML's double-quoted scalars take only as an escape: breaks of any kind, controls, and what its readers refuse.
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]")


def yaml_scalar(value: object) -> Written:
    """A quoted scalar on one line for any text, a number for a number, ``null`` for None."""
    if value is None or isinstance(value, int | float):
        return Written(json.dumps(value))
    quoted = json.dumps(str(value), ensure_ascii=False)
    return Written(_NOT_YAML.sub(lambda found: f"\\u{ord(found.group()):04x}", quoted))


_PUNCTUATION = re.escape(r"!\"#$%&'()*+,-./:;<=>?@[\]^_`{|}~")
_LITERAL = (
    rf"\\(?P<char>[{_PUNCTUATION}])|(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{0,31}});)"
)
_MARKUP = r"""
    (?<!`)(?P<ticks>`++)(?P<code>[^`]+)(?P=ticks)(?!`)
  | !?\[(?P<linked>(?:[^\[\]\\]|\\.){0,500})\]\((?P<to>[^()\s]{0,2000})(?:\s+"[^"]{0,500}")?\)
  | <(?P<auto>(?:https?|mailto):[^\s<>]{1,2000})>
  | (?P<star>\*{1,3})
  | (?P<under>(?<![^\W_])_{1,3}|_{1,3}(?![^\W_]))
  | (?P<tag></?[A-Za-z][^<>]{0,500}>|<!--.{0,500}?-->)
"""
_INLINE = re.compile(f"{_LITERAL}|{_MARKUP}", re.VERBOSE)


def _shown(match: re.Match[str]) -> str:
    if (character := match["char"]) is not None:
        return character
    if (entity := match["entity"]) is not None:
        return html.unescape(entity)
    if match["code"] is not None:
        return match["code"]
    if match["linked"] is not None:
        return plain(match["linked"])
    return match["auto"] or ""


def plain(markdown: str) -> str:
    """The text that one line of Markdown shows: the inverse of `md`, and the words of what a person typed."""
    if not _SPECIAL.search(markdown):
        return markdown
    return _INLINE.sub(_shown, markdown)


def link_targets(markdown: str) -> Iterator[str]:
    """The addresses of the live links and images in one line of Markdown."""
    return (found["to"] for found in _INLINE.finditer(markdown) if found["linked"] is not None)


_SPECIAL = re.compile(r"[\\&`*_\[<]")


def literal(markdown: str) -> str | None:
    """The text shown where `markdown` holds nothing but literal text, as `md` writes it; None where any markup is live.

    The site needs no inline parser for such text, so its cost stays linear whatever the text.
    """
    if not _SPECIAL.search(markdown):
        return markdown
    text = _ESCAPES.sub(_shown_literal, markdown)
    return text if md(text) == markdown else None


_ESCAPES = re.compile(_LITERAL, re.VERBOSE)


def _shown_literal(match: re.Match[str]) -> str:
    character = match["char"]
    return character if character is not None else html.unescape(match["entity"])
