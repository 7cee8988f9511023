"""The welcome names commands that work."""

import re

from .calling import ok, run


def test_welcome_names_commands_that_work() -> None:
    lines = ok().text.split("\n")
    commands = [re.split(r"\s{2,}", line)[0] for line in lines if line.startswith("lvliang ")]
    assert len(commands) == 5
    for command in commands:
        assert run(*command.split()[1:]).code == 0, command
