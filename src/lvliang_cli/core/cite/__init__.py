"""Citations of a release, or of one figure in it, one module a style."""

STYLES = ("sentence", "gbt7714", "bibtex", "ris", "csl")
