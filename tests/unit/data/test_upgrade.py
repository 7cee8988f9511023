"""Datasets of version 1.0 are read as before, and become ones of today when asked to."""

import json
from typing import Any

from lvliang_cli.core.data.dataset import read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.data.model import Release
from lvliang_cli.core.data.upgrade import upgraded
from lvliang_cli.core.text.bilingual import Untranslated
from lvliang_cli.render.json_text import indented

from ..support import SECOND

NEW = {
    "metrics": ("place", "prices", "indicator"),
    "relations": ("complete", "evidence", "linked", "doubts"),
}


def old(path: Any = SECOND) -> Any:
    """A dataset in the form of version 1.0."""
    data = json.loads(path.read_bytes())
    data["schema_version"] = "1.0"
    data["region"]["code"] = "000000"
    for noun, names in NEW.items():
        for record in data[noun]:
            for name in names:
                del record[name]
    for metric in data["metrics"]:
        for part, name in (("period", "as_written"), ("change", "base")):
            if metric[part]:
                del metric[part][name]
    del data["period"]["as_written"]
    return data


def read(data: Any) -> Release:
    return read_dataset(json.dumps(data).encode(), "old.json").release


def placeholders(data: Any) -> Any:
    """What drafts of version 1.0 put for what they did not know."""
    unknown = {"zh": "未注明", "en": "not stated"}
    data["region"]["name"] = data["sources"][0]["publisher"] = unknown
    data["sources"][0]["issued"] = {
        "date": "2026-01-31",
        "as_written": "未注明",
        "year_inferred": True,
    }
    data["sources"][0]["url"] = "https://unknown.invalid/"
    data["period"] = {"start": "2026-01-31", "end": "2026-01-31", "basis": "inferred"}
    data["metrics"][0]["label"] = {"zh": "接报警情", "en": "接报警情"}
    return data


def test_a_file_of_version_1_is_read_with_nothing_of_the_new() -> None:
    release, today = read(old()), read(json.loads(SECOND.read_bytes()))
    assert release.schema_version == "1.0"
    assert release.region == (None, today.region and today.region.name)
    assert (release.sources, release.period) == (today.sources, today.period)
    assert release.relations[0].complete is None
    assert [metric.value for metric in release.metrics] == [m.value for m in today.metrics]
    assert {metric.place for metric in release.metrics} == {None}


def test_placeholders_of_old_drafts_are_read_as_unknown() -> None:
    release = read(placeholders(old()))
    (source,) = release.sources
    assert (source.publisher, source.issued, source.url) == (None, None, None)
    assert (release.region, release.period) == (None, None)
    assert isinstance(release.metrics[0].label, Untranslated)
    assert not isinstance(release.metrics[1].label, Untranslated)


def test_a_period_that_is_known_stays_though_the_date_of_issue_is_not() -> None:
    data = placeholders(old())
    data["period"] = {"start": "2023-01-01", "end": "2023-09-30", "basis": "printed"}
    period = read(data).period
    assert period is not None
    assert period[:2] == ("2023-01-01", "2023-09-30")


def test_an_upgraded_file_is_one_of_today_and_says_the_same() -> None:
    release = read(placeholders(old()))
    form = RELEASE.form(upgraded(release))
    assert form["schema_version"] == "2.0"
    assert form["sources"][0]["url"] is None
    assert form["metrics"][0]["label"] == {"zh": "接报警情", "en": None}
    again = read_dataset(indented(form).encode(), "new.json").release
    assert again == upgraded(release)
    assert again.metrics == release.metrics
