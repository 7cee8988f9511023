"""Files that releases come in, read as text."""
