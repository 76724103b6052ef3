"""What a web server should say of every page, for the hosts that take it from a file, and as snippets for the others.

The policy is the theme's own (block `policy` of `base.html`), and what no page can say of itself: who may frame it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'"
)
"""Nothing of another host, nothing inline; the search runs WebAssembly."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

FILE = "_headers"
"""Where Netlify and Cloudflare Pages look for them, at the root of what is published."""


def for_file() -> str:
    """The file of headers as Netlify and Cloudflare Pages read it: for all pages below the root."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


def for_nginx() -> str:
    """Directives for a `server` or a `location`; those of an outer block hold only where an inner one has none."""
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())


def for_apache() -> str:
    """Directives for a virtual host, a directory or an `.htaccess`."""
    lines = "".join(f'  Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    return f"<IfModule mod_headers.c>\n{lines}</IfModule>\n"


SNIPPETS: Mapping[str, Callable[[], str]] = {"netlify": for_file, "nginx": for_nginx, "apache": for_apache}
"""What to write for which server; `netlify` is Cloudflare Pages' form too."""
