"""A mistake in mkdocs.yml names the option and what it takes."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.errors import ConfigError
from generator.site.options import Options, unknown_options
from generator.site.settings import load

CONFIG = "site_name: Verra\ndocs_dir: briefings\ntheme: briefings\nplugins:\n  - briefings:\n      {}\n"


def config(folder: Path, option: str = "language: en", text: str = CONFIG) -> Path:
    (folder / "briefings").mkdir(exist_ok=True)
    file = folder / "mkdocs.yml"
    file.write_text(text.format(option), "utf-8")
    return file


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("timezone: Verra/Halden", ["timezone", "'Verra/Halden' is not a time zone", "'Europe/Paris'"]),
        ("timezone: ../../etc/passwd", ["timezone", "not a time zone"]),
        ("timezone: 3", ["timezone", "not a time zone"]),
        ("language: verran", ["language", "'verran' is not a language", "'en', 'fr' or 'ar'"]),
        ("source_text: some", ["source_text", "full", "cited", "none"]),
        ("speaker_threshold: 2", ["speaker_threshold", "from 0.0 to 1.0", "not 2"]),
        ("speaker_threshold: high", ["speaker_threshold", "number", "'high'"]),
        ("speaker_threshold: true", ["speaker_threshold", "number", "True"]),
        ("max_extract_bytes: 0", ["max_extract_bytes", "from 1 to 1,000,000,000", "not 0"]),
        ("max_extract_bytes: 1.5", ["max_extract_bytes", "whole number"]),
        ("recent_days: 100", ["recent_days", "from 1 to 60"]),
        ("extracts: [a, b]", ["extracts", "name of a folder"]),
        ("extracts: .", ["extracts", "name of a folder"]),
        ("publish: some", ["publish", "all", "reviewed"]),
        ("now: tomorrow", ["now", "'tomorrow'", "2026-03-04T10:00:00+01:00"]),
        ("now: 3", ["now", "a day or a moment", "not 3"]),
        ("topics: 3", ["topics", "list of topics"]),
        ("topics: {Ports: 3}", ["topics", "'Ports' takes words or phrases", "not 3"]),
        ("topics: {Ports: ['a*b*c*']}", ["topics", "'a*b*c*' of 'Ports'", "at most 2 stars"]),
        ("topics: {Ports: ['* quay']}", ["topics", "'* quay' of 'Ports'", "a word takes letters"]),
        ("topics: {Ports: ['']}", ["topics", "'' of 'Ports' is no word or phrase"]),
        ("topics: {'': [quay]}", ["topics", "A topic is a phrase", "not ''"]),
        ("colours: red", ["colours", "`accent`", "not 'red'"]),
        ("colours: {accent: red}", ["colours", "accent: 'red' is no colour", "'#0f4c5c', in quotes"]),
        ("colours: {paper: '#fff'}", ["colours", "It takes `accent`"]),
        ("fonts: {serif: a.ttf}", ["fonts", "serif: 'a.ttf' is no WOFF2 file"]),
        ("fonts: {mono: a.woff2}", ["fonts", "`serif` and `sans`"]),
        ("fonts: {sans: {heavy: a.woff2}}", ["fonts", "sans: it takes a file, or files under regular, italic"]),
        ("footer: about.md", ["footer", "a list of links", "`- About: about.md`"]),
        ("footer: [{About: [a]}]", ["footer", "is no link"]),
        ("footer: [{Run: 'javascript:x.md'}]", ["footer", "is no link"]),
        ("footer: ['https://host.example/']", ["footer", "needs a title", "- Contact: https://host.example/"]),
        ("logo: [a]", ["logo"]),
        ("extract: articles", ["extract", "no such option", "Did you mean 'extracts'?"]),
        ("time_zone: UTC", ["time_zone", "no such option", "Did you mean 'timezone'?"]),
        ("zzz: 1", ["zzz", "no such option", "publish, recent_days, schema_type"]),
    ],
)
def test_a_mistake_names_the_option_and_what_it_takes(tmp_path: Path, option: str, said: list[str]) -> None:
    """The message names the file, the option, the value and what would be right."""
    with pytest.raises(ConfigError) as caught:
        load(config(tmp_path, option))
    message = str(caught.value)
    assert message.startswith(str(tmp_path / "mkdocs.yml"))
    assert [part for part in said if part not in message] == []


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2026-03-04", "2026-03-04"),
        ('"2026-03-04"', "2026-03-04"),
        ("2026-03-04T10:00:00+01:00", "2026-03-04T10:00:00+01:00"),
        ("2026-03-04 10:00", "2026-03-04 10:00"),
    ],
)
def test_now_may_be_text_or_a_date_of_yaml(tmp_path: Path, typed: str, moment: str) -> None:
    """A day or a moment is one with quotation marks or without; what a command says takes its place."""
    file = config(tmp_path, f"now: {typed}")
    assert load(file)[0].options.now == moment
    assert load(file, now="2026-05-01")[0].options.now == "2026-05-01"


def test_an_unknown_option_without_a_likeness_gets_no_suggestion() -> None:
    """Where nothing is near, the options are listed and none is suggested."""
    ((name, error),) = unknown_options({"qqqq": 1})
    assert name == "qqqq"
    assert "Did you mean" not in str(error)


def test_every_option_is_known() -> None:
    """No option of ours is taken for a mistake."""
    assert unknown_options(dict(Options())) == []


def test_without_the_plugin_there_is_no_site(tmp_path: Path) -> None:
    """A configuration without the plugin is told how to get it."""
    with pytest.raises(ConfigError, match=r"plugin `briefings` is not among its plugins.*briefings init"):
        load(config(tmp_path, text="site_name: Verra\ndocs_dir: briefings\n"))


@pytest.mark.parametrize("text", ["site_name: [\n", "site_name: a: b\n", "- a\n", ""])
def test_a_file_that_is_no_configuration_is_an_error(tmp_path: Path, text: str) -> None:
    """Broken YAML, a list or an empty file is an error with the file's name."""
    with pytest.raises(ConfigError) as caught:
        load(config(tmp_path, text=text))
    assert str(tmp_path / "mkdocs.yml") in str(caught.value)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    """A configuration that is not there is an error with its name."""
    with pytest.raises(ConfigError) as caught:
        load(tmp_path / "mkdocs.yml")
    assert str(tmp_path / "mkdocs.yml") in str(caught.value)


def test_folders_lie_beside_the_configuration(tmp_path: Path) -> None:
    """Paths are those of the configuration file, wherever the command is run; every option has its documented default."""
    settings, _ = load(config(tmp_path, "extracts: articles\n      timezone: Europe/Paris"))
    assert (settings.extracts, settings.pages) == (tmp_path / "articles", tmp_path / "briefings")
    assert (settings.templates, settings.site) == (tmp_path / "templates", tmp_path / "site")
    assert settings.zone == ZoneInfo("Europe/Paris")
    assert (settings.options.source_text, settings.options.speaker_threshold) == (None, 0.8)
    assert (settings.options.max_extract_bytes, settings.options.recent_days) == (2_000_000, 7)


@pytest.mark.parametrize(
    ("typed", "topics"),
    [
        ("[Ports, Sill Bank]", {"Ports": ("Ports",), "Sill Bank": ("Sill Bank",)}),
        ("{Ports: , Sill Bank: fishing right*}", {"Ports": ("Ports",), "Sill Bank": ("fishing right*",)}),
        ("{Ports: [quay, harbour*]}", {"Ports": ("quay", "harbour*")}),
    ],
)
def test_a_list_of_topics(tmp_path: Path, typed: str, topics: dict[str, tuple[str, ...]]) -> None:
    """Topics are listed alone, with one phrase or with several; one without words is known by its name."""
    settings, _ = load(config(tmp_path, f"topics: {typed}"))
    assert settings.options.topics == topics
