"""Dates and times in running text, in their own words and as ISO 8601."""
