from __future__ import annotations

import pytest

from tests.analyse.names.casts import named, roles


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Edda Thorne, Calderey’s fisheries secretary, said no.", "Edda Thorne", "Calderey’s fisheries secretary"),
        ("“No,” said Edda Thorne, Halden University's dean of law.", "Edda Thorne", "Halden University's dean of law"),
        ("Verran President Ines Varga spoke.", "Ines Varga", "Verran President"),
        ("Head of the Harbour Office Jo Brandt resigned.", "Jo Brandt", "Head of the Harbour Office"),
        ("Mette Solvang, a spokeswoman for the port, left.", "Mette Solvang", "spokeswoman for the port"),
        ("Tomas Bell, 54, director of the ferry line, left.", "Tomas Bell", "director of the ferry line"),
        ("The mayor of Halden, Ines Varga, left.", "Ines Varga", "mayor of Halden"),
        ("They met campaign manager Jo Brandt there.", "Jo Brandt", "campaign manager"),
        ("Gov. Tomas Bell was there.", "Tomas Bell", "Gov."),
        ("Halden police chief Jo van der Berg was there.", "Jo van der Berg", "Halden police chief"),
    ],
)
def test_role(text: str, name: str, role: str) -> None:
    """A title before a name or an apposition behind it is the person's role."""
    assert roles(text) == {name: role}


@pytest.mark.parametrize(
    "text",
    [
        "The Halden Memorandum was signed.",
        "Eastern Verra and Great Bridge Street are closed.",
        "They drove to New York City on Easter Monday.",
        "Halden Council Votes For New Tidal Barrier Plan",
        "They join Harbour Employee Resource Groups there, and the Employee Viewpoint Survey.",
        "A Marland-backed Force left. Force came.",
        "The Budapest Memorandum and the Supreme Court were named. The Court and the Memorandum stood.",
    ],
)
def test_no_person(text: str) -> None:
    """Things, places, headings and organisations are no persons."""
    assert roles(text) == {}


def test_role_of_another() -> None:
    """What stands behind a comma with a name of its own is not the role of the person before it."""
    assert roles("Jo Brandt, Mayor Ines Varga and others came.").get("Jo Brandt") is None


def test_fullest_role_and_name() -> None:
    """Of several forms and roles of a person the fullest are kept."""
    people = roles(
        "President Ines Varga spoke.", "Ines Maria Varga, president of the Republic of Verra, left.", "Varga"
    )
    assert people == {"Ines Maria Varga": "president of the Republic of Verra"}


def test_mentions_join() -> None:
    """Full name, last name, title and genitive of one person are mentions of the fullest name."""
    held = named(
        "President Ines Varga spoke.", "Varga's plan stands.", "“Varga is right,” said Jo Brandt.", "VARGA WINS"
    )
    assert [each.name for here in held.mentions for each in here if each.kind == "person"][:3] == ["Ines Varga"] * 3


def test_two_of_one_last_name() -> None:
    """A last name that two persons have leads to neither."""
    held = named("Mayor Ines Varga met Mayor Tomas Varga.", "Varga left.")
    assert "Varga" in held.ambiguous
    assert held.fullest(["Varga"]) == "Varga"


def test_suffix_is_no_last_name() -> None:
    """The last name of "Tomas Bell Jr." is Bell."""
    assert named("Mayor Tomas Bell Jr. left.", "Bell returned.").fullest(["Bell"]).startswith("Tomas Bell")


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Ines Varga left.", "f"),
        ("Mr. Ines Varga left.", "m"),
        ("Spokeswoman Ines Varga left.", "f"),
        ("Ines Varga, chairman of the port, left.", "m"),
        ("Mayor Ines Varga left.", ""),
    ],
)
def test_gender(text: str, gender: str) -> None:
    """Forms of address and titles tell the gender; a first name does not."""
    assert named(text).gender("Ines Varga") == gender


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Außenministerin Ines Varga traf Bürgermeister Jo Brandt.", {"Ines Varga": "Außenministerin"}),
        ("fr", "La présidente de Verra, Ines Varga, est partie.", {"Ines Varga": "présidente de Verra"}),
        ("es", "El alcalde de Halden, Tomas Bell, habló.", {"Tomas Bell": "alcalde de Halden"}),
        ("ru", "Президент Украины Иван Верран уехал.", {"Иван Верран": "Президент Украины"}),
        ("uk", "Президент України Іван Верран поїхав.", {"Іван Верран": "Президент України"}),
        ("ja", "岸田太郎首相は東京にいる。", {"岸田太郎": "首相"}),
        ("zh", "美国总统瓦尔加表示，他不去。", {"瓦尔加": "总统"}),
        ("ar", "قال الرئيس الأوكراني إينيس فارغا في كييف", {"إينيس فارغا": "الرئيس الأوكراني"}),
    ],
)
def test_roles_of_languages(language: str, text: str, expected: dict[str, str]) -> None:
    """Each language has titles of its own, before names or behind them."""
    assert expected.items() <= roles(text, language=language).items()


def test_cases_are_one_person() -> None:
    """A person named in several cases is one, under the nominative."""
    held = named("Адвокат Ивана Веррана молчит.", "Президент Иван Верран уехал.", "Веррана видели.", language="ru")
    assert [person.name for person in held.people()] == ["Иван Верран"]
    assert held.fullest(["Веррана"]) == "Иван Верран"


@pytest.mark.parametrize("text", ["皆さんは日本代表監督を見た。", "副社長と同首相は来た。"])
def test_no_name_before_title(text: str) -> None:
    """A common word before a title is no name."""
    assert roles(text, language="ja") == {}


@pytest.mark.parametrize("text", ["الهدف الرئيس لهذه المبادرة هو النجاح", "كشف رئيس لجنة الطاقة عن الخطة"])
def test_no_name_behind_role(text: str) -> None:
    """Common words behind a role are no name."""
    assert roles(text, language="ar") == {}


def test_capital_letters() -> None:
    """A person whose name stands in capital letters is the one who is named otherwise elsewhere."""
    held = named("MAYOR INES VARGA LEAVES HALDEN FOR GOOD.", "VARGA LEAVES TODAY.", "Mayor Ines Varga left.")
    assert {each.name for here in held.mentions for each in here if each.kind == "person"} == {"Ines Varga"}
    assert [len([each for each in here if each.kind == "person"]) for here in held.mentions] == [1, 1, 1]


def test_name_that_goes_on() -> None:
    """A full name with which a longer one begins is the same person's."""
    held = named("Mayor Ines Varga Solvang left.", "Mayor Ines Varga returned.")
    assert [person.name for person in held.people()] == ["Ines Varga Solvang"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Minister Heng Kee Siang came.", "Mr Heng left."),
        ("Saifuddin Nasri came.", "Then Saifuddin left."),
        ("Sir Tomas Bell, chairman of the bank, came.", "Sir Tomas left. Bell was gone."),
        ("King Jonas Karl came.", "King Jonas left."),
        ("They met Angela Solvang there.", "Ms. Solvang left."),
        ("They met Oisín Mac Giolla there.", "Mr Mac Giolla left."),
        ("They met Seán Ó Briain there.", "Mr Ó Briain left."),
        ("They met Mabli ap Gwilym there.", "Ms ap Gwilym left."),
        ("Spokesman Tomas Bell MS came.", "Mr Bell left."),
        ("They met Frances Oldman QC there.", "Mr Oldman left."),
        ("Mayor Jonas Hedvar Monday opened the bridge.", "Then Hedvar left."),
        ("Cllr Tomas Judge came.", "Mr Judge left."),
        ("They met Mette Bishop, a teacher.", "Then Bishop left."),
    ],
)
def test_short_form(full: str, short: str) -> None:
    """A first or a last name by which the text goes on is a mention of the full name, without what stands beside it."""
    held = named(full, short).mentions
    (name,) = {each.name for each in held[0] if each.kind == "person"}
    assert " " in name
    assert not {"MS", "QC", "Monday"} & set(name.split())
    assert [each.name for each in held[1] if each.kind == "person"][:1] == [name]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("They met Jo Ward there.", "Ms Ward left."),
        ("They met Tomas Bell and Tomas Varga.", "Sir Tomas left."),
        ("They met Tomas Bell there. Bell stayed.", "Mr Tomas left."),
    ],
)
def test_short_form_of_another(full: str, short: str) -> None:
    """A form of address that nothing shows to fit, or a name that two have, leads to nobody's full name."""
    assert all(" " not in each.name or each.name == "Ms Ward" for each in named(full, short).mentions[1])


@pytest.mark.parametrize("text", ["The Harbour Party MP left.", "Former Labour MP left.", "The Halden Bishop left."])
def test_title_is_no_last_name(text: str) -> None:
    """What a title or the letters of a seat end is no name, where it is a party's or a place's."""
    assert roles(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The plan was late, said Verran army spokesman Brigadier General Tomas Bell.",
            "Tomas Bell",
            "Verran army spokesman",
        ),
        ("They came with ferry line manager Jo Brandt.", "Jo Brandt", "ferry line manager"),
        ("They came to fire campaign manager Jo Brandt.", "Jo Brandt", "campaign manager"),
        ("Ovel County Governor, Jo Brandt, came.", "Jo Brandt", "Ovel County Governor"),
        ("Harbour Safety Office (HSO) director, Jo Brandt, came.", "Jo Brandt", "Harbour Safety Office (HSO) director"),
        ("One farmer, Jo Brandt, came.", "Jo Brandt", None),
        ("Leader of Opposition Tomas Bell came.", "Tomas Bell", "Leader of Opposition"),
        ("Harbour First TD Tomas Bell came.", "Tomas Bell", "Harbour First TD"),
        ("Home Minister Datuk Seri Tomas Bell came.", "Tomas Bell", "Home Minister"),
        ("Spokesman Tomas Bell MS, leader of the group, came.", "Tomas Bell", "leader of the group"),
    ],
)
def test_fullest_role(text: str, name: str, role: str | None) -> None:
    """A role has all the nouns before its title, no rank and no form of address behind it, and no verb before it."""
    assert roles(text).get(name) == role


@pytest.mark.parametrize(
    ("text", "language", "name", "role"),
    [
        ("Член Конгресса США от штата Инес Варга получила ранение.", "ru", "Инес Варга", None),
        ("По словам главы Минкомсвязи Йо Брандта, всё готово.", "ru", "Йо Брандт", None),
        (
            "Об этом сказал писатель и журналист Томас Белл, который был там.",
            "ru",
            "Томас Белл",
            "писатель и журналист",
        ),
        (
            "Le journaliste et commentateur sportif Jo Brandt est là.",
            "fr",
            "Jo Brandt",
            "journaliste et commentateur sportif",
        ),
        ("The writer and director Jo Brandt spoke.", "en", "Jo Brandt", "writer and director"),
    ],
)
def test_callings_and_bodies(text: str, language: str, name: str, role: str | None) -> None:
    """Two callings are one role, and a body behind a title is nobody's name."""
    held = roles(text, language=language)
    assert all(each == name for each in held)
    assert role is None or held == {name: role}
