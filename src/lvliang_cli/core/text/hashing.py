"""SHA-256 without OpenSSL.

`hashlib` loads OpenSSL, a third of an interpreter start for one small file. The
standard library's own `random` module takes the lean module first for that reason,
and so does this.
"""

try:
    from _sha2 import sha256  # type: ignore[import-not-found]  # CPython 3.12 and later
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found]  # CPython 3.11
    except ImportError:
        from hashlib import sha256


def sha256_of(data: bytes) -> str:
    """The hash of `data`, hexadecimal."""
    return str(sha256(data).hexdigest())
