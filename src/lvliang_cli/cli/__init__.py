"""The command line: a file a command, with what may be typed and one call of the core.

Only `app`, `declare`, `help` and `usage_errors` know Typer.
"""
