"""The courier seam."""
