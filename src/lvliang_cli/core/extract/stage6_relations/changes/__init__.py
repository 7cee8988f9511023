"""Changes: with the numbers of both times, and what flows balance to."""
