"""Datasets to change, and figures made to order."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.core.check.dataset.dataset_check import check_all, results
from lvliang_cli.core.check.verdict.result import Result
from lvliang_cli.core.contract.document import Document, Prose
from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.view.check.file_findings import CheckedFile

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = ROOT / "data" / "metrics.json"
SECOND = ROOT / "tests" / "data" / "releases" / "qinghe-2023.json"
THIRD = SECOND.with_name("qinghe-2022.json")

Release = dict[str, Any]
Argument = tuple[str, str | int]


def changed(change: Callable[[Release], object], file: Path = BUNDLED) -> Dataset:
    """The dataset in `file`, the bundled one, after `change` was made to its JSON."""
    release: Release = json.loads(file.read_bytes())
    change(release)
    return read_dataset(json.dumps(release).encode(), "changed.json")


def refusal(change: Callable[[Release], object]) -> str:
    """What the reader says when it refuses the changed dataset."""
    return refusal_of(lambda: changed(change))


def refusal_of(read: Callable[[], object]) -> str:
    with pytest.raises(BadData) as refused:
        read()
    assert refused.value.words.zh
    return refused.value.words.en


def of_year(year: int, change: Callable[[Release], object] = lambda _: None) -> Dataset:
    """The release of 2022 as one of another year, after `change` was made to its JSON."""
    release: Release = json.loads(THIRD.read_text("utf-8").replace("2022", str(year)))
    change(release)
    return read_dataset(json.dumps(release).encode(), f"qinghe-{year}.json")


def relation(type: str, stated: str | None, *arguments: Argument, **parts: Any) -> Release:
    """A relation as a file has it, its arguments by the id of a figure or as a plain number."""
    return {
        "id": f"{type.replace('_', '-')}-of-{stated or 'all'}",
        "type": type,
        "stated": stated,
        "arguments": [
            {
                "role": role,
                "metric": of if isinstance(of, str) else None,
                "value": None if isinstance(of, str) else of,
            }
            for role, of in arguments
        ],
        "locators": [],
        "note": None,
        **parts,
    }


def result_of(dataset: Dataset) -> Result:
    """What became of the one relation of `dataset`."""
    (checked,) = [one for one in results(check_all(dataset)) if one.relation]
    return checked.result


def figure(value: Any, **parts: Any) -> Metric:
    """A figure of `value`, exact and in cases unless `parts` say otherwise."""
    record = Metric(
        id="made",
        dataset="made",
        label=Words("数", "number"),
        section="s",
        topics=(),
        platforms=(),
        kind="count",
        class_="statistic",
        value=value,
        unit="case",
        decimals=0,
        as_written=str(value),
        qualifier="exact",
        qualifier_as_written=None,
        lower=value,
        upper=value,
        period=None,
        change=None,
        rank=None,
        readings=(),
        cautions=(),
        status="A",
        processing="as_printed",
        locator=Locator("s", 1, None, 0, 1, "x", 1, "0" * 64),
        note=None,
    )
    return record._replace(**parts)


def prose(document: Document) -> str:
    """All running text of a document, in English."""
    return "\n".join(
        block.text.en if isinstance(block.text, Words) else block.text
        for block in document.blocks()
        if isinstance(block, Prose)
    )


def checked_text(text: str, kind: str = "text", pages: tuple[int, ...] = ()) -> CheckedFile:
    """`text` read, linked and checked, as a file of a `kind` with such `pages`."""
    release = draft(read(text), About("release", None, None, date(2026, 1, 31)))
    dataset = Dataset(release, "a.txt", text.encode())
    return CheckedFile("a.txt", kind, text, pages, dataset, check_all(dataset))


SLIP = (
    "清河市公安局\n"
    "上半年刑事案件立案1279起,破案768起,破案率62.05%。\n"
    "其中盗窃300起,占立案总数的23.5%。"
)
"""A release with one figure that does not match (60.05%) and one that does."""
