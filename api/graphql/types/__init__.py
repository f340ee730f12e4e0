"""What the doors show: every exposed field is written by hand, so none leaks by accident.

Nested values are the reading files' own frozen views, handed through as they are: the types here
only say which of their fields may be seen.
"""
