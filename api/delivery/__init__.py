"""Addresses and parcels."""
