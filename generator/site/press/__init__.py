"""Pages off MkDocs' own loop: rendered, set in the theme and written by us, on all cores, a page at a time in memory.

What is printed is what MkDocs would have written, and what it would have warned of is warned of.
"""

from generator.site.press.anchors import Keep, print_all, proved
from generator.site.press.crew import usable_cores
from generator.site.press.leaving import has_others, let_leave
from generator.site.press.printing import Press, Sheet

__all__ = ["Keep", "Press", "Sheet", "has_others", "let_leave", "print_all", "proved", "usable_cores"]
