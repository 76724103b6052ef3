"""The names that columns of articles have, in the languages in which people head their tables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from unicodedata import combining, normalize

COLUMNS: Mapping[str, str] = {
    "text": """
        text body content maintext articlebody fulltext articletext articlecontent bodytext story contents
        volltext artikeltext inhalt texte contenu corps texto contenido cuerpo testo contenuto corpo conteúdo
        текст содержание""",
    "title": """
        title headline articletitle titel überschrift schlagzeile titre título titular titolo manchete заголовок
        название""",
    "date": """
        date datepublished publishdate published publisheddate publishedat pubdate datepublish publicationdate
        publishingdate publishedtime datetime timestamp datum erscheinungsdatum veröffentlicht datedepublication publié
        fecha fechadepublicación data datadipubblicazione datadepublicação дата датапубликации""",
    "modified": """
        datemodified modified updated updatedat lastmodified datemodify lastmod geändert aktualisiert modifié
        modificado actualizado modificato aggiornato atualizado изменено обновлено""",
    "author": """
        author authors byline creator writer autor autoren autorin verfasser auteur auteurs autores autora autore
        autori автор авторы""",
    "url": """
        url link articleurl sourceurl canonicalurl canonicallink uri permalink href adresse webadresse lien enlace
        collegamento indirizzo endereço ссылка адрес""",
    "source": """
        source publisher publication outlet newspaper quelle zeitung medium journal fuente periódico medio fonte
        giornale testata jornal veículo источник издание""",
    "sitename": "sitename site metasitename sourcename",
    "hostname": "hostname domain sourcedomain",
    "language": "language lang locale inlanguage sprache langue idioma lengua lingua язык",
    "tags": """
        tags keywords topics subjects schlagworte schlagwörter stichworte stichwörter motsclés étiquettes
        palabrasclave etiquetas parolechiave etichette palavraschave теги ключевыеслова""",
    "categories": """
        categories category section kategorie kategorien rubrik ressort catégorie catégories rubrique categoría
        categorías sección categoria categorie sezione categorias seção рубрика категория раздел""",
    "id": "id articleid guid",
}
"""Under each name of a field, the names of columns that give it, letters and digits alone, in lower case."""


def _folded(name: str) -> str:
    """`name` in lower case, without accents, and without what is neither letter nor digit."""
    letters = "".join(letter for letter in normalize("NFKD", name) if not combining(letter))
    return re.sub(r"[\W_]+", "", letters).casefold()


_FIELD_OF = {_folded(name): field for field, names in COLUMNS.items() for name in names.split()}


def field_of(name: str) -> str:
    """Return the field that a column called `name` gives; empty where it gives none."""
    return _FIELD_OF.get(_folded(name), "")
