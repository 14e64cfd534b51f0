"""A private journal for the time between sessions."""
