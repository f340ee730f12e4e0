"""The push seam and its vendors."""
