"""The command line: a file a command, with what may be typed and one call of the core.

Typer is touched by `app`, `help` and `usage`, and nowhere else.
"""
