"""The headings of what a briefing's page shows from other pages, in the languages that pages are written in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asides:
    """`story` is over the same event in other sources, `related` over other briefings."""

    story: str
    related: str


_ASIDES = {
    "ar": Asides("الحدث نفسه في مصادر أخرى", "إحاطات ذات صلة"),
    "de": Asides("Dasselbe Ereignis in anderen Quellen", "Verwandte Briefings"),
    "en": Asides("The same event from several sources", "Related briefings"),
    "eo": Asides("La sama evento en pluraj fontoj", "Rilataj resumoj"),
    "es": Asides("El mismo hecho en varias fuentes", "Resúmenes relacionados"),
    "fr": Asides("Le même événement dans plusieurs sources", "Synthèses liées"),
    "ja": Asides("同じ出来事を伝える各記事", "関連する要約"),
    "ru": Asides("То же событие в разных источниках", "Связанные обзоры"),
    "uk": Asides("Та сама подія в різних джерелах", "Пов’язані огляди"),
    "zh": Asides("同一事件的多家报道", "相关简报"),
}


def asides(language: str) -> Asides:
    """The headings in `language` (BCP 47; its region is passed over); in English where it has none."""
    return _ASIDES.get(language.partition("-")[0].lower(), _ASIDES["en"])
