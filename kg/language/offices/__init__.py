"""Titles and offices: found in the text, with their organizations and holders."""
