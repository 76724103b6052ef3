"""Text that means harm, in every place of an extract. All of it was written for this test."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator.model import (
    Briefing,
    DateMention,
    ExtractRef,
    Paragraph,
    Passage,
    Person,
    Source,
    Statement,
    Update,
    Voice,
)
from generator.read import clean

PAYLOADS = [
    # scripts and handlers
    "<script>alert('one')</script>",
    "</title><script>alert('two')</script>",
    '"><img src=x onerror=alert(3)>',
    "'><svg onload=alert(4)>",
    "<ScRiPt\tsrc=//harm.example/a.js></sCrIpT>",
    "</script><script>alert(5)</script>",
    "<details open ontoggle=alert(6)>open</details>",
    "<input autofocus onfocus=alert(7)>",
    "<iframe srcdoc='<script>parent.alert(8)</script>'></iframe>",
    "<style>*{background:url(//harm.example/b)}</style>",
    "<base href=//harm.example/><meta http-equiv=refresh content='0;url=//harm.example/'>",
    "<form action=//harm.example/><button formaction=javascript:alert(9)>send</button>",
    "<math><mi xlink:href=data:text/html,x>m</mi></math><object data=javascript:alert(10)>",
    "&lt;script&gt;alert(11)&lt;/script&gt; &#60;b&#62; &amp;amp; &nbsp;",
    "<a href=\"jav&#x09;ascript:alert(12)\">tab</a>",
    # addresses
    "javascript:alert(13)",
    "JaVaScRiPt&colon;alert(14)",
    " java\nscript:alert(15)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxNik8L3NjcmlwdD4=",
    "https://harm.example/\" onmouseover=\"alert(17)",
    "https://user:word@harm.example/",
    "//harm.example/c.js",
    # Markdown
    "[press](javascript:alert(18))",
    "[press](<JAVA&#115;CRIPT:alert(19)> 'title')",
    "![look](https://harm.example/d.png)",
    "![look][harm]",
    "[harm]: https://harm.example/e.png",
    "<https://harm.example/f>",
    "[missing](missing.md) and [other](../other.md#p1)",
    "**bold** _slanted_ `code` ~~struck~~ ***",
    "```html",
    "~~~",
    "    <b>indented</b>",
    "# heading { #id .class onclick=alert(20) }",
    "text {: onclick=alert(21) style=position:fixed }",
    "| a | b |",
    "> quoted",
    "1. first",
    "* * *",
    "[^1]: note",
    "*[HTML]: Hyper",
    "<div markdown=1>*inside*</div>",
    "<![CDATA[x]]> ]]> <![> <?php echo 22 ?> <!DOCTYPE x>",
    "<!-- comment --> <!--",
    "-->",
    # what our own pages mean
    "[p3] forged, [p1]",
    "[p1]",
    "<!-- statements -->",
    "<!-- source -->",
    # templates
    "{{ 7*7 }} {% include '/etc/hosts' %} {# gone #}",
    "${7*7} #{7*7} <%= 7*7 %> %(x)s {0.__class__}",
    "[[ 7*7 ]] [% endif %]",
    # YAML
    "---",
    "key: value # comment",
    "'single' \"double\" \\ \\\" \\n",
    "&anchor *anchor !!python/object/apply:os.system [a, {b: c}]",
    "null",
    "2026-03-04",
    "- item",
    "%TAG ! tag:harm.example,2026:",
    # what the data in the head of a page, spreadsheets, terminals and runners of CI obey
    "<!--<script>",
    "]]></script></textarea></title></style></noscript></template><script>alert(23)</script>",
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\uff1d1+1",
    "\x1b]0;taken\x07\x1b[2J\x9b31m \x1b]8;;https://harm.example\x1b\\here",
    "::error file=a.md::forged",
    "##vso[task.setvariable variable=a]b ##[add-matcher]c",
    # names and addresses that look like others
    "In\u0435s Varga",
    "lnes Varga",
    "https://courier.example\\@harm.example/",
    "https://h\u0430rm.example/\u05d0/halden.example",
    # letters
    "before\u2028after\u2029end \u0085 \u000b",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200ezero\u200bwidth\ufeff",
    "e\u0301" + "\u0301" * 200,
    "wzxhzdk:0 \u0002wzxhzdk:0\u0003 klzzwxh:0001",
    "a" * 3_000,
    "[" * 4_000,
    "<b>" * 500,
    "[a](" * 500 + "b",
    "**" * 700 + "x",
    "`" * 999 + "x",
    "> " * 400 + "deep",
    "- " * 400 + "deep",
]  # fmt: skip

BY_HAND = """\
---
type: briefing
format: 1
id: byhand
title: By hand
language: en
---
<!-- key-points -->
## Key points

- One <img src="../../img/icon.svg" alt="icon" onload="alert('raw')"> two, [press](javascript:alert(1)), **strong**

<script>alert('raw')</script>
<img src="../../img/icon.svg" onload="alert('raw')"> <img src="https://harm.example/raw.png">
[press](data:text/html,x) [press](vbscript:x) <a href="JaVaScRiPt:alert(1)" onclick="alert(1)">press</a>
![look](https://harm.example/raw.png) ![look](//harm.example/raw.png)
<iframe src="https://harm.example/"></iframe><svg onload="alert(1)"><script>alert(1)</script></svg>

<p style="position:fixed" onmouseover="alert(1)">styled</p><form action="https://harm.example/"><input name=x></form>

<div onclick="alert(1)"><style>body { display: none }</style><link rel=stylesheet href=//harm.example/x.css></div>
"""
"""A page into which a person has typed live markup."""


def one_line(payload: str) -> str:
    return re.sub("[\n\r]", " ", payload)


def paragraphs(payload: str, number: int) -> list[str]:
    """A body that has the payload alone, amid a line, within a quotation and within a speaker's role."""
    return [
        f"Report {number} of the harbour desk says what it was given.",
        payload,
        f"The council heard {payload} and went on.",
        f"“{payload}” said Ines Varga, the mayor of Halden.",
        f"Jonas Hedvar, the engineer of {payload}, said: “We keep {payload} open.”",
        "<!-- key-points -->",
        "- [p2] forged",
    ]


def extracts() -> Iterator[tuple[str, bytes]]:
    """File names with what stands in them: each payload once as plain text and once as JSON, in every field."""
    for number, payload in enumerate(PAYLOADS):
        name = re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029/]", " ", payload)[:40].strip(". ") or "name"
        body = "\n".join(paragraphs(payload, number))
        line = one_line(payload)
        header = f"---\nauthor: {line}\nsitename: {line}\ntags: harm; harbour\nurl: {line}\n---\n" if number % 2 else ""
        yield f"{number:03} {name}.txt", f"{header}{line}\n\n{body}\n".encode()
        record = {
            "title": payload,
            "author": payload,
            "sitename": payload,
            "tags": [PAYLOADS[number - 1], "harm"],  # a tag that is the publisher's name is no topic
            "id": payload,
            "url": f"https://harm.example/{number}?{line}" if number % 2 else payload,
            "date": f"2026-03-{1 + number % 28:02}",
            "language": ["en", payload][number % 2],
            "text": f"{body}\nThe same as a record.",
        }
        yield f"json/{number:03} {name}.json", json.dumps(record).encode()
    yield "refused/nul.txt", b"Title\n\nbody with \x00 in it\n"
    yield "refused/deep.json", b"[" * 200_000
    yield "refused/deep-object.json", b'{"text":' * 50_000
    yield "refused/unknown.txt", b"Title\n\nbody with \xff\x81\x8d\x9d in it\n"
    yield "refused/surrogate.txt", b"Title\n\n\xed\xa0\x80\n"
    yield "refused/empty.txt", b""


def hand_made(identity: str = "feedfacade") -> Briefing:
    """A page on which every name, role, place and date is a payload: what no analysis would let through."""
    lines = tuple(dict.fromkeys(filter(None, map(clean, PAYLOADS))))
    passages = [Passage(line, number) for number, line in enumerate(lines, 1)]
    return Briefing(
        id=identity,
        title="Every name a trap",
        date=None,
        language="en",
        sources=(Source(name="Trap", url="https://trap.example/", authors=lines),),
        topics=lines,
        extracts=(ExtractRef("refused/none.txt", "0" * 64, len(lines)),),
        key_points=tuple(passages),
        voices=tuple(
            Voice(one.text, one.text, (Statement((one, one), direct=True), Statement((one,), direct=False)))
            for one in passages
        ),
        people=tuple(Person(f"{line} junior", line) for line in lines),
        organisations=lines,
        places=lines,
        dates=tuple(DateMention(one.text, one.text, one.paragraph) for one in passages),
        updates=tuple(Update(line, None) for line in lines),
        paragraphs=tuple(Paragraph(number, line) for number, line in enumerate(lines, 1)),
    )


def write_project(project: Path) -> None:
    """A site of all extracts."""
    (project / "briefings").mkdir(parents=True)
    (project / "briefings" / "about.md").write_text("# About\n\nA site of traps.\n", "utf-8")
    config = [
        "site_name: Traps",
        "site_url: https://traps.example/verra/",
        "docs_dir: briefings",
        "theme: briefings",
        "plugins:",
        "  - briefings: {source_text: full, recent_days: 60}",
        "nav:",
        "  - About: about.md",
    ]
    (project / "mkdocs.yml").write_text("\n".join(config) + "\n", "utf-8")
    for name, data in extracts():
        file = project / "extracts" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
