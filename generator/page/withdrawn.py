"""What is left of a briefing that was withdrawn: its address, that it was withdrawn, and why."""

from __future__ import annotations

from dataclasses import replace

from generator.model import Briefing

_WORDS: dict[str, tuple[str, str, str]] = {
    "ar": ("مسحوبة", "سُحبت هذه الإحاطة.", "السبب: "),
    "de": ("Zurückgezogen", "Dieses Briefing wurde zurückgezogen.", "Grund: "),
    "en": ("Withdrawn", "This briefing has been withdrawn.", "Reason: "),
    "eo": ("Retirita", "Ĉi tiu resumo estis retirita.", "Kialo: "),
    "es": ("Retirado", "Este resumen ha sido retirado.", "Motivo: "),
    "fr": ("Retiré", "Cette synthèse a été retirée.", "Motif\u00a0: "),
    "ja": ("取り下げ", "このブリーフィングは取り下げられました。", "理由："),
    "ru": ("Отозвано", "Эта сводка отозвана.", "Причина: "),
    "uk": ("Відкликано", "Це зведення відкликано.", "Причина: "),
    "zh": ("已撤回", "本简报已撤回。", "原因："),
}
"""The word for a title, the sentence, and what stands before the reason; other languages get English."""


def withdrawal(language: str, why: str | None) -> str:
    """The sentence that stands on a withdrawn page in `language`, with the reason where one is given."""
    _, sentence, reason = _words(language)
    if not why:
        return sentence
    space = "" if sentence.endswith("。") else " "
    return f"{sentence}{space}{reason}{why}"


def withdrawn_title(briefing: Briefing) -> str:
    """The title of a withdrawn page where nothing else says that it is one: ``[Withdrawn] Council votes …``."""
    word = _words(briefing.language)[0]
    return word if briefing.title in ("", word) else f"[{word}] {briefing.title}"


def stub(briefing: Briefing, why: str, *, erased: bool = False) -> Briefing:
    """What stays of a withdrawn briefing; `erased` leaves no word of the article, not in the title nor in a path.

    A draft stays one, and an embargo stays in force: the stub would give away that there was something.
    """
    return Briefing(
        id=briefing.id,
        title=_words(briefing.language)[0] if erased else briefing.title,
        language=briefing.language,
        date=briefing.date,
        extracts=tuple(replace(reference, path="") if erased else reference for reference in briefing.extracts),
        draft=briefing.draft,
        not_before=briefing.not_before,
        withdrawn=why,
        aliases=() if erased else briefing.aliases,
    )


def _words(language: str) -> tuple[str, str, str]:
    return _WORDS.get(language.partition("-")[0].lower(), _WORDS["en"])
