"""Where a number stands that a figure may be that has no place."""

import pytest

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify import by_place

from ..verifying import held, release

MARKED = "城北分局立案侦办盗窃车辆案件【1482起】,走访沿街商户【2357户】,整治乱停乱放点位【64处】。"
NAMED = {
    "f1": {"label": Words("侦办盗窃车辆案件", "")},
    "f2": {"label": Words("走访沿街商户", "")},
    "f3": {"label": Words("整治乱停乱放点位", "")},
}
FAR = "邻近各县区的情况仍在统计之中,随后另行公布。" * 10


def hinted(copy: str) -> dict[str, str]:
    dataset, _ = release(MARKED, **NAMED)
    return {
        each.record.id: each.lookalike.as_written
        for each in held(dataset, copy).metrics
        if each.lookalike is not None and not each.changes
    }


@pytest.mark.parametrize(
    ("copy", "outcome"),
    [
        (f"{FAR}农业保险赔付2357户。", {"f2": "2357户"}),
        (f"{FAR}农业保险赔付2357人。", {"f2": "2357人"}),
        (f"{FAR}盗窃车辆案件903起。", {"f1": "903起"}),
        (f"{FAR}种植果树64处。", {}),
        (f"{FAR}走访沿街商户超2000户,盗窃车辆案件903起。", {"f1": "903起", "f2": "2000户"}),
    ],
)
def test_the_digits_or_the_name_make_a_hint(copy: str, outcome: dict[str, str]) -> None:
    assert hinted(copy) == outcome


def test_few_digits_are_enough_in_a_text_that_is_of_the_release() -> None:
    known = MARKED.translate({ord("【"): None, ord("】"): None})
    assert hinted(f"{known.replace(',整治乱停乱放点位64处', '')}{FAR}种植果树64处。") == {
        "f3": "64处"
    }


def test_a_number_is_the_hint_of_one_figure() -> None:
    dataset, _ = release("甲县走访商户【2357户】,乙县走访商户【2357户】。")
    found = held(dataset, f"{FAR}农业保险赔付2357户。").metrics
    assert sorted(each.verdict for each in found) == ["missing", "unclear"]


def test_of_too_many_pairs_none_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(by_place, "MOST", 2)
    assert hinted(f"{FAR}农业保险赔付2357户。") == {}
