"""Every command: its name, the function that declares it, one line about it.

``data/commands.tsv`` has them in the order of the help, several rows each. The first says ``what``
it is: a ``group``, a ``group of files``, or the function of a command as ``module:function``; and
what it does, in both languages. Behind it stand each ``example`` of a call, each ``document`` that
it prints, with a call that prints it, and ``numbers`` where its arguments may begin with a minus.

A command is loaded only when it is called. To add one, see CONTRIBUTING.md.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.tsv_files import rows


class Command(NamedTuple):
    """A command; what it answers is in the docstring of its function, which `target` names.

    The contract tests, the golden files and the docs are made from `documents`, a call for each.
    """

    target: str
    words: Words
    examples: tuple[str, ...]
    documents: Mapping[str, str]
    takes_numbers: bool


class Noun(NamedTuple):
    """A group of commands; `list` is the default, and is given files where it `takes_files`."""

    words: Words
    verbs: Mapping[str, Command]
    takes_files: bool = False


Child = Command | Noun

ALSO_CALLED = {"rm": "remove", "ls": "list"}
"""Other names of commands, as other tools have them."""


def _read() -> Mapping[str, Child]:
    found: dict[str, Child] = {}
    verbs: dict[str, dict[str, Command]] = {}
    for name, said in groupby(rows("commands"), key=itemgetter(0)):
        (_, target, zh, en), *more = said
        words = Words(zh, en)
        if target.startswith("group"):
            verbs[name] = {}
            found[name] = Noun(words, verbs[name], takes_files=target.endswith("files"))
            continue
        examples = tuple(call for _, what, call, _ in more if what == "example")
        documents = {document: call for _, what, document, call in more if what == "document"}
        takes_numbers = any(what == "numbers" for _, what, *_ in more)
        command = Command(target, words, examples, documents, takes_numbers)
        noun, _, verb = name.partition(" ")
        if verb:
            verbs[noun][verb] = command
        else:
            found[name] = command
    return found


COMMANDS = _read()


def commands() -> Iterator[tuple[str, Command]]:
    """Every command by what is typed for it, such as ``check change``."""
    for name, child in COMMANDS.items():
        if isinstance(child, Noun):
            yield from ((f"{name} {verb}", command) for verb, command in child.verbs.items())
        else:
            yield name, child
