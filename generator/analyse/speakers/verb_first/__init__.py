"""Who says what in languages whose verb comes first and its subject after it, and whose writing has no capitals."""
