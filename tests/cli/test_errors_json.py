"""``--errors json`` is honoured wherever it stands."""

import json
from typing import Any

import jsonschema_rs
import pytest

from .calling import ok, run

KEYS = ["error", "kind", "token", "hint", "did_you_mean"]


def told(*arguments: str, **settings: Any) -> tuple[int, dict[str, Any]]:
    ran = run(*arguments, **settings)
    assert ran.out == b""
    assert ran.err.count(b"\n") == 1
    return ran.code, json.loads(ran.err)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--errors", "json", "metrics", "list", "--topic", "fruad"],
        ["--errors=json", "metrics", "list", "--topic", "fruad"],
        ["metrics", "--errors", "json", "list", "--topic", "fruad"],
        ["metrics", "list", "--errors", "json", "--topic", "fruad"],
        ["metrics", "list", "--topic", "fruad", "--errors", "json"],
        ["metrics", "list", "--topic=fruad", "--errors=json"],
    ],
    ids=" ".join,
)
def test_wherever_it_stands(arguments: list[str]) -> None:
    code, error = told(*arguments)
    assert code == 3
    assert list(error) == KEYS
    assert error["kind"] == "unknown-name"
    assert error["token"] == "fruad"
    assert error["did_you_mean"][0] == "fraud"


@pytest.mark.parametrize(
    ("arguments", "code", "kind"),
    [
        (["nope"], 2, "usage"),
        (["metrics", "list", "--lang", "--", "--errors=json"], 2, "usage"),
        (["--bogus"], 2, "usage"),
        (["metrics", "list", "--limit", "x"], 2, "usage"),
        (["metrics", "list", "--limit"], 2, "usage"),
        (["metrics", "list", "--json", "--csv"], 2, "usage"),
        (["metrics", "show"], 2, "usage"),
        (["show", "nowhere"], 3, "unknown-name"),
        (["info", "--data", "missing.json"], 4, "bad-data"),
        (["info", "-o", "missing/file"], 5, "cannot-write"),
    ],
    ids=lambda value: str(value),
)
def test_kinds_and_codes_agree_and_fit_the_schema(
    arguments: list[str], code: int, kind: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found, error = told(*arguments, "--errors", "json")
    assert (found, error["kind"]) == (code, kind)
    assert list(error) == KEYS
    jsonschema_rs.validate(ok("schema", "error").json, error)


def test_same_in_every_language() -> None:
    texts = {run("show", "fruad", "--errors", "json", "--lang", lang).err for lang in ("zh", "en")}
    assert len(texts) == 1


def test_text_is_the_default_and_can_be_asked_for() -> None:
    assert run("nope").err == run("nope", "--errors", "text").err
    assert run("nope").said.startswith("lvliang: ")


def test_last_form_given_counts() -> None:
    assert run("nope", "--errors", "json", "--errors", "text").said.startswith("lvliang: ")


def test_bad_form_after_a_good_one_is_told_in_the_good_one() -> None:
    _, error = told("nope", "--errors", "json", "--errors", "xml")
    assert error["token"] == "xml"


def test_after_two_dashes_it_is_a_name() -> None:
    ran = run("show", "--", "--errors")
    assert ran.code == 3
    assert "--errors" in ran.said


def test_remarks_are_silent_when_errors_are_json() -> None:
    ran = run("metrics", "list", "--limit", "0", "--errors", "json")
    assert (ran.code, ran.err) == (0, b"")


def test_hostile_token_is_data_not_control() -> None:
    code, error = told("show", "a\x1b[31m\nb\u202e", "--errors", "json")
    assert code == 3
    assert error["token"] == "a\x1b[31m\nb\u202e"
    assert b"\x1b" not in run("show", "a\x1b[31m\nb", "--errors", "json").err
