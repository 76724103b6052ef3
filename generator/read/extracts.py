"""Article -> Extract: what is done to every article alike, whatever format it came in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256 as sha256_of

from generator.errors import ExtractError
from generator.model import Extract, Source, normalised_address
from generator.read.article import Article, Block
from generator.read.dates import date_in_file_name
from generator.read.furniture import SetApart, set_apart
from generator.read.metadata import Metadata, is_missing, read_metadata
from generator.read.paragraphs import below_title

MAX_CHARACTERS = 500_000
MAX_PARAGRAPHS = 5_000

_NO_TEXT = "holds no article text"


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a file about it: a sidecar's fields, which correct, and a folder's, which fill gaps."""

    corrections: Mapping[str, object] = field(default_factory=dict)
    defaults: Mapping[str, object] = field(default_factory=dict)

    @property
    def seal(self) -> str:
        """A text that changes when any of it does; empty where there is nothing."""
        if not self.corrections and not self.defaults:
            return ""
        return json.dumps([self.corrections, self.defaults], sort_keys=True, default=str)


NOTHING_BESIDE = Beside()


def extracts_of(
    articles: Iterable[Article | ExtractError], *, path: str, sha256: str, beside: Beside = NOTHING_BESIDE
) -> Iterator[Extract | ExtractError]:
    """Yield an extract for each of `articles`, which came from the file known as `path` with the hash `sha256`.

    One that is the file has its path and hash. One of several has ``#`` and ten hexadecimal digits after the path,
    made from its address, else its id, else its text, and a hash of its own, so that neither its place in the file nor
    its neighbours matter. What cannot be read is yielded as `ExtractError`, and so is a record that is the same
    article as one before it.
    """
    seen: dict[str, str] = {}
    for article in articles:
        if isinstance(article, ExtractError):
            yield article if article.path else _placed(article, path)
            continue
        try:
            found = extract_of(article, path=path, sha256=sha256, beside=beside)
        except ExtractError as error:
            yield _placed(error, path, article.place)
            continue
        if not article.place:
            yield found
        else:
            yield from _keyed(found, article, seen)


def _placed(error: ExtractError, path: str, place: str = "") -> ExtractError:
    kind, _, number = place.partition(" ")
    if kind == "line":
        return ExtractError(error.what, path=path, line=int(number), remedy=error.remedy)
    what = f"{place} {error.what}" if place else error.what
    return ExtractError(what, path=path, line=error.line, remedy=error.remedy)


def _keyed(found: Extract, article: Article, seen: dict[str, str]) -> Iterator[Extract | ExtractError]:
    key = _key(found)
    if key in seen:
        what = f"is the same article as {seen[key]}"
        yield _placed(ExtractError(what, remedy="Remove one of them"), found.path, article.place)
    else:
        seen[key] = article.place
        yield replace(found, path=f"{found.path}#{key}")


def _key(extract: Extract) -> str:
    """Ten digits that stay the same for an article, wherever in the file it stands."""
    address = normalised_address(extract.source.url) if extract.source.url else None
    identity = address or extract.record_id or "\n".join(extract.paragraphs)
    return _hash(identity)[:10]


def extract_of(article: Article, *, path: str, sha256: str, beside: Beside = NOTHING_BESIDE) -> Extract:
    """Return the extract that `article` makes. Raises `ExtractError` where it has no text, or too much."""
    metadata = read_metadata({**beside.defaults, **_given(article.fields), **beside.corrections})
    blocks = below_title(metadata.title, article.blocks)
    _check_bounds(blocks)
    parted = set_apart(blocks, language=metadata.language)
    if not parted.blocks:
        raise ExtractError(_NO_TEXT, remedy="Give it at least one paragraph, or remove it")
    forms = tuple(block.form for block in parted.blocks)
    own = _hash(article.content) if article.place else sha256
    return Extract(
        path=path,
        sha256=_hash(own + beside.seal) if beside.seal else own,
        reader=article.reader,
        title=metadata.title,
        paragraphs=tuple(block.text for block in parted.blocks),
        date=metadata.date or date_in_file_name(path.rpartition("/")[2]) or _dateline_date(parted),
        source=_source(metadata, parted),
        language=metadata.language,
        tags=metadata.tags,
        record_id=metadata.record_id,
        set_aside=parted.set_aside,
        notes=article.notes + metadata.notes,
        forms=() if all(form == "paragraph" for form in forms) else forms,
        dateline=parted.dateline,
        modified=metadata.modified,
        not_before=metadata.not_before,
    )


def _dateline_date(parted: SetApart) -> str | None:
    return parted.dateline.date if parted.dateline else None


def _given(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields that say something, so that a folder's default does not give way to an empty one."""
    return {name: value for name, value in fields.items() if not is_missing(value)}


def _source(metadata: Metadata, parted: SetApart) -> Source:
    """The source as the input names it; what it leaves open, the byline and the dateline may tell."""
    source = metadata.source
    agency = parted.dateline.agency if parted.dateline else None
    return replace(source, name=source.name or agency, authors=source.authors or parted.authors)


def _check_bounds(blocks: Sequence[Block]) -> None:
    remedy = "Part it, or keep it elsewhere"
    if len(blocks) > MAX_PARAGRAPHS:
        raise ExtractError(f"has more than {MAX_PARAGRAPHS:,} paragraphs", remedy=remedy)
    if sum(len(block.text) for block in blocks) > MAX_CHARACTERS:
        raise ExtractError(f"has a text of more than {MAX_CHARACTERS:,} characters", remedy=remedy)


def _hash(text: str) -> str:
    return sha256_of(text.encode("utf-8", "surrogatepass")).hexdigest()
