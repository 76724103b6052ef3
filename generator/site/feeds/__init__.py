"""Feeds: what is new, for programs that ask. Atom (RFC 4287), RSS 2.0 and JSON Feed 1.1, serialised by libraries."""

from generator.site.feeds.compose import Composer, Shown
from generator.site.feeds.entry import Entry, Feed
from generator.site.feeds.plan import Planned, plan, title_of
from generator.site.feeds.shown import shown

__all__ = ["Composer", "Entry", "Feed", "Planned", "Shown", "plan", "shown", "title_of"]
