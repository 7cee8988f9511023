"""The strict reader refuses what it must, and says where."""

import json
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.core.data import dataset as datasets
from lvliang_cli.core.data import json_reader as strictjson
from lvliang_cli.core.data.dataset import load, load_judged, read_dataset
from lvliang_cli.core.data.value_kinds import Kind
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.text.hashing import sha256_of

from ..support import BUNDLED, SECOND, THIRD, Release, refusal, refusal_of


def test_the_bundled_dataset_is_taken_as_the_strict_reader_reads_it() -> None:
    """A line break more, and it is not known any longer."""
    data = BUNDLED.read_bytes()
    assert sha256_of(data) == datasets.BUNDLED_SHA256
    taken, read = (read_dataset(each, "") for each in (data, data + b"\n"))
    assert repr(taken.release) == repr(read.release)


def test_what_is_left_out_is_taken_as_it_is_read(tmp_path: Path) -> None:
    release = json.loads(SECOND.read_bytes())
    for record in (release, *release["metrics"]):
        for name in ("relations", "review", "place", "indicator", "prices"):
            record.pop(name, None)
    path = tmp_path / "shorter.json"
    path.write_text(json.dumps(release), "utf-8")
    taken, read = load_judged(str(path)).release, load(str(path)).release
    assert repr(taken) == repr(read)
    assert (read.relations, read.metrics[0].place) == ((), None)


def put(path: str, value: Any) -> Any:
    """A change that sets what stands at `path`, such as ``metrics.3.locator.start``."""

    def change(release: Release) -> None:
        target: Any = release
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in steps:
            target = target[step]
        target[last] = value

    return change


def drop(path: str) -> Any:
    def change(release: Release) -> None:
        target: Any = release
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in steps:
            target = target[step]
        del target[last]

    return change


REFUSED = [
    (put("metrics.3.locator.start", -1), "metrics[3].locator.start", "whole number"),
    (put("metrics.3.locator.start", 1.5), "metrics[3].locator.start", "whole number"),
    (put("metrics.3.locator.start", True), "metrics[3].locator.start", "whole number"),
    (put("metrics.0.value", "120000000"), "metrics[0].value", "a number"),
    (put("metrics.0.label", {"zh": "x"}), "metrics[0].label", "zh and en"),
    (put("metrics.0.label", {"zh": "x", "en": ""}), "metrics[0].label.en", "text of 1"),
    (put("metrics.0.label", {"zh": "x", "en": "x" * 2001}), "metrics[0].label.en", "text of 1"),
    (put("metrics.0.label", "x"), "metrics[0].label", "zh and en"),
    (put("metrics.0.kind", "number"), "metrics[0].kind", "one of count"),
    (put("metrics.0.cautions", ["danger"]), "metrics[0].cautions[0]", "one of bound"),
    (put("metrics.0.topics", "fraud"), "metrics[0].topics", "a list"),
    (put("metrics.0.id", "a b"), "metrics[0].id", "not a valid id"),
    (put("metrics.0", []), "metrics[0]", "an object"),
    (put("metrics.0.surprise", 1), "metrics[0]", "unknown field surprise"),
    (drop("metrics.0.note"), "metrics[0]", "field note is missing"),
    (put("extra", 1), "$", "unknown field extra"),
    (put("schema_version", "3.0"), "schema_version", "one of 2.0, 1.0"),
    (put("created", "2026-02-30"), "created", "not a valid date"),
    (put("created", "20260228"), "created", "not a valid date"),
    (put("sources", []), "sources", "a list of 1"),
    (put("sources.0.url", "javascript:alert(1)"), "sources[0].url", "web address"),
    (put("sources.0.sha256", "x" * 64), "sources[0].sha256", "SHA-256"),
    (put("sources.0.text_included", 0), "sources[0].text_included", "true or false"),
    (put("sections.0.paragraphs", [2, 1]), "sections[0].paragraphs", "[first, last]"),
    (put("sections.0.paragraphs", [1]), "sections[0].paragraphs", "[first, last]"),
    (put("sections.1.id", "lead"), "sections[1].id", "given twice"),
    (put("metrics.1.id", "data-centre-investment"), "metrics[1].id", "given twice"),
    (put("metrics.0.section", "nowhere"), "metrics[0].section", "nowhere does not exist"),
    (put("metrics.0.topics", ["nothing"]), "metrics[0].topics", "does not exist"),
    (put("metrics.0.platforms", ["none"]), "metrics[0].platforms", "does not exist"),
    (put("metrics.0.unit", "furlong"), "metrics[0].unit", "does not exist"),
    (put("metrics.0.dataset", "other"), "metrics[0].dataset", "does not exist"),
    (put("metrics.0.locator.source", "other"), "metrics[0].locator.source", "does not exist"),
    (put("claims.0.section", "nowhere"), "claims[0].section", "does not exist"),
    (put("claims.0.topics", ["nothing"]), "claims[0].topics", "does not exist"),
    (put("sections.0.topics", ["nothing"]), "sections[0].topics", "does not exist"),
    (put("topics.0.broader", "nothing"), "topics[0].broader", "does not exist"),
    (put("topics.0.broader", "data-centre"), "topics[0].broader", "circular"),
    (put("platforms.0.metrics", ["nothing"]), "platforms[0].metrics", "does not exist"),
    (put("programmes.0.metrics", ["nothing"]), "programmes[0].metrics", "does not exist"),
    (put("platforms.0.locators", []), "platforms[0].locators", "a list of 1"),
    (put("metrics.0.locator.end", 190), "metrics[0].locator", "span"),
    (put("claims.0.locator.paragraph", 99), "claims[0].locator", "outside its source"),
    (put("metrics.0.as_written", "1.3亿元"), "metrics[0].as_written", "differs"),
    (put("metrics.0.lower", 130000000), "metrics[0]", "outside its bounds"),
    (put("metrics.0.upper", 110000000), "metrics[0]", "outside its bounds"),
    (put("metrics.0.upper", None), "metrics[0]", "bounds are its value"),
    (put("metrics.17.readings", [161, 165]), "metrics[17]", "bounds are its value"),
    (put("metrics.4.readings", [1]), "metrics[4]", "bounds"),
    (put("metrics.6.upper", 112999), "metrics[6]", "do not fit qualifier more_than"),
    (put("metrics.6.lower", None), "metrics[6]", "do not fit qualifier more_than"),
    (put("metrics.6.qualifier", "nearly"), "metrics[6]", "do not fit qualifier nearly"),
    (put("metrics.6.qualifier", "about"), "metrics[6]", "do not fit qualifier about"),
    (put("metrics.6.cautions", []), "metrics[6].cautions", "caution bound is missing"),
    (
        put("metrics.17.cautions", ["no-period"]),
        "metrics[17].cautions",
        "caution ambiguous is missing",
    ),
    (put("metrics.17.value", 162), "metrics[17].readings", "not among the readings"),
    (put("metrics.0.platforms", []), "metrics[0].platforms", "differs from what platforms say"),
    (put("metrics.0.kind", "change"), "metrics[0].change", "does not fit kind change"),
    (put("metrics.15.change", None), "metrics[15].change", "does not fit kind change"),
    (put("metrics.13.rank", None), "metrics[13].rank", "does not fit kind rank"),
    (put("metrics.2.period.start", "2021-01-01"), "metrics[2].period", "ends before it starts"),
    (put("period.end", "2019-01-01"), "period", "ends before it starts"),
]


@pytest.mark.parametrize(("change", "place", "why"), REFUSED, ids=[row[1] for row in REFUSED])
def test_what_is_refused_is_named_with_its_place(change: Any, place: str, why: str) -> None:
    said = refusal(change)
    assert said.startswith(f"dataset, at {place}: "), said
    assert why in said


@pytest.mark.parametrize(
    ("old", "new", "place", "why"),
    [
        ('"value": 120000000', '"value": NaN', "metrics[0].value", "NaN is not a valid number"),
        (
            '"value": 120000000',
            '"value": -Infinity',
            "metrics[0].value",
            "-Infinity is not a valid number",
        ),
        ('"value": 120000000', '"value": 1' + "0" * 5000, "metrics[0].value", "40 digits"),
        ('"value": 120000000', '"value": 1e400', "metrics[0].value", "40 digits"),
        ('"value": 120000000', '"value": 1e-400', "metrics[0].value", "40 digits"),
        ('"value": 120000000', '"value": 12345e38', "metrics[0].value", "40 digits"),
        ('"value": 120000000', '"value": 0.' + "1" * 99, "metrics[0].value", "40 digits"),
        (
            '"chars": 2163',
            '"chars": Infinity',
            "sources[0].chars",
            "Infinity is not a valid number",
        ),
        ('"region": {', '"region": {"code": "1", ', "region", "key code is given twice"),
        ('"id": "lvliang-2020h1"', '"id": "a", "id": "b"', "$", "key id is given twice"),
        ('"review": []', '"review": NaN', "review", "NaN"),
    ],
)
def test_what_json_lets_through_is_refused_at_its_place(
    old: str, new: str, place: str, why: str
) -> None:
    text = BUNDLED.read_text("utf-8")
    assert old in text
    said = refusal_of(lambda: read_dataset(text.replace(old, new, 1).encode(), "x"))
    assert said.startswith(f"dataset, at {place}: ")
    assert why in said


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "line 1, column 1"),
        (b'{"a": 1,}', "not valid JSON"),
        (b"\xff\xfe{\x00}\x00", "not UTF-8 (byte 0)"),
        (b"[" * 100_000, "nested too deep"),
        (b"[]", "expected an object"),
        (b"1", "expected an object"),
        (b'{"a": 1, "a": 2}', "key a is given twice"),
        (b"NaN", "NaN is not a valid number"),
    ],
)
def test_what_is_no_dataset_at_all(data: bytes, why: str) -> None:
    assert why in refusal_of(lambda: read_dataset(data, "x"))


def test_a_dataset_that_is_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strictjson, "MAX_BYTES", 1024 * 1024)
    assert "larger than 1 MiB" in refusal_of(lambda: strictjson.parse(b" " * (1024 * 1024 + 1)))


def test_a_mark_at_the_start_is_accepted() -> None:
    marked = b"\xef\xbb\xbf" + BUNDLED.read_bytes()
    assert len(read_dataset(marked, "x").release.metrics) == 35


def test_digits_are_kept_as_the_file_has_them() -> None:
    found = strictjson.parse(b"[3.10, 1E3, -0, 0.00, 1234567890123456789]")
    assert [str(number) for number in found] == [
        "3.10",
        "1E+3",
        "0",
        "0.00",
        "1234567890123456789",
    ]


def test_a_refusal_names_the_file_and_a_missing_file_the_way_out() -> None:
    with pytest.raises(BadData) as refused:
        load("no/such/file.json")
    assert refused.value.token == "no/such/file.json"
    assert refused.value.hint is not None
    assert "--data" in refused.value.hint.en
    with pytest.raises(BadData) as refused:
        read_dataset(b"{", "some.json")
    assert refused.value.hint is not None
    assert "some.json" in refused.value.hint.en


def test_a_name_that_is_no_path_is_refused() -> None:
    with pytest.raises(BadData):
        load("null\x00byte")


def test_standard_input_is_read_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = BUNDLED.open("rb")

    monkeypatch.setattr("sys.stdin", Input)
    assert load("-").path == "-"
    Input.buffer.close()
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(BadData):
        load("-")


def test_an_installed_package_brings_its_own_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    assert datasets.bundled_path() == str(BUNDLED)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "metrics.json").write_bytes(BUNDLED.read_bytes())
    monkeypatch.setattr(datasets, "_PACKAGE", str(tmp_path))
    assert datasets.bundled_path() == str(tmp_path / "data" / "metrics.json")


def test_a_kind_must_say_how_it_is_read() -> None:
    with pytest.raises(NotImplementedError):
        Kind().read(1, "x")


def test_the_hash_is_of_the_bytes_of_the_file() -> None:
    import hashlib

    assert load(None).sha256 == hashlib.sha256(BUNDLED.read_bytes()).hexdigest()
    assert json.loads(BUNDLED.read_bytes())["id"] == load(None).release.id


@pytest.mark.parametrize("path", [None, str(SECOND), str(THIRD)])
def test_a_file_that_was_judged_is_read_the_same(path: str | None) -> None:
    known, again = load(path), load_judged(path)
    assert (again.release, again.path, again.data) == (known.release, known.path, known.data)
