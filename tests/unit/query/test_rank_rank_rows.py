"""Places in order: what the bounds leave open is a range, what does not fit is told apart."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import pytest

from lvliang_cli.core.data.dataset import Collection, read_dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.query.compare import compare
from lvliang_cli.core.query.rank import rank
from lvliang_cli.core.text.bilingual import Untranslated
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.core.view.rank import rank_document

from ..support import prose
from ..synthetic import Release, release_of

Row = tuple[str, str, float]


def of_cities(*rows: Row, month: str = "2024-06") -> list[Release]:
    """A release of each city: its code, the qualifier and the number."""
    return [
        release_of(f"r{code}-{month}", (code, f"市{code}"), [("立案", qualifier, value)], month)
        for code, qualifier, value in rows
    ]


def read(releases: Iterable[Release]) -> Collection:
    return together([read_dataset(json.dumps(r).encode(), r["id"]) for r in releases])


def ranks(
    releases: Sequence[Release], period: str | None = None
) -> list[dict[str, tuple[int | None, int | None]]]:
    """For each table the ranks by code of place."""
    data = read(releases)
    return [
        {one.metric.dataset[1:7]: (one.first, one.last) for one in table}
        for table in rank(data, "立案", period).tables
    ]


def apart(releases: Sequence[Release], period: str | None = None) -> dict[str, str]:
    """Why each dataset has no rank."""
    found = rank(read(releases), "立案", period).apart
    return {one.metric.dataset: one.why.code for one in found if one.why is not None}


def with_figure(release: Release, **parts: Any) -> Release:
    release["metrics"][0] |= parts
    return release


def test_exact_numbers_have_one_rank_and_equal_ones_share_it() -> None:
    releases = of_cities(
        ("140100", "exact", 30),
        ("140200", "exact", 50),
        ("140300", "exact", 30),
        ("140400", "exact", 9),
    )
    assert ranks(releases) == [
        {"140200": (1, 1), "140100": (2, 2), "140300": (2, 2), "140400": (4, 4)}
    ]
    rows = rank_document(read(releases), "立案").rows()
    assert [row["is_tie"] for row in rows] == [False, True, True, False]
    assert rows[1]["tied"] == ["r140300-2024-06/figure-0"]
    assert {row["processing"] for row in rows} == {"derived"}


def test_bounds_leave_a_range_of_ranks() -> None:
    releases = of_cities(
        ("140100", "exact", 100),
        ("140200", "more_than", 90),
        ("140300", "exact", 90),
        ("140400", "nearly", 90),
        ("140500", "about", 1),
    )
    assert ranks(releases) == [
        {
            "140200": (1, 3),  # more than 90 is not known to be less than 100
            "140100": (1, 3),
            "140500": (1, 5),
            "140300": (3, 4),  # below 100, and certainly below what is more than 90
            "140400": (4, 5),
        }
    ]


def test_a_rounded_number_is_known_to_its_last_digit_alone() -> None:
    releases = of_cities(
        ("140100", "exact", 20000), ("140200", "exact", 20000), ("140300", "exact", 20001)
    )
    for release in releases[:2]:
        with_figure(release, decimals=-3)
    assert ranks(releases) == [{"140300": (1, 3), "140100": (1, 3), "140200": (1, 3)}]
    rows = rank_document(read(releases), "立案").rows()
    assert [(bool(row["tied"]), row["is_tie"]) for row in rows] == [
        (False, False),
        (True, False),
        (True, False),
    ]


def test_each_period_and_each_level_has_a_table_of_its_own() -> None:
    june = of_cities(("140100", "exact", 3), ("140200", "exact", 2), ("140000", "exact", 9))
    may = of_cities(
        ("140100", "exact", 1), ("140200", "exact", 5), ("140105", "exact", 1), month="2024-05"
    )
    both = [*june, *may]
    assert ranks(both) == [
        {"140100": (1, 1), "140200": (2, 2)},
        {"140200": (1, 1), "140100": (2, 2)},
    ]
    assert ranks(both, "2024-05") == ranks(may)
    assert ranks(both, "2024") == ranks(both)
    assert ranks(both, "2023") == []
    assert apart(both) == {"r140000-2024-06": "alone", "r140105-2024-05": "alone"}
    assert apart(both, "2024-06") == {"r140000-2024-06": "alone"}


def test_figures_of_another_period_are_told_apart_unless_their_place_is_ranked() -> None:
    releases = of_cities(("140100", "exact", 3), ("140200", "exact", 2), ("140300", "exact", 2))
    halves = of_cities(("140300", "exact", 8), ("140100", "exact", 9))
    for release in halves:
        release["id"] += "-half"
        period = {
            "start": "2024-01-01",
            "end": "2024-06-30",
            "basis": "printed",
            "as_written": None,
        }
        with_figure(release, period=period, dataset=release["id"])
    assert apart([*releases[:2], *halves], "2024-06") == {"r140300-2024-06-half": "other-period"}
    (note,) = rank(read([*releases[:2], *halves]), "立案", "2024-06").notes
    assert note.code == "other-periods"
    assert ranks([*releases, *halves], "2024-01/2024-06") == [{"140100": (1, 1), "140300": (2, 2)}]


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"cautions": ["period-uncertain"]}, "doubted"),
        ({"cautions": ["misprint"]}, "doubted"),
        ({"status": "U"}, "doubted"),
        ({"prices": "constant"}, "other-prices"),
        ({"unit": "person"}, "other-unit"),
        ({"kind": "amount"}, "other-kind"),
        ({"class": "programme"}, "other-class"),
        ({"processing": "derived"}, "derived"),
        ({"period": None}, "period-unknown"),
        ({"place": {"code": None, "name": {"zh": "城区", "en": None}}}, "part"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_does_not_measure_the_same_has_no_rank(parts: dict[str, Any], why: str) -> None:
    releases = of_cities(("140100", "exact", 3), ("140200", "exact", 1), ("140300", "exact", 2))
    with_figure(releases[2], **parts)
    assert apart(releases) == {"r140300-2024-06": why}
    assert ranks(releases) == [{"140100": (1, 1), "140200": (2, 2)}]


def test_a_change_on_another_base_and_a_printed_rank_have_none() -> None:
    releases = of_cities(("140100", "exact", 3), ("140200", "exact", 1), ("140300", "exact", 2))
    for release, basis in zip(releases, ("yoy", "last_year", "mom"), strict=True):
        change = {"basis": basis, "of": {"zh": "立案", "en": None}, "base": None}
        with_figure(release, kind="change", unit="percent", change=change, decimals=1)
    assert apart(releases) == {"r140300-2024-06": "other-basis"}
    for release in releases:
        with_figure(
            release, kind="rank", unit="rank", change=None, decimals=0, rank={"scope": None}
        )
        with_figure(release, **{"class": "rank"})
    assert set(apart(releases).values()) == {"rank"}


def test_places_that_are_not_known_are_never_ranked() -> None:
    known = of_cities(("140100", "exact", 3), ("140200", "exact", 1))
    unknown = [release_of(f"x{n}", None, [("立案", "exact", 7)]) for n in (1, 2)]
    assert apart([*known, *unknown]) == {"x1": "place-unknown", "x2": "place-unknown"}
    assert len(ranks([*known, *unknown])[0]) == 2


def test_one_place_that_prints_two_numbers_has_no_rank_and_one_printed_twice_has_one() -> None:
    releases = of_cities(("140100", "exact", 3), ("140200", "exact", 1), ("140300", "exact", 2))
    again = release_of("again", ("140300", "市"), [("立案", "exact", 5)])
    assert apart([*releases, again]) == {"r140300-2024-06": "several", "again": "several"}
    same = release_of("again", ("140300", "市"), [("立案", "exact", 2)])
    assert ranks([*releases, same]) == ranks(releases)


def test_places_without_a_code_and_the_nation_stand_by_themselves() -> None:
    rows = [("清河市", 5), ("白水市", 6), ("全国", 900)]
    releases = [release_of(f"r{n}", (None, name), [("立案", "exact", n)]) for name, n in rows]
    (table,) = rank(read(releases), "立案").tables
    assert [one.metric.dataset for one in table] == ["r6", "r5"]
    assert apart(releases) == {"r900": "alone"}


def test_names_keys_and_names_that_do_not_belong_together() -> None:
    releases = of_cities(("140100", "exact", 3), ("140200", "exact", 1), ("140300", "exact", 2))
    for release in releases:
        with_figure(release, indicator={"key": "cases", "words": "立案"})
    with_figure(releases[2], label={"zh": "刑事立案", "en": "Filed"})
    assert len(ranks(releases)[0]) == 3
    assert len(rank(read(releases), "r140100-2024-06/立案").tables[0]) == 3
    with_figure(releases[2], indicator=None)
    with pytest.raises(UnknownName, match="fits several"):
        rank(read(releases), "figure-0")
    with pytest.raises(UnknownName):
        rank(read(releases), "没有")


def test_the_name_of_its_own_place_in_a_label_does_not_count() -> None:
    releases = of_cities(("140100", "exact", 3), ("140200", "exact", 1))
    taiyuan = {"code": "140100", "name": {"zh": "太原市", "en": None}}
    datong = {"code": "140200", "name": {"zh": "大同市", "en": "Datong"}}
    with_figure(releases[0], place=taiyuan, label={"zh": "山西省太原市立案", "en": None})
    with_figure(releases[1], place=datong, label={"zh": "立案(大同)", "en": None})
    releases += of_cities(("140300", "exact", 2))
    assert list(ranks(releases)[0]) == ["140100", "140300", "140200"]
    assert rank_document(read(releases), "立案").title.en == "Of 立案"
    assert rank_document(read(releases[:2]), "立案").title == Untranslated("立案")
    found = compare(read(releases), [f"{r['id']}/figure-0" for r in releases[:2]]).comparisons
    assert [note.code for one in found for note in one.notes] == ["other-region"]
    with_figure(releases[0], label={"zh": "对太原市立案", "en": None})
    assert list(ranks(releases)[0]) == ["140300", "140200"]


def test_the_page_says_what_is_derived_and_why_something_is_apart() -> None:
    releases = of_cities(("140100", "exact", 3), ("140200", "more_than", 2), ("140300", "exact", 3))
    releases.append(release_of("lost", None, [("立案", "exact", 7)]))
    document = rank_document(read(releases), "立案")
    table, left = (block for block in document.blocks() if hasattr(block, "columns"))
    assert table.title.en == "2024-06, 3 cities, ranks derived"
    assert table.columns[0].title.en == "Rank"
    assert [row[0].en for row in table.rows] == ["1-2 (tie)", "1-2 (tie)", "1-3"]
    assert left.rows[0][4].en == "its place is not known"
    assert "bound only" in prose(document)
    grid = document.grid()
    assert len(grid.rows) == len(document.rows()) == 4
    assert dict(zip(grid.header, grid.rows[3], strict=True))["apart_code"] == "place-unknown"
    (only,) = rank_document(
        read(of_cities(("140100", "exact", 3), ("140200", "exact", 2))), "立案"
    ).blocks()[:1]
    assert len(only.rows) == 2
    empty = rank_document(read(releases), "立案", "2020")
    assert empty.rows() == []
    assert [block.title.en for block in empty.blocks() if hasattr(block, "columns")] == [
        "Not ranked"
    ]
    with_figure(releases[0], decimals=-1, value=30, lower=30, upper=30)
    with_figure(releases[2], decimals=-1, value=30, lower=30, upper=30)
    (table, *_) = rank_document(read(releases), "立案").blocks()
    assert table.rows[0][0].en == "1-3 (printed alike)"
