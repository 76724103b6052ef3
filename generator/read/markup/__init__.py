"""Text with marks in it -> the paragraphs that its reader sees."""
