"""Layers, sizes and who may write where: read from the source, not run."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ..cli.calling import ROOT

SOURCE = ROOT / "src" / "lvliang_cli"
FILES = sorted(SOURCE.rglob("*.py"))
MOST_LINES = 400
STDOUT_WRITERS, STDERR_WRITERS = {"output.py"}, {"diagnostics.py"}
STREAM_FLUSHERS = {"main.py"}
"""`main.entry` flushes both streams before it leaves, and writes nothing."""


def name_of(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of an attribute or a name, else nothing."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return ""


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def called(tree: ast.Module) -> Iterator[str]:
    return (dotted(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call))


def mentioned(tree: ast.Module) -> set[str]:
    return {dotted(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_import_contracts_hold() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run(
        [str(script), "--no-cache"], cwd=ROOT, capture_output=True, timeout=120, check=False
    )
    assert ran.returncode == 0, (ran.stdout + ran.stderr).decode()
    assert b"0 broken" in ran.stdout


def test_the_scan_sees_what_it_looks_for() -> None:
    tree = ast.parse("import sys\nprint(1)\nsys.stdout.write('')\nfrom rich.text import Text\n")
    assert "print" in set(called(tree))
    assert "sys.stdout" in mentioned(tree)
    assert {"sys", "rich.text", "rich.text.Text"} <= set(imported(tree))
    assert len(FILES) > 40


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_file_is_one_idea(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_only_the_writers_write(path: Path) -> None:
    name, tree = name_of(path), tree_of(path)
    calls, attributes = set(called(tree)), mentioned(tree)
    assert not calls & {"print", "typer.echo", "typer.secho", "click.echo", "os.write", "input"}
    if name not in STDOUT_WRITERS | STREAM_FLUSHERS:
        assert "sys.stdout" not in attributes
    if name not in STDERR_WRITERS | STREAM_FLUSHERS:
        assert "sys.stderr" not in attributes
    if name in STREAM_FLUSHERS:
        assert not {call for call in calls if call.endswith((".write", ".writelines"))}
    assert not {"sys.__stdout__", "sys.__stderr__"} & attributes
    assert "rich.print" not in set(imported(tree))
    for module in ("stdout", "stderr"):
        assert f"sys.{module}" not in set(imported(tree))


@pytest.mark.parametrize("path", sorted((SOURCE / "core").rglob("*.py")), ids=name_of)
def test_core_knows_no_screen_and_ends_no_process(path: Path) -> None:
    tree = tree_of(path)
    roots = {module.partition(".")[0] for module in imported(tree)}
    assert not roots & {"typer", "click", "rich", "tabulate", "csv", "html", "logging", "argparse"}
    assert not set(called(tree)) & {"print", "exit", "quit", "sys.exit", "os._exit"}
    raised = {
        dotted(getattr(n, "exc", None) or n) for n in ast.walk(tree) if isinstance(n, ast.Raise)
    }
    assert "SystemExit" not in raised | set(called(tree))


def test_only_main_ends_the_process() -> None:
    for path in FILES:
        if name_of(path) != "main.py":
            assert not set(called(tree_of(path))) & {"sys.exit", "os._exit", "exit", "quit"}, path


def test_typer_is_touched_in_cli_alone() -> None:
    for path in FILES:
        if path.parent.name != "cli":
            roots = {module.partition(".")[0] for module in imported(tree_of(path))}
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
