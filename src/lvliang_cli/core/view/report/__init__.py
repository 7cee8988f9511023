"""What ``lvliang report`` answers: its sections and what they are made of."""
