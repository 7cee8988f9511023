"""A clause that names nothing has the name of what was counted before it; invented sentences."""

import pytest

from .test_subject import names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("受理案件12件,同比上升8%。", ["受理案件", "受理案件"]),
        ("受理案件12件(含旧存3件),同比上升8%。", ["受理案件", "旧存", "受理案件"]),
        ("无业人员仍是高发人群,共14119人。", ["无业人员"]),
        ("常住人口746人,与第六次全国人口普查的703人相比,增加43人。", ["常住人口"] * 3),
        ("年末户籍人口27万人,比上年新增1547人。", ["户籍人口", "户籍人口"]),
        ("投资增长5%,比上年加快2个百分点。", ["投资", "投资增速"]),
        ("投资增长5%,增速比全国高2个百分点;7月增长9%。", ["投资", "投资增速比全国高", "投资"]),
        ("发生道路交通事故8起,比2017年春运同期下降5%。", ["发生道路交通事故"] * 2),
        ("农村火灾占比较大,共计53起。", ["农村火灾"]),
        ("创新指数全球排名第10位,比2020年提升4位。", ["创新指数全球排名"] * 2),
        ("投资居全省16地市第3位,增速比全国高1.7个百分点。", ["投资全省排名", "投资增速比全国高"]),
    ],
)
def test_a_clause_without_a_name_has_that_of_the_figure_before(
    sentence: str, expected: list[str]
) -> None:
    assert names(sentence) == expected
