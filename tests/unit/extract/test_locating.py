"""The locator of a figure."""

import hashlib

from lvliang_cli.core.extract.locating import context_sha256, locator


def test_a_context_hash_covers_twelve_kept_characters_on_each_side() -> None:
    line = "前" * 20 + "、 5起。" + "后" * 20
    kept = "前" * 12 + "5起" + "后" * 12
    assert context_sha256(line, 22, 24) == hashlib.sha256(kept.encode()).hexdigest()
    place = locator("s", ["甲5起乙5起", "5起"], 1, None, 4, "5起")
    assert (place.occurrence, place.start, place.end) == (2, 4, 6)
    assert locator("s", ["甲5起", "5起"], 2, 7, 4, "5起").occurrence == 1
