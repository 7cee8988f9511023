"""Run as ``python -m lvliang_cli``."""

from lvliang_cli.main import entry

if __name__ == "__main__":
    entry()
