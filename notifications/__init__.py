"""Telling others: what happened, to whom, on which channel. Imports nothing of ours."""
