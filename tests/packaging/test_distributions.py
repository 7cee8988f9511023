"""What is shipped works elsewhere and holds what it should, no more."""

import json
import re
import tarfile
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path
from typing import Any

import pytest
import yaml

from lvliang_cli import __version__
from lvliang_cli.cli.registry import COMMANDS

from ..cli.calling import BUNDLED, ROOT
from ..cli.calling import run as run_here
from .conftest import Built, run


@pytest.fixture(scope="session")
def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return found


def test_installed_command_finds_its_data(installed: Path, tmp_path: Path) -> None:
    listed = run(installed / "lvliang", "metrics", "list", "--json", cwd=tmp_path)
    assert listed.encode() == run_here("metrics", "list", "--json").out
    info = json.loads(run(installed / "lvliang", "info", "--json", cwd=tmp_path))["info"]
    assert Path(info["path"]).is_relative_to(installed.parent.resolve()) or Path(
        info["path"]
    ).is_relative_to(installed.parent)
    assert Path(info["path"]).read_bytes() == BUNDLED.read_bytes()


def test_installed_module_runs(installed: Path, tmp_path: Path) -> None:
    told = run(installed / "python", "-I", "-m", "lvliang_cli", "--version", cwd=tmp_path)
    assert told == f"lvliang {__version__}\n"


def test_installed_renderers_have_what_they_need(installed: Path, tmp_path: Path) -> None:
    for format in ("table", "plain", "markdown", "html"):
        arguments = ("show", "fraud", "--lang", "zh", "--format", format)
        shown = run(installed / "lvliang", *arguments, cwd=tmp_path)
        assert shown.encode() == run_here(*arguments).out


def test_metadata_says_what_the_project_says(built: Built, project: dict[str, Any]) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        (name,) = [n for n in wheel.namelist() if n.endswith(".dist-info/METADATA")]
        metadata = message_from_string(wheel.read(name).decode())
        (entry,) = [n for n in wheel.namelist() if n.endswith("entry_points.txt")]
        entry_points = wheel.read(entry).decode()
        licences = [n for n in wheel.namelist() if n.endswith("LICENSE")]
    assert metadata["Name"] == project["name"]
    assert metadata["Version"] == __version__
    assert metadata["Summary"] == project["description"]
    assert metadata["Requires-Python"] == project["requires-python"]
    assert metadata["License-Expression"] == project["license"]
    assert sorted(metadata.get_all("Classifier", [])) == sorted(project["classifiers"])
    required = {_normal(text) for text in metadata.get_all("Requires-Dist", [])}
    extras = {
        _normal(f"{text};extra=='{extra}'")
        for extra, texts in project["optional-dependencies"].items()
        for text in texts
    }
    assert required == {_normal(text) for text in project["dependencies"]} | extras
    assert metadata.get_payload().strip() == (ROOT / "README.md").read_text("utf-8").strip()
    assert f"lvliang = {project['scripts']['lvliang']}" in entry_points
    assert licences


def _normal(requirement: str) -> str:
    name, *versions = (
        "".join(requirement.lower().split()).replace("<", ",<").replace(">", ",>").split(",")
    )
    return ",".join([name, *sorted(filter(None, versions))])


def test_wheel_holds_the_package_its_data_and_no_more(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        names = set(wheel.namelist())
        assert wheel.read("lvliang_cli/data/metrics.json") == BUNDLED.read_bytes()
    assert "lvliang_cli/py.typed" in names
    sources = {
        path.relative_to(ROOT / "src").as_posix()
        for path in (ROOT / "src" / "lvliang_cli").rglob("*.py")
    }
    assert sources <= names
    man = f"lvliang-{__version__}.data/data/share/man/man1/lvliang.1"
    assert {name for name in names if ".data/" in name} == {man}
    assert {name.split("/")[0] for name in names - {man}} == {
        "lvliang_cli",
        f"lvliang-{__version__}.dist-info",
    }
    assert not [name for name in names if "test" in name or "__pycache__" in name]


def test_sdist_holds_data_docs_and_tests(built: Built) -> None:
    with tarfile.open(built.sdist) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}
    for name in ("pyproject.toml", "README.md", "LICENSE", "data/metrics.json"):
        assert name in names
    for folder in ("src/lvliang_cli", "tests/cli", "tests/golden/expected", "docs"):
        assert any(name.startswith(f"{folder}/") for name in names), folder
    unwanted = ("__pycache__", ".pyc", ".git/", ".venv", "_cache")
    assert not [name for name in names if any(part in name for part in unwanted)]


def test_the_hook_of_pre_commit_calls_what_is_installed(project: dict[str, Any]) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, command = hook["entry"].split()
    assert program in project["scripts"]
    assert command in COMMANDS
    assert hook["additional_dependencies"] == project["optional-dependencies"]["documents"]
    for name in ("a.txt", "b/通稿.docx", "c.html", "d.pdf", "e.md"):
        assert re.search(hook["files"], name)
    assert re.search(hook["files"], "setup.py") is None
