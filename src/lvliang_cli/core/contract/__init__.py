"""What a document looks like: its parts, its members and its JSON Schema."""
