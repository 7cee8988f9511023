"""Layers, sizes and who may write where: read from the source, not run."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..cli.calling import ROOT

SOURCE = ROOT / "src" / "lvliang_cli"
FILES = sorted(SOURCE.rglob("*.py"))
MOST_LINES = 400
STDOUT_WRITERS, STDERR_WRITERS = {"output.py"}, {"diagnostics.py"}
STREAM_FLUSHERS = {"main.py"}
"""`main.entry` flushes both streams before it leaves, and writes nothing."""


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


class Named(NamedTuple):
    """What a module imports, calls, mentions as an attribute, and raises."""

    imported: set[str]
    called: set[str]
    mentioned: set[str]
    raised: set[str]


@cache
def named_in(path: Path) -> Named:
    return named(ast.parse(path.read_text("utf-8"), str(path)))


def named(tree: ast.Module) -> Named:
    nodes = list(ast.walk(tree))
    return Named(
        set(imported(nodes)),
        {dotted(node.func) for node in nodes if isinstance(node, ast.Call)},
        {dotted(node) for node in nodes if isinstance(node, ast.Attribute)},
        {dotted(node.exc or node) for node in nodes if isinstance(node, ast.Raise)},
    )


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of an attribute or a name, else nothing."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def imported(nodes: list[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_import_contracts_hold() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run(
        [str(script), "--no-cache"], cwd=ROOT, capture_output=True, timeout=120, check=False
    )
    assert ran.returncode == 0, (ran.stdout + ran.stderr).decode()
    assert b"0 broken" in ran.stdout


def test_the_scan_sees_what_it_looks_for() -> None:
    tree = ast.parse("import sys\nprint(1)\nsys.stdout.write('')\nfrom rich.text import Text\n")
    found = named(tree)
    assert "print" in found.called
    assert "sys.stdout" in found.mentioned
    assert {"sys", "rich.text", "rich.text.Text"} <= found.imported
    assert len(FILES) > 40


def test_file_is_one_idea() -> None:
    lengths = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in FILES}
    assert [name for name, lines in lengths.items() if lines > MOST_LINES] == []


def test_only_the_writers_write() -> None:
    for path in FILES:
        name, (modules, calls, attributes, _) = name_of(path), named_in(path)
        assert not calls & {"print", "typer.echo", "click.echo", "os.write", "input"}, name
        assert "typer.secho" not in calls, name
        if name not in STDOUT_WRITERS | STREAM_FLUSHERS:
            assert "sys.stdout" not in attributes, name
        if name not in STDERR_WRITERS | STREAM_FLUSHERS:
            assert "sys.stderr" not in attributes, name
        if name in STREAM_FLUSHERS:
            assert not {call for call in calls if call.endswith((".write", ".writelines"))}, name
        assert not {"sys.__stdout__", "sys.__stderr__"} & attributes, name
        assert not {"rich.print", "sys.stdout", "sys.stderr"} & modules, name


def test_core_knows_no_screen_and_ends_no_process() -> None:
    screens = {"typer", "click", "rich", "tabulate", "csv", "html", "logging", "argparse"}
    for path in (SOURCE / "core").rglob("*.py"):
        found = named_in(path)
        assert not {module.partition(".")[0] for module in found.imported} & screens, path
        assert not found.called & {"print", "exit", "quit", "sys.exit", "os._exit"}, path
        assert "SystemExit" not in found.raised | found.called, path


def test_only_main_ends_the_process() -> None:
    for path in FILES:
        if name_of(path) != "main.py":
            assert not named_in(path).called & {"sys.exit", "os._exit", "exit", "quit"}, path


def test_typer_is_touched_in_cli_alone() -> None:
    for path in FILES:
        if path.parent.name != "cli":
            roots = {module.partition(".")[0] for module in named_in(path).imported}
            assert not roots & {"typer", "click"}, path


def test_exit_codes_are_numbers_in_one_place() -> None:
    from lvliang_cli import diagnostics

    assert diagnostics.EXIT_CODES == {
        "usage": 2,
        "unknown-name": 3,
        "bad-data": 4,
        "cannot-write": 5,
        "interrupted": 130,
    }
    assert (diagnostics.OK, diagnostics.PROBLEMS_FOUND) == (0, 1)
    assert (diagnostics.FAULT, diagnostics.INTERRUPTED) == (70, 130)
