"""What a later version of an article changed, in a sentence of the page's language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Briefing

_WORD = re.compile(r"\w+")
_COMPARED_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class _Words:
    """How a note is said; the counts follow their word, so that no language has to inflect it."""

    version: str
    title: str
    bibliography: str
    added: str
    removed: str
    changed: str
    text: str
    colon: str = ": "
    semicolon: str = "; "
    stop: str = "."


_ENGLISH = _Words(
    "A later version of the article", "title", "bibliography", "paragraphs added", "removed", "changed", "the text"
)
_LANGUAGES = {
    "ar": _Words(
        "نسخة لاحقة من المقال", "العنوان", "بيانات المصدر", "فقرات مضافة", "محذوفة", "معدلة", "النص", semicolon="؛ "
    ),
    "de": _Words(
        "Eine spätere Fassung des Artikels", "Titel", "Quellenangaben", "Absätze neu", "entfallen", "geändert", "Text"
    ),
    "en": _ENGLISH,
    "eo": _Words(
        "Posta versio de la artikolo", "titolo", "fontindikoj", "alineoj aldonitaj", "forigitaj", "ŝanĝitaj", "teksto"
    ),
    "es": _Words(
        "Una versión posterior del artículo",
        "título",
        "datos de la fuente",
        "párrafos añadidos",
        "suprimidos",
        "modificados",
        "texto",
    ),
    "fr": _Words(
        "Une version ultérieure de l’article",
        "titre",
        "références",
        "paragraphes ajoutés",
        "supprimés",
        "modifiés",
        "texte",
        colon="\N{NO-BREAK SPACE}: ",
        semicolon="\N{NARROW NO-BREAK SPACE}; ",
    ),
    "ja": _Words("記事の更新版", "見出し", "書誌情報", "追加された段落", "削除", "変更", "本文", "：", "、", "。"),
    "ru": _Words(
        "Более поздняя версия статьи",
        "заголовок",
        "сведения об источнике",
        "абзацев добавлено",
        "удалено",
        "изменено",
        "текст",
    ),
    "uk": _Words(
        "Пізніша версія статті", "заголовок", "відомості про джерело", "абзаців додано", "вилучено", "змінено", "текст"
    ),
}


def what_changed(old: Briefing, new: Briefing, paragraphs: Sequence[str], *, in_part: bool) -> str | None:
    """A note on the difference, or None where a reader of the page would see none.

    `paragraphs` are all of the new version's; with `in_part` the old page shows only some of the text, and those that
    it did not show are not counted as added.
    """
    if _shown(old) == _shown(new):  # where sources or topics alone differ there is no later version
        return None
    words = _LANGUAGES.get(new.language.partition("-")[0], _ENGLISH)
    said = [words.title] if old.title != new.title else []
    if _published(old) != _published(new):
        said.append(words.bibliography)
    standing = {paragraph.text for paragraph in old.paragraphs}
    present = set(paragraphs)
    removed = [paragraph.text for paragraph in old.paragraphs if paragraph.text not in present]
    added = [text for text in dict.fromkeys(paragraphs) if text not in standing]
    changed = sum(1 for _ in _pairs(removed, added))
    counts = (
        (words.added, 0 if in_part else len(added) - changed),
        (words.removed, len(removed) - changed),
        (words.changed, changed),
    )
    said += [f"{what}{words.colon}{count}" for what, count in counts if count]
    return f"{words.version}{words.colon}{words.semicolon.join(said or [words.text])}{words.stop}"


def _shown(briefing: Briefing) -> tuple[object, ...]:
    texts = tuple(paragraph.text for paragraph in briefing.paragraphs)
    points = tuple(point.text for point in briefing.key_points)
    said = tuple((voice.name, voice.role, tuple(one.text for said in voice.statements for one in said.passages))
                 for voice in briefing.voices)  # fmt: skip
    return (briefing.title, points, said, texts)


def _published(briefing: Briefing) -> tuple[object, ...]:
    return (briefing.date, briefing.sources)


def _pairs(removed: Sequence[str], added: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each removed paragraph with the added one that took its place: at least half of their words are the same."""
    free = [(text, _bag(text)) for text in added[:_COMPARED_AT_MOST]]
    for text in removed[:_COMPARED_AT_MOST]:
        bag = _bag(text)
        alike = [(len(bag & other) / max(len(bag | other), 1), place) for place, (_, other) in enumerate(free)]
        likeness, place = max(alike, key=lambda one: one[0], default=(0.0, 0))
        if likeness >= 0.5:
            yield text, free.pop(place)[0]


def _bag(text: str) -> frozenset[str]:
    """The words of a paragraph; pairs of letters where it has hardly any, as in scripts without spaces."""
    words = _WORD.findall(text.casefold())
    if len(words) * 12 > len(text):
        return frozenset(words)
    return frozenset(text[place : place + 2] for place in range(len(text)))
