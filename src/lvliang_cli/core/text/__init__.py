"""Words in both languages, failures, suggestions, and the characters of files."""
