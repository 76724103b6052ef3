"""Who says what: verbs of saying, their subjects, and whom those mean."""
