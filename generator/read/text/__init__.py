"""Bytes -> text -> clean paragraphs."""
