"""Whether the words beside two figures name the same thing."""

from lvliang_cli.core.extract.stage6_relations.name_likeness import core, likeness


def test_names_are_compared_by_what_tells_them_apart() -> None:
    assert core("全国法院共受理各类案件") == core("受理案件数") == "受理"
    assert likeness("结案", "结案") == 3
    assert likeness("住宅火灾", "住宅因用电引发火灾") == 2
    assert likeness("结案", "未结案") == likeness("税收收入", "非税收入") == 0
    assert likeness("", "结案") == likeness("结", "结案") == 0
    assert likeness("上访受理情况", "受理") == 0
