"""Stage 1: the numbers. Every quantity with numeral, unit and hedge, and whether it is a figure."""
