"""Documents: one module for each thing a command can answer."""
