"""The key of an indicator and its English label."""

import pytest

from .test_subject import figures


@pytest.mark.parametrize(
    ("sentence", "key", "label"),
    [
        ("破获电信网络诈骗案件47起。", "telecom-and-online-fraud+solve",
         "Telecom and online fraud cases solved"),
        ("两抢案件破案率实现100%。", "robbery-and-snatching+solve-rate",
         "Clearance rate for robbery and snatching cases"),
        ("不诉率19.7%。", "non-prosecution-rate", "Non-prosecution rate"),
        ("不起诉率19.7%。", "non-prosecution-rate", "Non-prosecution rate"),
        ("基层法院收案27件。", "case+receive-new+court-primary",
         "Cases newly received, primary courts"),
        ("受理市民诉求71件,日均10件。", "public-request+accept", "Public requests accepted"),
        ("全国机动车保有量达4.17亿辆。", "motor-vehicle", "Motor vehicles on the register"),
        ("破获诈骗案件4起,返还资金48万元。", "fraud+solve", "Fraud cases solved"),
        ("乡镇所94家,占61%。", "township-legal-service-office", "Township legal service offices"),
        # no place of the figure, which has a member of its own
        ("澳门居民2400万人次。", "resident+macao", "Macao SAR residents"),
        # a word without a row: in the key as it stands, and no label
        ("破获奇异果案件4起。", "case+solve+奇异果", ""),
        # a bare product or stock is none of what a list would make it
        ("查验汽车93万辆。", "inspect-border+汽车", ""),
        # of the persons of cases no row says it
        ("审结刑事案件210人。", "criminal-case+conclude-trial", ""),
        ("综合考核列全省第一。", "", ""),
    ],
)  # fmt: skip
def test_keys_and_english_labels_are_composed(sentence: str, key: str, label: str) -> None:
    indicator = figures(sentence)[0].indicator
    assert (indicator.key, indicator.label) == (key, label)


@pytest.mark.parametrize(
    ("sentence", "key", "label"),
    [
        ("受理市民诉求71件,日均10件。", "public-request+accept+per-day",
         "Public requests accepted per day"),
        ("破获诈骗案件4起,返还资金48万元。", "fraud+return-money", "Funds returned, fraud"),
        ("发生火灾36起,造成3人死亡。", "death+fire", "Fire deaths"),
        ("乡镇所94家,占61%。", "share:township-legal-service-office/?",
         "Township legal service offices, share"),
        ("法律服务所15家,其中乡镇所9家,占61%。", None, None),
        ("不诉率19.7%,同比上升3个百分点。", "non-prosecution-rate",
         "Non-prosecution rate, change on a year earlier"),
        ("税收12亿元,扣除留抵退税因素后增长2%。", None, None),
    ],
)  # fmt: skip
def test_keys_of_the_last_figure(sentence: str, key: str | None, label: str | None) -> None:
    indicator = figures(sentence)[-1].indicator
    if key is not None:
        assert (indicator.key, indicator.label) == (key, label)
    assert not any("\u4e00" <= character <= "\u9fff" for character in indicator.label)


def test_wording_does_not_matter_to_the_key() -> None:
    keys = {
        figures(text)[-1].indicator.key
        for text in (
            "汽车保有量超过100万辆的城市共有79个。",
            "有84个城市的汽车保有量超过百万辆,5个。",
        )
    }
    assert len(keys) == 1
    assert (
        figures("机动车驾驶人4.8亿人。")[0].indicator.key
        == figures("全国机动车驾驶人数量达4.8亿人。")[0].indicator.key
    )


def test_what_only_looks_alike_has_keys_of_its_own() -> None:
    texts = ["立案30起。", "破案30起。", "受理案件30件。", "新收案件30件。", "审结案件30件。",
             "贷款余额3亿元。", "贷款增加3亿元。",
             "案件数上升的有8类。", "案件数下降的有8类。"]  # fmt: skip
    keys = [figures(text)[0].indicator.key for text in texts]
    assert len(set(keys)) == len(keys)


def test_what_only_points_back_joins_no_other_figure() -> None:
    (here,), (there,) = figures("发生此类火灾30起。"), figures("发生火灾30起。")
    assert not here.indicator.key
    assert there.indicator.key
