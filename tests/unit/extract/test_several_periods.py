"""The two ends of a movement have times of their own; invented sentences."""

import pytest

from lvliang_cli.core.extract.reading import read


@pytest.mark.parametrize(
    ("text", "times"),
    [
        # nothing is known of the time of the first end
        ("2020年文盲率由4.08%下降为2.67%。", [None, "2020年"]),
        # the sentence says what it compares with
        (
            "2020年结案率为97%,与2010年相比,由94%提高至97%。",
            ["2020年", "2010年", "2020年"],
        ),
        # from here to there in space moves nothing
        ("2020年由3个镇组成5个区。", ["2020年", "2020年"]),
    ],
)
def test_the_first_end_is_of_an_earlier_time(text: str, times: list[str | None]) -> None:
    found = [figure.period and figure.period.as_written for figure in read(text).figures]
    assert found == times
