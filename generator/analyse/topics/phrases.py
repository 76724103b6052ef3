"""Phrases that may be topics, in languages that part words by spaces: runs of words between those of grammar.

What stands between stop words, verbs and punctuation is mostly a noun with what belongs to it (as RAKE has it: Rose
and others, 2010); a run of capitals is one name and not parted.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.analyse.topics.table import topic_table
from generator.analyse.topics.words import Kind, runs

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from generator.analyse.topics.table import TopicTable
    from generator.analyse.topics.words import Word

_MOST_WORDS, _LONGEST_NAME = 4, 6

Key = tuple[str, ...]


class Phrase:
    """How a phrase stands in an article, in all its forms.

    `heads` counts where no word of the run is left out that it might describe, `names` and `common` the places where
    its first word has a capital or has none and does not open a sentence, `first` its place in the order of all.
    `heading` is what it is filed under in other words than the text's, `place` whether that is a place; `example` is
    that, or the phrase as it is written first.
    """

    __slots__ = (
        "body", "common", "example", "first", "heading", "heads", "last", "lead", "names", "paragraphs", "place",
        "spans", "title", "words",
    )  # fmt: skip

    def __init__(self, words: int, first: int, example: str) -> None:
        self.words, self.first, self.example, self.last = words, first, example, -1
        self.title = self.lead = self.body = self.heads = self.names = self.common = self.paragraphs = 0
        self.heading, self.place = "", False
        self.spans: list[Sequence[Word]] = []

    def count(self, span: Sequence[Word], number: int, *, head: bool) -> None:
        """Counts the phrase where it stands in paragraph `number`; 0 is the title."""
        if number:
            self.body += 1
            self.lead += number == 1
            self.paragraphs += self.last != number
        else:
            self.title += 1
        self.last = number
        self.heads += head
        opening = span[0]
        if opening.telling:
            if opening.capital:
                self.names += 1
            else:
                self.common += 1
        self.spans.append(span)

    def take(self, other: Phrase) -> None:
        """Counts as its own what stands for it in a shorter form; that form is not shown."""
        for name in ("title", "lead", "body", "heads", "names"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.paragraphs = max(self.paragraphs, other.paragraphs)
        self.last = max(self.last, other.last)

    @property
    def is_name(self) -> bool:
        return self.names > 2 * self.common

    @property
    def proper(self) -> bool:
        """Whether all its words are those of a name: "Halden Accord", not "Verran army"."""
        return self.is_name and all(word[0].isupper() for word in self.example.split() if len(word) > 3)

    @property
    def forms(self) -> list[str]:
        """The phrase as it is written wherever it stands, in order; made when asked for, for of most nobody asks."""
        return list(map(_written, self.spans))


def phrases(title: str, paragraphs: Sequence[str], code: str) -> dict[Key, Phrase]:
    """Every phrase of an article by the stems of its words, in order of appearance.

    Words that stand only once make a phrase only where they are the whole of it, in a run or a name.
    """
    table = topic_table(code)
    cased_title = not _in_title_case(title)
    held = [
        (number, run)
        for number, text in enumerate((title, *paragraphs))
        for run in runs(text, code, capitals_tell=number > 0 or cased_title)
    ]
    counts = Counter([word.stem for _, run in held for word in run])
    repeated = {stem for stem, count in counts.items() if count > 1}
    found: dict[Key, Phrase] = {}
    for number, run in held:
        if len(run) == 1:  # most are, and most of them stand once
            if run[0].stem in repeated:
                _phrase(found, (run[0].stem,), run).count(run, number, head=True)
            continue
        for word in run:
            if word.capital or word.stem in repeated:
                break
        else:
            continue
        for span, head in _spans(run, table, repeated):
            if span[-1].owner and _cut(span, (title, *paragraphs)[number]):
                continue
            key = tuple([word.stem for word in span if word.stem]) if len(span) > 1 else (span[0].stem,)
            _phrase(found, key, span).count(span, number, head=head)
    return found


def _cut(span: Sequence[Word], text: str) -> bool:
    """Whether a linked phrase goes on behind its owner: "Office of Women" of "Office of Women's Health"."""
    if not any(word.kind for word in span):
        return False
    behind = (text.partition(span[-1].text + mark)[2] for mark in ("'s ", "’s "))
    return any(following[:1].isupper() for following in behind)


def _phrase(found: dict[Key, Phrase], key: Key, span: Sequence[Word]) -> Phrase:
    phrase = found.get(key)
    if phrase is None:
        phrase = found[key] = Phrase(len(key), len(found), _written(span))
    return phrase


def _written(span: Sequence[Word]) -> str:
    if len(span) == 1:
        return span[0].text
    return "".join([w.text if w.text[-1] in "'’" else w.text + " " for w in span]).rstrip()


def _in_title_case(title: str) -> bool:
    longer = [word for word in title.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)


def _spans(run: list[Word], table: TopicTable, repeated: Container[str]) -> Iterator[tuple[list[Word], bool]]:
    """The stretches of a run that may be phrases, and whether each holds the noun that its words belong to."""
    while run[-1].kind:
        run.pop()
    blocks = _blocks(run, table)
    for first, (start, whole) in enumerate(blocks):
        if whole - start == 1 and run[start].stem not in repeated:
            continue
        yield run[start:whole], _holds_head(run, start, whole, table)
        words = _told(run, start, whole)
        for begin, end in blocks[first + 1 : first + _MOST_WORDS]:
            words += _told(run, begin, end)
            if words > _MOST_WORDS or (end - begin == 1 and run[begin].stem not in repeated):
                break
            yield run[start:end], _holds_head(run, start, end, table)


def _told(run: Sequence[Word], start: int, end: int) -> int:
    return 1 if end - start == 1 else len([word for word in run[start:end] if not word.kind])


def _holds_head(run: Sequence[Word], start: int, end: int, table: TopicTable) -> bool:
    if table.head == "first":
        return start == 0 or bool(run[start - 1].kind)
    return end == len(run) or bool(run[end].kind)


def _blocks(run: Sequence[Word], table: TopicTable) -> list[tuple[int, int]]:
    """A run of capitals is one block, with the linking words between; every other word of no grammar is one."""
    blocks: list[tuple[int, int]] = []
    end = 0
    for at, word in enumerate(run):
        if at < end or word.kind:
            continue
        end = at + 1
        if not word.capital:
            blocks.append((at, end))
            continue
        if not table.capital_nouns and (word.telling or at == 0):
            for ahead in range(end, len(run)):
                following = run[ahead]
                if following.kind != Kind.LINK and not (following.capital and following.telling):
                    break
                if not following.kind:
                    end = ahead + 1
        blocks.append((at, min(end, at + 2 * _LONGEST_NAME)))
    return blocks
