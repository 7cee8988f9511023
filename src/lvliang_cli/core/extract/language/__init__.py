"""What is known of the language of releases before any number: terms, boundaries, page lines."""
