"""SHA-256 without OpenSSL, which costs a third of an interpreter start and is five times as fast:
where it is loaded already it is taken.
"""

import sys
from collections.abc import Callable
from typing import Any


def fitting() -> Callable[[bytes], Any]:
    """The module at hand: OpenSSL where it is loaded, else the lean one, else OpenSSL."""
    for name in ("hashlib",) if "hashlib" in sys.modules else ("_sha2", "_sha256"):
        try:  # the names are those of CPython 3.12 and later, and of 3.11
            made: Callable[[bytes], Any] = __import__(name).sha256
        except ImportError:
            continue
        return made
    from hashlib import sha256

    return sha256


_sha256 = fitting()


def sha256_of(data: bytes) -> str:
    """The hash of `data`, hexadecimal."""
    return str(_sha256(data).hexdigest())
