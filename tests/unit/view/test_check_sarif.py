"""The SARIF log: judged by the models of a library, and by hand where those are silent."""

import json
from typing import Any

from pydantic import BaseModel
from sarif_pydantic import Sarif

from lvliang_cli.core.text.bilingual import Lang, Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.view.check.file_findings import CheckedFile
from lvliang_cli.core.view.check.sarif import RULES, sarif, uri
from lvliang_cli.render.json_text import indented

from ..support import SLIP, changed, checked_text

UNREAD = CheckedFile("no such.txt", failure=BadData(Words("坏", "bad")))
UNMODELLED = {"columnKind", "toolExecutionNotifications"}
"""Properties of SARIF 2.1.0 that the library passes over."""


def log(*files: CheckedFile, lang: Lang = "en") -> Any:
    document = sarif(files, lang)
    text = indented(document.body())
    assert unknown(Sarif.model_validate_json(text)) <= UNMODELLED
    return json.loads(text)


def unknown(model: Any) -> set[str]:
    """The members in `model` that the library knows nothing of."""
    if isinstance(model, list):
        return {name for item in model for name in unknown(item)}
    if not isinstance(model, BaseModel):
        return set()
    inside = {name for field in type(model).model_fields for name in unknown(getattr(model, field))}
    return {*(model.model_extra or ()), *inside}


def test_a_mismatch_is_an_error_at_its_code_points_with_its_partners() -> None:
    (run,) = log(checked_text("𠮷" + SLIP))["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("repairable", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "repairable"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a.txt", "index": 0}
    assert place["region"] == {
        "startLine": 2,
        "startColumn": 26,
        "endLine": 2,
        "endColumn": 32,
        "snippet": {"text": "62.05%"},
    }
    related = {one["message"]["text"]: one for one in result["relatedLocations"]}
    assert related.keys() == {"part", "whole"}
    assert related["whole"]["physicalLocation"]["region"]["snippet"]["text"] == "1279起"
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_a_fingerprint_survives_lines_put_before() -> None:
    def fingerprint(text: str) -> Any:
        return log(checked_text(text))["runs"][0]["results"][0]["partialFingerprints"]

    title, rest = SLIP.split("\n", 1)
    assert fingerprint(SLIP) == fingerprint(f"{title}\n\n\n{rest}")
    assert fingerprint(SLIP) != fingerprint(SLIP.replace("62.05%", "62.06%"))


def test_rules_are_told_in_both_languages() -> None:
    for lang, language in (("zh", "zh-CN"), ("en", "en-US")):
        driver = log(checked_text(SLIP), lang=lang)["runs"][0]["tool"]["driver"]
        assert driver["language"] == language
        assert [rule["id"] for rule in driver["rules"]] == list(RULES)
        for rule in driver["rules"]:
            words = RULES[rule["id"]][1]
            assert rule["shortDescription"]["text"] == words.say(lang)
            assert words.zh in rule["fullDescription"]["text"]
            assert words.en in rule["fullDescription"]["text"]


def test_softer_findings_are_warnings_and_notes() -> None:
    text = "上半年破获刑事案件1O8起,其中盗窃案件30起,占40%。"
    (run,) = log(checked_text(text))["runs"]
    assert [(one["ruleId"], one["level"]) for one in run["results"]] == [
        ("misprint", "warning"),
        ("possible", "warning"),
    ]
    assert not sarif([checked_text(text)], "en").finds_problems


def test_where_lines_are_not_those_of_the_file_no_region_is_given() -> None:
    for kind in ("html", "word", "pdf"):
        (result,) = log(checked_text(SLIP, kind))["runs"][0]["results"]
        (place,) = result["locations"]
        assert "region" not in place["physicalLocation"]
        assert place["logicalLocations"][0]["fullyQualifiedName"] == "a.txt:2:26 (paragraph 2)"
    dataset = changed(lambda data: None)
    assert log(CheckedFile("x.json", "dataset", dataset=dataset))["runs"][0]["results"] == []


def test_a_figure_on_two_lines_ends_on_the_second() -> None:
    (result,) = log(checked_text("上半年破获刑事案件1O8\n起。"))["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == "1O8\n起"
    assert (region["startLine"], region["startColumn"]) == (1, 10)
    assert (region["endLine"], region["endColumn"]) == (2, 2)


def test_a_file_that_was_not_read_is_a_notification() -> None:
    (run,) = log(UNREAD, checked_text(SLIP))["runs"]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert (notification["level"], notification["message"]["text"]) == ("error", "bad")
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == ["a.txt"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 0


def test_paths_are_uris() -> None:
    assert uri("a b/通.txt") == "a%20b/%E9%80%9A.txt"
    assert uri("/a:b") == "file:///a%3Ab"
    assert uri("a:b") == "a%3Ab"
    assert uri("-") == "stdin"
