"""What the last run knew of each file, so that what has not changed is not read again.

It holds no word of an article but those in which a page was found wrong.

Of each file: when it was touched, the hash of its content, whom it bears on, and what was said of it. Nothing here is
believed but what was written whole, by this version of the program, of a file with that content: a ledger that is lost,
cut off, altered, or another site's costs time and nothing else.
"""

from generator.index.entries import NEVER, Entry, File, Refusal, Remark
from generator.index.folders import Seen, digest_at, digest_of, look
from generator.index.freshness import Judgement, judged
from generator.index.ledger import Ledger, remove_half_written
from generator.index.listing import Listing, listing
from generator.index.program import own_files, program

__all__ = [
    "NEVER",
    "Entry",
    "File",
    "Judgement",
    "Ledger",
    "Listing",
    "Refusal",
    "Remark",
    "Seen",
    "digest_at",
    "digest_of",
    "judged",
    "listing",
    "look",
    "own_files",
    "program",
    "remove_half_written",
]
