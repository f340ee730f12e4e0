"""Bytes under keys, encrypted before they come here."""
