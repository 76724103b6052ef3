"""The last layer: what a rendered body may hold."""

from __future__ import annotations

import pytest

from generator.site.sanitise import sanitised


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<script>alert(1)</script>x", "x"),
        ("<p onclick='x()' onmouseover=x>x</p>", "<p>x</p>"),
        ("<a href='javascript:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href=' jAvA\tscript:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='data:text/html,x'>x</a>", "<a>x</a>"),
        ("<a href='vbscript:x'>x</a>", "<a>x</a>"),
        ("<a href='file:///etc/passwd'>x</a>", "<a>x</a>"),
        ("<img src='data:image/png;base64,AAAA'>", "<img>"),
        ("<img src='https://tracker.example/pixel.png'>", "<img>"),
        ("<img src='//tracker.example/pixel.png'>", "<img>"),
        ("<img src='\\\\tracker.example/pixel.png'>", "<img>"),
        ("<img src='/\\tracker.example/pixel.png'>", "<img>"),
        ("<img src='&#9;//tracker.example/pixel.png'>", "<img>"),
        ("<img src='/&#9;/tracker.example/pixel.png'>", "<img>"),
        ("<img src='https:tracker.example'>", "<img>"),
        ("<img srcset='https://tracker.example 2x' src=a.png>", '<img src="a.png">'),
        ("<img src=x onerror=alert(1)>", '<img src="x">'),
        ("<svg><script>alert(1)</script></svg>x", "x"),
        ("<svg onload=alert(1)>", ""),
        ("<math><mtext><img src=x onerror=alert(1)></mtext></math>x", "x"),
        ("<style>body{background:url(//t.example)}</style>x", "x"),
        ("<p style='background:url(//t.example)'>x</p>", "<p>x</p>"),
        ("<iframe src='https://t.example'></iframe>x", "x"),
        ("<object data=x></object><embed src=x>x", "x"),
        ("<form action='https://t.example'><input name=q><button>go</button></form>", "go"),
        ("<meta http-equiv=refresh content='0;url=https://t.example'>x", "x"),
        ("<base href='https://t.example'>x", "x"),
        ("<link rel=stylesheet href='https://t.example'>x", "x"),
        ("<video src='https://t.example/v'></video>x", "x"),
        ("<template><script>1</script></template>x", "x"),
        ("<!-- a comment -->x", "x"),
        ("<p>open", "<p>open</p>"),
    ],
)  # fmt: skip
def test_what_is_live_is_gone(html: str, left: str) -> None:
    """Scripts, handlers, other schemes, other hosts, frames, forms and styles do not come through."""
    assert sanitised(html) == left


@pytest.mark.parametrize(
    "html",
    [
        '<section class="source"><p id="p1">One &amp; &lt;two&gt;</p></section>',
        '<a class="ref" href="#p1">¶1</a>',
        '<a href="https://halden.example/a?b=c&amp;d=e">x</a>',
        '<a href="mailto:desk@halden.example">x</a>',
        '<a href="../../people/ines-varga/">x</a>',
        '<img src="img/map.png" alt="A map" width="10" height="20">',
        '<table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td colspan="2">b</td></tr></tbody></table>',
        '<p lang="ar" dir="rtl">x</p>',
        '<ol start="3"><li>x</li></ol>',
        '<time datetime="2026-03-04">x</time>',
    ],
)
def test_what_a_briefing_may_hold_stays(html: str) -> None:
    """Sections, links, tables, languages and images of one's own come through unchanged."""
    assert sanitised(html) == html
