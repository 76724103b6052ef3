"""Phrases that may be topics, in languages that part words by spaces: runs of words between those of grammar.

What stands between stop words, verbs and punctuation is mostly a noun with what belongs to it (as RAKE has it: Rose
and others, 2010); a run of capitals is one name and not parted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.analyse.topics.table import topic_table
from generator.analyse.topics.words import Kind, Word, runs

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from generator.analyse.topics.table import TopicTable

_MOST_WORDS, _LONGEST_NAME = 4, 6

Key = tuple[str, ...]


Stood = tuple[Sequence[Word], int, bool]  # a phrase in a paragraph (0 is the title), and whether it has its noun there


class Phrase:
    """How a phrase stands in an article, in all its forms.

    `heads` counts where no word of the run is left out that it might describe, `names` and `common` the places where
    its first word has a capital or has none and does not open a sentence, `first` its place in the order of all.
    `heading` is what it is filed under in other words than the text's, `place` whether that is a place.
    """

    __slots__ = (
        "body", "common", "first", "forms", "heading", "heads", "last", "lead", "names", "paragraphs", "place", "title",
        "words",
    )  # fmt: skip

    def __init__(self, words: int, first: int, stood: Sequence[Stood] = ()) -> None:
        self.words, self.first = words, first
        self.heading, self.place = "", False
        numbers = [number for _, number, _ in stood]
        self.title, self.lead = numbers.count(0), numbers.count(1)
        self.body, self.last = len(numbers) - self.title, numbers[-1] if numbers else -1
        self.paragraphs = len(set(numbers)) - (self.title > 0)
        self.heads = [head for _, _, head in stood].count(True)
        capitals = [span[0].capital for span, _, _ in stood if span[0].telling]
        self.names, self.common = capitals.count(True), capitals.count(False)
        self.forms: dict[str, int] = {}
        for span, _, _ in stood:
            form = span[0].text if len(span) == 1 else _written(span)
            self.forms[form] = self.forms.get(form, 0) + 1

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
    def example(self) -> str:
        return self.heading or next(iter(self.forms))


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
    found: defaultdict[Key, list[Stood]] = defaultdict(list)
    for number, run in held:
        if len(run) == 1:  # most are, and most of them stand once
            if run[0].stem in repeated:
                found[run[0].stem,].append((run, number, True))
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
            found[key].append((span, number, head))
    return {key: Phrase(len(key), first, stood) for first, (key, stood) in enumerate(found.items())}


def _cut(span: Sequence[Word], text: str) -> bool:
    """Whether a linked phrase goes on behind its owner: "Office of Women" of "Office of Women's Health"."""
    if not any(word.kind for word in span):
        return False
    behind = (text.partition(span[-1].text + mark)[2] for mark in ("'s ", "’s "))
    return any(following[:1].isupper() for following in behind)


def _written(span: Sequence[Word]) -> str:
    return "".join([w.text if w.text[-1] in "'’" else w.text + " " for w in span]).rstrip()


def _in_title_case(title: str) -> bool:
    longer = [word for word in title.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)


def _spans(run: list[Word], table: TopicTable, repeated: Container[str]) -> Iterator[tuple[list[Word], bool]]:
    """The stretches of a run that may be phrases, and whether each holds the noun that its words belong to."""
    while run[-1].kind:
        run.pop()
    blocks = _blocks(run, table)
    head_first = table.head == "first"
    heads = [_at_edge(run, start if head_first else end, head_first=head_first) for start, end in blocks]
    for first, (start, whole) in enumerate(blocks):
        if whole - start == 1 and run[start].stem not in repeated:
            continue
        yield run[start:whole], heads[first]
        words = _told(run, start, whole)
        for ahead, (begin, end) in enumerate(blocks[first + 1 : first + _MOST_WORDS], first + 1):
            words += _told(run, begin, end)
            if words > _MOST_WORDS or (end - begin == 1 and run[begin].stem not in repeated):
                break
            yield run[start:end], heads[first if head_first else ahead]


def _told(run: Sequence[Word], start: int, end: int) -> int:
    return 1 if end - start == 1 else len([word for word in run[start:end] if not word.kind])


def _at_edge(run: Sequence[Word], at: int, *, head_first: bool) -> bool:
    """Whether no word that describes stands beyond the place where a phrase begins, or ends, with its noun."""
    if head_first:
        return at == 0 or bool(run[at - 1].kind)
    return at == len(run) or bool(run[at].kind)


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
