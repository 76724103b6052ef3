"""What the rules know of each language, read from the tables in `languages/<code>/`; no rule names a language itself.

`text.toml` tells of sentences, `names.toml` of names, `speech.toml` of verbs of saying and the order of words; the
other kinds of finding read tables of their own. A language without a folder gets that of `languages/und`: its
quotations and key points are found, its speakers are not.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Literal

_SEQUENCES = frozenset(
    [
        "role_endings", "patronymic_endings", "participle_endings", "genitive_endings", "case_endings",
        "oblique_endings", "role_adjective_endings", "office_endings", "no_office_endings", "nominative_endings",
        "shared_endings", "undeclined_endings", "doubtful_endings", "relational_endings", "feminine_endings",
        "name_genitives", "quotatives",
    ]
)  # fmt: skip

_KINDS = ("text", "names", "speech")

Order = Literal["none", "cased", "verb-first", "quote-last", "subject-first"]


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each, so that what is remembered of it is found fast
class Language:
    """One table. Words stand in lower case, but for `abbreviations`; in the file, as one string or as a list.

    `order` says how speakers are found: `cased` by capital letters beside a speech verb, `verb-first` (Arabic)
    by the words that follow the verb, `quote-last` (Japanese) by the topic before the words and the verb behind them,
    `subject-first` (Chinese) by subject and verb before or behind the words; `none` not.
    """

    code: str
    order: Order = "none"
    elisions: str = ""  # a pattern of what before an apostrophe is a word of its own: "l'", "qu'"
    enclitics: frozenset[str] = frozenset()  # subjects joined to their verb by a hyphen: "dit-elle", "ajoute-t-il"
    genitive_after_role: bool = False  # "президент Украины Имя Фамилия": the first capitalised word is no name
    office_endings: tuple[str, ...] = ()  # of small words in the genitive after a title: "министр обороны"
    no_office_endings: tuple[str, ...] = ()  # of verbs that end alike
    nominative_endings: tuple[str, ...] = ()  # a row a case: from its endings to those of the nominative of names
    past_roles: frozenset[str] = frozenset()  # with which a role begins that somebody no longer has
    women_names: frozenset[str] = frozenset()  # first names of women, which tell who "she" is
    men_names: frozenset[str] = frozenset()  # first names of men, for what has their genitive: "Ивана"
    undeclined_endings: tuple[str, ...] = ()  # of last names that are the same in every case; of a man's no other is
    shared_endings: tuple[str, ...] = ()  # of two cases or genders: a name with one alone is left as it is
    patronymic_endings: tuple[str, ...] = ()
    speech_verbs: frozenset[str] = frozenset()
    speech_participles: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    according_to: tuple[tuple[str, ...], ...] = ()
    participle_endings: tuple[str, ...] = ()  # "the lawyer representing Varga"
    distinguishing: frozenset[str] = frozenset()  # "the younger Varga"
    agents: frozenset[str] = frozenset()  # those named by whom they belong to: "адвокат Ивана Веррана"
    genitive_endings: tuple[str, ...] = ()
    lone_names: bool = True  # a capitalised word beside a speech verb may be a name that stands nowhere in full
    singular_pronouns: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    connectives: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    inner_particles: frozenset[str] = frozenset()  # of these, those behind another only: "van der"
    roles: frozenset[str] = frozenset()
    role_nouns: frozenset[str] = frozenset()  # nouns that stand before a title: "press secretary", "law expert"
    role_links: frozenset[str] = frozenset()  # small words within a title: "Head of the Harbour Office"
    role_modifiers: frozenset[str] = frozenset()
    role_adjective_endings: tuple[str, ...] = ()  # "the presidential nominee": of a title in small letters
    role_endings: tuple[str, ...] = ()
    forms_of_address: frozenset[str] = frozenset()
    feminine_address: frozenset[str] = frozenset()
    masculine_address: frozenset[str] = frozenset()
    feminine_roles: frozenset[str] = frozenset()  # "spokeswoman", "queen"
    masculine_roles: frozenset[str] = frozenset()
    case_endings: tuple[str, ...] = ()  # of names, the longest first
    oblique_endings: tuple[str, ...] = ()  # of last names that are not in the nominative
    relational_endings: tuple[str, ...] = ()  # of adjectives in the genitive: of what a body is or where
    callings: frozenset[str] = frozenset()  # of which one person has several: "writer and director"
    doubtful_endings: tuple[str, ...] = ()  # of last names that may be, or be the nominative of a woman's
    courtesy: bool = False  # "Mme Varga" is anybody's second mention
    feminine_endings: tuple[str, ...] = ()  # of first names
    office_before_name: bool = False  # "ministre de la Mer Jo Brandt": the first capitalised word is the office's
    name_genitives: tuple[str, ...] = ()  # endings that a name may have in the genitive: "Vargas"
    name_suffixes: frozenset[str] = frozenset()  # "Jr", "III": no last names
    letters_after: frozenset[str] = frozenset()  # degrees, orders and seats behind a name, as written: "QC", "PhD"
    days: frozenset[str] = frozenset()  # behind a name no part of it: "Mayor Varga Monday opened the bridge"
    surnames: frozenset[str] = frozenset()  # words that are titles or common words, and last names too: "Judge", "May"
    surname_heads: frozenset[str] = frozenset()  # of these, what bodies are called too: "Post"
    name_prefixes: frozenset[str] = frozenset()  # begin a last name of two words: "Mac Giolla"
    infinitive: frozenset[str] = frozenset()  # "to", behind which a verb stands
    memberships: frozenset[str] = frozenset()  # behind a body's name: "Harbour First leader", "… councillors"
    affiliations: frozenset[str] = frozenset()  # no part of the name behind: "Conservative Tomas Bell"
    first_name_titles: frozenset[str] = frozenset()  # "Sir Tomas" is Sir Tomas Bell
    organisation_words: frozenset[str] = frozenset()
    thing_words: frozenset[str] = frozenset()  # what ends names of neither persons nor organisations: "Memorandum"
    abbreviations: frozenset[str] = frozenset()  # after their stop the sentence goes on: "Gen."
    figure_abbreviations: frozenset[str] = frozenset()  # where a figure follows: "No. 7", but "No. She …"
    closing_abbreviations: frozenset[str] = frozenset()  # unless one of `sentence_openers` follows: "Bell Inc. The …"
    final_abbreviations: frozenset[str] = frozenset()  # unless a capital follows: "etc."
    sentence_openers: frozenset[str] = frozenset()  # words that with a capital mostly open a sentence
    quotatives: tuple[str, ...] = ()  # after a quotation: the sentence that quotes it goes on
    ordinals: bool = False  # a figure with a full stop is a word: "am 3. März"
    name_ends: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Codes:
    """What is known of language codes: other codes for the same language, and the script of each."""

    aliases: dict[str, str] = field(default_factory=dict)
    scripts: dict[str, frozenset[str]] = field(default_factory=dict)


def read_table(code: str, kind: str) -> dict[str, object]:
    """The table of one kind for a BCP-47 tag, of which the primary language counts ("en" for "en-US"); else empty."""
    primary = code.split("-", maxsplit=1)[0].lower()
    if not (primary.isalpha() and primary.isascii()):
        return {}
    return _read(f"{primary}/{kind}.toml") or {}


def _read(name: str) -> dict[str, object] | None:
    file = resources.files(__package__).joinpath("languages", name)
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else None


def _value(key: str, value: object) -> object:
    if key in ("code", "order", "elisions") or isinstance(value, bool):
        return value
    entries = value.split() if isinstance(value, str) else [str(entry) for entry in value]  # type: ignore[attr-defined]
    if key == "according_to":
        return tuple(tuple(entry.split()) for entry in entries)
    if key in _SEQUENCES:
        return tuple(entries)
    return frozenset(entries)


@cache
def language_table(code: str) -> Language:
    """The table of a BCP-47 language tag; that of its primary language counts ("en" for "en-US")."""
    primary = code.split("-", maxsplit=1)[0].lower()
    found = {kind: read_table(primary, kind) for kind in _KINDS}
    if not any(found.values()):
        found = {kind: read_table("und", kind) for kind in _KINDS}
    values = {key: _value(key, value) for table in found.values() for key, value in table.items()}
    return Language(code=primary, **values)  # type: ignore[arg-type]


@cache
def codes() -> Codes:
    """`languages/_codes.toml`, read once."""
    found = _read("_codes.toml") or {}
    aliases, scripts = found.get("aliases"), found.get("scripts")
    return Codes(
        aliases=dict(aliases) if isinstance(aliases, dict) else {},
        scripts={name: frozenset(held) for name, held in scripts.items()} if isinstance(scripts, dict) else {},
    )
