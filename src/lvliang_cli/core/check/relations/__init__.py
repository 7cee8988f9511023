"""One check for each kind of relation between printed numbers."""
