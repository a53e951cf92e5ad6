"""The whole site in one file, and back: rows and their sums, the same on every database."""
