"""What lvliang prints, byte for byte."""

import os
import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest

from lvliang_cli.core.contract.extract_rows import NAMES as EXTRACT
from lvliang_cli.exports.tables import TITLES

from ..cli.calling import (
    BUNDLED,
    CHANGE,
    HOME,
    PEOPLE_COUNTED,
    ROOT,
    SECOND,
    VEHICLES,
    registered,
    run,
)
from .conftest import EXPECTED, Golden


class Case(NamedTuple):
    """A golden file and the call that makes it; `columns` is a terminal's width."""

    file: str
    arguments: tuple[str, ...]
    columns: int | None = None
    code: int = 0


FORMATS = {
    "plain": "txt",
    "table": "table.txt",
    "json": "json",
    "jsonl": "jsonl",
    "csv": "csv",
    "tsv": "tsv",
    "markdown": "md",
    "html": "html",
}
YEARS = ("--data", str(SECOND), "--data", "qinghe-2022")
TEXT = SECOND.with_suffix(".txt")
HERE = os.path.relpath(TEXT, ROOT)
"""As it is called from the root of the project, where tests are run."""
QUOTED = ("--source", str(TEXT), "--data", str(SECOND))
COMPARED = ("compare", VEHICLES, PEOPLE_COUNTED)
CITED = ("cite", CHANGE, "--accessed", "2026-01-31")
COMMANDS = {
    **{name.replace(".", "-"): call for name, call in registered().items() if name not in EXTRACT},
    "metrics-show": ("metrics", "show", PEOPLE_COUNTED, "robbery-days-without-case"),
    "topics-show": ("topics", "show", "epidemic"),
    "compare": COMPARED,
    "compare-topics": ("compare", "epidemic", "grievances"),
    "search-list": ("search", "诈骗"),
    "cite": CITED,
    "check-change": ("check", "change", "-p", "+111.54%"),
    "metrics-show-source": ("metrics", "show", "drink-driving", *QUOTED),
    "trend": ("trend", "检查车辆", *YEARS),
    "compare-releases": ("compare", "scams", *YEARS),
    "summary-releases": ("summary", *YEARS),
    "topics-list-releases": ("topics", "list", *YEARS),
    "export": ("export", "--to", "datapackage", str(HOME / "package"), "--data", str(SECOND)),
}
"""A call of every document, as the registry has it or a more telling one, and some more."""
CASES = [
    Case(f"{name}.{lang}.txt", (*arguments, "--lang", lang))
    for name, arguments in COMMANDS.items()
    for lang in ("en", "zh")
]
CASES += [Case(f"{name}.json", (*arguments, "--json")) for name, arguments in COMMANDS.items()]
CASES += [
    Case(f"formats/metrics-list.{ending}", ("metrics", "list", "--format", format))
    for format, ending in FORMATS.items()
]
CASES += [
    Case(f"terminal/{name}.{columns}.txt", (*COMMANDS[name], "--color", "never"), columns)
    for name in ("show", "summary", "compare")
    for columns in (80, 200)
]
CASES += [
    Case("terminal/metrics-list.zh.80.txt", ("metrics", "--lang", "zh", "--color", "never"), 80),
    Case("terminal/metrics-list.cards.30.txt", ("metrics", "--limit", "3", "--color=never"), 30),
    Case("terminal/show.colour.80.ansi", COMMANDS["show"], 80),
    Case("welcome.en.txt", ()),
    *(
        Case(f"extract.{lang}.txt", ("extract", str(TEXT), "--dropped", "--lang", lang))
        for lang in ("en", "zh")
    ),
    *(
        Case(
            f"extract-drafts.{lang}.txt",
            ("extract", HERE, "--draft", f"{HOME}/drafts/", "--replace", "--lang", lang),
        )
        for lang in ("en", "zh")
    ),
    Case("metrics-list.both.txt", ("metrics", "--topic", "fraud", "--lang", "both")),
    Case("metrics-list.fields.txt", ("metrics", "--fields", "id,value,lower,upper,note")),
    Case("metrics-list.excel.csv", ("metrics", "--topic", "fraud", "--csv", "--excel")),
    Case("metrics-list.empty.txt", ("metrics", "--limit", "0")),
    Case("metrics-list.period.txt", ("metrics", "--period", "2020-06", "--sort", "-value")),
    Case("schema-metrics-list.json", ("schema", "metrics.list")),
    Case("schema-dataset.json", ("schema", "dataset")),
    *(
        Case(f"cite-{style}.txt", (*CITED, "--style", style, "--lang", "en"))
        for style in ("gbt7714", "bibtex", "ris", "csl")
    ),
    Case("cite-release.zh.txt", ("cite", "--accessed", "2026-01-31", "--lang", "zh")),
]

TABLES = tuple(f"{name}.csv" for name in TITLES)
EXPORTED = {
    "csv": TABLES,
    "datapackage": (*TABLES, "datapackage.json"),
    "jsonld": ("qinghe-2023.jsonld",),
    "sdmx": ("qinghe-2023.sdmx.csv", "qinghe-2023.no-period.csv"),
}
"""The files of each form; those of a workbook are read back in tests of their own."""

MISTAKES = {
    "no-form": (2, ("export", "--to", "xls", str(HOME / "none"))),
    "unknown-name": (3, ("show", "fruad")),
    "unknown-name-zh": (3, ("show", "诈编案", "--lang", "zh")),
    "several": (3, ("metrics", "show", "epidemic-")),
    "no-command": (2, ("metric",)),
    "two-formats": (2, ("metrics", "list", "--json", "--csv")),
    "no-field": (2, ("topics", "list", "--fields", "lable")),
    "unlike": (2, ("compare", "telecom-fraud-payments-stopped", PEOPLE_COUNTED)),
    "no-option": (2, ("metrics", "list", "--topics", "fraud")),
    "unknown-dataset": (3, ("info", "--data", "qinghe-2202")),
    "several-datasets": (3, ("show", "scams", *YEARS)),
    "bundled": (2, ("data", "remove", "lvliang-2020h1")),
    "bad-data": (4, ("info", "--data", "missing.json")),
    "cannot-write": (5, ("info", "-o", "missing/file.txt")),
}
HELP = {
    (): ("--version",),
    ("metrics",): ("list", "show"),
    ("metrics", "list"): (
        "--topic TOPIC",
        "--section SECTION",
        "--platform PLATFORM",
        "--unit UNIT",
        "--kind KIND",
        "--qualifier QUALIFIER",
        "--period SPAN",
        "--min NUMBER",
        "--max NUMBER",
        "--search TEXT",
        "--sort [-]FIELD",
        "--limit N",
        "--fields A,B,...",
    ),
    ("metrics", "show"): ("ID...", "--source FILE", "--fields A,B,..."),
    ("verify",): ("FILE", "--html OUT"),
    ("show",): ("NAME", "--fields A,B,..."),
    ("compare",): ("A B...", "--base NAME"),
    ("summary",): (),
    ("search",): ("TEXT...", "--limit N"),
    ("cite",): ("--style sentence|gbt7714|bibtex|ris|csl", "--accessed YYYY-MM-DD"),
    ("claims", "list"): ("--topic TOPIC", "--section SECTION", "--search TEXT"),
    ("sections", "list"): ("--sort [-]FIELD", "--limit N"),
    ("topics", "show"): ("NAME...",),
    ("glossary",): ("[TERM]...",),
    ("info",): (),
    ("schema",): ("[DOCUMENT]",),
    ("dictionary",): (),
    ("trend",): ("NAME",),
    ("data",): ("list", "add", "remove", "path"),
    ("data", "add"): ("FILE", "--replace"),
    ("data", "remove"): ("ID",),
    ("data", "upgrade"): ("FILE",),
    ("data", "path"): ("[ID]",),
    ("export",): ("DIR", "--to datapackage|csv|xlsx|jsonld|sdmx|sqlite|parquet"),
}
OUTPUT_OPTIONS = (
    "--format table|plain|json|jsonl|csv|tsv|markdown|html",
    "--json ",
    "--jsonl ",
    "--csv ",
    "--tsv ",
    "--md ",
    "-o, --output FILE",
    "--excel ",
    "--lang zh|en|both",
    "--color auto|always|never",
    "--data ID|PATH",
    "--errors text|json",
)


def same_anywhere(out: bytes) -> bytes:
    """`out` without what differs from machine to machine: path, interpreter."""
    text = out.decode().replace(str(BUNDLED), "data/metrics.json").replace(str(HOME), "HOME")
    for path in (SECOND, TEXT):
        text = text.replace(shlex.quote(str(path)), path.name)
    text = text.replace(f"{SECOND.parent}/", "")
    text = re.sub(r'("python": ")[^"]+', r"\g<1>3.x", text)
    text = re.sub(r"((Python version|Python 版本) +)\S+", r"\g<1>3.x", text)
    return text.encode()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_output(case: Case, golden: Golden) -> None:
    ran = run(*case.arguments, columns=case.columns)
    assert ran.code == case.code, ran.said
    golden(
        case.file,
        same_anywhere(ran.out)
        if {"info", "data", "export", "check"} & {*case.arguments}
        else ran.out,
    )


@pytest.mark.parametrize("form", EXPORTED)
def test_exported_files(form: str, golden: Golden, tmp_path: Path) -> None:
    assert run("export", "--to", form, str(tmp_path), "--data", str(SECOND)).code == 0
    assert {path.name for path in tmp_path.iterdir()} == set(EXPORTED[form])
    for name in EXPORTED[form]:
        golden(f"exported/{form}/{name}", (tmp_path / name).read_bytes())


@pytest.mark.parametrize("name", MISTAKES)
@pytest.mark.parametrize("form", ["text", "json"])
def test_mistake(name: str, form: str, golden: Golden) -> None:
    code, arguments = MISTAKES[name]
    ran = run(*arguments, "--errors", form)
    assert (ran.code, ran.out) == (code, b"")
    golden(f"errors/{name}.{'txt' if form == 'text' else 'json'}", ran.err)


@pytest.mark.parametrize("command", HELP, ids=" ".join)
def test_help_lists_our_options(command: tuple[str, ...]) -> None:
    ran = run(*command, "--help")
    assert (ran.code, ran.err) == (0, b"")
    lines = [" ".join(line.split()) + " " for line in ran.text.split("\n")]
    takes_output = command not in ((), ("metrics",), ("data",))
    for option in (*HELP[command], *(OUTPUT_OPTIONS if takes_output else ())):
        assert any(option in line for line in lines), option
    assert run(*command, "-h").out == ran.out


def test_root_help_tells_every_command() -> None:
    text = run("--help").text
    named = {arguments[0] for arguments in COMMANDS.values()} | {"schema"}
    for name in named:
        assert re.search(rf"^  {name} +\S", text, re.MULTILINE), name


def test_no_golden_file_is_left_over() -> None:
    wanted = {case.file for case in CASES}
    wanted |= {f"errors/{name}.{ending}" for name in MISTAKES for ending in ("txt", "json")}
    wanted |= {f"exported/{form}/{name}" for form in EXPORTED for name in EXPORTED[form]}
    found = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*.*")}
    assert found == wanted
