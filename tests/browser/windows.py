"""Windows of Chromium, each with a guard that notes what must never happen in one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request, sync_playwright

from tests.browser.fonts import configured

WIDE, NARROW = 1280, 360
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
    "--disable-lcd-text",
    "--force-color-profile=srgb",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
_REPORT = """
document.addEventListener("securitypolicyviolation",
  (event) => console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
"""
_RECORD = """
{
  const calls = [];
  Object.defineProperty(window, "__calls", { value: calls });
  for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
    Object.defineProperty(window, name, { value: () => { calls.push(name); }, writable: false });
  }
}
"""
_TEXTS = """async ([address, selectors]) => {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
  const texts = (selector) => [...page.querySelectorAll(selector)].map((element) => element.textContent);
  return Object.fromEntries(Object.entries(selectors).map(([name, selector]) => [name, texts(selector)]));
}"""


def chromium_path() -> str:
    """The Chromium that `make test` has found or installed; without one the tests fail and say so."""
    named = os.environ.get("CHROMIUM")
    for name in [named] if named else _NAMES:
        if found := shutil.which(name):
            return found
    pytest.fail("Chromium is not installed: run `make test`, which installs it, or set CHROMIUM to its path.")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium, until the context ends."""
    path = chromium_path()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as tools:
        fonts = configured(Path(folder) / "fonts")
        browser = tools.chromium.launch(executable_path=path, args=_ARGUMENTS, env={**os.environ, **fonts})
        yield browser
        browser.close()


class Window:
    """One page in a context of its own. `faults` are what the guard has noted; `expected` are parts of those to be met."""

    def __init__(
        self,
        browser: Browser,
        address: str,
        *,
        width: int = 1280,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        record: bool = False,
    ) -> None:
        self.address = address
        self.faults: list[str] = []
        self.expected: list[str] = []
        self._context = browser.new_context(
            base_url=address,
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=javascript,
            # where it is recorded what runs, nothing may be held back by the policy
            bypass_csp=record,
            service_workers="block",
        )
        self._context.add_init_script(_RECORD if record else _REPORT)
        self._context.on("page", self._watch)
        self.page = self._context.new_page()

    def _watch(self, page: Page) -> None:
        if page is not self._context.pages[0]:
            self.faults.append("popup")
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"page error: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("dialog", self._dialog)
        page.on("crash", lambda _: self.faults.append("the page crashed"))

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith(self.address):
            self.faults.append(f"asked elsewhere: {request.url}")

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # so ends what is on its way when a reader goes on
            self.faults.append(f"failed: {request.url} {request.failure}")

    def texts(self, address: str, **selectors: str) -> dict[str, list[str]]:
        """What stands on another page of the site in the elements of each selector; the window stays where it is."""
        found: dict[str, list[str]] = self.page.evaluate(_TEXTS, [self.address + address, selectors])
        return found

    def close(self) -> list[str]:
        """Closes the window; gives the faults that were not expected, and the expected that did not come."""
        self._context.close()
        found = [fault for fault in self.faults if not any(part in fault for part in self.expected)]
        missing = [part for part in self.expected if not any(part in fault for fault in self.faults)]
        return found + [f"did not come: {part}" for part in missing]
