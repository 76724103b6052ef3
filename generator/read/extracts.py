"""Article -> Extract: what is done to every article alike, whatever format it came in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256 as sha256_of

from generator.errors import ExtractError
from generator.model import BOUNDS, Bounds, Extract, Form, Source, normalised_address
from generator.read.article import Article, Block, at_place
from generator.read.dates.published import date_in_file_name
from generator.read.furniture.parting import SetApart, set_apart
from generator.read.known_furniture import parted
from generator.read.metadata import Metadata, is_missing, read_metadata, under_first_names
from generator.read.text.cleaning import clean, garbled
from generator.read.text.paragraphs import below_title

MAX_REFUSED = 1_000
MAX_TOGETHER = 20_000

OF_ONE_ARTICLE = ("title", "url", "id")
"""The fields that no two articles share."""

_NO_TEXT = "holds no article text"


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a file about it: a sidecar's fields, which correct, and a folder's, which fill gaps."""

    corrections: Mapping[str, object] = field(default_factory=dict)
    defaults: Mapping[str, object] = field(default_factory=dict)


NOTHING_BESIDE = Beside()


def extracts_of(
    articles: Iterable[Article | ExtractError],
    *,
    path: str,
    sha256: str,
    beside: Beside = NOTHING_BESIDE,
    notes: tuple[str, ...] = (),
    bounds: Bounds = BOUNDS,
) -> Iterator[Extract | ExtractError]:
    """Yield an extract for each of `articles`, which came from the file known as `path` with the hash `sha256`.

    One that is the file has its path and hash. One of several has ``#`` and ten hexadecimal digits after the path,
    made from its address, else its id, else its text, and a hash of its own, so that neither its place in the file nor
    its neighbours matter. What cannot be read is yielded as `ExtractError`, and so is a record that is the same
    article as one before it. After a thousand of these, or 20,000 paragraphs, the rest of the file is left. `notes`
    are about the file.
    """
    seen: dict[str, str] = {}
    refused = paragraphs = 0
    for article in articles:
        if paragraphs > MAX_TOGETHER or refused == MAX_REFUSED:
            yield _left_unread(path, refused)
            return
        found = _keyed(_read(article, path, sha256, beside, notes, bounds), article, seen)
        yield found
        refused += isinstance(found, ExtractError)
        paragraphs += len(found.paragraphs) if isinstance(found, Extract) else 0


def _left_unread(path: str, refused: int) -> ExtractError:
    left = "what follows was not looked at"
    if refused == MAX_REFUSED:
        what = f"holds {MAX_REFUSED:,} records that cannot be read; {left}"
        return ExtractError(what, path=path, remedy="Is this a file of articles?")
    what = f"holds records of more than {MAX_TOGETHER:,} paragraphs; {left}"
    return ExtractError(what, path=path, remedy="Part it into several files")


def _read(
    article: Article | ExtractError, path: str, sha256: str, beside: Beside, notes: tuple[str, ...], bounds: Bounds
) -> Extract | ExtractError:
    if isinstance(article, ExtractError):
        return article if article.path else at_place(article, "", path)
    try:
        if article.place:
            _check_for_several(beside)
        noted = replace(article, notes=(*notes, *article.notes)) if notes else article
        return extract_of(noted, path=path, sha256=sha256, beside=beside, bounds=bounds)
    except ExtractError as error:
        return at_place(error, article.place, path)


def _check_for_several(beside: Beside) -> None:
    """Raise `ExtractError` where a sidecar gives one of several records what only one article can have."""
    for name in OF_ONE_ARTICLE:
        if name in beside.corrections:
            what = f"is one of several records, to all of which the sidecar gives one {name}"
            remedy = f"Take the {name} out of the sidecar, or give the record a file of its own; other fields go to all"
            raise ExtractError(what, remedy=remedy)


def _keyed(
    found: Extract | ExtractError, article: Article | ExtractError, seen: dict[str, str]
) -> Extract | ExtractError:
    """`found` under a path of its own, if it is one of several records; an error if it is one of those `seen`."""
    if isinstance(found, ExtractError) or isinstance(article, ExtractError) or not article.place:
        return found
    key = _key(found)
    if key in seen:
        what = f"is the same article as {seen[key]}"
        return at_place(ExtractError(what, remedy="Remove one of them"), article.place, found.path)
    seen[key] = article.place
    return replace(found, path=f"{found.path}#{key}")


def _key(extract: Extract) -> str:
    """Ten digits that stay the same for an article, wherever in the file it stands."""
    address = normalised_address(extract.source.url) if extract.source.url else None
    identity = address or extract.record_id or "\n".join(extract.paragraphs)
    return _hash(identity)[:10]


def extract_of(
    article: Article, *, path: str, sha256: str, beside: Beside = NOTHING_BESIDE, bounds: Bounds = BOUNDS
) -> Extract:
    """Return the extract that `article` makes. Raises `ExtractError` where it has no text, or too much."""
    added = _added(beside, article.fields)
    metadata = read_metadata({**_given(article.fields), **added} if added else article.fields, longest=bounds.title)
    blocks = below_title(metadata.title, article.blocks)
    if article.title_in_text and not metadata.title:
        blocks = (*_first_line(article.fields), *blocks)
    _check_bounds(blocks, bounds)
    apart = parted(blocks, partial(set_apart, language=metadata.language))
    if not apart.blocks:
        raise ExtractError(_NO_TEXT, remedy="Give it at least one paragraph, or remove it")
    own = _hash(article.content) if article.place else sha256
    found = _made(article, metadata, apart, path)
    return replace(found, sha256=_hash(own + json.dumps(added, sort_keys=True, default=str)) if added else own)


def _first_line(fields: Mapping[str, object]) -> Iterator[Block]:
    """The first line of a text that was too long for a title: no word of a text may go."""
    title = fields.get("title")
    if isinstance(title, str) and (line := clean(title)):
        yield Block(line)


def _made(article: Article, metadata: Metadata, apart: SetApart, path: str) -> Extract:
    """The extract, but for its hash."""
    return Extract(
        path=path,
        sha256="",
        reader=article.reader,
        title=metadata.title,
        paragraphs=tuple(block.text for block in apart.blocks),
        date=metadata.date or date_in_file_name(path.rpartition("/")[2]) or _dateline_date(apart),
        source=_source(metadata, apart),
        language=metadata.language,
        tags=metadata.tags,
        record_id=metadata.record_id,
        set_aside=apart.set_aside,
        notes=article.notes + metadata.notes + _garbled(metadata.title, apart.blocks),
        forms=_forms(apart.blocks),
        dateline=apart.dateline,
        modified=metadata.modified,
        not_before=metadata.not_before,
    )


def _forms(blocks: Iterable[Block]) -> tuple[Form, ...]:
    forms = tuple(block.form for block in blocks)
    return () if all(form == "paragraph" for form in forms) else forms


def _dateline_date(apart: SetApart) -> str | None:
    return apart.dateline.date if apart.dateline else None


def _added(beside: Beside, fields: Mapping[str, object]) -> dict[str, object]:
    """What stands beside `fields` and changes them; a default does not give way to an empty field."""
    if beside == NOTHING_BESIDE:
        return {}
    given = _given(fields)
    merged = {**beside.defaults, **given, **beside.corrections}
    return {name: value for name, value in merged.items() if given.get(name) != value}


def _given(fields: Mapping[str, object]) -> dict[str, object]:
    return under_first_names({name: value for name, value in fields.items() if not is_missing(value)})


def _garbled(title: str, blocks: Iterable[Block]) -> tuple[str, ...]:
    places = sum(map(garbled, (title, *(block.text for block in blocks))))
    if not places:
        return ()
    many = "1 place looks" if places == 1 else f"{places:,} places look"
    return (f"{many} like text that was decoded wrongly (mojibake), and stands as it was.",)


def _source(metadata: Metadata, apart: SetApart) -> Source:
    """The source as the input names it; what it leaves open, the byline and the dateline may tell."""
    source = metadata.source
    agency = apart.dateline.agency if apart.dateline else None
    if not agency and not apart.authors:
        return source
    return replace(source, name=source.name or agency, authors=source.authors or apart.authors)


def _check_bounds(blocks: Sequence[Block], bounds: Bounds) -> None:
    if len(blocks) > bounds.paragraphs:
        what = f"has more than {bounds.paragraphs:,} paragraphs"
        raise ExtractError(what, remedy="Part it, or raise the option max_paragraphs")
    if sum([len(block.text) for block in blocks]) > bounds.characters:
        what = f"has a text of more than {bounds.characters:,} characters"
        raise ExtractError(what, remedy="Part it, or raise the option max_text_characters")


def _hash(text: str) -> str:
    return sha256_of(text.encode("utf-8", "surrogatepass")).hexdigest()
