"""The source text: paragraphs under their numbers, what is cited marked, and a way back to what cites it."""

from __future__ import annotations

import xml.etree.ElementTree as etree  # noqa: N813 - as Python-Markdown itself calls it
from collections.abc import Iterator, Sequence

from generator.page import LEADING_MARKER, literal
from generator.site.citations import Citation, citations, cited_spans
from generator.site.markdown.text import atomic, made
from generator.site.markdown.view import View

_NUMBERED = frozenset(("p", "li", "h3", "h4", "h5", "h6"))
"""What may hold a paragraph of the source: text and quotation, list item, subheading."""


def settle_source(section: etree.Element, view: View) -> None:
    cited = citations(view.briefing)
    parents = {child: parent for parent in section.iter() for child in parent}
    for element, parent in parents.items():
        if element.tag in _NUMBERED and (marker := LEADING_MARKER.match(element.text or "")):
            number = int(marker[1])
            by = cited.get(number, ())
            holder = _settle(element, number, (element.text or "")[marker.end() :], by)
            if other := view.other_direction("".join(holder.itertext())):
                holder.set("dir", other)
            if by:
                around = element if holder is not element else parent
                around.insert(list(around).index(holder) + 1, _way_back(by, view))


def _settle(element: etree.Element, number: int, text: str, cited: Sequence[Citation]) -> etree.Element:
    """Numbers a paragraph and gives the element that holds its text and nothing else."""
    holder = element
    if element.tag == "li" and (cited or len(element)):
        element.text, holder = "", etree.Element("p")
        element.insert(0, holder)
    found = literal(text)
    holder.text = text
    if found is not None:
        _mark(holder, found, cited_spans(found, cited))
    holder.set("id", f"p{number}")
    return holder


def _mark(holder: etree.Element, text: str, spans: Sequence[tuple[int, int]]) -> None:
    """Puts `text` into `holder`, what stands in `spans` marked."""
    ends = [*(start for start, _ in spans), len(text)]
    holder.text = atomic(text[: ends[0]])
    for place, ((start, end), following) in enumerate(zip(spans, ends[1:], strict=True)):
        mark = made("mark", text[start:end])
        mark.tail = atomic(text[end:following])
        holder.insert(place, mark)


def _way_back(cited: Sequence[Citation], view: View) -> etree.Element:
    """The links from a paragraph to what cites it."""
    words = view.words
    foreign = words.language != view.briefing.language
    back = made("p", "", class_="back")
    lang, direction = (words.language, words.direction) if foreign else (None, None)
    back.append(made("span", words.say("Cited in:"), lang=lang, dir=direction))
    back[0].tail = " "
    for anchor, label in dict(_labelled(cited, view)).items():
        link = made("a", label, href=f"#{anchor}")
        if len(back) > 1:
            back[-1].tail = " · "
        back.append(link)
    return back


def _labelled(cited: Sequence[Citation], view: View) -> Iterator[tuple[str, str]]:
    for one in cited:
        known = {None: view.words.say("Key point"), "": view.words.say("Speaker not named")}
        name = known.get(one.speaker) or one.speaker or ""
        yield one.anchor, f"{name} ({one.number})" if one.number else name
