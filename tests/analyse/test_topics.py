"""What an article is about: the site's own topics, tags, phrases of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.tables import language_table
from generator.analyse.topics import MOST, topics
from generator.analyse.topics.table import topic_table
from generator.model import Extract, Source
from tests.analyse.examples import extract

LANGUAGES = ("en", "de", "fr", "es", "uk", "ru", "ar", "ja", "zh", "eo")

BARRIER = (
    "The council of Halden voted for a tidal barrier at the mouth of the river Ovel.",
    "Ines Varga said the tidal barrier would protect Halden from floods. Fishing rights are not touched.",
    "Marland opposes the barrier. Fishing rights on the Sill Bank were settled by the Ovel Treaty with Marland.",
    "The fishing rights stay as they are, Varga said. In Halden, work begins in May.",
)


def tagged(*tags: str, paragraphs: tuple[str, ...] = ()) -> Extract:
    return replace(extract(*paragraphs), tags=tags)


def test_the_phrases_of_a_text() -> None:
    """Repeated phrases of nouns, names and agreements are topics; verbs, persons, dates and general words are none."""
    found = topics(extract(*BARRIER), "en", people=["Ines Varga"])
    assert set(found) == {"tidal barrier", "fishing rights", "Halden", "Ovel Treaty"}


def test_a_name_is_not_cut_at_its_possessive() -> None:
    """A name that goes on behind a possessive is no topic without its end; one that owns something is."""
    text = ("The Office of Sailors' Rest and the Office of Women's Tides met.", "The Office of Women's Tides left.")
    assert "Office of Women" not in topics(extract(*text, title="The Office of Women's Tides moves"), "en")
    owner = ("The Department of Tides's boat left.", "The Department of Tides met.", "The Department of Tides left.")
    assert "Department of Tides" in topics(extract(*owner, title="Department of Tides moves"), "en")


def test_a_person_is_a_topic_where_the_article_is_about_them() -> None:
    """Whom the title names and the text names again is a topic; whom neither names often is none."""
    text = ("Ines Varga retires.", "Varga was born in Tarn.", "Varga led Halden for ten years.", "Tarn is proud.")
    about = extract(*text, title="Ines Varga leaves office")
    assert topics(about, "en", people=["Ines Varga"])[0] == "Ines Varga"
    assert "Jo Brandt" not in topics(about, "en", people=["Ines Varga", "Jo Brandt"])


def test_tags_come_first() -> None:
    """Tags are cleaned, each kept once in any case in its first form, six at most; with three nothing else is sought."""
    tags = (" tidal  barrier", "#Halden", "halden", "sea-level", "", "ab", "bc", "cd", "de")
    assert len(topics(tagged(*tags), "en")) == MOST
    assert topics(tagged(*tags[:4]), "en") == ("tidal barrier", "Halden", "sea-level")
    assert topics(tagged("Ports", paragraphs=BARRIER), "en")[:2] == ("Ports", "tidal barrier")


def test_hyphens_that_join_no_words_stay() -> None:
    """Only between two words is a hyphen the stand-in for a space: no other makes a topic with spaces at its end."""
    assert topics(tagged("<!-- note --> <!--", "a--b--c -"), "en") == ("<!-- note --> <!--", "a--b--c -")


@pytest.mark.parametrize(
    "tag", ["News", "breaking-news", "Featured", "localNews", "2026", "Uncategorized", "category:ports", "x" * 70, "–"]
)
def test_tags_that_tell_nothing(tag: str) -> None:
    """By what a publisher sorts its pages no reader would look for an article."""
    assert topics(tagged(tag, "Ports", "Halden", "eelgrass"), "en") == ("Ports", "Halden", "eelgrass")


def test_the_publisher_is_no_topic() -> None:
    """A tag that is the name of the source tells nothing."""
    article = replace(tagged("Halden Courier", "Ports"), source=Source("Halden Courier"))
    assert topics(article, "en") == ("Ports",)


def test_a_tag_made_for_an_address_is_spelled_as_the_text_has_it() -> None:
    """Hyphens become spaces where the text has them so, and where there are several."""
    article = tagged("tidal-barrier", "work-in-progress", "sea-level", paragraphs=BARRIER)
    assert topics(article, "en") == ("tidal barrier", "work in progress", "sea-level")


def test_of_many_tags_those_that_the_text_has() -> None:
    """Where an article brings dozens of tags, those come first that its title and its text name."""
    article = tagged(*(f"tag {letter}" for letter in "abcdefgh"), "Marland", "tidal barrier", paragraphs=BARRIER)
    assert topics(article, "en")[:2] == ("tidal barrier", "Marland")


@pytest.mark.parametrize(
    ("words", "is_about"),
    [
        (["tidal barrier"], True),
        (["TIDAL barrier"], True),
        (["fish* right*"], True),
        (["barr*"], True),
        (["*arrier"], True),
        (["barrie"], False),
        (["Sill Bank"], False),
        (["Sill Bank", "Ovel Treaty"], True),
        (["US"], False),
        (["eelgrass"], False),
    ],
)
def test_the_own_list_of_a_site(words: list[str], *, is_about: bool) -> None:
    """A topic of the list is the article's where its words stand in the title or the lead, or twice; it comes first."""
    found = topics(extract(*BARRIER), "en", own={"Works": words, "Never": ["nowhere"]})
    assert (found[0] == "Works") == is_about
    assert "Never" not in found


def test_an_abbreviation_stands_in_capitals() -> None:
    """An abbreviation of the list is no pronoun: it is found in capitals only."""
    text = ("It told us. All of us heard it.",)
    assert "America" not in topics(extract(*text), "en", own={"America": ["US"]})
    assert topics(extract("The US said no."), "en", own={"America": ["US"]})[0] == "America"


def test_words_of_a_list_in_a_script_without_spaces() -> None:
    """Where words are not parted, a word of the list is found within a run of characters."""
    assert topics(extract("政府将在明年修建防洪大坝。"), "zh", own={"Floods": ["防洪"]})[0] == "Floods"


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [
        ("fr", "Le barrage de Halden", ("Le barrage de marée coûtera cher.", "Le barrage de marée et Halden.", "L’eau monte à Halden."), "barrage de marée"),
        ("de", "Das Sperrwerk kommt", ("In Halden wird das Sperrwerk gebaut.", "Das Sperrwerk ist teuer.", "Halden zahlt."), "Sperrwerk"),
        ("es", "Garantías de seguridad", ("Las garantías de seguridad llegan.", "Piden garantías de seguridad."), "garantías de seguridad"),
        ("ru", "Верра строит плотину", ("Приливная плотина защитит Верру.", "Верра начнёт работы. Приливную плотину строят."), "Верра"),
        ("ar", "مجلس النواب يجتمع", ("عقد مجلس النواب جلسة.", "وقال إن مجلس النواب سيجتمع."), "مجلس النواب"),
        ("ja", "防潮堤の建設", ("防潮堤はハルデンにある。", "防潮堤の費用は高い。"), "防潮堤"),
        ("zh", "防潮大坝", ("防潮大坝将在五月开工。", "防潮大坝的费用很高。"), "防潮大坝"),
    ],
)  # fmt: skip
def test_other_languages(language: str, title: str, text: tuple[str, ...], expected: str) -> None:
    """Each language's own words of grammar part its phrases; forms of one word are counted as one."""
    assert expected in topics(extract(*text, title=title), language)


def test_a_language_without_a_table_gets_names_only() -> None:
    """Of a language that nothing is known of, names that are repeated are topics, and no run of words is."""
    text = ("Pilen i Halden er stor og pilen er ny.", "Vi bor i Halden og pilen er stor og god.")
    assert topics(extract(*text, title="Om byen"), "xx") == ("Halden",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_can_be_read(language: str) -> None:
    """Each language with a table has words that part phrases, and names no list that the rules do not know."""
    table = topic_table(language)
    assert table.known
    assert table.stop or table.parting
    assert not {word for word in table.stop | table.generic if word != word.lower()} or table.letters
    assert language_table(language).code == language


@given(st.text(max_size=300), st.lists(st.text(max_size=300), max_size=4), st.sampled_from([*LANGUAGES, "xx"]))
def test_any_text_has_at_most_six(title: str, paragraphs: list[str], language: str) -> None:
    """Whatever the text, there are at most six topics, none empty, none twice, and the same each time."""
    article = Extract("a.txt", "", "plain text", title, tuple(paragraphs))
    found = topics(article, language)
    assert found == topics(article, language)
    assert len(found) == len({topic.casefold() for topic in found}) <= MOST
    assert all(topic.strip() == topic and topic for topic in found)
