"""Exports: a writer a format."""
