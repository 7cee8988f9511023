"""The hash is SHA-256, whichever module gives it: the examples are those of FIPS 180-4."""

import pytest

from lvliang_cli.core.text.hashing import sha256_of


@pytest.mark.parametrize(
    ("data", "digest"),
    [
        (b"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ],
)
def test_known_hashes(data: bytes, digest: str) -> None:
    assert sha256_of(data) == digest
