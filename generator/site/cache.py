"""Where a run leaves what the next need not do again. It loads nothing, for a run may have nothing else to do."""

FOLDER = ".briefings-cache"
"""Beside mkdocs.yml; whatever is in it may be deleted at any time."""
