"""What each language's rules find; the tests of one language stand together."""
