"""The drawing behind `judgements.json`: 100 findings of each kind, judged by eye as an editor would.

The scheme: every extract that `read_folder` gives of `corpus`, without its tags, so that the topics are those that the
rules find in its text. Each finding is known by the first 16 digits of the SHA-256 of its kind, its file and its words;
in the order of the SHA-256 of `SEED` and that, 100 of each kind are drawn, in turns from each language for which there are rules. A finding that
a change of the rules adds or takes away thus changes few of those drawn. What is committed is a finding's kind, file
and digest, and whether it is right; never its words.

    BRIEFINGS_DATA=… python -m tests.acceptance.judged                 shows the findings drawn that nobody has judged
    BRIEFINGS_DATA=… python -m tests.acceptance.judged WRONG…          commits all drawn as right but these digests

The judge's rule: a person is a human being, by a name and nothing but the name; a role is what the person is, all of
it that stands there and nothing else; an organisation and a place are a name of one, whole; a topic is a phrase under
which a person would file the article.
"""

from __future__ import annotations

import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from generator.analyse import analyse
from generator.model import Extract
from generator.read import read_folder

if TYPE_CHECKING:
    from generator.model import Analysis

SEED = 27182818
DRAWN = 100
LANGUAGES = frozenset(("ar", "en", "fr", "ja", "ru"))  # of the corpus, those for which there are rules
KINDS = ("people", "organisations", "places", "roles", "topics")
JUDGEMENTS = Path(__file__).with_name("judgements.json")
_AROUND = 110  # characters shown on either side of a finding


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that the analysis found in a file: a name, a role with its person, a topic; and where they stand."""

    kind: str
    file: str
    language: str
    words: str
    around: str = ""

    @property
    def digest(self) -> str:
        """What a judgement knows the finding by."""
        return _digest(self.kind, self.file, self.words)


def _digest(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:16]


def findings(extracts: Iterable[Extract]) -> Iterator[Finding]:
    """Yield all findings of all kinds in `extracts`, in their order."""
    for extract in extracts:
        untagged = replace(extract, tags=())
        found = analyse(untagged)
        if found.language not in LANGUAGES:
            continue
        for kind, words, sought in _of(found):
            yield Finding(kind, extract.path, found.language, words, _around(untagged, sought))


def _of(found: Analysis) -> Iterator[tuple[str, str, str]]:
    for person in found.people:
        yield "people", person.name, person.name
        if person.role:
            yield "roles", f"{person.role} | {person.name}", person.role
    yield from (("organisations", name, name) for name in found.organisations)
    yield from (("places", name, name) for name in found.places)
    yield from (("topics", topic, "") for topic in found.topics)


def _around(extract: Extract, words: str) -> str:
    """The words with those beside them; of a topic the title and the opening."""
    whole = " ¶ ".join(extract.paragraphs)
    at = whole.find(words) if words else -1
    if at < 0:
        return f"{extract.title or ''} ¶ {whole[: 2 * _AROUND]}"
    return whole[max(0, at - _AROUND) : at + len(words) + _AROUND]


def drawn(found: Iterable[Finding]) -> list[Finding]:
    """Return the findings to be judged, kind by kind, each in turns from the languages."""
    groups: dict[str, dict[str, list[Finding]]] = {kind: defaultdict(list) for kind in KINDS}
    for one in sorted(set(found), key=lambda one: (_digest(str(SEED), one.digest), one.digest)):
        groups[one.kind][one.language].append(one)
    return [one for kind in KINDS for one in _in_turns(groups[kind])[:DRAWN]]


def _in_turns(groups: dict[str, list[Finding]]) -> list[Finding]:
    turns = zip_longest(*(groups[language] for language in sorted(groups)))
    return [one for turn in turns for one in turn if one]


def corpus() -> Iterator[Extract]:
    """Yield the extracts of the corpus that $BRIEFINGS_DATA names."""
    yield from (
        one
        for one in read_folder(Path(os.environ["BRIEFINGS_DATA"]) / "corpus")
        if isinstance(one, Extract) and "LICENSE" not in one.path
    )


def judgements() -> dict[str, bool]:
    """Return whether each finding judged is right, by its digest."""
    return {entry["sha256"]: entry["right"] for entry in json.loads(JUDGEMENTS.read_text("utf-8"))["judged"]}


def main(wrong: list[str]) -> None:
    """Print what is not judged yet, one finding a line; or, with the digests of those that are wrong, commit it."""
    known = judgements() if JUDGEMENTS.exists() else {}
    found = drawn(findings(corpus()))
    if not wrong:
        for one in found:
            if one.digest not in known:
                print(one.kind, one.language, one.digest, one.words, "—", one.around, sep="\t")  # noqa: T201 - what it is for
        return
    entries = [
        {
            "kind": one.kind,
            "file": one.file,
            "sha256": one.digest,
            "right": known.get(one.digest, one.digest not in wrong),
        }
        for one in found
    ]
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    JUDGEMENTS.write_text(f'{{"seed": {SEED}, "judged": [\n{lines}\n]}}\n', "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
