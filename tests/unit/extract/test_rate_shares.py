"""Rates whose name says what is a part of what; invented sentences."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("受理案件80件,结案50件,结案率62.5%。", ["share 62.5% part 50件 whole 80件"]),
        # right after its numbers the rate itself is what does not fit
        ("受理案件80件,结案50件,结案率72.5%。", ["share 72.5% part 50件 whole 80件"]),
        ("受理案件80件,派单60件,结案57件,结案率95%。",
         ["share 95% part 57件 whole 60件 ? guessed-partner"]),
        ("举报501件,已处理474件,处理率94.61%。", ["share 94.61% part 474件 whole 501件"]),
        # people and cases are no whole and part, nor are numbers of another ratio
        ("举报501人,已处理474件,处理率94.61%。", []),
        ("举报501件,已处理474件,处理率64.62%。", []),
        # one digit of it is wrong
        ("举报501件,已处理474件,处理率14.61%。",
         ["share 14.61% part 474件 whole 501件 ? guessed-partner"]),
        # more may be closed than came in: cases carried over
        ("受理1200件,结案1250件(含旧存),结案率96.2%。", []),
        ("结案率62.5%。", []),
        ("抽检360份,合格352份;其中水样120份、合格率100%,土样240份、合格率96.7%。", []),
        # what failed is no part of the rate of what passed
        ("抽检80批次,合格60批次,不合格20批次,合格率75%。",
         ["share 75% part 60批次 whole 80批次"]),
        ("抽检80批次,合格60批次,不合格20批次,不合格率25%。",
         ["share 25% part 20批次 whole 80批次"]),
        # of all who live there; registered households are others
        ("常住人口403.2万人,其中城镇人口262.1万人,城镇化率为56.0%。",
         ["share 56.0% part 262.1万人 whole 403.2万人"]),
        ("总人口403.2万人,城镇人口262.1万人,乡村人口141.1万人,城镇化率65.0%。",
         ["share 65.0% part 262.1万人 whole 403.2万人"]),
        ("户籍人口403.2万人,城镇人口262.1万人,城镇化率56.0%。", []),
        ("常住人口403.2万人,城镇人口262.1万人,户籍人口城镇化率56.0%。", []),
        # another rate
        ("受理80件,执结60件,实际执结率41%。", []),
        ("结案50件,结案率62.5%。", []),
    ],
)  # fmt: skip
def test_a_rate_is_of_what_its_name_says(text: str, expected: list[str]) -> None:
    assert links(text, "share") == expected
