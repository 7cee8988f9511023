"""Numbers as releases print them and people type them: read, bounded, compared, written."""
