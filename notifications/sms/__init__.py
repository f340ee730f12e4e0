"""The SMS seam and its vendors."""
