"""What ``lvliang review`` answers: how far it has come, and what it asks."""
