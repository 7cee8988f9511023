"""The hash is SHA-256, whichever module gives it: the examples are those of FIPS 180-4."""

import hashlib
import sys

import pytest

from lvliang_cli.core.text.hashing import fitting, sha256_of

LEAN = ("_sha2", "_sha256")


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ],
)
def test_known_hashes(data: bytes, digest: str) -> None:
    assert sha256_of(data) == digest


def test_openssl_is_taken_where_it_is_loaded_and_where_nothing_else_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert fitting() is hashlib.sha256
    monkeypatch.delitem(sys.modules, "hashlib")
    assert fitting().__module__ in LEAN
    for name in LEAN:
        monkeypatch.setitem(sys.modules, name, None)
    assert fitting().__module__ == "_hashlib"
