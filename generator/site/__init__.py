"""Pages -> site: the MkDocs plugin, its theme, listings, search, and publishing."""
