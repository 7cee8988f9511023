"""Stage 5: the thing counted, the direction of a change, prices and the indicator."""
