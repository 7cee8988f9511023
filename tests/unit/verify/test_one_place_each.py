"""Which place is whose, where the same words stand in several."""

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.verify import one_place_each

from ..verifying import ONE, TWO, held, release
from .test_names_and_claims_by_place import SHORT


def places(dataset: Dataset, text: str) -> list[int | None]:
    """Where every figure was found."""
    return [each.place and each.place.start for each in held(dataset, text).metrics]


TWIN = "甲县公安机关侦破电信诈骗刑事案件【30起】,追回被骗资金若干万元整。"


TWINS = f"东区发布【11件】工作数据。{TWIN}\n西区发布【22件】工作数据。{TWIN}\n完"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("{0}\n{1}\n{2}。", [4, 28, 49, 73]),
        ("\n{1}\n{0}\n{2}", [50, 74, 5, 29]),
        ("{1}\n{2}", [None, None, 4, 28]),
        ("{0}\n{2}", [4, 28, None, None]),
        ("{0}\n{0}\n{1}", [49, 73, 94, 118]),
        ("甲{0}", [5, 29, None, None]),
    ],
)
def test_twins_are_told_apart_by_their_neighbours(change: str, found: list[int | None]) -> None:
    dataset, text = release(TWINS)
    assert len({each.locator.context_sha256 for each in dataset.release.metrics}) == 3
    assert places(dataset, change.format(*text.split("\n"))) == found


def test_twins_without_neighbours_stand_in_their_order_or_nowhere() -> None:
    dataset, text = release(f"{TWIN}\n{TWIN}\n完")
    line = text.partition("\n")[0]
    assert places(dataset, f"序\n{line}\n{line}") == [18, 51]
    assert places(dataset, f"序\n{line}") == [None, None]
    assert places(dataset, f"{line}") == [None, None]


def test_words_that_a_copy_repeats_are_told_as_repeated() -> None:
    dataset, text = release(ONE)
    (finding,) = held(dataset, f"导读\n{text}\n{text}").metrics
    assert (finding.status, finding.repeats) == ("moved", 1)
    assert finding.place is not None
    assert finding.place.start == len("导读\n") + finding.locator.start
    dataset, text = release(TWO)
    summary = text.partition("二是")[0]
    found = held(dataset, f"导读\n{summary}\n{text}").metrics
    assert [each.repeats for each in found] == [1, 0, 0, 0]
    shift = len(f"导读\n{summary}\n")
    assert [
        p and p - f.locator.start
        for f, p in zip(found, places(dataset, f"导读\n{summary}\n{text}"), strict=True)
    ] == [shift] * 4


def test_short_twins_are_not_taken_for_each_other() -> None:
    dataset, text = release("\n".join(("简报", SHORT[1], "案件", SHORT[1], SHORT[0])))
    assert places(dataset, text + "。") == [3, 10, 35]
    assert places(dataset, text.replace("简报\n12起\n案件\n", "简报\n案件\n")) == [None, 6, 31]
    assert places(dataset, "12起") == [None, None, None]


def test_cells_of_a_table_in_the_other_order_may_have_been_exchanged() -> None:
    table = (
        "全市各区人口构成情况统计汇总如下,总户数为【480户】,单位为万人\n【12.5】\n【88.1】\n"
        "以上数据共涉及【292个】社区,来自全市各区统计部门年度报表"
    )
    dataset, text = release(table)
    assert None not in places(dataset, f"题\n{text}")
    swapped = f"题\n{text}".replace("12.5\n88.1", "88.1\n12.5")
    assert [at is None for at in places(dataset, swapped)] == [False, True, True, False]


def test_of_many_twins_each_takes_one_of_those_about_where_it_should_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dataset, text = release(TWINS)
    here = places(dataset, f"题\n{text}")
    monkeypatch.setattr(one_place_each, "MANY", 1)
    assert places(dataset, f"题\n{text}") == here == [6, 30, 51, 75]


def test_a_title_that_was_altered_is_not_read_in_the_sentence_with_the_same_words() -> None:
    title = "辖区公安机关打掉黑恶犯罪组织"
    dataset, text = release(f"{title}【26个】\n要闻。一年来,{title}【26个】,查扣涉案车辆七部。\n")
    assert places(dataset, f"题\n{text}") == [
        len(f"题\n{title}"),
        len(f"题\n{title}26个\n要闻。一年来,{title}"),
    ]
    copy = text.replace("26个\n", "62个\n", 1).replace("查扣涉案", "查获")
    found = [(f.verdict, f.now and f.now.as_written) for f in held(dataset, copy).metrics]
    assert ("found", "26个") not in found[:1]


def test_two_of_like_clauses_that_changed_places_are_not_read_as_moved() -> None:
    like = "执行活动违法行为提出书面纠正意见"
    dataset, text = release(
        f"对甲类{like}【531件】;对乙类{like}【428人】。\n此外发出检察建议【67件】。\n",
        f2={"unit": "person", "value": 428},
    )
    copy = text.replace("531件", "@").replace("428人", "531件").replace("@", "428人")
    assert [each.verdict == "found" for each in held(dataset, copy).metrics] == [False, False, True]
