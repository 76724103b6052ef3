"""JSON -> articles: one table of rules for all that tools write."""
