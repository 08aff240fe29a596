"""Passages of a transcript: where they stand, whose they are, and how to refer to them."""
