"""Bills, attempts, the book, refunds."""
