"""How fast extracts are read: ``python benchmarks/reading.py [FOLDER…]``; without a folder, articles that it invents.

The texts below the folders are read as they are, and once more as the JSON in which an extractor would write them.
Printed is how many extracts a second of processor time come out of the whole way from files to extracts, the best of
some runs. No other program does the same work, so there is no peer; beside it stands the floor,
what the least that any reader must do takes: opening the file, decoding it, `json.loads` for JSON, NFC, and parting it
in lines.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from clock import seconds

from generator.model import Extract
from generator.read import read_folder

MADE = 1_000
NEEDED = {"plain text": 2_000, "JSON": 1_000}

SENTENCES = (
    "The council of Halden voted nine to four on Tuesday for a barrier at the old harbour mouth.",
    "“We are not building a wall, we are buying time,” said Ines Varga, the mayor.",
    "Work begins in May and will close the eastern quay for two seasons.",
    "Fishermen from the upper Ovel say that they were promised berths and have seen none.",
    "Le conseil a voté mardi la construction d’une barrière à l’entrée du vieux port.",
    "«Мы строим не стену, мы выигрываем время», — сказала мэр Инес Варга.",
)


def invented() -> Iterator[str]:
    """Yield articles of about 500 words."""
    for number in range(MADE):
        turned = SENTENCES[number % 6 :] + SENTENCES[: number % 6]
        paragraphs = [" ".join(turned[place % 6 :][:3]) for place in range(14)]
        yield "\n\n".join([f"Halden votes for barrier number {number}", *paragraphs])


def articles(folders: Iterable[Path]) -> Iterator[str]:
    """Yield the texts of all files below `folders` that are called .txt."""
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            yield path.read_text("utf-8")


def written(texts: Iterable[str], folder: Path) -> dict[str, Path]:
    """Write `texts` below `folder`, as they are and as the JSON of an extractor; return the folder of each."""
    kinds = {"plain text": folder / "text", "JSON": folder / "json"}
    for kind in kinds.values():
        kind.mkdir()
    for number, text in enumerate(texts):
        title, _, body = text.partition("\n")
        record = {
            "title": title,
            "author": "Jo Brandt",
            "date": "2026-03-04",
            "url": f"https://courier.example/{number}",
            "sitename": "Halden Courier",
            "text": body.strip() or title,
        }
        (kinds["plain text"] / f"{number:06}.txt").write_text(text, "utf-8")
        (kinds["JSON"] / f"{number:06}.json").write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    return kinds


def floor(folder: Path) -> None:
    """The least that reading is."""
    for path in sorted(folder.iterdir()):
        text = path.read_bytes().decode()
        if path.suffix == ".json":
            text = json.loads(text)["text"]
        normalize("NFC", text).split("\n")


def report(kind: str, folder: Path) -> None:
    """Print the speed of reading `folder`, what came of it, and the floor."""
    found = list(read_folder(folder))
    extracts = [one for one in found if isinstance(one, Extract)]
    taken, least = seconds(lambda: sum(1 for _ in read_folder(folder))), seconds(lambda: floor(folder))
    characters = sum(len(text) for one in extracts for text in one.paragraphs)
    print(
        f"{kind:>10}: {len(extracts):,} extracts of {characters:,} characters, {len(found) - len(extracts):,} refused: "
        f"{len(found) / taken:,.0f} a CPU second (needed {NEEDED[kind]:,}; floor {len(found) / least:,.0f})"
    )


def main(folders: list[Path]) -> None:
    """Report on the texts below `folders`, or on invented ones."""
    with tempfile.TemporaryDirectory() as temporary:
        for kind, folder in written(articles(folders) if folders else invented(), Path(temporary)).items():
            report(kind, folder)


if __name__ == "__main__":
    main([Path(folder) for folder in sys.argv[1:]])
