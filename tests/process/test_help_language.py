"""Help in Chinese has no English left but names: options, values, formats, programs."""

import re

import pytest

from lvliang_cli.cli.registry import COMMANDS, Noun, commands

from ..cli.calling import run
from .conftest import Process

WORD = re.compile(r"[A-Za-z]{2,}")
NAMES = {
    "lvliang",
    "JSON",
    "SQL",
    # columns of a manifest
    *("file", "id", "title", "issued", "region", "publisher", "url"),
    "Schema",
    "CSV",
    "TSV",
    "bound",
    "BOM",
    "CRLF",
    "HTML",
    "Markdown",
    "Word",
    "PDF",
    "URL",
    "shell",
    "table",
    "plain",
    "json",
    "jsonl",
    "csv",
    "tsv",
    "parquet",
    "sqlite",
    "markdown",
    "html",
    "txt",
    "sarif",
    "zh",
    "en",
    "both",
    "auto",
    "always",
    "never",
    "text",
    "all",
    "datapackage",
    "xlsx",
    *("jsonld", "parquet", "sdmx", "sqlite"),
    *("Parquet", "Dask", "scale", "cluster", "ADDRESS"),
    "sentence",
    "gbt",
    "bibtex",
    "ris",
    "csl",
    "YYYY",
    "MM",
    "DD",
    "case",
    "count",
    "change",
    "more",
    "than",
    "extract",
    "draft",
    "metrics",
    "list",
    "dataset",
}
PATHS = [*(name for name, child in COMMANDS.items() if isinstance(child, Noun)), *dict(commands())]


def english(text: str) -> set[str]:
    """The English words of a help text, without names of options and commands, and examples."""
    text = re.sub(r"^  例.*(\n    .*)*", "", text, flags=re.MULTILINE)
    text = re.sub(r"(?<![\w-])--?[a-z][a-z-]*", "", text)
    text = re.sub(r"^用法:[^\[{]*", "", text)
    text = re.sub(r"^  [a-z]+ +", "", text, flags=re.MULTILINE)
    return set(WORD.findall(text))


@pytest.mark.parametrize("path", ["", *PATHS])
def test_help_is_chinese(path: str) -> None:
    ran = run(*path.split(), "--help", env={"LVLIANG_LANG": "zh"})
    assert ran.code == 0
    assert ran.text.startswith("用法:")
    assert english(ran.text) <= NAMES


def test_the_option_decides_the_language_of_the_help(process: Process) -> None:
    chinese = process("metrics", "list", "--lang", "zh", "--help")
    assert chinese.stdout == process("metrics", "list", "--help", env={"LVLIANG_LANG": "zh"}).stdout
    assert chinese.stdout != process("metrics", "list", "--help").stdout
    again = process("metrics", "list", "--lang", "en", "--help", env={"LVLIANG_LANG": "zh"})
    assert again.stdout == process("metrics", "list", "--help").stdout


def test_a_group_names_its_commands_wherever_the_language_is_asked_for(process: Process) -> None:
    named = process("check", "--help", env={"LVLIANG_LANG": "zh"}).stdout
    for arguments in (
        ("check", "--lang", "zh", "--help"),
        ("check", "--help", "--lang=zh"),
        ("--lang", "zh", "check", "-h"),
    ):
        assert process(*arguments).stdout == named


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("info", "extra", "more"), "多余的参数:extra more"),
        (("metrics", "list", "--limit", "x"), "--limit 的值无效:应为整数"),
        (("compare",), "比较需要两个不同的名称"),
        (("metrics", "list", "--sort"), "选项 --sort 用法不对"),
    ],
)
def test_mistakes_are_named_in_chinese(
    arguments: tuple[str, ...], said: str, process: Process
) -> None:
    ran = (
        process(*arguments, "--lang", "zh")
        if "--sort" not in arguments
        else process(*arguments, env={"LVLIANG_LANG": "zh"})
    )
    text = ran.stderr.decode() if isinstance(ran.stderr, bytes) else ran.stderr
    assert ran.returncode == 2
    assert text.splitlines()[0] == f"lvliang: {said}"
