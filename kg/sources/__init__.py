"""Readers: files of many formats into articles."""
