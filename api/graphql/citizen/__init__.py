"""What citizens and their agents can ask and do."""
