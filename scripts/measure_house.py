"""How easy the source tree is to enter, in a few numbers.

python scripts/measure_house.py
"""

import ast
import inspect
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from importlib.util import resolve_name
from pathlib import Path
from types import FrameType
from typing import Any

from readme_output import output

from lvliang_cli.cli.registry import COMMANDS, Noun

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "lvliang_cli"
WALKED = "lvliang show fraud"
FEWEST_LINES = 16
MOST_IN_A_ROOM = 23
SARIF = "core.view.check.sarif"
ALONE = "welcome"
"""The view of ``lvliang`` without a command."""


def modules() -> dict[str, Path]:
    """Every module by its dotted name below the package; packages have their ``__init__``."""
    return {
        ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(SOURCE.rglob("*.py"))
    }


def loose_modules() -> list[str]:
    """Modules of the core that are in no package of it."""
    return [path.stem for path in (SOURCE / "core").glob("*.py") if path.stem != "__init__"]


def unnamed_views() -> list[str]:
    """Views, files or rooms, that do not bear the name of a command or of a verb."""
    names = {ALONE, "shared", *COMMANDS}
    for child in COMMANDS.values():
        names |= set(child.verbs) if isinstance(child, Noun) else set()
    views = (path.stem for path in (SOURCE / "core" / "view").glob("[!_]*"))
    return [view for view in views if view not in names]


def small_files() -> list[str]:
    """Modules too small to be a room of their own."""
    return [
        name
        for name, path in modules().items()
        if not path.stem.startswith("__") and len(path.read_text().splitlines()) < FEWEST_LINES
    ]


def crowded_rooms() -> list[str]:
    """Packages with more modules of their own than are taken in at a glance; commands are found
    by their names, however many there are.
    """
    rooms = Counter(
        name.rpartition(".")[0] for name, path in modules().items() if "__" not in path.name
    )
    return [room for room, count in rooms.items() if count > MOST_IN_A_ROOM and room != "cli"]


def untested_by_name() -> list[str]:
    """Modules for which no test file has their name in its own; of ``__main__``, ``main``."""
    tests = [path.stem.removeprefix("test_") for path in (ROOT / "tests").rglob("test_*.py")]
    found = []
    for name, path in modules().items():
        last = name.rpartition(".")[2].strip("_")
        named = any(f"_{last}_" in f"_{test}_" for test in tests)
        if not named and path.stem != "__init__":
            found.append(name)
    return found


def imports() -> dict[str, set[str]]:
    """The modules of the package that each module names in an import."""
    known = modules()
    found: dict[str, set[str]] = {}
    for name, path in known.items():
        named = set()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.ImportFrom):
                continue
            room = ".".join(path.relative_to(SOURCE).parts[:-1])
            what = resolve_name(
                "." * node.level + (node.module or ""), f"lvliang_cli.{room}".rstrip(".")
            )
            if what.startswith("lvliang_cli"):
                parent = what.removeprefix("lvliang_cli").lstrip(".")
                inside = {f"{parent}.{alias.name}".lstrip(".") for alias in node.names}
                named |= (inside & known.keys()) or {parent}
        found[name] = named - {name}
    return found


def circle(graph: Mapping[str, set[str]]) -> list[str]:
    """The modules of one import circle of the core; empty where there is none."""
    core = {name: used for name, used in graph.items() if name.startswith("core")}
    try:
        TopologicalSorter(core).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def row_writers() -> list[str]:
    """Where the core writes the shape of a JSON row; the tables of members are one place.

    A view that does so returns an object with the names of its members written out, or makes a
    `Grid` with the names of its columns. The body of a document is not a row, and CSL-JSON
    (`core/cite/csl.py`) and SARIF have the forms of their standards.
    """
    found = ["core.contract"]
    for name, path in modules().items():
        if name.startswith("core.view") and name != SARIF and writes_rows(path.read_text("utf-8")):
            found.append(name)
    return found


def writes_rows(source: str) -> bool:
    """Whether a function in `source` returns an object written out, or makes a flat table."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name != "body" and node.returns:
            rows = [*node.body] if "dict[str, Any]" in ast.unparse(node.returns) else []
            if any(_is_written_out(inner) for row in rows for inner in ast.walk(row)):
                return True
        if (
            isinstance(node, ast.Call)
            and ast.unparse(node).startswith("Grid(")
            and (ast.unparse(node.args[0]) != "()")
        ):
            return True
    return False


def _is_written_out(node: ast.AST) -> bool:
    """Whether `node` is an object with two or more members named in the source."""
    return isinstance(node, ast.Dict) and sum(isinstance(k, ast.Constant) for k in node.keys) > 1


def walked(command: str = WALKED) -> list[str]:
    """The modules in which `command` calls a function, once all that it needs is imported."""
    output(command)
    seen: set[str] = set()

    def look(frame: FrameType, event: str, _: Any) -> None:
        name = str(frame.f_globals.get("__name__"))
        is_function = frame.f_code.co_flags & inspect.CO_OPTIMIZED  # not a module or a class
        if event == "call" and is_function and name.startswith("lvliang_cli"):
            seen.add(name)

    sys.setprofile(look)
    try:
        output(command)
    finally:
        sys.setprofile(None)
    return sorted(seen)


def measures() -> Iterator[tuple[str, list[str]]]:
    """Each measure with what it counts."""
    yield "loose modules in core", loose_modules()
    yield "views not named after a command", unnamed_views()
    yield f"files of fewer than {FEWEST_LINES} lines", small_files()
    yield f"rooms with more than {MOST_IN_A_ROOM} files", crowded_rooms()
    yield "modules without a test of their name", untested_by_name()
    yield "places that write the shape of a JSON row", row_writers()
    yield "modules in an import circle of core", circle(imports())
    yield f"modules in which `{WALKED}` calls a function", walked()


if __name__ == "__main__":
    sizes = sorted(len(path.read_text().splitlines()) for path in modules().values())
    print(f"{len(sizes)} files, {sum(sizes)} lines, {sizes[len(sizes) // 2]} in the middle one")
    for what, found in measures():
        print(f"{len(found):4}  {what}")
        if "-v" in sys.argv:
            print("      " + " ".join(found))
