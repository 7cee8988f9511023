"""Totals before 中 and their parts; invented sentences."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("13个小组中,4个组有新组长,其余9个组没有。", ["sum 13个 part 4个 part 9个"]),
        # what is said of some and of others overlaps
        ("41个行业中,有37个增速比上季度加快,25个实现增长。", []),
        ("40个行业中有30个实现增长。", ["part 30个 whole 40个"]),
        # of several totals each has its own
        (
            "在30个大类、180个中类和600个小类中,已开放的有22个大类、160个中类和580个小类。",
            ["part 22个 whole 30个", "part 160个 whole 180个", "part 580个 whole 600个"],
        ),
        ("在30个大类和180个中类中,已开放22个大类。", []),
        ("在30个大类和180个中类中,已开放22个大类和190个中类。", ["part 22个 whole 30个"]),
    ],
)
def test_of_those_among(text: str, expected: list[str]) -> None:
    assert links(text, "sum", "part") == expected
