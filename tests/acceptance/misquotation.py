"""Does `check` see every misquotation, and nothing else? A seeded program edits pages as people do, well and badly.

`python -m tests.acceptance.misquotation FOLDER` makes pages of the extracts in FOLDER, edits each by hand in one place,
and prints by kind of edit how many were found.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.analyse import analyse, compose
from generator.check import check_page
from generator.check.quoted import quoted_parts, quoted_spans
from generator.check.wording import ELLIPSIS, wording
from generator.model import Analysis, Briefing, Extract, Passage, Statement, Voice
from generator.page import load_template, read, write
from generator.read import read_paths

SEED = 4
FEWEST_WORDS = 5
TEMPLATE = load_template()


@dataclass(frozen=True)
class Article:
    """An extract, what the program finds in it and the page that it makes of it."""

    extract: Extract
    analysis: Analysis
    briefing: Briefing


@dataclass
class Report:
    """How many edits of each kind were made, and how many of them `check` complained of; those it should not have."""

    made: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def as_json(self) -> str:
        return json.dumps({kind: [self.found[kind], made] for kind, made in sorted(self.made.items())})


def articles(folders: Iterable[Path]) -> list[Article]:
    """Every extract in `folders` of which the page holds a passage long enough to be altered."""
    found = []
    for extract in read_paths(folders):
        if isinstance(extract, Extract):
            analysis = analyse(extract)
            made = Article(extract, analysis, compose(extract, analysis, source_text="full"))
            if any(len(wording(_text(made.briefing, place))) > 2 * FEWEST_WORDS for place in _places(made.briefing)):
                found.append(made)
    return found


Place = tuple[int, int, int]
"""A passage of a briefing: voice, statement, passage; -1, 0, number for a key point."""


def _places(briefing: Briefing) -> list[Place]:
    """The passages of which words must be verbatim: key points, direct quotations, reported speech that quotes."""
    said = [
        (v, s, p)
        for v, voice in enumerate(briefing.voices)
        for s, statement in enumerate(voice.statements)
        for p, passage in enumerate(statement.passages)
        if statement.direct or quoted_parts(passage.text)
    ]
    return [*((-1, 0, number) for number in range(len(briefing.key_points))), *said]


def _part(briefing: Briefing, place: Place) -> tuple[int, int]:
    """Where in a passage the words stand that must be verbatim: of reported speech its first quotation."""
    text = _passage(briefing, place).text
    if place[0] < 0 or briefing.voices[place[0]].statements[place[1]].direct:
        return 0, len(text)
    return quoted_spans(text)[0]


def _passage(briefing: Briefing, place: Place) -> Passage:
    voice, statement, number = place
    return briefing.key_points[number] if voice < 0 else briefing.voices[voice].statements[statement].passages[number]


def _text(briefing: Briefing, place: Place) -> str:
    start, end = _part(briefing, place)
    return _passage(briefing, place).text[start:end]


def _edited(briefing: Briefing, place: Place, words: str) -> Briefing:
    """The briefing with `words` in that place."""
    passage, (start, end) = _passage(briefing, place), _part(briefing, place)
    return _with(briefing, place, replace(passage, text=passage.text[:start] + words + passage.text[end:]))


def _with(briefing: Briefing, place: Place, passage: Passage) -> Briefing:
    voice, statement, number = place
    if voice < 0:
        points = briefing.key_points
        return replace(briefing, key_points=(*points[:number], passage, *points[number + 1 :]))
    said = briefing.voices[voice].statements[statement]
    said = replace(said, passages=(*said.passages[:number], passage, *said.passages[number + 1 :]))
    return _with_statement(briefing, voice, statement, said)


def _with_statement(briefing: Briefing, voice: int, statement: int, said: Statement) -> Briefing:
    one: Voice = briefing.voices[voice]
    one = replace(one, statements=(*one.statements[:statement], said, *one.statements[statement + 1 :]))
    return replace(briefing, voices=(*briefing.voices[:voice], one, *briefing.voices[voice + 1 :]))


@dataclass(frozen=True)
class Words:
    """A passage as its words, each where it stands; `inner` are those that are no signs."""

    text: str
    spans: tuple[tuple[int, int], ...]
    inner: tuple[int, ...]

    def __getitem__(self, at: int) -> str:
        start, end = self.spans[at]
        return self.text[start:end]

    def put(self, start: int, end: int, text: str) -> str:
        """The passage with the words from `start` to `end` replaced, the white space behind them going with them."""
        first, last = self.spans[start][0], self.spans[end][1]
        rest = self.text[last:]
        return self.text[:first] + text + (rest.lstrip() if not text else rest)


def _words(text: str) -> Words:
    said = wording(text)
    inner = tuple(number for number, token in enumerate(said.tokens) if token[0].isalpha())
    return Words(said.text, tuple(zip(said.starts, said.ends, strict=True)), inner)


Alter = Callable[[random.Random, Words, Article, Place], str | None]


def _other_word(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    at = dice.choice(words.inner)
    pool = [token for text in article.extract.paragraphs for token in text.split() if token.isalpha()]
    other = dice.choice(pool) if pool else "wall"
    return words.put(at, at, other) if other != words[at] else None


def _dropped(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    at = dice.choice(words.inner)
    return words.put(at, at, "")


def _added(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    at = dice.choice(words.inner[1:])
    return words.put(at, at, f"{dice.choice(('really', 'never', 'all', '很', 'جدا', 'очень'))} {words[at]}")


def _negated(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    held = [
        at for at in words.inner if words[at].casefold() in ("not", "no", "nicht", "pas", "не", "never", "nie", "ne")
    ]
    if held:
        return words.put(dice.choice(held), held[-1], "") if len(held) == 1 else words.put(held[0], held[0], "")
    auxiliary = [
        at
        for at in words.inner
        if words[at].casefold() in ("is", "are", "was", "were", "will", "would", "can", "has", "have")
    ]
    if auxiliary:
        at = dice.choice(auxiliary)
        return words.put(at, at, words[at] + dice.choice((" not", "n't", "n’t")))
    at = dice.choice(words.inner[1:])
    return words.put(at, at, f"not {words[at]}")


def _swapped(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    first, second = sorted(dice.sample(words.inner, 2))
    if words[first] == words[second]:
        return None
    return words.put(second, second, words[first]).replace(
        words.text[: words.spans[first][1]], words.text[: words.spans[first][0]] + words[second], 1
    )


def _number(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    digits = [found.start() for found in re.finditer(r"[0-9]", words.text)]
    if not digits:
        return None
    at = dice.choice(digits)
    return f"{words.text[:at]}{(int(words.text[at]) + dice.randint(1, 9)) % 10}{words.text[at + 1 :]}"


def _other_name(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    names = [at for at in words.inner[1:] if words[at][0].isupper() and len(words[at]) > 2]
    return words.put(at := dice.choice(names), at, "Solvang") if names else None


def _other_case(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    at = dice.choice(words.inner)
    other = words[at][0].swapcase() + words[at][1:]
    return words.put(at, at, other) if other != words[at] else None


def _shortened_word(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    at = dice.choice(words.inner)
    return words.put(at, at, words[at][:-1]) if len(words[at]) > 2 else None


def _cut(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    start = dice.randrange(1, len(words.inner) - 3)
    length = dice.randint(2, min(6, len(words.inner) - start - 1))
    return words.put(words.inner[start], words.inner[start + length - 1], "")


def _cut_off(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    """Words gone at an end, in the middle of a sentence, without a mark."""
    count = dice.randint(1, 3)
    if dice.random() < 0.5:
        return words.put(words.inner[0], words.inner[count - 1], "")
    return words.put(words.inner[-count], words.inner[-1], "")


def _joined(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    others = [one for one in _places(article.briefing) if (one[0] < 0) == (place[0] < 0) and one != place]
    if not others:
        return None
    other = _text(article.briefing, dice.choice(others))
    joint = dice.choice((" ", " … "))
    inside = '"“”„«»「」'
    if place[0] < 0:
        return f"{words.text} {other}"  # with a mark between them two sentences of a paragraph may stand
    return words.text.rstrip(inside) + joint + other.lstrip(inside)


def _moved(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    at = dice.choice(words.inner[: len(words.inner) // 2])
    last = words.inner[-1]
    return words.put(last, last, f"{words[last]} {words[at]}").replace(
        words.text[: words.spans[at][1]], words.text[: words.spans[at][0]], 1
    )


def _question(dice: random.Random, words: Words, article: Article, place: Place) -> str | None:
    return words.text.replace(".", "?", 1) if re.search(r"\.(?!\d)", words.text) else None


ALTERATIONS: dict[str, Alter] = {
    "another word": _other_word,
    "a word dropped": _dropped,
    "a word added": _added,
    "negated": _negated,
    "two words swapped": _swapped,
    "another number": _number,
    "another name": _other_name,
    "another case": _other_case,
    "a word shortened": _shortened_word,
    "cut without a mark": _cut,
    "an end cut off": _cut_off,
    "two joined": _joined,
    "a word moved": _moved,
    "asked, not said": _question,
}


def _curly(text: str) -> str:
    return re.sub(r"(?<=\w)'(?=\w)", "’", re.sub(r'"([^"]*)"', r"“\1”", text))


def _straight(text: str) -> str:
    return re.sub("[‘’]", "'", re.sub("[“”„«»]", '"', text))


def _spaces(text: str) -> str:
    return re.sub(r" (?=\d)", "\u00a0", text).replace("...", "…")


def _dashes(text: str) -> str:
    return text.replace("—", "–") if "—" in text else text.replace(" – ", " — ").replace(" - ", " – ")


def _omission(dice: random.Random, words: Words) -> str:
    start = dice.randrange(1, len(words.inner) - 3)
    length = dice.randint(1, min(5, len(words.inner) - start - 1))
    return words.put(
        words.inner[start], words.inner[start + length - 1], dice.choice(("…", "[…]", "...", "[...]", "(…)"))
    )


def _omission_at_an_end(dice: random.Random, words: Words) -> str:
    count = dice.randint(1, 3)
    if dice.random() < 0.5:
        return words.put(words.inner[0], words.inner[count - 1], "…")
    return words.put(words.inner[-count], words.inner[-1], "[…]")


def _insertion(dice: random.Random, words: Words) -> str:
    at = dice.choice(words.inner[1:])
    said = dice.choice(("[the barrier]", "[sic]", "[Varga]", "(the quay -ed.)", "[as the mayor of Halden calls it]"))
    return words.put(at, at, f"{said} {words[at]}")


PASSAGES_WELL: dict[str, Callable[[random.Random, Words], str]] = {
    "curly": lambda _, words: _curly(words.text),
    "straight": lambda _, words: _straight(words.text),
    "white space": lambda _, words: _spaces(words.text),
    "dashes": lambda _, words: _dashes(words.text),
    "omission": _omission,
    "omission at an end": _omission_at_an_end,
    "insertion": _insertion,
}


def _rewrapped(dice: random.Random, text: str, place: str) -> str:
    """The body with its lines broken at a width, as an editor's program does."""
    front, _, body = text.partition("\n---\n<!--")
    width = dice.choice((40, 60, 80))
    lines: list[str] = []
    for line in f"<!--{body}".split("\n"):
        before = "> " if line.startswith("> ") else "  " if line.startswith("- ") else ""
        first, *rest = re.split(r"(?<=[^>-]) ", line)
        parts = [first]
        for word in rest:
            if len(parts[-1]) + len(word) > width and re.fullmatch(r"[^\W\d].*", word):
                parts.append(before + word)
            else:
                parts[-1] += f" {word}"
        lines += parts if not line.startswith(("#", "<!--", "*")) else [line]
    return front + "\n---\n" + "\n".join(lines)


def _emphasised(dice: random.Random, text: str, place: str) -> str:
    found = [one for one in re.finditer(r"(?<=[a-z] )[a-z]{4,}(?= [a-z])", text) if one.start() > text.find("\n---\n")]
    if not found:
        return text
    at = dice.choice(found)
    mark = dice.choice(("*", "**", "_"))
    return f"{text[: at.start()]}{mark}{at[0]}{mark}{text[at.end() :]}"


def _reordered(dice: random.Random, text: str, place: str) -> str:
    sections = re.split(r"(?m)^(?=<!-- (?!unattributed))", text.partition("\n---\n")[2])
    dice.shuffle(sections)
    return text.partition("\n---\n")[0] + "\n---\n" + "\n".join(section.rstrip("\n") + "\n" for section in sections)


def _bulleted(dice: random.Random, text: str, place: str) -> str:
    return re.sub(r"(?m)^- (?=.*\[p\d+\]$)", "* ", text)


def _verified(dice: random.Random, text: str, place: str) -> str:
    return re.sub(r"(?m)^(> .*\[p\d+\])$", r"\1 <!-- verified -->", text)


TEXTS_WELL: dict[str, Callable[[random.Random, str, str], str]] = {
    "rewrapped": _rewrapped,
    "emphasis": _emphasised,
    "reordered": _reordered,
    "other bullets": _bulleted,
    "verified": _verified,
}


def complaints(article: Article, text: str) -> list[str]:
    """What `check` says of the page `text`, which counts as edited by hand."""
    text = re.sub(r'(?m)^digest: ".*"$', 'digest: "0"', text, count=1)
    stored = read(text, "page.md")
    return [str(finding) for finding in check_page(stored, text, article.extract, article.analysis)]


def altered(found: Sequence[Article], count: int, seed: int = SEED) -> Report:
    """`count` pages with one misquotation each, the kinds in turn; `wrong` are those that went unseen."""
    dice, report = random.Random(f"altered {seed}"), Report()  # noqa: S311 - the same edits each time
    for kind in _in_turn(ALTERATIONS, count):
        article, place, text = _altered(dice, found, ALTERATIONS[kind])
        said = complaints(article, write(_edited(article.briefing, place, text), TEMPLATE))
        report.made[kind] += 1
        report.found[kind] += bool(said)
        if not said:
            report.wrong.append(f"{kind}: {_text(article.briefing, place)!r} -> {text!r}")
    return report


def _altered(dice: random.Random, found: Sequence[Article], alter: Alter) -> tuple[Article, Place, str]:
    while True:
        article, place, words = _chosen(dice, found)
        text = alter(dice, words, article, place)
        if ELLIPSIS in _says(words.text) and alter in (_cut, _cut_off):
            continue  # beside a mark of the article's own, what is cut has its mark
        if text and _says(text) != _says(words.text):
            return article, place, text.strip()


def _chosen(dice: random.Random, found: Sequence[Article]) -> tuple[Article, Place, Words]:
    while True:
        article = dice.choice(found)
        place = dice.choice(_places(article.briefing))
        words = _words(_text(article.briefing, place))
        if len(words.inner) >= FEWEST_WORDS:
            return article, place, words


def _says(text: str) -> tuple[str, ...]:
    return wording(text).tokens


def unaltered(found: Sequence[Article], count: int, seed: int = SEED) -> Report:
    """`count` pages edited so that no word of anybody is another; `wrong` is what was complained of."""
    dice, report = random.Random(f"unaltered {seed}"), Report()  # noqa: S311 - the same edits each time
    for kind in _in_turn({**PASSAGES_WELL, **TEXTS_WELL}, count):
        if kind in TEXTS_WELL:
            article = dice.choice(found)
            text = TEXTS_WELL[kind](dice, write(article.briefing, TEMPLATE), kind)
        else:
            article, place, words = _chosen(dice, found)
            said = PASSAGES_WELL[kind](dice, words)
            text = write(_edited(article.briefing, place, said), TEMPLATE)
        wrong = complaints(article, text)
        report.made[kind] += 1
        report.found[kind] += bool(wrong)
        report.wrong += wrong[:1]
    return report


def _in_turn(kinds: Iterable[str], count: int) -> list[str]:
    names = sorted(kinds)
    return [names[number % len(names)] for number in range(count)]


def main(folders: Sequence[str]) -> None:
    found = articles(map(Path, folders))
    for name, report in (("altered", altered(found, 200)), ("unaltered", unaltered(found, 1000))):
        print(f"{name}: {sum(report.found.values())} of {sum(report.made.values())} found, {report.as_json()}")  # noqa: T201
        for line in report.wrong:
            print(f"  {line}")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
