"""When an article was published, and all other dates that files give."""
