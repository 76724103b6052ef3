"""Briefings: article extracts in, a searchable site of briefing pages out."""
