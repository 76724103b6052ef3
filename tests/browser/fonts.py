"""The fonts of the tests' browser: Noto from packages that the lock pins, and none that the machine happens to have.

What is measured, and what a golden image shows, is then the same on every Linux. Elsewhere Chromium knows nothing of
fontconfig and takes the system's fonts.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from xml.sax.saxutils import escape

PACKAGES = ("fontpkg_noto_serif", "fontpkg_noto_sans", "fontpkg_noto_sans_arabic", "noto_cjk_sans_otc")
# Any family that is not there, the system's own among them, is the sans.
_CONFIGURATION = """<?xml version="1.0"?>
<fontconfig>
{places}
<cachedir>{cache}</cachedir>
<match target="pattern">
  <test qual="all" name="family" compare="not_eq"><string>serif</string></test>
  <edit name="family" mode="append_last"><string>sans-serif</string></edit>
</match>
<alias><family>serif</family><prefer><family>Noto Serif</family>{others}</prefer></alias>
<alias><family>sans-serif</family><prefer><family>Noto Sans</family>{others}</prefer></alias>
</fontconfig>
"""
_OTHERS = "<family>Noto Sans Arabic</family><family>Noto Sans CJK JP</family>"


def configured(folder: Path) -> Mapping[str, str]:
    """Writes a configuration of fontconfig into the new `folder`; gives the variables by which Chromium finds it."""
    folder.mkdir(parents=True)
    places = "\n".join(f"<dir>{escape(str(files(name)))}</dir>" for name in PACKAGES)
    cache = escape(str(folder / "cache"))
    written = folder / "fonts.conf"
    written.write_text(_CONFIGURATION.format(places=places, cache=cache, others=_OTHERS), "utf-8")
    return {"FONTCONFIG_FILE": str(written)}
