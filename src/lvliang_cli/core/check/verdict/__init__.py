"""The verdict of one check, what it is worth, what would explain a misfit, and its words."""
