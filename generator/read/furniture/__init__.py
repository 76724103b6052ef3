"""What stands among an article's paragraphs and is not its text."""
