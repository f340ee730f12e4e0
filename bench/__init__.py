"""Figures, measured side by side in one run. Only ratios travel between machines."""
