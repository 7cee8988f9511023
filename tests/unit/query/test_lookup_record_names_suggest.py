"""One resolver for every name, and suggestions in the script that was typed."""

from typing import Any

import growth
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.data.codes import KIND, QUALIFIER
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.lookup import choose, is_name, resolve, resolve_units
from lvliang_cli.core.query.record_names import (
    KINDS,
    entries,
    has_bare_parts,
    has_parts,
    holds,
    is_bare,
    is_core,
    normal,
)
from lvliang_cli.core.query.trend import trend
from lvliang_cli.core.text.bilingual import Words, has_chinese
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.text.suggest import nearest
from lvliang_cli.core.view.trend import trend_document

from ..support import THIRD, changed


@pytest.mark.parametrize(
    ("name", "kind", "ident"),
    [
        ("fraud", "topic", "fraud"),
        ("诈骗", "topic", "fraud"),
        ("FRAUD ", "topic", "fraud"),
        ("电信网络诈骗", "topic", "fraud"),
        ("反诈", "topic", "fraud"),
        ("scam", "topic", "fraud"),
        ("prevention", "topic", "prevention"),
        ("section:prevention", "section", "prevention"),
        ("Sections:prevention", "section", "prevention"),
        ("章节：防控体系建设", "section", "prevention"),
        ("glossary:立案数", "term", "cases-filed"),
        ("十组结果", "section", "ten-groups"),
        ("智慧公交", "platform", "smart-buses"),
        ("派出所智慧大脑", "platform", "smart-brain"),
        ("百日追逃", "programme", "hundred-day-fugitive-drive"),
        ("term:百日追逃", "term", "hundred-day-drive"),
        ("两抢", "term", "two-robberies"),
        ("检查过往车辆", "metric", "epidemic-vehicles-inspected"),
        ("vehicles inspected", "metric", "epidemic-vehicles-inspected"),
        ("ｆｒａｕｄ", "topic", "fraud"),
        ("robbery-days", "metric", "robbery-days-without-case"),
        ("smart-tasks-first", "claim", "smart-tasks-first"),
        ("claim:smart-tasks", "claim", "smart-tasks-first"),
        ("智慧大脑", "platform", "smart-brain"),
        ("车辆", "metric", "epidemic-vehicles-inspected"),
        ("检查车辆", "metric", "epidemic-vehicles-inspected"),
        ("檢查車輛", "metric", "epidemic-vehicles-inspected"),
        ("詐騙", "topic", "fraud"),
        ("homicides", "topic", "homicide"),
        ("people inspected", "metric", "epidemic-people-inspected"),
    ],
)
def test_a_name_is_found(lvliang: Dataset, name: str, kind: str, ident: str) -> None:
    hit = resolve(lvliang, name)
    assert (hit.kind, hit.record.id) == (kind, ident)


def test_every_id_and_label_of_every_kind_is_found(lvliang: Dataset, qinghe: Dataset) -> None:
    for dataset in (lvliang, qinghe):
        for kind in KINDS:
            for entry in entries(dataset, (kind,)):
                assert resolve(dataset, f"{kind}:{entry.record.id}").record == entry.record
                assert resolve(dataset, entry.names[1], (kind,)).record == entry.record
                assert resolve(dataset, entry.names[2], (kind,)).record == entry.record


def test_a_topic_wins_and_says_so(lvliang: Dataset) -> None:
    hit = resolve(lvliang, "prevention")
    (note,) = hit.notes
    assert note.code == "same-name"
    assert "section:prevention" in note.words.en
    assert resolve(lvliang, "fraud").notes == ()


@pytest.mark.parametrize("name", ["tele", "epidemic-", "智", "prevention-", "smart"])
def test_a_prefix_of_several_is_told_with_their_kinds(lvliang: Dataset, name: str) -> None:
    with pytest.raises(UnknownName) as refused:
        resolve(lvliang, name)
    named = refused.value.did_you_mean
    assert 2 <= len(named) <= 8
    for candidate in named:
        kind, _, ident = candidate.partition(":")
        assert resolve(lvliang, candidate).record.id == ident
        assert kind in KINDS


def test_equals_of_one_rank_are_not_chosen_between() -> None:
    def same(release: dict) -> None:  # type: ignore[type-arg]
        release["platforms"][0]["label"] = release["programmes"][0]["label"]

    dataset = changed(same)
    with pytest.raises(UnknownName, match="several"):
        resolve(dataset, dataset.release.programmes[0].label.zh)


@pytest.mark.parametrize(
    ("name", "meant"),
    [("fruad", "fraud"), ("诈片", "诈骗"), ("防控体制", "防控")],
)
def test_a_miss_is_answered_in_its_own_script(lvliang: Dataset, name: str, meant: str) -> None:
    with pytest.raises(UnknownName) as refused:
        resolve(lvliang, name)
    assert meant in refused.value.did_you_mean
    assert {has_chinese(found) for found in refused.value.did_you_mean} == {has_chinese(name)}
    assert refused.value.token == name


@pytest.mark.parametrize("name", ["zzzzzzzz", "metric:nothing", "\x00"])
def test_what_names_nothing(lvliang: Dataset, name: str) -> None:
    with pytest.raises(UnknownName):
        resolve(lvliang, name)


@pytest.mark.parametrize("name", ["", " ", "topic:"])
def test_a_name_is_due(lvliang: Dataset, name: str) -> None:
    with pytest.raises(BadUsage, match="a name is missing"):
        resolve(lvliang, name, ("topic",))


def test_the_name_of_another_kind_is_not_taken_for_a_prefix(lvliang: Dataset) -> None:
    with pytest.raises(UnknownName, match="'fraud' is a topic, not a figure") as refused:
        resolve(lvliang, "fraud", ("metric",))
    assert "telecom-fraud-payments-stopped" in refused.value.did_you_mean
    with pytest.raises(UnknownName, match="is a topic, not a section") as refused:
        resolve(lvliang, "诈骗", ("section",))
    assert refused.value.did_you_mean == ()


def test_a_term_gives_way_to_the_one_figure_named_with_it(lvliang: Dataset) -> None:
    hit = resolve(lvliang, "止付", ("metric",))
    assert hit.record.id == "telecom-fraud-payments-stopped"
    assert [note.is_aside for note in hit.notes] == [True]
    with pytest.raises(UnknownName, match="is a term, not a figure"):
        resolve(lvliang, "民族资产解冻", ("metric",))  # three figures are


def test_several_with_the_part_are_listed_with_what_they_are_called(lvliang: Dataset) -> None:
    with pytest.raises(UnknownName) as refused:
        resolve(lvliang, "人员", ("metric",))
    assert refused.value.did_you_mean == (
        "metric:epidemic-key-persons-verified",
        "metric:epidemic-people-inspected",
    )
    assert refused.value.hint is not None
    assert "检查过往人员 20.2万余名 (metric:epidemic-people-inspected)" in refused.value.hint.zh


def test_an_ending_for_cases_is_not_part_of_the_topic(lvliang: Dataset) -> None:
    for name in ("诈骗案件", "诈骗案"):
        hit = resolve(lvliang, name)
        assert (hit.kind, hit.record.id) == ("topic", "fraud")


def test_a_level_is_meant_before_its_share_and_its_year_before() -> None:
    def more(release: dict[str, Any]) -> None:
        (one,) = (m for m in release["metrics"] if m["id"] == "crime-solved")
        one["label"] = {"zh": "立刑事案件", "en": None}
        before = one | {"id": "before", "value": 1, "lower": 1, "upper": 1}
        before |= {"period": one["period"] | {"start": "2021-01-01", "end": "2021-09-30"}}
        share = {"zh": "刑事案件破案率", "en": None}
        rate = one | {"id": "rate", "label": share, "kind": "rate", "unit": "percent"}
        release["metrics"] += [before, rate]

    data = changed(more, THIRD)
    hit = resolve(data, "刑事案件", ("metric",))
    assert hit.record.id == "crime-solved"
    assert [note.code for note in hit.notes] == ["by-part"]
    assert resolve(data, "破案率", ("metric",)).record.id == "rate"
    assert [note.code for note in resolve(data, "立刑事案件").notes] == ["same-name"]
    found = trend(data, "立刑事案件").observations
    assert [one.metric.id for one in found] == ["before", "crime-solved"]
    assert found[1].widest is not None
    assert found[1].widest.change is not None
    title = trend_document(data, "立刑事案件").title
    assert title is not None
    assert title.zh == "立刑事案件"


def test_a_prefix_is_told(lvliang: Dataset) -> None:
    assert [note.code for note in resolve(lvliang, "robbery-days").notes] == ["by-part"]


def test_only_the_kinds_asked_for_are_searched(lvliang: Dataset) -> None:
    with pytest.raises(UnknownName, match="is a topic"):
        resolve(lvliang, "fraud", ("section",))
    with pytest.raises(UnknownName):
        resolve(lvliang, "topic:fraud", ("section",))


def test_units_by_id_word_and_print(lvliang: Dataset) -> None:
    def units(text: str) -> set[str]:
        found = resolve_units(lvliang, text)
        assert {dataset for dataset, _ in found} == {"lvliang-2020h1"}
        return {unit for _, unit in found}

    assert units("case") == {"case"}
    assert units("起") == {"case", "dispute"}
    assert units("people") == {"person"}
    assert units("%") == {"percent"}
    assert units("％") == {"percent"}
    with pytest.raises(UnknownName) as refused:
        resolve_units(lvliang, "persno")
    assert "person" in refused.value.did_you_mean


def test_codes_by_code_and_word() -> None:
    what = Words("类别", "kind")
    assert choose(what, KIND, "count") == choose(what, KIND, "数量") == "count"
    assert choose(what, QUALIFIER, "more_than") == choose(what, QUALIFIER, "more-than")
    assert choose(what, QUALIFIER, "More than") == choose(what, QUALIFIER, "多于") == "more_than"
    with pytest.raises(BadUsage) as refused:
        choose(what, KIND, "cuont")
    assert refused.value.did_you_mean == ("count",)


@given(st.text(max_size=30))
def test_normal_is_stable(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.text(max_size=200), st.lists(st.text(max_size=12), max_size=20))
def test_suggestions_are_known_names_of_the_same_script(name: str, known: list[str]) -> None:
    found = nearest(name, known)
    assert len(found) <= 3
    assert set(found) <= set(known)
    assert all(has_chinese(text) == has_chinese(name[:80].casefold()) for text in found)


def test_a_print_that_one_figure_has_names_it_and_a_caution_leads_to_figures(
    lvliang: Dataset,
) -> None:
    hit = resolve(lvliang, "4515.66万元")
    assert hit.record.id == "telecom-fraud-payments-stopped"
    assert [note.code for note in hit.notes] == ["by-part"]
    with pytest.raises(UnknownName) as refused:
        resolve(lvliang, "无基数")
    assert refused.value.hint is not None
    assert refused.value.hint.en == "figures with this caution: lvliang metrics --caution no-level"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("GDP", "实现地区生产总值"),
        ("受理各类案件", "受理案件"),
        ("抓了多少人", "抓获嫌疑人"),
        ("酒驾有多少起?", "查处酒后驾驶"),
    ],
)
def test_a_name_is_found_without_what_may_be_left_out(typed: str, name: str) -> None:
    def called(release: dict[str, Any]) -> None:
        release["metrics"][0]["label"]["zh"] = name

    data = changed(called)
    hit = resolve(data, typed, ("metric",))
    assert (hit.record, [note.code for note in hit.notes]) == (data.release.metrics[0], ["by-part"])


@pytest.mark.parametrize("typed", ["多少", "有多少?", "x"])
def test_a_question_alone_is_no_name(lvliang: Dataset, typed: str) -> None:
    with pytest.raises(UnknownName, match="no figure named"):
        resolve(lvliang, typed, ("metric",))


def test_a_number_alone_names_the_one_figure_printed_so(lvliang: Dataset) -> None:
    assert resolve(lvliang, "3684").record.as_written == "3684个"
    assert resolve(lvliang, "160").record.as_written == "160(5)天"
    with pytest.raises(UnknownName):
        resolve(lvliang, "4515")  # 4515.66万元 is another number


def test_a_year_is_not_a_part_of_a_name_and_what_nothing_mentions_is_told(
    lvliang: Dataset,
) -> None:
    for typed, hint in (("2020", "use lvliang show '2020'"), ("交通", "nothing mentions it")):
        with pytest.raises(UnknownName) as refused:
            resolve(lvliang, typed)
        assert refused.value.hint is not None
        assert hint in refused.value.hint.en


def called(*labels: str) -> Dataset:
    """The bundled dataset, whose first counts are called `labels`."""

    def change(release: dict[str, Any]) -> None:
        counts = [m for m in release["metrics"] if m["kind"] == "count"]
        for metric, label in zip(counts, labels, strict=False):
            metric["label"]["zh"] = label

    return changed(change)


@pytest.mark.parametrize(
    ("labels", "typed", "meant"),
    [
        (("接报火灾", "较大火灾", "火灾死亡"), "火灾", "接报火灾"),
        (("火灾死亡", "居住场所火灾亡", "自建住宅火灾亡"), "死亡人数", "火灾死亡"),
    ],
)
def test_the_figure_of_which_others_are_kinds_is_meant(
    labels: tuple[str, ...], typed: str, meant: str
) -> None:
    assert resolve(called(*labels), typed, ("metric",)).record.label.zh == meant


def test_a_whole_name_is_told_from_a_part(lvliang: Dataset) -> None:
    data = called("接报火灾", "较大火灾", "火灾死亡")
    assert is_name(data, "接报火灾")
    assert is_name(data, "metric:火灾")
    assert is_name(data, f"{data.release.id}/火灾")
    assert not is_name(data, "火灾")
    assert is_name(lvliang, "诈骗案件")


def test_one_figure_printed_twice_is_one(lvliang: Dataset) -> None:
    def again(release: dict[str, Any]) -> None:
        first = release["metrics"][0]
        locator = {**first["locator"], "start": 900, "end": 900 + len(first["as_written"])}
        release["metrics"].append(
            {**first, "id": "printed-again", "locator": locator, "platforms": []}
        )

    first = lvliang.release.metrics[0]
    hit = resolve(changed(again), first.label.zh, ("metric",))
    assert hit.record.id == first.id


def test_what_is_longer_than_every_name_is_compared_no_longer(lvliang: Dataset) -> None:
    with growth.steps_counted() as steps:
        few, many = (steps(lambda name: resolve(lvliang, name), "一" * n) for n in (100, 3_000))
    assert many < 2 * few


def test_a_question_that_one_figure_alone_answers_names_it(lvliang: Dataset) -> None:
    hit = resolve(lvliang, "疫情检查了多少人", ("metric",))
    assert hit.record.id == "epidemic-people-inspected"
    assert [told.code for told in hit.notes] == ["by-part"]
    with pytest.raises(UnknownName) as refused:
        resolve(lvliang, "疫情查了多少人", ("metric",))
    assert "metric:epidemic-people-inspected" in refused.value.did_you_mean


@pytest.mark.parametrize(
    ("name", "wanted", "has"),
    [
        ("检查过往车辆", "检查车辆", True),
        ("检查过往车辆", "车辆检查", False),  # in that order
        ("检查过往车辆", "检车", False),  # two characters together
        ("vehicles inspected", "vehicle", True),
        ("vehicle inspected", "vehicles", True),
        ("farms", "arms", False),  # at the start of a word
        ("gas bus", "gas", True),
        ("a.c", "abc", False),
        ("anything", "", True),
    ],
)
def test_parts_of_a_name(name: str, wanted: str, has: bool) -> None:
    assert has_parts(name, wanted) is has


@pytest.mark.parametrize(
    ("name", "wanted", "is_it"),
    [
        ("接报火灾", "火灾", True),
        ("接报火灾", "火灾起数", True),
        ("较大火灾", "火灾", False),  # one kind of them
        ("火灾死亡", "火灾亡人数", True),
        ("居住场所火灾亡", "居住场所火灾死亡人数", True),
        ("立诈骗案件", "破获诈骗案件", False),  # another verb
        ("批准和决定逮捕犯罪嫌疑人", "批捕", True),
        ("案件", "案件", False),  # nothing is left of it
    ],
)
def test_what_a_name_counts(name: str, wanted: str, is_it: bool) -> None:
    assert is_core(name, wanted) is is_it


def test_one_name_but_for_what_may_be_left_out() -> None:
    assert is_bare("实现地区生产总值", "gdp")
    assert not is_bare("人均地区生产总值", "gdp")
    assert not is_bare("多少", "多少")


def test_chinese_is_held_anywhere_and_english_at_the_start() -> None:
    assert holds("持续高发的诈骗警情接报", "诈骗警情")
    assert holds("fraud cases", "fraud")
    assert not holds("telecom fraud", "fraud")


def test_parts_but_for_what_may_be_left_out() -> None:
    assert has_bare_parts("居住场所火灾亡", "死亡人数")
    assert has_bare_parts("抓获犯罪嫌疑人", "抓获多少人")
    assert not has_bare_parts("火灾受伤", "死亡人数")
    assert not has_bare_parts("火灾", "多少")
