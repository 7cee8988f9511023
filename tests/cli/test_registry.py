"""A command that is registered is tested, documented and completed: none can be forgotten."""

import pytest

from lvliang_cli.cli.registry import COMMANDS, Noun, commands
from lvliang_cli.cli.without_typer import declared
from lvliang_cli.core.contract.document_schema import DOCUMENTS

from ..golden.test_golden import CASES
from .calling import COMMANDS as CALLED
from .calling import run

EVERY = dict(commands())
PRINTS_SCHEMAS = "schema"
"""The one command whose answer is no document of its own."""


@pytest.mark.parametrize("path", EVERY)
def test_it_says_what_it_answers_and_how_it_is_called(path: str) -> None:
    command = EVERY[path]
    assert (declared(command.target).__doc__ or "").strip()
    assert all(command.words)
    called = path.removesuffix(" list")
    assert command.examples
    assert all(example.startswith(f"lvliang {called}") for example in command.examples)


@pytest.mark.parametrize("path", [path for path in EVERY if path != PRINTS_SCHEMAS])
def test_its_documents_are_tested_and_described(path: str) -> None:
    documents = EVERY[path].documents
    assert documents
    assert documents.keys() <= CALLED.keys()
    assert documents.keys() <= set(DOCUMENTS)
    kept = {case.file for case in CASES}
    for name, call in documents.items():
        assert call.startswith(path.removesuffix(" list"))
        assert {f"{name.replace('.', '-')}.{form}" for form in ("en.txt", "zh.txt")} <= kept


def test_every_document_belongs_to_a_command() -> None:
    printed = {name for command in EVERY.values() for name in command.documents}
    assert set(DOCUMENTS) == printed | {"dataset", "error"}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_lists_it(name: str) -> None:
    child = COMMANDS[name]
    assert f"  {name} " in run("--help").text
    for verb in child.verbs if isinstance(child, Noun) else ():
        assert f"  {verb} " in run(name, "--help").text
