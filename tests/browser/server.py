"""A small web server for tests: one folder under a sub-path, the headers that the program gives for servers, nothing cached."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.site.headers import HEADERS

_TYPES = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".xml": "application/xml",
}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, folder: Path, under: str, strict: bool) -> None:
        self.folder, self.under, self.strict = folder, under, strict
        super().__init__(*arguments)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        file = (self.folder / path.removeprefix(self.under)).resolve()
        inside = path.startswith(self.under) and file.is_relative_to(self.folder)
        if inside and file.is_dir() and not path.endswith("/"):
            self._answer(301, b"", ".html", {"Location": f"{urlsplit(self.path).path}/"})
            return
        file = file / "index.html" if inside and file.is_dir() else file
        if inside and file.is_file():
            self._answer(200, file.read_bytes(), file.suffix)
        else:
            self._answer(404, (self.folder / "404.html").read_bytes(), ".html")

    def _answer(self, status: int, body: bytes, suffix: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        common = {
            "Content-Type": _TYPES.get(suffix, "application/octet-stream"),
            "Content-Length": str(len(body)),
            **(HEADERS if self.strict else {}),
            "Cache-Control": "no-store",
        }
        for name, value in (common | (headers or {})).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the name of the method's own argument
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes elsewhere drops its connections: no news."""


@contextmanager
def serving(folder: Path, *, under: str, strict: bool = True) -> Iterator[str]:
    """Serves `folder` below `under` (as ``/verra/``) and gives its address."""
    handler = functools.partial(_Handler, folder=folder.resolve(), under=under, strict=strict)
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{under}"
        finally:
            server.shutdown()
            thread.join()
