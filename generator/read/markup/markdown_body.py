"""Markdown -> blocks: what a reader of the rendered text would see, by CommonMark's rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import chain, islice, pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, reference
from markdown_it.token import Token

from generator.read.article import Block
from generator.read.markup.html_tags import TAG
from generator.read.markup.html_text import blocks_of_html
from generator.read.markup.markdown_signs import is_shortcode, with_shortcodes_apart
from generator.read.text.cleaning import clean
from generator.read.text.paragraphs import blocks_of_text, clean_lines, lines_of
from generator.read.text.sentences import closes_first, ends_sentence, open_quotation

MOST_MARKS = 15_000
MOST_LINES = 5_000
MOST_CELLS = 10_000
LONGEST_HEADING = 200

_MOST_ABOVE = 4
_MOST_TOKENS = 5
_MARKS = "[]*_`<>!&\\|~"
_OTHER_MARKS = "#$%+-:=@^{}"
_EVIDENT = re.compile(
    r"^#{1,6} \S|^> \S|^```|\]\((?:https?:|/|#)|!\[|\*\*\w|(?<![\w*])\*\w(?:[^*\n]*\S)?\*(?![\w*])", re.MULTILINE
)
_DEFINITION = re.compile(r" {0,3}\[[^\]]+\]:\s*<?(?:https?:|mailto:|www\.|//|[/#.])")
_WIKI_LINK = re.compile(r"(!?)\[\[([^\[\]|]+)(?:\|([^\[\]|]*))?\]\]")
_CALLOUT = re.compile(r"\[!\w[\w-]*\][+-]? ?")
_HIGHLIGHT = re.compile(r"==(?=\S)([^=\n]+)(?<=\S)==")


@dataclass(frozen=True, slots=True)
class _Meant:
    """How the single line ends of a body are meant: it was wrapped at a width, or they alone part its paragraphs."""

    wrapped: bool
    parting: bool


def blocks_of_markdown(text: str) -> tuple[Block, ...]:
    """Return the blocks of `text`, whose lines end in LF.

    It is rendered and read as HTML is. Beyond CommonMark, a ``[[wiki link]]`` gives its alias or its target, a table
    its rows. Where no blank line stands in `text`, each line is a paragraph; where it was wrapped at a width, lines are
    joined; else a line end parts where a sentence ends. What only looks like Markdown stays: a list that does not
    count from 1 in several items is sentences that begin with a number, a definition without an address is text, and
    so are the angle brackets of what is no element. What has more than 15,000 marks or 5,000 lines is read as
    plain text, for hostile Markdown takes long. Raises `ExtractError` where `blocks_of_html` does.
    """
    return _read(text)[0]


def titled_markdown(text: str) -> tuple[str, tuple[Block, ...]]:
    """Return the title that `text` begins with, empty if it has none, and the other blocks.

    It is the only heading of the first level, if no more than four short blocks stand above it, else a first heading or
    paragraph of at most 200 characters that does not end as a sentence does; one that is all there is, is none.
    """
    blocks, place = _read(text)
    if len(blocks) < 2:
        return "", blocks
    first = blocks[0]
    unmarked = first.form in ("heading", "paragraph") and not first.furniture and len(first.text) <= LONGEST_HEADING
    if place is None and unmarked and not ends_sentence(first.text) and any(map(str.isalnum, first.text)):
        place = 0
    return ("", blocks) if place is None else (blocks[place].text, blocks[:place] + blocks[place + 1 :])


def looks_like_markdown(text: str) -> bool:
    """Say whether `text` holds a heading, quotation, link, image or emphasis as Markdown writes it."""
    return _EVIDENT.search(text) is not None


def _read(text: str) -> tuple[tuple[Block, ...], int | None]:
    """Return the blocks of `text`, and which of them is its heading of the first level, if it can be the title."""
    text = "\n".join(lines_of(text))
    if _has_too_many_marks(text):
        return blocks_of_text(text), None
    lines = text.strip().split("\n")
    meant = _Meant(wrapped=len(clean_lines(lines)) < len(lines), parting=all(map(clean, lines)))
    parser = _parser(has_tables=max(line.count("|") for line in lines) * text.count("|") <= MOST_CELLS)
    tokens = list(_as_meant(parser.parse(with_shortcodes_apart(text)), meant))
    found = blocks_of_html(parser.renderer.render(tokens, parser.options, {}))
    blocks = tuple(replace(block, furniture="embed") if is_shortcode(block.text) else block for block in found)
    return blocks, _place_of_title(tokens, blocks, parser)


def _place_of_title(tokens: Sequence[Token], blocks: Sequence[Block], parser: MarkdownIt) -> int | None:
    headings = [number for number, token in enumerate(tokens) if token.type == "heading_open" and token.tag == "h1"]
    if not headings or (headings[0] and len(headings) > 1) or headings[0] > _MOST_ABOVE * _MOST_TOKENS:
        return None
    above = parser.renderer.render(tokens[: headings[0]], parser.options, {})
    place = len(blocks_of_html(above)) if above.strip() else 0
    is_near = place <= _MOST_ABOVE and all(len(block.text) <= LONGEST_HEADING for block in blocks[:place])
    return place if is_near and place < len(blocks) and blocks[place].form == "heading" else None


def _has_too_many_marks(text: str) -> bool:
    marks = sum(map(text.count, _MARKS))
    return marks * 5 + sum(map(text.count, _OTHER_MARKS)) > MOST_MARKS * 5 or text.count("\n") > MOST_LINES


def _parser(*, has_tables: bool) -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable(["strikethrough", *(["table"] if has_tables else [])])
    parser.block.ruler.at("reference", _reference)
    return parser


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a definition of a link, if it has an address: ``[Photo]: Reuters`` is text."""
    line = state.getLines(start, start + 1, state.blkIndent, False)
    return bool(_DEFINITION.match(line)) and reference(state, start, end, silent)


def _as_meant(tokens: Sequence[Token], meant: _Meant) -> Iterator[Token]:
    """Yield the blocks' tokens, those that only look like Markdown turned into text."""
    for number, token in enumerate(tokens := list(_without_false_lists(tokens))):
        if token.type == "html_block" and not TAG.match(token.content.lstrip()):
            token.content = f"<p>{escape(token.content)}</p>"
        elif token.type == "heading_open" and _is_sentences(token, tokens[number + 1]):
            token.tag = tokens[number + 2].tag = "p"
        elif token.type == "inline":
            is_callout = number > 1 and tokens[number - 2].type == "blockquote_open"
            token.children = list(_inline(token.children or [], meant, is_callout=is_callout))
        yield token


def _is_sentences(heading: Token, inline: Token) -> bool:
    """Say whether what stands above a line of hyphens is running text: the line was to part it from what follows."""
    underlined = heading.markup in "=-"
    return underlined and (len(inline.content) > LONGEST_HEADING or ends_sentence(inline.content))


def _without_false_lists(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield `tokens`, but for a numbered list of one item or that does not begin with 0 or 1, its paragraphs."""
    false_lists = _false_lists(tokens)
    levels: list[int] = []
    number = ""
    for place, token in enumerate(tokens):
        if place in false_lists:
            levels.append(token.level)
        elif levels and token.type == "ordered_list_close" and token.level == levels[-1]:
            levels.pop()
        elif levels and token.type == "list_item_open" and token.level == levels[-1] + 1:
            number = f"{token.info}{token.markup} "
        elif levels and token.type == "list_item_close" and token.level == levels[-1] + 1:
            if number:
                yield _html(f"<p>{number}</p>")
            number = ""
        else:
            token.hidden = token.hidden and not levels
            if number and token.type == "inline":
                token.children = [Token("text", "", 0, content=number), *(token.children or [])]
                number = ""
            yield token


def _false_lists(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the places of the tokens that open numbered lists that were not meant as such."""
    found = []
    opened: list[list[int]] = []
    for place, token in enumerate(tokens):
        if token.type in ("ordered_list_open", "bullet_list_open"):
            opened.append([place, 0])
        elif token.type == "list_item_open":
            opened[-1][1] += 1
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            start, items = opened.pop()
            if token.type == "ordered_list_close" and (items < 2 or tokens[start].attrGet("start") not in (None, 0)):
                found.append(start)
    return frozenset(found)


def _inline(children: Sequence[Token], meant: _Meant, *, is_callout: bool) -> Iterator[Token]:
    """Yield the tokens within a block: pictures left out, each line end as it is meant."""
    is_callout = is_callout and bool(_CALLOUT.match(_text(children[0]))) if children else False
    lines = "".join(map(_text, children)).split("\n")
    parting = chain([True] if is_callout else [], islice(_parting(lines, meant), int(is_callout), None))
    for number, child in enumerate(children):
        if child.type in ("softbreak", "hardbreak"):
            yield _html("<br><br>") if next(parting) else child
        elif child.type == "text" or (child.type == "html_inline" and not TAG.match(child.content)):
            child.type = "text"
            child.content = _words(
                _CALLOUT.sub("", child.content, count=1) if is_callout and not number else child.content
            )
            yield child
        elif child.type != "image":
            yield child


def _text(child: Token) -> str:
    if child.type in ("softbreak", "hardbreak"):
        return "\n"
    return child.content.replace("\n", " ") if child.type in ("text", "code_inline") else ""


def _parting(lines: Sequence[str], meant: _Meant) -> Iterator[bool]:
    """Yield of each end of `lines`, but for the last, whether it parts two paragraphs."""
    for before, after in pairwise(map(clean, lines)):
        closers = "" if meant.wrapped or ends_sentence(before) else open_quotation(before)
        within = bool(closers) and closes_first(after, closers)
        yield not meant.wrapped and not within and (meant.parting or ends_sentence(before))


def _words(text: str) -> str:
    """Return `text` with what a note program's marks in it show."""
    return _HIGHLIGHT.sub(r"\1", _WIKI_LINK.sub(_wiki_words, text))


def _wiki_words(link: re.Match[str]) -> str:
    return "" if link[1] else (link[3] or link[2]).strip()


def _html(content: str) -> Token:
    return Token("html_block" if content.startswith("<p>") else "html_inline", "", 0, content=content)
