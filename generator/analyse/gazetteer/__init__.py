"""Lists of places that no library of this program's size has: cities by their names in Latin letters, capitals."""
