"""A change belongs to the number that bears its name; invented sentences."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("结案187起,调解90起,结案数下降16.89%。", ["change 16.89% to 187起"]),
        (
            "事故126起,其中货车52起,同比增长4.0%;死亡38人,货车下降18.3%。",
            ["change 4.0% to 52起", "part 52起 whole 126起"],
        ),
        ("城区起火69起,农村起火44起,全市火灾增长8%。", []),  # of neither part
    ],
)
def test_a_change_belongs_to_the_number_of_its_name(text: str, expected: list[str]) -> None:
    assert links(text) == expected
