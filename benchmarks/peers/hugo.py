"""A project of Hugo for our pages."""

from __future__ import annotations

import json
from pathlib import Path

COMMAND = ("hugo", "--quiet", "--noBuildLock", "--destination", "site")
_CONFIG = {
    "baseURL": "https://briefings.example/verra/",
    "title": "The Verra Archive",
    "languageCode": "en",
    "pagination": {"pagerSize": 50},
    "taxonomies": {"topic": "topics"},
    "services": {"rss": {"limit": 50}},
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},  # the comments that begin sections
}
_BASE = """<!doctype html>
<html lang="{{ site.Language.Lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="{{ "style.css" | relURL }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">
{{ end -}}
</head>
<body>
<header><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a>
<nav><a href="{{ "topics/" | relURL }}">Topics</a></nav></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer>{{ site.Title }}</footer>
</body>
</html>
"""
_PAGE = """{{ define "main" }}<article>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
{{ range .Params.sources }}{{ with .url }}<a href="{{ . }}">{{ end }}{{ .name }}{{ with .url }}</a>{{ end }}
{{ end }}</p>
<ul>{{ range .GetTerms "topics" }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ .Content }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}</nav>
</article>{{ end }}
"""
_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>
{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = site.RegularPages }}{{ end }}
{{ $paginator := .Paginate $pages }}
<ul>{{ range $paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ .Date.Format "2006-01-02" }}</li>
{{ end }}</ul>
{{ with $paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}
{{ with $paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
"""
_TOPICS = """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.Alphabetical }}
<li><a href="{{ .Page.RelPermalink }}">{{ .Page.LinkTitle }}</a> {{ .Count }}</li>
{{ end }}</ul>{{ end }}
"""
STYLE = "body { max-width: 45rem; margin: auto; font: 1rem/1.5 serif; }\n"


def write(home: Path, pages: Path) -> None:
    """Writes a project to `home` whose content is the folder `pages`."""
    (home / "hugo.json").write_text(json.dumps(_CONFIG | {"contentDir": str(pages)}), "utf-8")
    layouts = home / "layouts"
    layouts.mkdir()
    for name, text in (("baseof", _BASE), ("page", _PAGE), ("list", _LIST), ("taxonomy", _TOPICS)):
        (layouts / f"{name}.html").write_text(text, "utf-8")
    (home / "static").mkdir()
    (home / "static" / "style.css").write_text(STYLE, "utf-8")
