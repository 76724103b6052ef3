"""mkdocs.yml as the commands need it."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.errors import ConfigError
from generator.model import Bounds
from generator.site import cache
from generator.site.options import Options


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a site's folders are, and its options."""

    config_file: Path
    extracts: Path
    pages: Path
    templates: Path
    site: Path
    cache: Path
    zone: ZoneInfo
    bounds: Bounds
    options: Options


class _Faults(logging.Handler):
    """Collects what MkDocs logs while it reads a configuration, so that all faults come in one message."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def load(config_file: Path, *, now: str | None = None, **overrides: Any) -> tuple[Settings, MkDocsConfig]:
    """Settings and MkDocs' own configuration; `now`, where given, takes the place of the option.

    Raises ConfigError naming the option and what it takes.
    """
    _check_epoch()
    faults = _Faults()
    logger = logging.getLogger("mkdocs.config")
    logger.addHandler(faults)
    propagates, logger.propagate = logger.propagate, False
    try:
        config = load_config(config_file=str(config_file), **overrides)
    except (ConfigurationError, Abort) as error:
        what = "; ".join(record.getMessage() for record in faults.records) or str(error)
        raise ConfigError(what.rstrip("."), path=str(config_file)) from error
    finally:
        logger.removeHandler(faults)
        logger.propagate = propagates
    for warning in faults.records:
        logger.handle(warning)
    settings = _settings(config_file, config)
    settings.options.now = now or settings.options.now
    return settings, config


def _check_epoch() -> None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "0")
    if not (epoch.isdecimal() and int(epoch) < 2**32):
        raise ConfigError(f"SOURCE_DATE_EPOCH takes seconds since 1970, below 2**32, not {epoch!r}")


def _settings(config_file: Path, config: MkDocsConfig) -> Settings:
    plugin = config.plugins.get("briefings")
    if plugin is None:
        remedy = "Add `plugins: [briefings]`, or make a new site with `briefings init`"
        raise ConfigError("the plugin `briefings` is not among its plugins", path=str(config_file), remedy=remedy)
    options: Options = plugin.config
    root = Path(config.config_file_path).parent
    return Settings(
        config_file=Path(config.config_file_path),
        extracts=root / options.extracts,
        pages=Path(config.docs_dir),
        templates=root / options.templates,
        site=Path(config.site_dir),
        cache=root / cache.FOLDER,
        zone=ZoneInfo(options.timezone),
        bounds=_bounds(options),
        options=options,
    )


def _bounds(options: Options) -> Bounds:
    return Bounds(
        bytes=options.max_extract_bytes,
        characters=options.max_text_characters,
        paragraphs=options.max_paragraphs,
        title=options.max_title_characters,
        nesting=options.max_nesting,
        records=options.max_records,
        seconds=options.max_seconds,
    )
