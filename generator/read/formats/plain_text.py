"""Plain text: a title, a blank line, paragraphs; above them, if need be, a line with an address and one with a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.errors import ExtractError
from generator.read.address import web_address
from generator.read.article import Article, Block
from generator.read.dates.published import iso_date
from generator.read.markup.markdown_body import titled_markdown
from generator.read.markup.markdown_signs import is_surely_markdown
from generator.read.sample import Format
from generator.read.text.paragraphs import blocks_of_lines, clean_lines, lines_of, width_of
from generator.read.text.sentences import TERMINATORS, ends_sentence, ends_statement

READER = "plain text"
MARKDOWN_READER = "Markdown"

LONGEST_UNMARKED_TITLE = 200
_NARROWEST_LEDE = 60
_WIDEST_QUESTION = 120
_LONGEST_QUESTION = 120
_LONGEST_KICKER = 2
_FEWEST_BELOW_KICKER = 4
_NEAR_TOP = 4
_FENCES = frozenset(("---", "+++"))
_RULE = re.compile(r"(?:[-*_=~#•·⁂—–] ?){3,}+|⁂")  # possessive, else each is remembered
_MAIL_KEY = re.compile(
    r"(From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Reply-To): \S", re.IGNORECASE
)
_CERTAIN_MAIL = frozenset(("from", "message-id", "received", "return-path", "mime-version"))
_EMBEDDED = re.compile(
    r"https?://(?:www\.|m\.|mobile\.)?"
    r"(?:youtube\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitter\.com|x\.com|t\.co|instagram\.com|facebook\.com|"
    r"fb\.watch|tiktok\.com|soundcloud\.com|open\.spotify\.com|bsky\.app|t\.me)(?:[/?#]|\Z)",
    re.IGNORECASE,
)
_NO_HEADER = "It begins like a header that is not closed or names nothing known; all of it was read as text."


def parse(text: str) -> Iterator[Article | ExtractError]:
    """Yield the one article in `text`; what is surely Markdown is read as such.

    Its first line may be the title, as `titled` says. A first line that is nothing but a web address is metadata, and
    so is a second that is its date; below both, the title is the next line if it has at most 200 characters.
    `with_lines_of_fields` says which other lines are metadata. A line of hyphens or asterisks only is furniture.
    """
    lines = lines_of(text)
    foreign = _foreign(lines)
    if foreign:
        yield ExtractError(foreign, remedy="Save the article alone as .txt or .html")
    elif is_surely_markdown(text):
        title, blocks = titled_markdown(text)
        yield with_lines_of_fields(titled_by_text(MARKDOWN_READER, {}, title, blocks))
    else:
        start, fields = _address_header(lines)
        title, blocks = titled(clean_lines(lines[start:]), below_header="date" in fields)
        notes = (_NO_HEADER,) if lines[0].strip() in _FENCES else ()
        found = Article(
            READER, {**fields, "title": title} if title else fields, blocks, notes, title_in_text=bool(title)
        )
        yield with_lines_of_fields(found if notes else _without_rules(found))


def titled_by_text(
    reader: str, fields: Mapping[str, object], title: str, blocks: tuple[Block, ...], notes: tuple[str, ...] = ()
) -> Article:
    """Return an article whose `title`, if it has one, is a line of its text."""
    return (
        Article(reader, {**fields, "title": title}, blocks, notes, title_in_text=True)
        if title
        else Article(reader, fields, blocks, notes)
    )


def titled(lines: Sequence[str], *, below_header: bool = False) -> tuple[str, tuple[Block, ...]]:
    """Return the title that clean `lines` begin with, empty if they have none, and the paragraphs below it.

    A first line is the title, whatever its length, if a blank line follows; not, however, if it reads like a lede, and
    blank lines part all the other paragraphs, two at least, as well: then it is one of them. It does if it is wider
    than 60 characters and ends with a full stop or a colon, or is wider than 120 and ends as a sentence does. Without a
    blank line below it, it is the title if it has at most 200 characters and does not end as a sentence does; the
    latter it may with `below_header`, where by the form of the file a title has to come, or if it is a question of at
    most 120 characters above a line twice as long. Above the title one or two words in capitals, the name of a
    section, are furniture. What is all there is, or the fence of a header that is none, is no title.
    """
    first = next((number for number, line in enumerate(lines) if line), len(lines))
    rest = lines[first + 1 :]
    if not any(rest) or lines[first] in _FENCES:
        return "", blocks_of_lines(lines)
    line = lines[first]
    if not rest[0] and _is_kicker(line, rest):
        title, blocks = titled(rest)
        return (title, (Block(line, furniture="kicker"), *blocks)) if title else ("", blocks_of_lines(lines))
    if rest[0]:
        is_title = len(line) <= LONGEST_UNMARKED_TITLE and (below_header or _is_headline(line, rest[0]))
    else:
        is_title = not (_is_lede(line) and _all_apart(rest))
    return (line, blocks_of_lines(rest)) if is_title else ("", blocks_of_lines(lines))


def with_lines_of_fields(article: Article) -> Article:
    """Return `article` with the date and the address that stand alone above its first paragraph, where it has none.

    An address may be its last paragraph too; one of a video or a post is what was set into the article.
    """
    places = list(_places_of_fields(article.blocks))
    if not places:
        return article
    fields = dict(article.fields)
    blocks = list(article.blocks)
    for number in places:
        text = blocks[number].text
        if number < _NEAR_TOP and "date" not in fields and iso_date(text):
            blocks[number] = replace(blocks[number], furniture="date")
            fields["date"] = text
        elif "url" not in fields and web_address(text) and not _EMBEDDED.match(text):
            blocks[number] = replace(blocks[number], furniture="address")
            fields["url"] = text
    return replace(article, fields=fields, blocks=tuple(blocks))


def _places_of_fields(blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of the first paragraphs up to one of text, and of the last if it has the only address."""
    if len(blocks) < 2:
        return
    for number, block in enumerate(blocks[:_NEAR_TOP]):
        is_short = len(block.text) <= _NARROWEST_LEDE and width_of(block.text) <= _NARROWEST_LEDE
        if block.form != "paragraph" or not (is_short or web_address(block.text)):
            break
        yield number
    else:
        number = _NEAR_TOP
    if (
        number < len(blocks) - 1
        and blocks[-2].text[-1] not in ":："
        and sum("://" in block.text for block in blocks) == 1
    ):
        yield len(blocks) - 1


def _is_headline(line: str, after: str) -> bool:
    """Say whether `line` is one though no blank line follows."""
    if not ends_sentence(line):
        return True
    is_question = line[-1] in "?!？！" and not any(mark in line[:-1] for mark in TERMINATORS)
    return is_question and len(line) <= _LONGEST_QUESTION and len(after) > 2 * len(line)


def _is_lede(line: str) -> bool:
    width = width_of(line)
    is_statement = ends_statement(line) or line[-1] in ":："
    return width > _NARROWEST_LEDE if is_statement else width > _WIDEST_QUESTION and ends_sentence(line)


def _is_kicker(line: str, rest: Sequence[str]) -> bool:
    """Say whether `line` names a section above the title: ``POLITICS``."""
    below = [after for after in rest if after][:2]
    words = below[0].split() if len(below) > 1 else []
    is_title = len(words) >= _FEWEST_BELOW_KICKER and not ends_sentence(below[0]) and not below[0].isupper()
    return is_title and len(line.split()) <= _LONGEST_KICKER and line.replace(" ", "").isalpha() and line.isupper()


def _all_apart(lines: Sequence[str]) -> bool:
    """Say whether there are several of `lines` that hold something, and no two of them without a blank one between."""
    return sum(map(bool, lines)) > 1 and not any(line and after for line, after in pairwise(lines))


def _without_rules(article: Article) -> Article:
    blocks = [replace(block, furniture="rule") if _is_rule(block) else block for block in article.blocks]
    return replace(article, blocks=tuple(blocks))


def _is_rule(block: Block) -> bool:
    return not block.text[0].isalnum() and _RULE.fullmatch(block.text) is not None


def _address_header(lines: Sequence[str]) -> tuple[int, dict[str, object]]:
    """Return how many lines an address and its date take, and the two; none if no text follows."""
    start = next((number for number, line in enumerate(lines) if line and not line.isspace()), len(lines))
    url = web_address(lines[start]) if start + 1 < len(lines) else None
    if url is None or not any(map(str.strip, lines[start + 1 :])):
        return 0, {}
    if iso_date(lines[start + 1]):
        return (
            (start + 2, {"url": url, "date": lines[start + 1]}) if any(map(str.strip, lines[start + 2 :])) else (0, {})
        )
    return start + 1, {"url": url}


def _foreign(lines: Sequence[str]) -> str:
    """Say what the text is, if it is that of a program and no article."""
    if lines[0].startswith("WARC/"):
        return "is a web archive (WARC), not an article"
    head = next((number for number, line in enumerate(lines) if not line.strip()), len(lines))
    keys = [found[1].lower() for found in map(_MAIL_KEY.match, lines[:head]) if found]
    is_mail = len(keys) > 1 and _MAIL_KEY.match(lines[0]) and not _CERTAIN_MAIL.isdisjoint(keys)
    return "is an e-mail message, not an article" if is_mail else ""


FORMAT = Format(("text",), lambda sample: True, lambda sample, name: parse(sample.text))
"""What no rule claims is plain text."""
