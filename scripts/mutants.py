"""Break the arithmetic of checks in one place at a time, and see whether a test notices.

    python scripts/mutants.py                 every place
    python scripts/mutants.py --sample 200    so many of them, at random
    python scripts/mutants.py relations/change.py  every place of one module

A mutant is a copy of the project with one operator, comparison, constant, condition or
word changed; words shown to people (`Words`) are left as they are. It is killed when a
test of checks or of the commands that check fails, and survives when all pass. Prints
every survivor and how many were killed of each module.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDER = Path("src/lvliang_cli/core/check")
PROSE = ("wording.py", "explain.py", "__init__.py")
"""Modules of words for people; what they say is under test by reading, not by mutants."""
TESTS = (
    "tests/unit/check",
    "tests/cli/test_check.py",
    "tests/cli/test_emit.py",
    "tests/golden",
    "--deselect=tests/unit/check/test_proof.py",
)
NO_SHRINKING = """\
from hypothesis import Phase, settings


def pytest_configure(config):
    phases = [Phase.explicit, Phase.generate]
    settings.register_profile("mutants", settings.default, phases=phases)
    settings.load_profile("mutants")
"""
"""An example that fails is enough; the smallest one is not asked for."""

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_COMPUTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Pow: ast.Mult, ast.Mod: ast.Mult,
}  # fmt: skip


class Mutant(NamedTuple):
    """The module, the number of the place in it, its line and what stood there."""

    module: str
    place: int
    line: int
    before: str
    after: str


def places(tree: ast.AST) -> Iterator[ast.expr]:
    """Every expression that can be changed, in a fixed order."""
    passed: set[ast.AST] = set()
    for node in ast.walk(tree):
        if node in passed:
            passed.update(ast.iter_child_nodes(node))
            continue
        for field in ("annotation", "returns", "decorator_list"):
            hidden = getattr(node, field, None)
            passed.update(hidden if isinstance(hidden, list) else [hidden] if hidden else [])
        if isinstance(node, ast.Assert) or _is_prose(node):
            passed.update(ast.iter_child_nodes(node))
        elif _is_place(node):
            yield node


def _is_prose(node: ast.AST) -> bool:
    """A docstring, or words for people."""
    match node:
        case ast.Expr(value=ast.Constant()) | ast.Call(func=ast.Name(id="Words")):
            return True
    return False


def _is_place(node: ast.AST) -> bool:
    if isinstance(node, ast.Compare):
        return type(node.ops[0]) in _COMPARED
    if isinstance(node, ast.BinOp):
        return type(node.op) in _COMPUTED
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bool | int | str)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Not | ast.USub)
    return isinstance(node, ast.BoolOp | ast.IfExp)


def change(node: ast.expr) -> ast.expr:
    """`node` with another meaning; changed in place where it can be."""
    match node:
        case ast.Compare():
            node.ops[0] = _COMPARED[type(node.ops[0])]()
        case ast.BinOp():
            node.op = _COMPUTED[type(node.op)]()
        case ast.BoolOp():
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        case ast.IfExp():
            node.body, node.orelse = node.orelse, node.body
        case ast.UnaryOp(op=ast.Not()):
            node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
        case ast.UnaryOp():
            node.op = ast.UAdd()
        case ast.Constant(value=bool(value)):
            node.value = not value
        case ast.Constant(value=int(value)):
            node.value = value + 1
        case ast.Constant(value=str(value)):
            node.value = value + "?"
    return node


def mutants(module: str) -> list[Mutant]:
    """Every mutant of `module`."""
    tree = ast.parse((ROOT / FOLDER / module).read_text("utf-8"))
    result = []
    for number, node in enumerate(places(tree)):
        before = ast.unparse(node)
        result.append(Mutant(module, number, node.lineno, before, ast.unparse(change(node))))
    return result


def source_of(mutant: Mutant) -> str:
    """The text of the module with the one change."""
    tree = ast.parse((ROOT / FOLDER / mutant.module).read_text("utf-8"))
    change(list(places(tree))[mutant.place])
    return ast.unparse(tree)


def is_killed(mutant: Mutant, copy: Path, most_seconds: int) -> bool:
    """Whether the tests fail, or hang, on `copy` with the change made."""
    module = copy / FOLDER / mutant.module
    original = module.read_text("utf-8")
    module.write_text(source_of(mutant), "utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(copy / "src"), str(copy))),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    flags = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no_shrinking", "--hypothesis-seed=0"]
    try:
        ended = subprocess.run(
            [sys.executable, "-m", "pytest", *flags, *TESTS],
            cwd=copy, env=environment, capture_output=True, timeout=most_seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return True
    finally:
        module.write_text(original, "utf-8")
    if ended.returncode not in (0, 1, 2):
        raise SystemExit(ended.stdout.decode() + ended.stderr.decode())
    return ended.returncode != 0


def hunt(chosen: list[Mutant], workers: int, most_seconds: int) -> int:
    """Run the tests on each of `chosen` and print what survives; how many did."""
    killed: Counter[str] = Counter()
    survivors: list[Mutant] = []
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(workers) as pool:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(workers):
            copy = Path(folder) / str(number)
            left_out = shutil.ignore_patterns(".*", "__pycache__")
            shutil.copytree(ROOT, copy, ignore=left_out)
            (copy / "no_shrinking.py").write_text(NO_SHRINKING, "utf-8")
            copies.put(copy)

        def run(mutant: Mutant) -> None:
            copy = copies.get()
            if is_killed(mutant, copy, most_seconds):
                killed[mutant.module] += 1
            else:
                survivors.append(mutant)
                told = f"{mutant.module}:{mutant.line}: {mutant.before}  ->  {mutant.after}"
                print(told, flush=True)
            copies.put(copy)

        list(pool.map(run, chosen))
    all_of = Counter(mutant.module for mutant in chosen)
    for module in sorted(all_of):
        print(f"{module:16} {killed[module]:>5} of {all_of[module]:>5} killed")
    share = 100 * killed.total() / max(1, len(chosen))
    print(f"{'all':16} {killed.total():>5} of {len(chosen):>5} killed, {share:.1f}%")
    return len(survivors)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("modules", nargs="*")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seconds", type=int, default=120)
    given = parser.parse_args(arguments)
    folder = ROOT / FOLDER
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.py"))
    modules = given.modules or [name for name in found if os.path.basename(name) not in PROSE]
    chosen = [mutant for module in modules for mutant in mutants(module)]
    random.Random(given.seed).shuffle(chosen)
    chosen = chosen[: given.sample or None]
    print(f"{len(chosen)} mutants of {len(modules)} modules", flush=True)
    hunt(chosen, given.workers, given.seconds)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
