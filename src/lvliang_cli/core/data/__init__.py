"""Datasets: records, the strict reader, codes, and the catalogue."""
