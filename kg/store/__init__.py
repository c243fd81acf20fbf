"""Stores: embedded Oxigraph and SPARQL endpoints."""
