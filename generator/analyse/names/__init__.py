"""Who and what an article names: people with their roles, organisations, places."""
