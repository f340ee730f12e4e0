"""The service hall: what one can apply for, and what happens to an application."""
