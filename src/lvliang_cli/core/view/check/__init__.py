"""What ``lvliang check`` answers: the check of a dataset, of one figure, of files."""
