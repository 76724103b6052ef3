"""Names of files that Windows or macOS do not take, or do not tell apart: who opens the site's folder there lacks some.

After Microsoft's "Naming Files, Paths, and Namespaces"; from Python 3.13 on `os.path.isreserved` has the same rules.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from generator.check.finding import Finding, short

_PORTS = tuple("123456789¹²³")
_DEVICES = frozenset(
    (*("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"), *(f"{port}{n}" for port in ("COM", "LPT") for n in _PORTS))
)
_SIGNS = frozenset('<>:"|?*\\')


def unportable(paths: Iterable[str]) -> Iterator[Finding]:
    """A finding for each of `paths`, with ``/``, that another system does not take or takes for one before it."""
    seen: dict[str, str] = {}
    for path in paths:
        if why := next(filter(None, map(refused_by_windows, path.split("/"))), ""):
            yield Finding(path, f"has a name that Windows does not take: {why}")
        first = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if first != path:
            what = f"differs from {short(first)} only by case or Unicode form: Windows and macOS take the two for one"
            yield Finding(path, what)


def refused_by_windows(name: str) -> str:
    """Why Windows takes no file or folder of that name; empty where it does."""
    signs = sorted({sign for sign in name if sign in _SIGNS or ord(sign) < 32})
    if signs:
        return f"{' '.join(signs)} cannot stand in it"
    if name.endswith((".", " ")):
        return "it ends in a full stop or a space"
    device = name.partition(".")[0].rstrip(" ").upper()
    return f"{device} is kept for a device" if device in _DEVICES else ""
