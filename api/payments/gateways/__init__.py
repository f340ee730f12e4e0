"""The payment seam."""
