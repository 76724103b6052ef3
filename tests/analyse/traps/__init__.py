"""Sentences with the traps of nine languages, written by people who had not seen the rules, and their score."""
