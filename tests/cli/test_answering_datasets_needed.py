"""Answers of the whole catalogue are the same with the index and without it."""

import json
import os
import shlex
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli import output
from lvliang_cli.cli import emit
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.index import answering, datasets_needed, store
from lvliang_cli.request import Request
from lvliang_cli.sources import whole_catalogue

from .calling import BUNDLED, SECOND, THIRD, Ran, registered, release_of, run

Release = dict[str, Any]
PLACES = {"north": ("130100", "北城市"), "south": ("440100", "南城市"), "unknown": None}


def variant(path: Path, ident: str, year: int, place: tuple[str, str] | None) -> Release:
    """The release of `path` as another one: of its own id, year and place."""
    text = path.read_text("utf-8").replace("2023-", f"{year}-").replace("2022-", f"{year}-")
    release: Release = json.loads(text)
    release["id"] = ident
    for metric in release["metrics"]:
        metric["dataset"] = ident
        for part in (metric["period"], (metric["change"] or {}).get("base")):
            if part and part["start"] is None:
                part["end"] = None
    release["region"] = place and {"code": place[0], "name": {"zh": place[1], "en": None}}
    return release


def relabelled(release: Release) -> None:
    """One label in another language alone, figures of another place, which one names, a name that
    is shared.
    """
    release["metrics"][0]["label"]["en"] = "Named otherwise"
    for metric in release["metrics"][1:3]:
        metric["place"] = {"code": "440100", "name": {"zh": "南城市", "en": None}}
    label = release["metrics"][2]["label"]
    label |= {"zh": f"南城市{label['zh']}", "en": None}
    release["topics"][0]["label"] = dict(release["topics"][1]["label"])


def own(release: Release) -> None:
    """Words and numbers that no other release has."""
    release["metrics"][2]["label"] = {"zh": "独角兽案件数㊙", "en": "Unicorn cases"}
    release["topics"][0]["aliases"] = ["孤例"]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of three places and four years, with files that are not datasets."""
    home = tmp_path_factory.mktemp("catalogue")
    folder = home / "datasets"
    folder.mkdir()
    changes: dict[str, Callable[[Release], None]] = {
        "north-2019": relabelled,
        "south-2021": own,
    }
    for name, place in PLACES.items():
        for path, year in ((SECOND, 2019), (SECOND, 2020), (THIRD, 2021), (SECOND, 2023)):
            ident = f"{name}-{year}"
            release = variant(path, ident, year, place)
            changes.get(ident, lambda _: None)(release)
            (folder / f"{ident}.json").write_text(json.dumps(release), "utf-8")
    bundled = json.loads(BUNDLED.read_bytes().replace(b'"lvliang-2020h1"', b'"again-2020"'))
    (folder / "again-2020.json").write_text(json.dumps(bundled), "utf-8")
    (folder / "broken.json").write_text("{", "utf-8")
    return home


def asked(home: Path, *arguments: str, index: str = "") -> Ran:
    env = {"LVLIANG_HOME": str(home), store.SWITCH: index, "LVLIANG_DATA": "all"}
    return run(*arguments, env=env)


def calls() -> list[str]:
    """The registry's calls on datasets, and more that name and filter in every way."""
    kept = [
        shlex.join(call)
        for name, call in registered().items()
        if not name.startswith(("extract", "review", "data.", "export", "query", "verify"))
        and "--data" not in call
        and str(SECOND) not in shlex.join(call)
    ]
    figure, topic = release_of(SECOND)["metrics"][0], release_of(SECOND)["topics"][0]
    label = figure["label"]["zh"]
    more = [
        *(
            f"search {word}"
            for word in ("案", "破获", "检查车", "刑事案件", "独角兽", "㊙", "孤例")
        ),
        *(
            "search 破获 案件",
            "search vehicles",
            "search 0",
            "search 1,240",
            "search 12",
            "search ''",
        ),
        *("search 案 --limit 3", "search nowhere", "search 案 --limit 0", "search 案 --limit -1"),
        *("search unicorn --limit 2", "search 起 --limit 30", "search 案件 unicorn --limit 9"),
        *("metrics list --limit 3", "metrics list --limit 70", "metrics list --limit 0"),
        *(
            f"metrics list --topic {t} --limit 7"
            for t in (topic["id"], "fraud", "孤例", "no-topic")
        ),
        f"metrics list --topic {topic['id']} --topic fraud --limit 60",
        *("metrics list --topic scams --section public-order", "metrics list --unit 起 --limit 40"),
        *("metrics list --unit nowhere", "metrics list --unit 起 --topic 孤例 --limit 5"),
        *("metrics list --period 2021 --limit 3", "metrics list --sort -value --limit 5"),
        *("metrics list --search 独角兽", "metrics list --search 案 --limit 11 --kind count"),
        *("metrics list --sort value --unit 起 --limit 4", "metrics list --sort label --limit 30"),
        *("metrics list --sort -value --topic 孤例 --limit 2", "topics list --sort -id --limit 3"),
        *("metrics list --sort nothing --limit 2", "metrics list --sort id --limit 0"),
        *("metrics list --topic 主题:fraud --limit 5", "metrics list --topic again-2020/fraud"),
        *(
            "metrics list --topic 孤例 --topic scams --limit 50",
            "topics list --search 起 --limit 2",
        ),
        *("metrics list --topic sca", "metrics list --section 孤例", "metrics list --min 100"),
        *("metrics list --kind change --limit 30", "metrics list --fields id,value --limit 2"),
        *("metrics list --region 北城市 --limit 3", "metrics list --region 440000 --topic scams"),
        *("metrics list --region 南城市 --dataset north-2019", "search 案 --region 河北"),
        *("summary --dataset NORTH-2020", "summary --dataset nowhere", "show fraud --region 南城"),
        *("check --region 440100 --dataset south-2021", "metrics list --region 浙江"),
        *(
            f"trend {shlex.quote(label)} --region 北城",
            f"compare {shlex.quote(label)} --region 广东",
        ),
        *(f"rank {shlex.quote(label)}", f"rank {shlex.quote(label)} --region 河北 --period 2021"),
        *(f"rank {figure['id']}", "rank 独角兽案件数", "rank nothing", "rank 'Named otherwise'"),
        *(
            f"{call} {release_of(SECOND)['metrics'][2]['label']['zh']}"
            for call in ("rank", "trend")
        ),
        *(f"rank south-2021/{figure['id']}", f"rank {shlex.quote(label)} --dataset north-2020"),
        *("cite --region 130100", "report --region 130100 --json", "metrics list --region 山西"),
        'query "select count(*) from figures" --region 440100',
        f"metrics show south-2021/{figure['id']}",
        f"metrics show {figure['id']}",
        *("metrics show 独角兽案件数", "metrics show nothing", "metrics show SOUTH-2021/unicorn"),
        *("metrics show nowhere/alarms", "metrics show south-2021/nothing", "metrics show unicorn"),
        *(
            "show 孤例",
            "show fraud",
            "show scams",
            "show metric:独角兽案件数",
            "show north-2019/scams",
        ),
        *(
            "show 案件数",
            "show 檢查",
            *("show 破获刑事案件多少起", "show 2021年破获案件同比下降多少", "show 独角兽案有几起"),
            *("show 未破案件多少起", "show 一至六月不起诉多少人"),
            *(
                "show 北城2020年案件",
                "show 哪些下降了",
                "show 天气如何",
                "show 破获案件占比多少",
                "show 多少个村",
            ),
            *("show 广州破获刑事案件", "show 去年检查车辆多少", "show 2021年", "show 刑事立案最多"),
            "metrics list --topic 孤",
            "cite 独角兽案件",
            "show unicorns",
        ),
        *("show ''", "show :", "show topic:", "show 'unicorn cases'", "show 独角"),
        *("topics list --limit 4", "claims list --limit 2", "topics list --search 诈骗"),
        *("topics show again-2020/fraud", "claims list --topic fraud", "glossary 两抢", "glossary"),
        *(
            f"trend {ident}/{figure['id']}"
            for ident in ("north-2020", "south-2023", "unknown-2019")
        ),
        f"trend {label}",
        *("trend 独角兽案件数", "trend nothing", "trend again-2020/drunk", "trend unicorn"),
        *(f"trend north-2019/{m['id']}" for m in release_of(SECOND)["metrics"][:5]),
        f"compare {label}",
        f"compare north-2019/{figure['id']} north-2020/{figure['id']}",
        *("compare 独角兽案件数", f"compare 独角兽案件数 {figure['id']}", "compare fraud nothing"),
        *("cite 独角兽案件数 --accessed 2026-01-31", "cite --accessed 2026-01-31"),
        *("check", "info", "summary", "check --explain 独角兽案件数"),
        *("data list", "data list --sort -metrics --limit 3", "data list --region 北城市"),
    ]
    return list(dict.fromkeys([*kept, *more]))


read_once, judged_once = cache(whole_catalogue.read_file), cache(answering.load_judged)
"""What the files of `home` hold, which no test changes."""


FORMS = ("json", "csv", "plain")
ASKS_THE_FORM = ("summary", "query")
"""What these do depends on the form; the others are written in each by what follows them."""


def in_every_form(document: Any, request: Request) -> bool:
    """Write `document` in each form, and the remarks that go beside it there."""
    for form in FORMS:
        asked = request._replace(format=form)
        if not output.emit(document, asked):
            emit.tell(Words("没有", "none"))
        for words in output.notes_for_stderr(document, asked):
            emit.tell(words)
    return True


@pytest.mark.parametrize("call", calls())
def test_the_index_changes_no_answer(call: str, home: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(whole_catalogue, "read_file", read_once)
        patch.setattr(answering, "load_judged", judged_once)
        if not (forms := FORMS if call.startswith(ASKS_THE_FORM) else ()):
            patch.setattr(emit, "write", in_every_form)
        for form in forms or ("json",):
            arguments = [*shlex.split(call), "--format", form]
            without = asked(home, *arguments, index="off")
            assert asked(home, *arguments) == without, form
            assert without.code in (0, 1, 2, 3), without.said


def test_only_what_is_needed_is_read(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked(home, "search", "案", "--limit", "1")
    read: list[str] = []
    load, known = answering.load, answering.load_judged
    monkeypatch.setattr(answering, "load", lambda path: read.append(path) or load(path))
    monkeypatch.setattr(answering, "load_judged", lambda path: read.append(path) or known(path))
    monkeypatch.setattr(store, "read_files", None)
    for call, most in {
        "search 独角兽": 1,
        "search 孤例": 1,
        "metrics show south-2021/alarms": 1,
        "metrics show 独角兽案件数": 1,
        "metrics list --limit 5": 4,
        "metrics list --topic 孤例 --limit 5": 1,
        "trend south-2020/alarms": 20,
        "show again-2020/fraud": 1,
    }.items():
        read.clear()
        assert asked(home, *shlex.split(call), "--json").code == 0, call
        assert 1 <= len(read) <= most, (call, read)


@pytest.mark.parametrize("is_seen", [True, False])
@pytest.mark.parametrize("text", ["{", '{"id": 1, "id": 2}', "\xff"])
def test_a_file_that_changes_at_the_moment_is_refused(
    text: str, is_seen: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It changes between the look at the stamps and the reading, and its stamp may be as it was."""
    folder = tmp_path / "datasets"
    folder.mkdir()
    for path in (SECOND, THIRD):
        (folder / path.name).write_bytes(path.read_bytes())
        os.utime(folder / path.name, (1, 1))
    call = ("metrics", "show", "qinghe-2022/alarms", "--json")
    assert asked(tmp_path, *call).code == 0
    opened, before = store.opened, store.stamp_now(str(folder / THIRD.name))

    def changed_after() -> Any:
        connection = opened()
        (folder / THIRD.name).write_text(text, "latin-1")
        return connection

    monkeypatch.setattr(store, "opened", changed_after)
    if not is_seen:
        monkeypatch.setattr(store, "stamp_now", lambda path: before)
    assert asked(tmp_path, *call).code == 3


def test_an_answer_names_the_datasets_that_it_comes_from(home: Path) -> None:
    found = asked(home, "search", "独角兽", "--json").json
    assert [one["id"] for one in found["datasets"]] == ["south-2021"]
    assert [note["code"] for note in found["notes"]] == ["unreadable"]
    none = asked(home, "search", "nowhere", "--json").json
    assert (none["datasets"], none["results"]) == ([], [])
    assert len(asked(home, "info", "--json").json["datasets"]) == 14


def test_a_sorted_list_is_made_of_the_best_of_each_part(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "AT_ONCE", 2)
    for call in (
        *("metrics list --sort -value --limit 3", "metrics list --sort value --unit 起 --limit 9"),
        *("metrics list --sort id --limit 1", "metrics list --sort -period --limit 60"),
        *("metrics list --sort -lower --topic 孤例 --limit 5", "topics list --sort id --limit 7"),
    ):
        for form in ("--json", "--csv", "--format=plain"):
            arguments = [*shlex.split(call), form]
            assert asked(home, *arguments) == asked(home, *arguments, index="off")


def test_words_that_many_hold_are_found_in_turn(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datasets_needed, "MOST_HELD", 3)
    for call in ("search 案 --limit 40", "search 独角兽 案", "search 起 破 --limit 9"):
        arguments = [*shlex.split(call), "--json"]
        assert asked(home, *arguments) == asked(home, *arguments, index="off")


@pytest.mark.parametrize("places", [("north",), ("north", "south")])
def test_a_name_that_is_first_of_an_unknown_place(places: tuple[str, ...], tmp_path: Path) -> None:
    folder = tmp_path / "datasets"
    folder.mkdir()
    for name in ("a-unplaced", *places):
        for year in (2019, 2020, 2023):
            release = variant(SECOND, f"{name}-{year}", year, PLACES.get(name))
            (folder / f"{name}-{year}.json").write_text(json.dumps(release), "utf-8")
    figure = release_of(SECOND)["metrics"][0]
    for name in (figure["label"]["zh"], f"a-unplaced-2020/{figure['id']}", figure["id"]):
        for form in ("--json", "--format=plain"):
            arguments = ["trend", name, form]
            assert asked(tmp_path, *arguments) == asked(tmp_path, *arguments, index="off")
