"""The period of a release as a whole; invented sentences."""

from datetime import date

import pytest

from lvliang_cli.core.extract.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲市公安局2023年工作\n2023年立案5起,破案4起。", "2023-01-01/2023-12-31"),
        # what is named first dates no figure
        ("甲市法院工作报告\n现在,我代表甲市法院报告工作。\n2022年受理案件5件,办结4件。",
         "2022-01-01/2022-12-31"),
        ("甲市法院会议\n2024年3月4日,甲市法院召开会议。2023年受理案件5件,办结4件。",
         "2023-01-01/2023-12-31"),
        ("甲市公安局\n过去一年,警方护航发展。\n2023年立案5起。2023年破案4起。",
         "2023-01-01/2023-12-31"),
        # the named one, though more figures are of another
        ("甲市2022年统计公报\n2022年末人口5万人,户籍人口4万人。2022年出生3万人。",
         "2022-01-01/2022-12-31"),
        # months of the year that is named
        ("甲市公安局2023年工作\n2023年3月立案5起。2023年4月立案6起。", "2023-01-01/2023-12-31"),
        # no figure has days: months of a year, or the words that most have
        ("现在报告工作。春节期间立案5起,破案4起。", "春节期间"),
        ("上半年工作。\n春节期间立案5起,破案4起。", "上半年"),
        ("过去一年,立案5起,破案4起。\n2023年抓获5人。", "过去一年"),
        ("过去一年,立案5起。\n2023年抓获5人,救助6人。", "2023-01-01/2023-12-31"),
        ("甲市公安局\n春节期间,立案5起,破案4起。", "春节期间"),
        ("甲市公安局\n立案5起。", ""),
        ("甲市公安局2023年工作\n警方护航发展。", "2023-01-01/2023-12-31"),
    ],
)  # fmt: skip
def test_it_is_one_that_figures_bear(text: str, expected: str) -> None:
    found = read(text, date(2024, 5, 1))
    when = found.period
    told = "" if when is None else f"{when.start}/{when.end}" if when.start else when.as_written
    assert told == expected
