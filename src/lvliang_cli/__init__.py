"""lvliang: official figures you can query, cite and check.

From Python: ``import lvliang_cli as lv``, then `lv.open`, `lv.text_of`, `lv.read` and `lv.check`,
which fail with `lv.Failure`; `lvliang_cli.python` has them. They are imported when they are first
used, since this module is a part of every start of the command line.

The version is a constant: reading it from the installed package's metadata
would import ``importlib.metadata`` on every start.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lvliang_cli.python import Data, Failure, Reading, check, open, read, text_of

__all__ = ["Data", "Failure", "Reading", "__version__", "check", "open", "read", "text_of"]


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from lvliang_cli import python

    return getattr(python, name)
