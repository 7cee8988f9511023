"""JSON Lines: the bare rows."""

import json

from .calling import COMMANDS, ok, run

MAIN = {
    "show": "metrics",
    "search.list": "results",
    "compare": "comparisons",
    "trend": "observations",
    "data.list": "datasets",
    "data.add": "datasets",
}


def test_json_lines_are_bare_rows() -> None:
    for name in COMMANDS:
        ran = run(*COMMANDS[name], "--jsonl")
        assert ran.code == 0
        rows = [json.loads(line) for line in ran.text.splitlines()]
        assert len(rows) == ran.out.count(b"\n")
        assert not any("schema_version" in row or "tool" in row for row in rows)
        key = MAIN.get(name)
        if name.endswith(".list") and key is None:
            key = name.partition(".")[0]
        if key:
            assert rows == ok(*COMMANDS[name], "--json").json[key]


def test_no_rows_are_told() -> None:
    ran = run("search", "绝无此词", "--jsonl")
    assert (ran.code, ran.out, ran.said) == (0, b"", "lvliang: no rows\n")
    assert run("search", "诈骗", "--jsonl").said == ""
