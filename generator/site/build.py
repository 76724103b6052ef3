"""MkDocs into a folder beside the site, then one swap."""

from __future__ import annotations

import shutil
from pathlib import Path

from filelock import FileLock
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.exceptions import Abort

from generator.errors import BriefingsError
from generator.site import theme
from generator.site.publish import publish, stage_for
from generator.site.settings import load


class BuildError(BriefingsError):
    """MkDocs gave up; what was wrong it has logged."""


def build(config_file: Path, *, strict: bool = False, site_dir: Path | None = None) -> Path:
    """Builds and publishes; returns the site's folder.

    A second build of the same site waits for the first. Raises BriefingsError, the site then as it was before.
    """
    overrides = {"strict": True} if strict else {}
    settings, config = load(config_file, **overrides)
    site = site_dir.resolve() if site_dir else settings.site
    site.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(site.with_name(f".{site.name}.lock")):
        stage = stage_for(site)
        config.site_dir = str(stage)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build_with_mkdocs(config)
        except Abort as error:
            shutil.rmtree(stage, ignore_errors=True)
            raise BuildError(str(error) or "the build failed", remedy="The published site is as it was") from error
        except Exception as error:
            shutil.rmtree(stage, ignore_errors=True)
            fault = theme.fault(error, config.theme.dirs)
            if fault is None:
                raise
            raise fault from error
        finally:
            config.plugins.on_shutdown()
        publish(stage, site)
    return site
