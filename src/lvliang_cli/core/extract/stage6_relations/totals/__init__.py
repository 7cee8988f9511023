"""Totals with their parts, in prose."""
