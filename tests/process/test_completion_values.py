"""What bash, zsh and fish are offered."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from ..cli.calling import BUNDLED, SECOND, records, run
from .conftest import Process

SHELLS = ("bash", "zsh", "fish")


class Asked:
    """A completion as the shell's own script asks for it."""

    def __init__(self, shell: str) -> None:
        self.shell = shell

    def __call__(self, line: str, **env: str) -> list[str]:
        """The values offered at the end of `line`."""
        before = len(shlex.split(line)) - (not line.endswith(" "))
        asked = {"_LVLIANG_COMPLETE": f"complete_{self.shell}", **env}
        if self.shell == "bash":
            asked |= {"COMP_WORDS": line, "COMP_CWORD": str(before)}
        else:
            asked |= {"_TYPER_COMPLETE_ARGS": line}
        if self.shell == "fish":
            asked |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
        ran = run(env=asked)
        assert ran.err == b""
        self.raw = ran.out
        text = ran.text
        if self.shell == "zsh":
            text = text.replace("_arguments '*: :((", "").replace("))'", "")
            items = [item.split('":"')[0] for item in text.split("\n") if item]
            return [item.strip('"').replace("\\", "") for item in items]
        return [item.split("\t")[0] for item in text.split("\n") if item]


@pytest.fixture(params=SHELLS)
def asked(request: pytest.FixtureRequest) -> Asked:
    return Asked(request.param)


def test_commands_and_verbs(asked: Asked) -> None:
    assert {"metrics", "show", "compare", "cite"} <= set(asked("lvliang "))
    assert asked("lvliang met") == ["metrics"]
    assert set(asked("lvliang metrics ")) == {"list", "show"}


def test_ids_of_the_dataset(asked: Asked) -> None:
    ids = [metric["id"] for metric in records("metrics")]
    assert asked("lvliang metrics show epidemic-") == [
        ident for ident in ids if ident.startswith("epidemic-")
    ]
    assert asked("lvliang metrics list --topic fr") == ["fraud"]
    assert "fraud" in asked("lvliang show fr")


def test_chinese_names(asked: Asked) -> None:
    topics = records("topics")
    names = {name for t in topics for name in (t["label"]["zh"], *t["aliases"])}
    wanted = sorted(name for name in names if name.startswith("诈"))
    assert wanted
    assert set(wanted) <= set(asked("lvliang show 诈"))
    assert sorted(asked("lvliang metrics list --topic 诈")) == wanted


def test_fields_after_a_comma(asked: Asked) -> None:
    offered = asked("lvliang metrics list --fields id,la")
    assert offered == ["id,label", "id,label_zh", "id,label_en"]
    assert "id" not in [name.split(",")[-1] for name in asked("lvliang metrics list --fields id,")]
    assert asked("lvliang topics list --fields ali") == ["aliases"]


def test_closed_choices(asked: Asked) -> None:
    assert asked("lvliang metrics list --format j") == ["json", "jsonl"]
    assert asked("lvliang cite --style g") == ["gbt7714"]
    assert asked("lvliang metrics list --lang ") == ["zh", "en", "both"]
    assert "--topic" in asked("lvliang metrics list --to")


def test_broken_dataset_is_silent(asked: Asked) -> None:
    for broken in ("missing.json", "/"):
        for line in ("lvliang show fr", "lvliang metrics list --topic fr", "lvliang compare fr"):
            asked(line, LVLIANG_DATA=broken)
            assert asked.raw == b""
    assert asked("lvliang met", LVLIANG_DATA="missing.json") == ["metrics"]


def test_option_names_another_dataset(asked: Asked) -> None:
    asked("lvliang show --data missing.json fr")
    assert asked.raw == b""
    line = f"lvliang show --data {shlex.quote(str(BUNDLED))} fra"
    assert asked(line, LVLIANG_DATA="missing.json") == ["fraud"]


def test_datasets_of_the_catalogue(asked: Asked) -> None:
    assert asked("lvliang summary --data ") == ["all", "lvliang-2020h1", "qinghe-2022"]
    assert asked("lvliang summary --data qing") == ["qinghe-2022"]
    assert asked("lvliang data remove ") == ["lvliang-2020h1", "qinghe-2022"]
    assert asked("lvliang data path q") == ["qinghe-2022"]
    assert set(asked("lvliang data ")) == {"list", "add", "remove", "upgrade", "path"}


def test_names_of_several_datasets(asked: Asked) -> None:
    several = f"--data {shlex.quote(str(SECOND))} --data qinghe-2022"
    assert asked(f"lvliang trend {several} crime-solved") == ["crime-solved", "crime-solved-change"]
    assert asked(f"lvliang show {several} qinghe-2022/alarms") == [
        f"qinghe-2022/{ident}" for ident in ("alarms", "alarms-per-day", "alarms-valid-share")
    ]
    assert asked(f"lvliang trend {several} 城区接") == ["城区接报警情"]
    assert "km-per-hour" in asked(f"lvliang metrics list {several} --unit km")
    variable = os.pathsep.join((str(SECOND), "qinghe-2022"))
    assert asked("lvliang compare fraud-filed-", LVLIANG_DATA=variable) == [
        *("fraud-filed-fall", "fraud-filed-change", "fraud-filed-rise")
    ]


@pytest.mark.parametrize("shell", SHELLS)
def test_script_to_source(shell: str, process: Process) -> None:
    ran = process(env={"_LVLIANG_COMPLETE": f"source_{shell}"})
    assert ran.returncode == 0
    assert b"_LVLIANG_COMPLETE" in ran.stdout
    assert ran.stderr == b""


def test_bash_itself_completes(shell: Process) -> None:
    script = (
        'eval "$(_LVLIANG_COMPLETE=source_bash lvliang)"\n'
        "COMP_WORDS=(lvliang metrics list --topic fr) COMP_CWORD=4\n"
        "_lvliang_completion lvliang\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    assert shell(script, env={"PATH": path}).stdout == b"fraud\n"
