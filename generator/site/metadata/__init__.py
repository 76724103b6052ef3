"""What a page says of itself to programs: search engines, social networks, reference managers."""

from generator.site.metadata.context import Card, Crumb, Surroundings
from generator.site.metadata.head import Head, head_of_briefing, head_of_page

__all__ = ["Card", "Crumb", "Head", "Surroundings", "head_of_briefing", "head_of_page"]
