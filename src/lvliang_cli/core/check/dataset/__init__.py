"""Datasets checked: every relation, also across releases, and what came of it."""
