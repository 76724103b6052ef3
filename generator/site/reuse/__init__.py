"""What a build leaves to the next, so that it makes only what has changed; the site is the same as one made anew."""

from generator.site.reuse.edition import put_together
from generator.site.reuse.fingerprint import fingerprint
from generator.site.reuse.keeping import Keeper, navigation
from generator.site.reuse.keys import Keys
from generator.site.reuse.reach import has_own, reaches_beyond
from generator.site.reuse.warm import Reuse, recalled

__all__ = [
    "Keeper",
    "Keys",
    "Reuse",
    "fingerprint",
    "has_own",
    "navigation",
    "put_together",
    "reaches_beyond",
    "recalled",
]
