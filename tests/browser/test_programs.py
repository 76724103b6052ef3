"""What sites say to programs is valid on every page, and a browser under a strict policy lets it be."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import yaml

from tests.browser.sample import Site, path_of
from tests.browser.windows import Window
from tests.site.conformity import faults_of_site

pytest_plugins = ["tests.browser.fixtures"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sample", "hard"])
def test_sites_say_nothing_wrong(name: str, request: pytest.FixtureRequest) -> None:
    """No feed, no block of metadata, no address and no row of the sample site, or one of hard pages, has a fault."""
    site: Site = request.getfixturevalue(name)
    config = yaml.safe_load((site.folder.parent / "mkdocs.yml").read_text("utf-8"))
    assert faults_of_site(site.folder, config["site_url"]) == []


@pytest.mark.browser
def test_the_policy_lets_linked_data_be(open_window: Callable[..., Window], sample: Site) -> None:
    """Under the strict policy the data in the head of a page are there, nothing runs and nothing is refused."""
    page = open_window(sample).page
    page.goto(path_of(sample.briefings[0]))
    told = page.locator('script[type="application/ld+json"]').text_content()
    assert json.loads(told or "")["@graph"][0]["headline"] == sample.briefings[0].briefing.title
