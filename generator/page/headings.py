"""The headings of a page's sections, in the languages that pages are written in; others get English."""

from __future__ import annotations

SECTIONS = (
    "key_points",
    "statements",
    "unattributed",
    "people",
    "organisations",
    "places",
    "dates",
    "updates",
    "source",
    "set_aside",
)

_HEADINGS: dict[str, tuple[str, ...]] = {
    "ar": ("أهم النقاط", "من قال ماذا", "بلا متحدث محدد", "أشخاص ومنظمات وأماكن", "منظمات", "أماكن", "تواريخ", "تحديثات", "نص المصدر", "مستبعد من النص"),
    "de": ("Das Wichtigste", "Wer was gesagt hat", "Ohne genannte Person", "Personen, Organisationen, Orte", "Organisationen", "Orte", "Daten", "Änderungen", "Quelltext", "Vom Text getrennt"),
    "en": ("Key points", "Who said what", "Speaker not named", "People, organisations, places", "Organisations", "Places", "Dates", "Updates", "Source text", "Set aside"),
    "eo": ("Ĉefaj punktoj", "Kiu diris kion", "Sen nomita parolanto", "Homoj, organizoj, lokoj", "Organizoj", "Lokoj", "Datoj", "Ĝisdatigoj", "Fontoteksto", "Apartigita de la teksto"),
    "es": ("Puntos clave", "Quién dijo qué", "Sin hablante identificado", "Personas, organizaciones, lugares", "Organizaciones", "Lugares", "Fechas", "Actualizaciones", "Texto fuente", "Apartado del texto"),
    "fr": ("L’essentiel", "Qui a dit quoi", "Sans locuteur nommé", "Personnes, organisations, lieux", "Organisations", "Lieux", "Dates", "Mises à jour", "Texte source", "Écarté du texte"),
    "ja": ("要点", "発言", "発言者不明", "人物・組織・場所", "組織", "場所", "日付", "更新", "出典本文", "本文から除いたもの"),
    "ru": ("Главное", "Кто что сказал", "Говорящий не назван", "Люди, организации, места", "Организации", "Места", "Даты", "Обновления", "Исходный текст", "Вынесено за рамки текста"),
    "uk": ("Головне", "Хто що сказав", "Мовця не названо", "Люди, організації, місця", "Організації", "Місця", "Дати", "Оновлення", "Вихідний текст", "Винесено за межі тексту"),
    "zh": ("要点", "谁说了什么", "未指明发言人", "人物、机构、地点", "机构", "地点", "日期", "更新", "原文", "正文之外"),
}  # fmt: skip


_NOT_THE_SPEAKERS = {
    "ar": "ليست من كلام المتحدث",
    "de": "Nicht Worte der zitierten Person",
    "en": "Not the speaker’s words",
    "eo": "Ne vortoj de la parolanto",
    "es": "No son palabras de quien habla",
    "fr": "Ne sont pas les mots de la personne citée",
    "ja": "発言者の言葉ではありません",
    "ru": "Не слова говорящего",
    "uk": "Не слова мовця",
    "zh": "并非发言人原话",
}


def headings(language: str) -> dict[str, str]:
    """Heading of each section in `language` (BCP 47; its region is passed over)."""
    words = _HEADINGS.get(language.partition("-")[0].lower(), _HEADINGS["en"])
    return dict(zip(SECTIONS, words, strict=True))


def not_the_speakers(language: str) -> str:
    """What is said of an editor's insertion in a quotation, in `language` as `headings` takes it."""
    return _NOT_THE_SPEAKERS.get(language.partition("-")[0].lower(), _NOT_THE_SPEAKERS["en"])
