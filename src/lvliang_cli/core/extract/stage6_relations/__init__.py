"""Stage 6: which figures belong together."""
