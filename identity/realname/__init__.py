"""The real-name seam and its adapters."""
