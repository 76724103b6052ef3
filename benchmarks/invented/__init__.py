"""An archive of invented news of the Republic of Verra, of any size, grown from a seed.

Its articles have the lengths of news (500 words on average, the longest three times that), speakers of whom a few are
heard every week and most once or twice, quotations and reports of what was said, topics, places and bodies, dates over
years with several articles a day, many newspapers, some of which tell the same story, and one article in seven in
German, French or Spanish. The same seed gives the same bytes everywhere, and an archive of 10,000 begins with the
archive of 4,000. No sentence in it is anybody's but ours.
"""

from benchmarks.invented.article import Article, article
from benchmarks.invented.files import path_of, text_of, write

__all__ = ["Article", "article", "path_of", "text_of", "write"]
