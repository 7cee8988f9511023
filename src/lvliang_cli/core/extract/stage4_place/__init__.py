"""Stage 4: place. Where the release and each figure hold."""
