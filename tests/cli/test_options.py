"""Where the data comes from: option, variable, standard input, bundled."""

import json
from pathlib import Path

import pytest

from .calling import BUNDLED, COMMANDS, ok, run


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A dataset that says of itself that it is another."""
    release = json.loads(BUNDLED.read_bytes())
    release["version"] = "9.9.9-other"
    path = tmp_path / "other.json"
    path.write_text(json.dumps(release), "utf-8")
    return path


def version(*arguments: str, **settings: object) -> str:
    ran = run("info", "--json", *arguments, **settings)  # type: ignore[arg-type]
    assert ran.code == 0, ran.said
    return str(ran.json["dataset"]["version"])


def test_option_then_variable_then_bundled(other: Path) -> None:
    assert version() != "9.9.9-other"
    assert version("--data", str(other)) == "9.9.9-other"
    assert version(env={"LVLIANG_DATA": str(other)}) == "9.9.9-other"
    assert version(env={"LVLIANG_DATA": ""}) == version()
    assert version("--data", str(BUNDLED), env={"LVLIANG_DATA": str(other)}) == version()


def test_bad_variable_is_bad_data() -> None:
    ran = run("info", env={"LVLIANG_DATA": "missing.json"})
    assert ran.code == 4
    assert "missing.json" in ran.said


def test_standard_input_is_read_when_asked(other: Path) -> None:
    assert version("--data", "-", stdin=other.read_bytes()) == "9.9.9-other"
    assert version("--data", "-", stdin=b"\xef\xbb\xbf" + other.read_bytes()) == "9.9.9-other"
    assert version(env={"LVLIANG_DATA": "-"}, stdin=other.read_bytes()) == "9.9.9-other"
    assert run("info", "--data", "-", stdin=b"").code == 4


@pytest.mark.parametrize("name", COMMANDS)
def test_standard_input_is_left_alone_otherwise(name: str) -> None:
    assert run(*COMMANDS[name]).code == 0


def test_no_header_leaves_out_the_heads_of_columns() -> None:
    for form in ("csv", "tsv"):
        whole = ok("metrics", "list", "--format", form).text
        assert (
            ok("metrics", "list", "--format", form, "--no-header").text == whole.split("\n", 1)[1]
        )
    plain = ok("metrics", "list", "--no-header").text
    assert "----" not in plain
    assert "epidemic-vehicles-inspected" in plain
    refused = run("metrics", "list", "--json", "--no-header")
    assert refused.code == 2


def test_ndjson_is_another_name_of_jsonl() -> None:
    assert ok("topics", "--format", "ndjson").out == ok("topics", "--jsonl").out
