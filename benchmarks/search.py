"""What the first query costs a reader: ``python benchmarks/search.py SITE``, a built folder.

Chromium ($CHROMIUM or one on the path) opens the search page at the address of a query, with nothing in its cache, from
a server that waits 60 milliseconds before each answer and packs what is text with gzip, as hosts do. (The browser's own
emulation of latency leaves out what workers ask for, and the index is read by workers.) Printed are, for each query the
median of some runs, and the median of the queries: bytes and requests that the server had sent, and milliseconds, until
the first results stood on the page, and until all of them did. The page itself, its style sheets and its scripts are
among them.
"""

from __future__ import annotations

import gzip
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

from benchmarks.figures import Asked, Wait, between, until
from generator.site.headers import HEADERS
from tests.browser.windows import chromium

QUERIES = ("harbour", "tidal barrier", "Ines Varga", "cod quota Lisvik", '"Nobody asked us"')
RUNS = 3
LATENCY = 0.06  # seconds before each answer
QUIET = 0.5  # seconds without a request, after which nothing more is on its way
UNDER = "/verra/"
_TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
}
# Notes by the clock when the first result came, and since when the page is settled.
_NOTE = """
window.noted = {};
new MutationObserver(() => {
  const now = performance.timeOrigin + performance.now();
  const some = document.querySelector("#results > li");
  const state = document.getElementById("search")?.dataset.state;
  const settled = ["asked", "none"].includes(state) && !document.querySelector("#results[aria-busy]");
  if (some) window.noted.first ??= now;
  if (settled) window.noted.all ??= now;
  else delete window.noted.all;
}).observe(document, { attributes: true, childList: true, subtree: true });
"""


class _Server(ThreadingHTTPServer):
    """Notes when it has sent how many bytes of bodies."""

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.folder = folder.resolve()
        self.sent: list[tuple[float, int]] = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that is closed drops its connections: no news."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = (self.server.folder / path.removeprefix(UNDER)).resolve()
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file() and file.is_relative_to(self.server.folder)
        body = file.read_bytes() if found else b""
        time.sleep(LATENCY)
        self.send_response(200 if found else 404)
        if file.suffix in _TYPES:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", _TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
        self.server.sent.append((time.time(), len(body)))

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the name of the method's own argument
        pass


@contextmanager
def _serving(folder: Path) -> Iterator[_Server]:
    with _Server(folder) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def ask(browser: Any, server: _Server, query: str) -> Asked:
    """One query by a reader who comes for the first time."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(_NOTE)
    page = context.new_page()
    server.sent.clear()
    started = time.time()
    page.goto(f"http://127.0.0.1:{server.server_port}{UNDER}search/?{urlencode({'q': query})}")
    page.wait_for_function("() => window.noted.all")
    while not (page.evaluate("window.noted.all") and time.time() - server.sent[-1][0] > QUIET):
        page.wait_for_timeout(100)
    noted = page.evaluate("window.noted")
    context.close()
    first = noted.get("first", noted["all"])  # a query without results has all of them at once
    return Asked(*(until(server.sent, started, moment / 1000) for moment in (first, noted["all"])))


def asked(site: Path) -> dict[str, Asked]:
    """The medians of each query."""
    found: dict[str, Asked] = {}
    with _serving(site) as server, chromium() as browser:
        ask(browser, server, QUERIES[0])  # the browser's own start
        for query in QUERIES:
            runs = [ask(browser, server, query) for _ in range(RUNS)]
            found[query] = Asked(between([run.first for run in runs]), between([run.all for run in runs]))
    return found


def report(found: dict[str, Asked]) -> Iterator[str]:
    """The lines of the table: each query, and their medians."""
    middle = Asked(between([one.first for one in found.values()]), between([one.all for one in found.values()]))
    yield f"{'first query':28}{'first results: kB, requests, ms':>36}{'all results: kB, requests, ms':>36}"
    for query, one in (*found.items(), ("median", middle)):
        yield f"{query:28}" + "".join(f"{_shown(wait):>36}" for wait in (one.first, one.all))


def _shown(wait: Wait) -> str:
    return f"{wait.bytes / 1000:,.0f} kB {wait.requests:.0f} {wait.milliseconds:,.0f} ms"


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "pagefind").is_dir():
        raise SystemExit("usage: python benchmarks/search.py SITE (a built folder with a search index)")
    print("\n".join(report(asked(Path(sys.argv[1])))))
