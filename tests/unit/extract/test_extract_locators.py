"""The locator of a figure."""

import hashlib

from lvliang_cli.core.extract.locators import Printed, context_sha256, locators


def test_a_context_hash_covers_twelve_kept_characters_on_each_side() -> None:
    line = "前" * 20 + "、 5起。" + "后" * 20
    kept = "前" * 12 + "5起" + "后" * 12
    assert context_sha256(line, 22, 24) == hashlib.sha256(kept.encode()).hexdigest()


def test_a_print_is_counted_where_it_begins_before_in_its_paragraph() -> None:
    lines = ["甲5起乙5起,55起", "5起"]
    printed = [
        Printed(1, None, 1, "5起"),
        Printed(1, None, 4, "5起"),
        Printed(1, 7, 7, "55起"),
        Printed(1, None, 8, "5起\n丙"),
        Printed(2, 6, 11, "5起"),
    ]
    places = list(locators("s", lines, printed))
    assert [place.occurrence for place in places] == [1, 2, 1, 3, 1]
    assert [(place.start, place.end, place.item) for place in places][1:3] == [
        (4, 6, None),
        (7, 10, 7),
    ]
    assert places[3].context_sha256 == context_sha256(lines[0], 8, 10)
