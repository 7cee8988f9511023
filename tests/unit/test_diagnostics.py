"""Failures and notes on standard error, and the exit code of each kind."""

import io
import json
import sys

import jsonschema_rs
import pytest

from lvliang_cli.core.contract.document_schema import schema
from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.core.text.errors import BadData, BadUsage, CannotWrite, Failure, UnknownName
from lvliang_cli.core.text.suggest import not_among
from lvliang_cli.diagnostics import EXIT_CODES, FAULT, LONGEST, Diagnostics

WORDS = Words("坏了", "it broke")


@pytest.mark.parametrize(
    ("kind", "code"),
    [(BadUsage, 2), (UnknownName, 3), (BadData, 4), (CannotWrite, 5), (Failure, 70)],
)
def test_exit_codes(kind: type[Failure], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    for as_json in (False, True):
        assert Diagnostics(as_json=as_json).fail(kind(WORDS)) == code
    assert EXIT_CODES.get(kind.kind, FAULT) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("lvliang: it broke\n")


def test_a_failure_in_each_language(capsys: pytest.CaptureFixture[str]) -> None:
    failure = UnknownName(
        WORDS, token="x", hint=Words("试试看", "try it"), did_you_mean=["fraud", "诈骗"]
    )
    told = {}
    for lang in ("en", "zh", "both"):
        Diagnostics(lang).fail(failure)
        told[lang] = capsys.readouterr().err
    assert told["en"] == "lvliang: it broke (did you mean: fraud, 诈骗?)\n  hint: try it\n"
    assert told["zh"] == "lvliang: 坏了(是否想找:fraud, 诈骗)\n  提示:试试看\n"
    for part in ("坏了 / it broke", "fraud, 诈骗", "试试看 / try it"):
        assert part in told["both"]


def test_suggestions_that_the_hint_lists_are_not_told_twice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Diagnostics().fail(not_among(WORDS, "jsno", ["json", "csv"]))
    assert capsys.readouterr().err == "lvliang: it broke\n  hint: one of: json, csv\n"
    Diagnostics().fail(not_among(WORDS, "jsno", ["csv"], {"csv": Words("表", "json")}))
    assert "did you mean: json?" in capsys.readouterr().err


def test_a_failure_as_json_fits_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    failures = [
        Failure(WORDS),
        BadUsage(WORDS, token="\x1b[31m\u202e\ud800", hint=WORDS, did_you_mean=["一", "b"]),
    ]
    for failure in failures:
        Diagnostics("zh", as_json=True).fail(failure)
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 2
    validator = jsonschema_rs.Draft202012Validator(schema("error"))
    first, second = map(json.loads, lines)
    for found in (first, second):
        validator.validate(found)
    assert first == {
        "error": "it broke",
        "kind": "failure",
        "token": None,
        "hint": None,
        "did_you_mean": [],
    }
    assert (second["kind"], second["did_you_mean"]) == ("usage", ["一", "b"])
    assert second["token"] == "\x1b[31m\u202e\\ud800"
    assert "\x1b" not in lines[1]
    assert "\u202e" not in lines[1]


def test_hostile_words_are_written_out_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "a\x1b[2J\nb\u202e"
    failure = UnknownName(
        Words(hostile, hostile), hint=Words(hostile, hostile), did_you_mean=["c\x07"]
    )
    Diagnostics().fail(failure)
    Diagnostics().note(Words(hostile, hostile))
    written = r"a\x1b[2J\x0ab\u202e"
    assert capsys.readouterr().err.splitlines() == [
        rf"lvliang: {written} (did you mean: c\x07?)",
        f"  hint: {written}",
        f"lvliang: {written}",
    ]


def test_notes_are_told_in_words_and_as_json_where_they_have_a_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Diagnostics("zh").note(WORDS)
    Diagnostics(as_json=True).note(WORDS)
    assert capsys.readouterr().err == "lvliang: 坏了\n"
    Diagnostics(as_json=True).note(Note("unread", WORDS))
    assert json.loads(capsys.readouterr().err) == {"note": WORDS.en, "code": "unread"}


def test_a_stream_that_cannot_say_it_still_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(raw, "ascii", "strict"))
    assert Diagnostics("zh").fail(BadData(WORDS)) == 4
    assert raw.getvalue() == b"lvliang: \\u574f\\u4e86\n"


def test_no_stream_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert Diagnostics().fail(BadUsage(WORDS)) == 2
    closed = io.TextIOWrapper(io.BytesIO(), "utf-8")
    closed.close()
    monkeypatch.setattr(sys, "stderr", closed)
    assert Diagnostics().fail(BadUsage(WORDS)) == 2

    class Full(io.StringIO):
        def write(self, text: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stderr", Full())
    assert Diagnostics().fail(CannotWrite(WORDS)) == 5


def test_what_is_long_loses_its_middle(capsys: pytest.CaptureFixture[str]) -> None:
    long = Words("长" * 100_000, "begin" + "x" * 100_000 + "end")
    failure = UnknownName(long, token="x" * 100_000, hint=long, did_you_mean=["y" * 100_000])
    for as_json in (False, True):
        Diagnostics(as_json=as_json).fail(failure)
    text, error = capsys.readouterr().err.rsplit("\n", 2)[:2]
    told = json.loads(error)
    assert told["error"].startswith("beginx")
    assert told["error"].endswith("xend")
    assert "x…x" in told["error"]
    assert len(told["error"]) == len(told["hint"]) == LONGEST + 1
    assert len(told["token"]) == 100_000
    assert len(text) < 4 * LONGEST
