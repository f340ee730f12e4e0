"""One file per item, reviewed like code."""
