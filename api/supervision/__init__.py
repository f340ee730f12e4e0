"""Watching the clocks of everybody's work: yellow and red cards, and urging in time."""
