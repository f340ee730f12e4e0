"""Results: made, numbered, checked by the public."""
