"""The number of the time before, and what only looks like it."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("立案80起,比去年同期的100起下降20%。", ["change 20% from 100起 to 80起"]),
        ("立案由100起降至80起,下降20%。", ["change 20% from 100起 to 80起"]),
        ("立案80起,同比下降20%,去年同期为100起。", ["change 20% from 100起 to 80起"]),
        ("立案80起,同比下降20%。去年同期破案100起。", ["change 20% to 80起"]),
    ],
)
def test_the_number_before(text: str, expected: list[str]) -> None:
    assert links(text, "change") == expected
