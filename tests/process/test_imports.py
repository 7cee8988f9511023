"""What a run loads: the start of a command must not pay for what it does not use."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ..cli.calling import BUNDLED, SECOND
from .conftest import Process

Loaded = Callable[..., set[str]]
RUN = "from lvliang_cli.main import main\nmain({arguments!r})"
TELL = "import sys, json\nopen('loaded', 'w').write(json.dumps(sorted(sys.modules)))"


@pytest.fixture
def loaded(process: Process, tmp_path: object) -> Loaded:
    """The modules that a fresh interpreter holds after a run or a statement."""

    def run(*arguments: str, code: str = "", **env: str) -> set[str]:
        statement = code or RUN.format(arguments=list(arguments))
        script = f"{statement}\n{TELL}"
        ran = process("-c", script, command=[sys.executable], env=env)
        assert ran.returncode == 0, ran.stderr
        with open(f"{tmp_path}/loaded") as file:
            return set(json.load(file))

    return run


HEAVY = {"rich", "tabulate", "pydantic", "importlib.metadata", "hashlib", "html", "_hashlib"}


@pytest.fixture(scope="module")
def typer_brings() -> set[str]:
    code = "import typer, typer.main, typer.core, sys; print(*sys.modules)"
    return set(subprocess.check_output([sys.executable, "-c", code], text=True).split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("metrics", "list", "--json"),
        ("metrics", "list", "--jsonl"),
        ("metrics", "list", "--csv"),
        ("metrics", "list", "--topic", "fraud", "--tsv"),
        ("show", "fraud", "--json"),
        ("metrics", "list", "--format", "xml"),
        ("metrics", "list", "--bogus"),
        ("--version",),
    ],
    ids=" ".join,
)
def test_machines_load_nothing_heavy(
    arguments: tuple[str, ...], loaded: Loaded, typer_brings: set[str]
) -> None:
    found = loaded(*arguments)
    is_known = not {"--bogus", "--version"} & {*arguments}
    assert ("typer" in found) is not is_known
    assert not found & HEAVY - typer_brings
    assert not found & {"rich", "tabulate", "pydantic", "importlib.metadata", "hashlib"}
    assert "click" not in found - typer_brings
    if "--format" not in arguments and "--bogus" not in arguments:
        assert "difflib" not in found - typer_brings


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("lvliang show fr", "core.query.record_names"),
        ("lvliang met", "cli.completion_without_typer"),
        ("lvliang cite -", "cli.completion_without_typer"),
        ("lvliang --ver", "cli.app"),
        ("lvliang cite 'a' -", "cli.cite"),
    ],
    ids=lambda value: value,
)
def test_completion_loads_nothing_heavy(
    line: str, module: str, shell: str, loaded: Loaded, typer_brings: set[str]
) -> None:
    found = loaded(
        _LVLIANG_COMPLETE=f"complete_{shell}",
        COMP_WORDS=line,
        COMP_CWORD=str(line.count(" ")),
        _TYPER_COMPLETE_ARGS=line,
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )
    assert f"lvliang_cli.{module}" in found
    assert ("typer" in found) is (module in ("cli.app", "cli.cite"))
    assert not found & HEAVY - typer_brings
    assert not found & {"rich", "tabulate", "pydantic"}


@pytest.mark.parametrize("format", ["plain", "markdown"])
def test_plain_text_loads_tabulate_only(format: str, loaded: Loaded) -> None:
    found = loaded("metrics", "list", "--format", format)
    assert "tabulate" in found
    assert "rich" not in found


def test_table_loads_rich_only(loaded: Loaded) -> None:
    found = loaded("metrics", "list", "--format", "table")
    assert "rich" in found
    assert "tabulate" not in found


def test_page_loads_neither(loaded: Loaded) -> None:
    assert not loaded("metrics", "list", "--format", "html") & {"rich", "tabulate"}


@pytest.mark.parametrize("arguments", [("--help",), ("metrics", "list", "--help")], ids=" ".join)
def test_piped_help_reads_no_data(arguments: tuple[str, ...], loaded: Loaded) -> None:
    found = loaded(*arguments)
    assert not found & {"typer", "rich", "tabulate", "pydantic"}
    assert "lvliang_cli.core.data.model" not in found
    assert "lvliang_cli.core.data.dataset" not in found


@pytest.mark.parametrize(
    "arguments",
    [
        ("metrics", "list", "--json"),
        ("metrics", "list", "--json", "--data", str(SECOND)),
        ("metrics", "list", "--json", "--data", str(SECOND), "--data", str(BUNDLED)),
        ("compare", "fraud", "epidemic", "--json"),
    ],
    ids=lambda arguments: f"{len(arguments)} words",
)
def test_files_need_no_catalogue(arguments: tuple[str, ...], loaded: Loaded) -> None:
    found = loaded(*arguments)
    for module in ("core.data.catalogue", "catalogue_writer", "core.query.trend"):
        assert f"lvliang_cli.{module}" not in found
    assert "platformdirs" not in found


def test_one_of_the_catalogue_loads_its_reader_only(loaded: Loaded, tmp_path: Path) -> None:
    known = {"LVLIANG_HOME": str(tmp_path / "home")}
    (tmp_path / "home" / "datasets").mkdir(parents=True)
    (tmp_path / "home" / "datasets" / SECOND.name).write_bytes(SECOND.read_bytes())
    found = loaded("topics", "--json", "--data", "qinghe-2023", **known)
    assert "lvliang_cli.core.data.catalogue" in found
    assert "lvliang_cli.catalogue_writer" not in found
    assert "platformdirs" not in found
    assert "platformdirs" in loaded("data", "--json", LVLIANG_HOME="")


def test_one_command_loads_no_other(loaded: Loaded) -> None:
    found = {name for name in loaded("info", "--json") if name.startswith("lvliang_cli.c")}
    assert {"lvliang_cli.cli.info", "lvliang_cli.core.view.info"} <= found
    for name in ("compare", "cite", "search", "summary", "schema"):
        assert f"lvliang_cli.cli.{name}" not in found
        assert f"lvliang_cli.core.view.{name}" not in found


MODULES = (
    "import importlib, pkgutil, lvliang_cli.{package} as p\n"
    "for m in pkgutil.walk_packages(p.__path__, p.__name__ + '.'): importlib.import_module(m.name)"
)


@pytest.mark.parametrize(
    ("package", "forbidden"),
    [
        ("sources", {"typer", "click", "rich", "tabulate"}),
        ("core", {"typer", "click", "rich", "tabulate", "csv", "html", "argparse"}),
        ("cli", {"rich", "tabulate"}),
    ],
)
def test_layer_imports_without(package: str, forbidden: set[str], loaded: Loaded) -> None:
    found = loaded(code=MODULES.format(package=package))
    assert len([name for name in found if name.startswith(f"lvliang_cli.{package}.")]) > 2
    assert not found & forbidden


def test_importing_the_package_alone_is_light(loaded: Loaded) -> None:
    found = loaded(code="import lvliang_cli")
    assert [name for name in found if name.startswith("lvliang_cli")] == ["lvliang_cli"]


@pytest.mark.parametrize("form", ["csv", "datapackage", "jsonld", "sdmx", "xlsx"])
def test_each_export_loads_its_own_form_only(form: str, loaded: Loaded) -> None:
    found = loaded("export", "--to", form, "out", "--json")
    assert not found & {"rich", "tabulate", "pydantic"}
    assert ("xlsxwriter" in found) == (form == "xlsx")
    assert ("lvliang_cli.exports.linked_data" in found) == (form == "jsonld")
    assert ("lvliang_cli.exports.data_package" in found) == (form in ("csv", "datapackage"))


def test_sqlite_is_loaded_for_sql_and_the_catalogue_alone(loaded: Loaded) -> None:
    assert "sqlite3" not in loaded("metrics", "list", "--json")
    assert "sqlite3" in loaded("query", "select 1", "--json")


@pytest.mark.parametrize(
    "arguments", [("query", "select 1"), ("extract", str(SECOND.with_suffix(".txt")), "--csv")]
)
def test_extras_are_loaded_for_what_needs_them_alone(
    arguments: tuple[str, ...], loaded: Loaded
) -> None:
    assert not loaded(*arguments) & {"duckdb", "distributed", "dask"}
