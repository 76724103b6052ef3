"""What an editor put into a quotation: words within it that are not the speaker's.

Square brackets are the editor's by the custom of all newsrooms ("[the mayor]", "[sic]"); "[…]" stands for words left
out and inserts none. Round brackets are the editor's only where a remark within says so: "(the barrier -ed.)",
"(Anm. d. Red.)", "(прим. ред.)", "(NDLR)", "（編集部注：…）".
"""

from __future__ import annotations

import re

_LONGEST = 300
"""Characters of an insertion. What is longer is a bracket that nobody closed, or the speaker's own aside."""

_BRACKET = re.compile(r"[\[［〔(（]")
_SQUARE = re.compile(rf"[\[［〔]([^\[\]［］〔〕]{{1,{_LONGEST}}})[\]］〕]")
_ROUND = re.compile(rf"[(（]([^()（）]{{1,{_LONGEST}}})[)）]")
_OMISSION = re.compile(r"[\s.…·‥⋯]*\Z")
_REFERENCE = re.compile(r"\s*(?:\d{1,3}|[a-z]|p\d{1,4}|\^\d+)\s*\Z")  # a footnote's number

# "-ed.", "Red.:": so short that a mark must set them apart from the words.
_SHORT = re.compile(
    r"""(?: [-–—,;:=＝]\s?(?:eds?|red|ред)\.?\s*\Z
    | \A\s*[-–—=＝]?\s?(?:eds?|red|ред)(?:\.\s*[:,–—-].*|\s?:.*|\.\s*)\Z )""",
    re.IGNORECASE | re.VERBOSE,
)
# At the beginning or the end of what stands in the brackets, in the customs of the languages one by one.
_REMARK = r"""(?:
      eds?\.?\ ?notes? | editor(?:['’]?s)?['’]?\ (?:note|comment|remark) | sic!? | emphasis\ (?:added|mine|ours)
    | die\ redaktion
    | anm(?:erkung|\.)?\s?d(?:er|\.)?\s?(?:red(?:aktion|\.)?|verf(?:assers|\.)?|autor(?:s|in)?) | anm\.\s?red\.?
    | n\.?\s?d\.?\s?l\.?\s?r\.? | n\.?d\.?t\.? | note\ de\ la\ rédaction
    | n\.\s?de\ (?:la\ )?r(?:edacción|\.)? | n\.\s?del\ [er](?:ditor|\.)? | nota\ de(?:\ la\ redacción|l\ editor)
    | n\.\s?d\.\s?r\. | nota\ d(?:a\ redação|ella\ redazione|o\ editor)
    | прим(?:ечание|ітка|\.)?\s?[-–—]?\s?(?:ред(?:акции|акції|\.)?|авт(?:ора|\.)?|пер(?:еводчика|екладача|\.)?)
    | (?:від|от)\s(?:редакції|редакции|ред\.)
    | red\.\ (?:noto|anm\.) | noto\ de\ la\ redakcio | przyp(?:is|\.)\s?red\.? | pozn\.\s?red\.?
    | 編集部注?|編注|訳注|筆者注|記者注|编者[注按]|編者[注按]|记者注|译注|譯註|作者注
    | ملاحظة\s(?:من\s)?(?:المحرر|التحرير) | المحرر | التحرير
)"""
_SIGNED = re.compile(
    rf"""(?: \A\W*{_REMARK}(?!\w) | (?<!\w){_REMARK}\W*\Z
    | \A(?:編集部注|編注|訳注|筆者注|記者注|注|编者[注按]|记者注|译注)[：:\s] )""",
    re.IGNORECASE | re.VERBOSE,
)


def insertions(text: str) -> tuple[tuple[int, int], ...]:
    """The places (start, end) in the text of a quotation that are an editor's words, brackets included, in order."""
    if text.isascii() and "[" not in text and "(" not in text:  # nearly all, and quicker told
        return ()
    if not _BRACKET.search(text):
        return ()
    found = [match.span() for match in _SQUARE.finditer(text) if _inserts(match[1])]
    taken = iter([*found, (len(text) + 1, len(text) + 1)])
    start, end = next(taken)
    for match in _ROUND.finditer(text):
        while end <= match.start():
            start, end = next(taken)
        if match.end() <= start and (_SHORT.search(match[1]) or _SIGNED.search(match[1])):
            found.append(match.span())
    return tuple(sorted(found))


def _inserts(words: str) -> bool:
    return not (_OMISSION.match(words) or _REFERENCE.match(words))
