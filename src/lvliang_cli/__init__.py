"""lvliang: official figures you can query, cite and check.

The version is a constant: reading it from the installed package's metadata
would import ``importlib.metadata`` on every start.
"""

__version__ = "0.1.0"
