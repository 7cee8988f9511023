"""The command line: what may be typed. Typer is touched here and nowhere else.

Each function here only declares its parameters and calls a `run` of
`lvliang_cli.commands`, which takes plain values and imports no Typer.
"""
