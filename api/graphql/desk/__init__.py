"""What the people behind the counter can ask and do."""
