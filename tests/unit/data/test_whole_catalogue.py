"""An answer from the whole catalogue names the datasets that it comes from, and no others."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.core.contract.document import Document, Prose
from lvliang_cli.core.data.dataset import Collection, Totals
from lvliang_cli.core.data.gather import gather, is_catalogue
from lvliang_cli.core.query.lookup import resolve
from lvliang_cli.core.query.trend import trend
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.core.view.search import search_document
from lvliang_cli.core.view.show import show
from lvliang_cli.render.json_document import envelope

from ..support import SECOND, THIRD


@pytest.fixture
def catalogue(home: Path) -> Collection:
    """The bundled release and those of Qinghe, as ``all`` reads them."""
    folder = home / "datasets"
    folder.mkdir(parents=True)
    for path in (SECOND, THIRD):
        shutil.copy(path, folder)
    return gather(["all"])


def named(document: Document) -> list[str]:
    return [one["id"] for one in envelope(document)["datasets"]]


def last(document: Document) -> str:
    block = document.blocks()[-1]
    assert isinstance(block, Prose)
    return str(block.text)


def test_it_is_meant_by_its_name_alone() -> None:
    assert is_catalogue(["all"])
    assert is_catalogue(["all", "all"])
    assert not is_catalogue([])
    assert not is_catalogue(["all", "qinghe-2022"])


def test_its_totals_are_of_all(catalogue: Collection, home: Path) -> None:
    assert catalogue.totals == Totals(len(catalogue.records("metrics")), 0)
    assert catalogue.notes == ()
    path = home / "datasets" / SECOND.name
    release = json.loads(path.read_bytes())
    first = release["metrics"][0]
    first["cautions"].append("unreviewed")
    release["review"] = [reviewed(first)]
    path.write_text(json.dumps(release), "utf-8")
    found = gather(["all"])
    assert found.totals == Totals(len(catalogue.records("metrics")), 1)
    (note,) = found.showing(["qinghe-2022"]).notes
    assert note.words.en.startswith(f"1 of {len(catalogue.records('metrics'))} figures")


def reviewed(metric: dict[str, Any]) -> dict[str, Any]:
    return {
        "metric": metric["id"],
        "status": "open",
        "confidence": None,
        "doubts": [],
        "as_written": metric["as_written"],
        "corrected": [],
    }


def test_an_answer_names_what_it_comes_from(catalogue: Collection, years: Collection) -> None:
    document = show(catalogue, "qinghe-2022/scams")
    assert named(document) == ["qinghe-2022"]
    assert "11 October 2022" in last(document)
    assert "2023" not in last(document)
    assert named(show(years, "qinghe-2022/scams")) == ["qinghe-2023", "qinghe-2022"]


def test_an_answer_of_nothing_names_none(catalogue: Collection) -> None:
    document = search_document(catalogue, "zzzz")
    assert named(document) == []
    assert "not verified" in last(document)
    assert "Source" not in last(document)


def test_only_releases_of_the_same_place_are_told_to_lack_a_figure(catalogue: Collection) -> None:
    found = trend(catalogue, "lvliang-2020h1/epidemic-people-inspected")
    assert [note.code for note in found.notes] == ["one-observation"]
    only = next(
        metric.id
        for metric in catalogue.of(resolve(catalogue, "qinghe-2023/alarms").record).release.metrics
        if len(trend(catalogue, f"qinghe-2023/{metric.id}").observations) == 1
    )
    notes = trend(catalogue, f"qinghe-2023/{only}").notes
    missing = [note.words.en for note in notes if note.code == "not-in-release"]
    assert len(missing) == 1
    assert missing[0].startswith("qinghe-2022 has no such figure")


def test_a_release_of_no_known_place_is_not_told_to_lack_one(
    catalogue: Collection, home: Path
) -> None:
    path = home / "datasets" / THIRD.name
    release = json.loads(path.read_bytes())
    path.write_text(json.dumps({**release, "region": None}), "utf-8")
    notes = trend(gather(["all"]), "lvliang-2020h1/epidemic-people-inspected").notes
    assert "not-in-release" not in [note.code for note in notes]


def test_a_name_that_many_know_lists_the_first(catalogue: Collection) -> None:
    with pytest.raises(UnknownName) as refused:
        resolve(catalogue, "scams")
    assert refused.value.did_you_mean == (
        "lvliang-2020h1/topic:fraud",  # an alias there
        *("qinghe-2022/topic:scams", "qinghe-2023/topic:scams"),
    )
