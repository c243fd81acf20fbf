"""Actors: identity of entities and posts across articles."""
