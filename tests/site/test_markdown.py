"""The Markdown of briefing pages: markers, sections, speakers, and nothing live."""

from __future__ import annotations

from dataclasses import replace

import markdown
from hypothesis import given, settings

from generator.model import Briefing, Paragraph, Source, Update
from generator.page import load_template, parse, write
from generator.page.headings import headings
from generator.site.markdown import View, extensions
from generator.site.sanitise import sanitised
from tests.briefings import briefings
from tests.site.reading import Element, read_html
from tests.verra import FULL

TEMPLATE = load_template()
PEOPLE = {"Ines Varga": "../../people/ines-varga.md"}
URL = "https://courier.example/barrier"
ALLOWED = {"section", "h2", "h3", "ul", "ol", "li", "blockquote", "p", "em", "a", "span", "details", "summary"}
ALLOWED |= {"mark", "time", "b", "div"}
TAGS = {"paragraph": ("p",), "item": ("li", "p"), "heading": ("h3",), "quote": ("p",)}
"""What holds a paragraph of each form; an item has one within where a way back stands behind its text."""
LINKS_BEHIND = ("ref original", "ref anchor")


def rendered(text: str, *, url: str | None = None, standfirst: str | None = "Ours.") -> Element:
    """The body of a page as a reader gets it, the article being at `url`."""
    briefing = replace(parse(text), sources=(Source(url=url),), standfirst=standfirst)
    body = text.partition("\n---\n")[2] if text.startswith("---\n") else text
    return read_html(sanitised(markdown.markdown(body, extensions=extensions(View(briefing, PEOPLE)))))


def words(element: Element) -> str:
    """The text of an element without the links to the article and to the passage itself."""
    return " ".join(_text(element).split())


def _text(element: Element) -> str:
    if element.attributes.get("class") in LINKS_BEHIND:
        return ""
    return "".join(child if isinstance(child, str) else _text(child) for child in element.children)


def test_a_source_paragraph_has_its_number_as_id_and_holds_its_text_alone() -> None:
    """The marker before a source paragraph is gone from its text and is its id."""
    page = rendered("<!-- source -->\n## Text\n\n[p1] One [p2] and *two*.\n\n[p7] Seven.\n")
    assert [(p.attributes.get("id"), p.text) for p in page.all("p")] == [("p1", "One ¶2 and two."), ("p7", "Seven.")]


def test_a_source_paragraph_keeps_its_form() -> None:
    """Items stand in a list, a subheading is below the section's title, and each quotation is a blockquote of its own."""
    page = rendered(
        "<!-- source -->\n## Text\n\n### [p1] The vote\n\n- [p2] One\n- [p3]\n  two.\n\n> [p4] “Three.”\n\n> [p5] Four\n> goes on.\n\n[p6] Five.\n"
    )
    source = page.one("section").one("div", class_="content")
    assert [element.tag for element in source.children if isinstance(element, Element)] == [
        "h3", "ul", "blockquote", "blockquote", "p"
    ]  # fmt: skip
    found = {
        element.attributes["id"]: (element.tag, words(element))
        for element in source.all()
        if "id" in element.attributes
    }
    assert {name: shows for name, shows in found.items() if name and name.startswith("p")} == {
        "p1": ("h3", "The vote"),
        "p2": ("li", "One"),
        "p3": ("li", "two."),
        "p4": ("p", "“Three.”"),
        "p5": ("p", "Four goes on."),
        "p6": ("p", "Five."),
    }


def test_an_id_is_on_the_text_alone_whatever_an_editor_did_to_a_list() -> None:
    """In a list with blank lines, and in a list within a list, the id is on the element that holds the text alone."""
    loose = rendered("<!-- source -->\n- [p1] One.\n\n- [p2] Two.\n")
    assert [words(loose.one(id=name)) for name in ("p1", "p2")] == ["One.", "Two."]
    nested = rendered("<!-- source -->\n- [p1] One.\n    - [p2] Two.\n")
    assert [words(nested.one(id=name)) for name in ("p1", "p2")] == ["One.", "Two."]


def test_what_was_set_aside_is_folded_away() -> None:
    """The title of the section opens it; the words show literally with their reason and where they stood."""
    page = rendered(
        "<!-- set-aside -->\n## Set aside\n\n- Photo: \\*J. Brandt\\*, *caption* [p3]\n- Share this, *a call*\n"
    )
    assert page.one("summary").one("h2").text == "Set aside"
    assert [words(li) for li in page.one("details").all("li")] == [
        "Photo: *J. Brandt*, caption ¶3",
        "Share this, a call",
    ]
    assert [em.text for em in page.all("em")] == ["caption", "a call"]
    assert list(rendered("<!-- set-aside -->\n- a, *b*\n").all("details")) == []


def test_elsewhere_a_marker_is_a_link_there() -> None:
    """A marker after a key point or a statement leads to the paragraph on the same page."""
    page = rendered(
        "<!-- key-points -->\n- One. [p1]\n\n<!-- statements -->\n### Jo\n> “Two.” [p2]\n\n- three [p3]\n\n"
        "<!-- source -->\n[p1] One.\n\n[p2] “Two.”\n\n[p3] three\n"
    )
    assert [(a.attributes["href"], a.text) for a in page.all("a", class_="ref")] == [
        ("#p1", "¶1"),
        ("#p2", "¶2"),
        ("#p3", "¶3"),
    ]
    assert page.one("a", href="#p2").attributes["aria-label"] == "Paragraph 2 of the source"


def test_a_marker_without_its_paragraph_leads_to_the_article() -> None:
    """Where the paragraph does not stand on the page the link leads to the source, and without one there is no link."""
    text = "<!-- key-points -->\n- Nine. [p9]\n"
    assert rendered(text, url=URL).one("a", class_="ref").attributes["href"] == f"{URL}#:~:text=Nine"
    unlinked = rendered(text)
    assert list(unlinked.all("a", class_="ref")) == []
    assert unlinked.one("span", class_="ref").text == "¶9"


def test_a_source_address_of_another_scheme_is_no_link() -> None:
    """An address that would run something is not linked to; the marker stands as where there is no address."""
    page = rendered("<!-- key-points -->\n- Nine. [p9]\n", url="javascript:alert(1)")
    assert list(page.all("a", class_="ref")) == []
    assert page.one("span", class_="ref").text == "¶9"


def test_a_forged_marker_stays_text() -> None:
    """What an extract itself writes as a marker is escaped on the page and shows as it stood."""
    page = rendered("<!-- key-points -->\n- Forged \\[p1] here. [p2]\n\n<!-- source -->\n[p2] \\[p1] Forged.\n")
    assert words(page.one("li")) == "Forged [p1] here. ¶2"
    assert page.one(id="p2").text == "[p1] Forged."
    assert list(page.all(id="p1")) == []
    alone = rendered("<!-- statements -->\n### Jo\n> \\[p1]\n>\n> “No.”\n")
    assert [words(p) for p in alone.all("p")] == ["[p1]", "“No.”"]


def test_a_marker_amid_marked_up_words_is_a_link() -> None:
    """Also in a line that a person has marked up, the marker is a link."""
    item = (
        rendered(
            "<!-- key-points -->\n- **Nine** to four [p1] and [a map](https://halden.example/) [p2]\n\n"
            "<!-- source -->\n[p1] One.\n\n[p2] Two.\n"
        )
        .one(class_="key-points")
        .one("li")
    )
    links = [a.attributes["href"] for a in item.all("a")]
    assert links[:3] == ["#p1", "https://halden.example/", "#p2"]
    assert item.one("strong").text == "Nine"


def test_two_quotations_stay_two() -> None:
    """Blockquotes with a blank line between are two; one with an empty line within is one in two paragraphs."""
    page = rendered("<!-- statements -->\n### Jo\n\n> “A.” [p1]\n\n> “B,” [p2]\n>\n> “C.” [p2]\n")
    assert [[words(p) for p in quote.all("p")] for quote in page.all("blockquote")] == [
        ["“A.” ¶1"],
        ["“B,” ¶2", "“C.” ¶2"],
    ]
    assert list(page.all("hr")) == []


def test_comments_begin_sections() -> None:
    """Each section is an element named for its comment, whatever its heading; the voice without a name begins none."""
    page = rendered(
        "Before.\n\n<!-- key-points -->\n## In short\n\n- One.\n\n<!-- statements -->\n### A\n- a\n\n<!-- unattributed -->\n### ?\n- b\n"
    )
    assert [section.attributes["class"] for section in page.all("section")] == ["key-points", "statements"]
    points, said = page.all("section")
    assert [words(h2) for h2 in points.all("h2")] == ["In short"]
    assert [words(li) for li in said.all("li")] == ["a", "b"]
    assert page.one("p").text == "Before."


def test_a_section_that_a_person_added_stands_outside() -> None:
    """What follows a heading of the second level that begins no section is in none."""
    page = rendered("<!-- key-points -->\n## In short\n\n- One.\n\n## Ours\n\nA note.\n")
    assert words(page.one("section")) == "In short One."
    assert [h2.text for h2 in page.all("h2")] == ["In short", "Ours"]


def test_a_comment_amid_text_begins_nothing() -> None:
    """Only a comment on a line of its own is a section's mark; none shows."""
    page = rendered("Here <!-- key-points --> is text.\n\n<!-- a remark, not a name -->\n")
    assert list(page.all("section")) == []
    assert words(page) == "Here is text."


def test_a_forged_comment_stays_text() -> None:
    """A comment in an extract's text is shown and begins no section."""
    page = rendered("<!-- source -->\n[p1] &lt;!-- key-points -->\n")
    assert page.one(id="p1").text == "<!-- key-points -->"
    assert len(list(page.all("section"))) == 1


def test_a_speaker_with_a_page_is_a_link() -> None:
    """The heading of a speaker leads to that person's page; one without a page is a plain heading."""
    page = rendered("<!-- statements -->\n### Ines Varga\n- a\n\n### Jo Brandt\n- b\n")
    varga, brandt = page.all("h3")
    assert (varga.one("a").attributes["href"], varga.text) == ("../../people/ines-varga.md", "Ines Varga")
    assert (list(brandt.all("a")), brandt.text) == ([], "Jo Brandt")


def test_a_mark_shows_nothing() -> None:
    """The words in comments behind a speaker and a statement are not shown, wherever a line was broken."""
    page = rendered(
        "<!-- statements -->\n### Ines Varga <!-- person -->\n\n> “No.” [p1] <!-- verified -->\n\n"
        "- said *so* [p2]\n  <!-- verified -->\n- and more [p3]\n"
    )
    assert [words(one) for one in page.all("h3")] == ["Ines Varga"]
    assert page.one("h3").one("a").attributes["href"] == "../../people/ines-varga.md"
    assert words(page.one("blockquote")) == "“No.” ¶1"
    assert [words(li) for li in page.all("li")] == ["said so ¶2", "and more ¶3"]


def test_an_insertion_is_shown_as_not_the_speakers() -> None:
    """Within statements an editor's insertion stands in an element that says so, amid emphasis too; an omission does not."""
    page = rendered(
        "<!-- statements -->\n### X\n\n> “[The barrier] is <b> &amp; […] *bought [sic]* time (in mud -ed.).” [p1]\n\n"
        "- said “yes [sic]” [p2]\n\n<!-- source -->\n[p1] “[The barrier].”\n"
    )
    spans = [span for span in page.all("span") if span.attributes.get("class") == "insertion"]
    assert [span.text for span in spans] == ["[The barrier]", "[sic]", "(in mud -ed.)", "[sic]"]
    assert {span.attributes["title"] for span in spans} == {"Not the speaker’s words"}
    assert words(page.one("blockquote")).startswith("“[The barrier] is")


def test_the_site_does_not_lend_its_extensions() -> None:
    """Footnotes, attribute lists and the like are text on a briefing page."""
    page = rendered("<!-- key-points -->\n- x[^1] {: onclick=alert(1) } :smile: ==mark==\n")
    assert words(page.one("li")) == "x[^1] {: onclick=alert(1) } :smile: ==mark=="


def assert_shows_all(briefing: Briefing, page: Element) -> None:
    """Every word of the briefing's body is shown literally in its place, and nothing stands there that is live."""
    assert {element.tag for element in page.all()} <= ALLOWED
    for element in page.all():
        titled = {"title"} if element.attributes.get("class") == "insertion" else set()
        assert set(element.attributes) <= {"id", "class", "href", "aria-label", "lang", "dir", "datetime"} | titled
    sections = {section.attributes["class"]: section for section in page.all("section")}
    for paragraph in briefing.paragraphs:
        shows = paragraph_of(page, paragraph)
        assert words(shows) == " ".join(paragraph.text.split())
        assert shows.tag in TAGS[paragraph.form]
    aside = [words(li) for li in sections["set-aside"].all("li")] if briefing.set_aside else []
    assert aside == [shown(f"{one.text}, {one.reason}", one.after or None) for one in briefing.set_aside]
    points = [words(li) for li in sections["key-points"].all("li")] if briefing.key_points else []
    assert points == [shown(point.text, point.paragraph) for point in briefing.key_points]
    if not briefing.voices:
        return
    said = sections["statements"]
    nobody = headings(briefing.language)["unattributed"]
    names = [" ".join((voice.name or nobody).split()) for voice in briefing.voices]
    assert [words(h3) for h3 in said.all("h3")] == names
    direct = [p for voice in briefing.voices for s in voice.statements if s.direct for p in s.passages]
    reported = [p for voice in briefing.voices for s in voice.statements if not s.direct for p in s.passages]
    assert [words(p) for quote in said.all("blockquote") for p in quote.all("p")] == [
        shown(p.text, p.paragraph) for p in direct
    ]
    assert [words(li) for li in said.all("li")] == [shown(p.text, p.paragraph) for p in reported]
    assert [words(em) for em in said.all("em")] == [
        " ".join(voice.role.split()) for voice in briefing.voices if voice.role
    ]


def paragraph_of(page: Element, paragraph: Paragraph) -> Element:
    """The element of a source paragraph; where a number is given twice, the one with its text and form."""
    found = list(page.all(id=f"p{paragraph.number}"))
    wanted = " ".join(paragraph.text.split())
    fitting = [one for one in found if words(one) == wanted]
    return next((one for one in fitting if one.tag in TAGS[paragraph.form]), (*fitting, *found)[0])


def shown(text: str, number: int | None) -> str:
    return " ".join((text if number is None else f"{text} ¶{number}").split())


def test_bars_alone_make_no_table() -> None:
    """Two lines that are nothing but a bar stay two entries: the second is not the rule of a table."""
    barred = replace(FULL, updates=(Update("|", None), Update("|", None), Update("a|b", None), Update("-|-", None)))
    assert_shows_all(barred, rendered(write(barred, TEMPLATE)))


def test_an_ordinary_page_shows_all() -> None:
    """Every word of an ordinary briefing stands in its place."""
    assert_shows_all(FULL, rendered(write(FULL, TEMPLATE)))


@settings(max_examples=150, deadline=None)
@given(briefings)
def test_any_page_shows_all_and_nothing_live(briefing: Briefing) -> None:
    """For any briefing each paragraph, key point, statement, role and name shows literally, and no tag is another's."""
    assert_shows_all(briefing, rendered(write(briefing, TEMPLATE)))


CITING = """<!-- key-points -->
## Key points

- It rained all day. [p1]
- It snowed. [p2]

<!-- statements -->
### Ines Varga
*Mayor*

> “It rained,” [p1]
>
> “and it snowed.” [p2]

- it would stop [p3]

<!-- source -->
## Source text

[p1] It rained all day. “It rained,” she said.

- [p2] It snowed. “and it snowed.”
- [p3] She said it would stop.
- [p4] Nobody cites this.
"""


def test_the_first_key_point_stands_before_all_else() -> None:
    """Without a standfirst of the editor's own the first key point is set apart; an empty list and its title go."""
    page = rendered(CITING, standfirst=None)
    first = next(page.all("p"))
    assert (words(first), first.attributes["class"]) == ("It rained all day. ¶1", "standfirst")
    assert [words(li) for li in page.one(class_="key-points").all("li")] == ["It snowed. ¶2"]
    assert next(words(li) for li in rendered(CITING).one(class_="key-points").all("li")) == "It rained all day. ¶1"
    lone = rendered("<!-- key-points -->\n## Key points\n\n- It rained. [p1]\n", standfirst=None)
    assert list(lone.all("section")) == []
    kept = rendered("<!-- key-points -->\n## Key points\n\n- It rained. [p1]\n\nA note.\n", standfirst=None)
    assert words(kept.one("section")) == "Key points A note."


def test_a_voice_is_one_element_with_all_it_says() -> None:
    """Heading, role and statements of a speaker stand together; each statement has an anchor and a link to itself."""
    voice = rendered(CITING).one(class_="voice")
    assert [element.tag for element in voice.children if isinstance(element, Element)] == [
        "h3",
        "p",
        "blockquote",
        "ul",
    ]
    for statement in (voice.one("blockquote"), voice.one("li")):
        anchor = statement.attributes["id"]
        assert (anchor or "").startswith("s-")
        assert statement.one(class_="ref anchor").attributes["href"] == f"#{anchor}"


def test_statements_lead_to_their_words_in_the_article() -> None:
    """Beside the link to the paragraph stands one to the words in the article, where its address is known."""
    links = [a.attributes["href"] for a in rendered(CITING, url=URL).one("blockquote").all(class_="ref original")]
    assert links == [f"{URL}#:~:text=It%20rained", f"{URL}#:~:text=and%20it%20snowed"]
    assert list(rendered(CITING).all(class_="ref original")) == []


def test_the_source_marks_what_is_cited_and_leads_back() -> None:
    """Cited words are marked within their paragraph, and links after it lead to what cites them."""
    page = rendered(CITING)
    assert [mark.text for mark in page.one(id="p1").all("mark")] == ["It rained all day.", "“It rained,”"]
    assert page.one(id="p1").text == "It rained all day. “It rained,” she said."
    backs = [(words(p), [a.attributes["href"] for a in p.all("a")]) for p in page.all("p", class_="back")]
    assert [text for text, _ in backs] == [
        "Cited in: Key point · Ines Varga", "Cited in: Key point · Ines Varga", "Cited in: Ines Varga"
    ]  # fmt: skip
    ids = {element.attributes.get("id") for element in page.all()}
    assert {(target or "").removeprefix("#") for _, targets in backs for target in targets} <= ids
    assert page.one(id="p4").tag == "li"


def test_dates_become_a_timeline() -> None:
    """Two resolved dates make a line in order of time, each amid the words around it; one date stays a list."""
    dates = "<!-- dates -->\n## Dates\n\n- next March, *2027-03* [p1]\n- Thursday, *2026-03-05* [p1]\n"
    source = "\n<!-- source -->\n[p1] The vote is off. It is put to next March, Varga said on Thursday.\n"
    line = rendered(dates + source).one("ol", class_="timeline")
    assert [(words(li.one("time")), li.one("time").attributes["datetime"]) for li in line.all("li")] == [
        ("March 5, 2026", "2026-03-05"),
        ("March 2027", "2027-03"),
    ]
    assert [li.one("b").text for li in line.all("li")] == ["Thursday", "next March"]
    assert words(next(line.all("li")).one(class_="context")) == "It is put to next March, Varga said on Thursday."
    single = rendered(dates.partition("- Thursday")[0] + source)
    assert list(single.all("ol")) == []
    assert words(single.one(class_="dates").one("li").one("time")) == "March 2027"
    left_open = rendered(dates + "- one day, *soon* [p1]\n" + source)
    assert [words(li) for li in left_open.one(class_="dates").all("li")][-1] == "one day, soon ¶1"


def test_words_that_run_the_other_way_say_so() -> None:
    """A quotation in another script than the page's has its own direction, so that its marks stand on their sides."""
    page = rendered(
        "<!-- key-points -->\n- قالت فارغا إن الميناء مفتوح. [p1]\n\n<!-- statements -->\n### فارغا\n> “We stay open.” [p1]\n\n"
        "> «نبقى» [p1]\n"
    )
    assert [p.attributes.get("dir") for p in page.one(class_="voice").all("p")] == ["ltr", None]
