"""The sentences that say what an article is about."""

from generator.analyse.key_points.choosing import key_points

__all__ = ["key_points"]
