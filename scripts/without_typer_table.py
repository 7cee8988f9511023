"""Write what is known without Typer, from what Typer would do; with ``--check``, compare.

python scripts/without_typer_table.py [--check]
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from lvliang_cli.cli import app, without_typer
from lvliang_cli.cli import help as typer_help
from lvliang_cli.cli.registry import COMMANDS, Child, Noun
from lvliang_cli.core.text.bilingual import Words

TABLE = Path(without_typer.TABLE).resolve()
HEAD = """What is known without Typer; made by scripts/without_typer_table.py, not to be edited.

Of each command behind its name: its function, its options as --name=parameter:kind[:default]
(! for a default: it must be given), its arguments as parameter:kind:need, its help in English and
in Chinese. Of a group: nothing, or files where it takes any, and its commands.
"""


def table() -> str:
    """The text of the table."""
    entries = {name: _of_child(name, child) for name, child in _children().items()}
    for lang in ("en", "zh"):
        for name, text in helps_in(lang).items():
            entries[name].append(text)
    return "\n@".join([HEAD, *(f"{n}\n" + "\n~\n".join(p) for n, p in entries.items())]) + "\n"


def _children() -> dict[str, Child]:
    """The root, every group and every command by name."""
    children: dict[str, Child] = {"": Noun(Words("", ""), COMMANDS)}
    for name, child in COMMANDS.items():
        children[name] = child
        if isinstance(child, Noun):
            children |= {f"{name} {verb}": command for verb, command in child.verbs.items()}
    return children


def helps_in(lang: str) -> dict[str, str]:
    """The help of each child, asked of a process of that language: options keep theirs."""
    env = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    ran = subprocess.run(
        [sys.executable, __file__, "--helps"],
        env={**env, "LVLIANG_LANG": lang, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        check=True,
    )
    found: dict[str, str] = json.loads(ran.stdout)
    return found


def helps() -> dict[str, str]:
    """The help of each child as Typer writes it to a pipe, without the last line break."""
    written: list[str] = []
    vars(typer_help)["write_text"] = written.append
    for name in _children():
        app.build_app().main([*name.split(), "--help"], "lvliang", standalone_mode=False)
    return {name: text.removesuffix("\n") for name, text in zip(_children(), written, strict=True)}


def _of_child(name: str, child: Child) -> list[str]:
    if isinstance(child, Noun):
        return ["", "files" * child.takes_files, " ".join(child.verbs)]
    parameters = app.build(name.split()[-1], child).params
    options = [_option(p) for p in parameters if p.param_type_name == "option"]
    arguments = [_argument(p) for p in parameters if p.param_type_name == "argument"]
    if any(":many:" in argument for argument in arguments[:-1]):
        raise ValueError(f"{name}: arguments behind many, which `without_typer` does not know")
    return [child.target, " ".join(options), " ".join(arguments)]


def _option(option: Any) -> str:
    kind = _kind(option)
    if option.is_flag:
        kind = "flag"
    if option.nargs != 1 or option.secondary_opts or (option.default and kind != "text"):
        raise ValueError(f"{option.opts}: a kind of option that `without_typer` does not know")
    default = f":{option.default}" if option.default else ""
    if option.required:
        default = ":!"
    return " ".join(f"{name}={option.name}:{kind}{default}" for name in option.opts)


def _argument(argument: Any) -> str:
    if argument.nargs not in (1, -1) or argument.default is not None:
        raise ValueError(f"{argument.name}: a kind of argument that `without_typer` does not know")
    kind = "many" if argument.nargs == -1 else _kind(argument)
    return f"{argument.name}:{kind}:{'required' if argument.required else 'optional'}"


def _kind(parameter: Any) -> str:
    kinds = {"str": "text", "int": "number", "boolean": "flag"}
    kind = kinds[parameter.type.name]
    is_many = getattr(parameter, "multiple", False)
    if parameter.envvar or (is_many and kind != "text"):
        raise ValueError(f"{parameter.name}: a kind that `without_typer` does not know")
    return "many" if is_many else kind


def main() -> int:
    if "--helps" in sys.argv[1:]:
        json.dump(helps(), sys.stdout)
        return 0
    made = table()
    if "--check" in sys.argv[1:]:
        if TABLE.read_text(encoding="utf-8") != made:
            print("stale: run python scripts/without_typer_table.py", file=sys.stderr)
            return 1
        return 0
    TABLE.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
