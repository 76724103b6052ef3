"""Other generators, each given the Markdown pages that our `generate` wrote, as they are.

Each runs in an environment of its own that is thrown away, with the versions of `<name>.lock`, and has the least
configuration with which it makes a comparable site: a page a briefing, a list of all, a list a topic. None of them
makes what our site has besides: people with all they said, places, sources, days, calendars, related briefings and
stories, links from each quotation to its paragraph, metadata, cards, exports; none of them cleans HTML. What each does:

- **hugo**: pages, front page in parts of 50, the topics and each topic in parts of 50, a feed of 50 entries for each
  list, a sitemap. One template of its own with head, navigation, article, links to neighbours, and a style sheet, for
  Hugo brings no theme. Front matter is its own. No search.
- **pelican**: the same but the sitemap, with its theme `simple`. A reader of a few lines takes our front matter, which
  is YAML, with PyYAML's fast loader, and `topics` for tags. No search.
- **material**: pages, and one page of all tags by its plugin `tags`. Pages stand outside the navigation, as one must
  with many. No feeds; `material-search` is the same with its plugin `search`, which is what its users have.
- **mkdocs**: MkDocs with a theme of one template: pages and nothing else.
"""

from benchmarks.peers.environments import PEERS, Peer, prepared

__all__ = ["PEERS", "Peer", "prepared"]
