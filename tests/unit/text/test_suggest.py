"""Words that other tools have, and what they are called here."""

from lvliang_cli.core.text.suggest import called_elsewhere


def test_what_other_tools_say_is_called_otherwise_here() -> None:
    assert called_elsewhere("option", "--date") == ["--period", "--issued", "--accessed"]
    assert called_elsewhere("command", "grep") == ["search"]
    assert called_elsewhere("field", "主题") == ["topics", "label"]
    assert called_elsewhere("command", "主题") == []
