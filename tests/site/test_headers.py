"""The headers for servers: one policy with the pages' own, in each server's form."""

from __future__ import annotations

import html
import re
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.site.headers import HEADERS, POLICY, SNIPPETS

_ROOT = Path(__file__).parents[2]
_FORMS = {
    "netlify": r"  (\S+): (.*)",
    "nginx": r"add_header (\S+) \"([^\"]*)\" always;",
    "apache": r"  Header always set (\S+) \"([^\"]*)\"",
}


def test_the_policy_is_that_of_the_pages() -> None:
    """What pages say of themselves and what servers are told is one policy, but for frames, which a page cannot forbid."""
    base = (_ROOT / "templates" / "theme" / "base.html").read_text("utf-8")
    found = re.search(r"\{% block policy %\}(.*?)\{% endblock %\}", base)
    assert found
    assert html.unescape(found[1]) == POLICY
    assert HEADERS["Content-Security-Policy"] == f"{POLICY}; frame-ancestors 'self'"
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "data:"} & set(POLICY.replace(";", "").split())


def test_each_server_is_told_all_of_them() -> None:
    """The command prints every header in the form of each server, and nothing that would end a value early."""
    assert not any('"' in value or "\n" in value for value in HEADERS.values())
    for server in SNIPPETS:
        done = CliRunner().invoke(main, ["headers", server])
        assert done.exit_code == 0
        assert dict(re.findall(rf"^{_FORMS[server]}$", done.output, re.MULTILINE)) == HEADERS


def test_the_site_has_the_file_of_headers_or_its_owners(tmp_path: Path) -> None:
    """The file of headers is published at the root; one that the owner has put there is published instead."""
    runner, site = CliRunner(), tmp_path / "site"
    assert runner.invoke(main, ["init", str(site), "--ci", "none"]).exit_code == 0
    build = ["build", "-f", str(site / "mkdocs.yml"), "--without-search"]
    assert runner.invoke(main, build).exit_code == 0
    assert (site / "site" / "_headers").read_text("utf-8") == SNIPPETS["netlify"]()
    (site / "briefings" / "_headers").write_text("/*\n  X-Own: 1\n", "utf-8")
    assert runner.invoke(main, build).exit_code == 0
    assert (site / "site" / "_headers").read_text("utf-8") == "/*\n  X-Own: 1\n"
