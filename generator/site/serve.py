"""The site on a local address, rebuilt when an extract, a page, a template or an option is saved."""

from __future__ import annotations

import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from generator.errors import BriefingsError, ConfigError, printable
from generator.site import theme
from generator.site.settings import load


def serve(
    config_file: Path, generate: Callable[[], None], *, address: str | None = None, now: str | None = None
) -> None:
    """Serves the site as of `now` until interrupted or told to end; `generate` runs before each build."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    root = Path(tempfile.mkdtemp(prefix="briefings-"))
    overrides = {"dev_addr": address} if address else {}
    settings, config = load(config_file, site_dir=str(root), **overrides)
    host, port = config.dev_addr
    mount = urlsplit(config.site_url or "/").path
    url = f"http://{host}:{port}/{mount.strip('/')}".rstrip("/") + "/"

    def rebuild() -> None:
        generate()
        _, fresh = load(config_file, now=now, site_dir=str(root), site_url=url)
        fresh.plugins.on_startup(command="serve", dirty=False)
        build_with_mkdocs(fresh, serve_url=url)

    def again() -> None:
        try:
            rebuild()
        except Exception as error:
            known = (
                error if isinstance(error, (BriefingsError, MkDocsException)) else theme.fault(error, config.theme.dirs)
            )
            if known is None:
                raise
            print(f"error: {printable(str(known))}", file=sys.stderr, flush=True)  # noqa: T201

    server = LiveReloadServer(builder=again, host=host, port=port, root=str(root), mount_path=mount)
    not_found = root / "404.html"
    server.error_handler = lambda code: not_found.read_bytes() if code == 404 and not_found.is_file() else None
    try:
        again()
        for path in (settings.extracts, settings.pages, settings.templates, settings.config_file):
            if path.exists():
                server.watch(str(path))
        print(f"Serving on {url} (stop with Ctrl-C)", flush=True)  # noqa: T201 - the address is what the command is for
        server.serve()  # type: ignore[no-untyped-call]
    except (OSError, OverflowError) as error:
        remedy = "Another program may use it: choose one with --address HOST:PORT"
        raise ConfigError(f"cannot serve on {host}:{port}: {error}", remedy=remedy) from error
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()
        shutil.rmtree(root, ignore_errors=True)
