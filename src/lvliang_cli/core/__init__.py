"""What the project exists for: records, names, queries, comparison, citation.

Nothing in here knows a screen: no typer, no rich, no print, no ``sys.exit``.
"""
