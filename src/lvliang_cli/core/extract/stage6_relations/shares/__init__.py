"""Shares and rates: with their part, their whole and each other."""
