"""Where words, sentences and what they are made of begin and end."""
