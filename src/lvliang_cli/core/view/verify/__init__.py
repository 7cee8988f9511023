"""What ``lvliang verify`` answers: what became of each figure, and the page."""
