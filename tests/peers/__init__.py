"""What other tools make of a page is read as they made it."""
