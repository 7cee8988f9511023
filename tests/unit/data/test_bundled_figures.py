"""The 35 figures of the release, one by one, and how many there are of everything else."""

from decimal import Decimal

import pytest

from lvliang_cli.core.data.dataset import Dataset

FIGURES = """
data-centre-investment 1.2亿元 2 181 186 amount statistic 120000000 CNY exact no-period -
data-centre-records 2万亿条 2 206 210 count statistic 2000000000000 record exact no-period,stock -
epidemic-key-persons-verified 25828名 4 288 294 count statistic 25828 person exact - 01-01/06-30/inherited
epidemic-border-stations 4个 4 301 303 count statistic 4 station exact stock 01-01/06-30/inherited
epidemic-security-checkpoints 138个 4 309 313 count statistic 138 checkpoint exact stock 01-01/06-30/inherited
epidemic-temporary-posts 3684个 4 318 323 count statistic 3684 post exact stock 01-01/06-30/inherited
epidemic-vehicles-inspected 11.2万余辆 4 335 342 count statistic 112000 vehicle more_than bound 01-01/06-30/inherited
epidemic-people-inspected 20.2万余名 4 345 352 count statistic 202000 person more_than bound 01-01/06-30/inherited
grievance-groups 10类 5 433 436 count statistic 10 group exact - 01-01/06-30/inherited
grievance-shared-demands 282个 5 439 443 count statistic 282 demand exact - 01-01/06-30/inherited
grievance-jobs-placed 2319人 5 451 456 count statistic 2319 person exact - 01-01/06-30/inherited
grievance-people-settled 1.7万余人 5 465 471 count statistic 17000 person more_than bound 01-01/06-30/inherited
homicide-cold-cases-solved 12起 7 531 534 count statistic 12 case exact - 01-01/06-30/inherited
homicide-cold-case-supervised-first 第ー起 7 539 542 rank rank 1 rank exact misprint 01-01/06-30/inherited
homicide-clearance-rate 百分之百 7 557 561 rate statistic 100 percent exact - 01-01/06-30/inherited
property-crime-cases-filed-change 20% 8 577 580 change statistic -20 percent exact no-level 01-01/06-30/inherited
property-crime-cases-solved-change 10.12% 8 588 594 change statistic 10.12 percent exact no-level 01-01/06-30/inherited
robbery-days-without-case 160(5)天 8 603 610 duration statistic 160 day exact ambiguous,no-period -
telecom-fraud-local-solved-change 111.54% 9 668 675 change statistic 111.54 percent exact narrower-period,no-level 01-01/05-31/printed
telecom-fraud-loss-averted 740万元 9 693 698 amount statistic 7400000 CNY exact narrower-period,period-uncertain 01-01/05-31/inherited
telecom-fraud-payments-stopped 4515.66万元 9 705 714 amount statistic 45156600 CNY exact narrower-period,period-uncertain 01-01/05-31/inherited
asset-thaw-scam-cases-solved 2起 10 729 731 count statistic 2 case exact - 01-01/06-30/inherited
asset-thaw-scam-arrests-approved 17人 10 735 738 count statistic 17 person exact - 01-01/06-30/inherited
asset-thaw-scam-provincial-rank 第一 10 743 745 rank rank 1 rank exact rank-scope-unknown 01-01/06-30/inherited
smart-projects-completed 五项 11 767 769 count programme 5 project exact programme-count 01-01/06-30/inherited
political-security-programmes 四大 15 990 992 count programme 4 programme exact no-period,programme-count -
political-security-campaigns 五场 15 1004 1006 count programme 5 campaign exact no-period,programme-count -
prevention-provincial-tasks 九项 21 1536 1538 count programme 9 task exact no-period,programme-count -
prevention-city-tasks 十二项 21 1547 1550 count programme 12 task exact no-period,programme-count -
prevention-investment 2.8亿元 21 1562 1567 amount statistic 280000000 CNY exact no-period -
prevention-villages-visited 3500个 22 1695 1700 count statistic 3500 village exact campaign-period 01-01/06-30/inherited
prevention-enterprises-visited 292个 22 1702 1706 count statistic 292 enterprise exact campaign-period 01-01/06-30/inherited
prevention-premises-inspected 2510处 22 1719 1724 count statistic 2510 premises exact campaign-period 01-01/06-30/inherited
prevention-hazards-rectified 3481处 22 1733 1738 count statistic 3481 hazard exact campaign-period 01-01/06-30/inherited
prevention-disputes-mediated 915起 22 1747 1751 count statistic 915 dispute exact campaign-period 01-01/06-30/inherited
"""  # noqa: E501
"""One line each: id, print, paragraph, start, end, kind, class, value, unit, qualifier,
cautions, period."""

ROWS = [line.split() for line in FIGURES.strip().splitlines()]


def test_there_are_all_of_them_in_the_order_of_the_release(lvliang: Dataset) -> None:
    assert [metric.id for metric in lvliang.release.metrics] == [row[0] for row in ROWS]
    assert len(ROWS) == 35


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_figure_is_as_it_was_read(lvliang: Dataset, row: list[str]) -> None:
    ident, printed, paragraph, start, end, kind, class_, value, unit, qualifier, cautions, span = (
        row
    )
    metric = lvliang.metrics[ident]
    place = metric.locator
    assert metric.as_written == place.as_written == printed
    assert (place.paragraph, place.start, place.end) == (int(paragraph), int(start), int(end))
    assert (metric.kind, metric.class_, metric.unit) == (kind, class_, unit)
    assert (metric.value, metric.qualifier) == (Decimal(value), qualifier)
    assert metric.cautions == (() if cautions == "-" else tuple(cautions.split(",")))
    if span == "-":
        assert metric.period is None
    else:
        assert metric.period is not None
        first, last, basis = span.split("/")
        assert metric.period[:3] == (f"2020-{first}", f"2020-{last}", basis)


@pytest.mark.parametrize(
    ("ident", "decimals"),
    [
        ("data-centre-investment", -7),
        ("data-centre-records", -12),
        ("epidemic-vehicles-inspected", -3),
        ("epidemic-people-inspected", -3),
        ("grievance-people-settled", -3),
        ("telecom-fraud-loss-averted", -4),
        ("telecom-fraud-payments-stopped", -2),
        ("prevention-investment", -7),
        ("property-crime-cases-solved-change", 2),
        ("property-crime-cases-filed-change", 0),
        ("epidemic-key-persons-verified", 0),
    ],
)
def test_decimals_count_from_the_base_unit(lvliang: Dataset, ident: str, decimals: int) -> None:
    assert lvliang.metrics[ident].decimals == decimals


def test_bounds_and_readings(lvliang: Dataset) -> None:
    for metric in lvliang.release.metrics:
        if metric.qualifier == "more_than":
            assert (metric.lower, metric.upper, metric.status) == (metric.value, None, "E")
        elif metric.readings:
            assert metric.readings == (160, 165)
            assert (metric.lower, metric.upper, metric.status) == (160, 165, "U")
        else:
            assert metric.lower == metric.upper == metric.value


def test_how_many_there_are_of_the_rest(lvliang: Dataset) -> None:
    release = lvliang.release
    assert [section.id for section in release.sections] == [
        *("lead", "ten-groups", "political-security", "epidemic-control"),
        *("crime", "prevention", "services", "force"),
    ]
    assert [claim.locator.paragraph for claim in release.claims] == [5, 6, 9, 9, 11, 12, 13, 19, 24]
    assert len(release.platforms) == 9
    assert {"三零", "百日追逃", "四大工程", "五场战役", "扫黑除恶", "枫桥式"} <= {
        programme.name_as_written for programme in release.programmes
    }
    terms = {term.term for term in release.glossary}
    assert {"两抢", "盗抢骗", "命案积案", "部督", "止付", "双上升", "零发案", "枫桥式"} <= terms
    assert {"电信网络诈骗", "反诈", "scam"} <= set(lvliang.topics["fraud"].aliases)


def test_platforms_and_figures_name_each_other(lvliang: Dataset, qinghe: Dataset) -> None:
    for dataset in (lvliang, qinghe):
        for metric in dataset.release.metrics:
            naming = [p.id for p in dataset.release.platforms if metric.id in p.metrics]
            assert list(metric.platforms) == naming
