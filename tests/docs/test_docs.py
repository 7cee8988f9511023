"""The papers say what the code does, and the two commands are the ones that are run."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from lvliang_cli import __version__, diagnostics
from lvliang_cli.cli.registry import COMMANDS, Noun
from lvliang_cli.core.contract.document_schema import DOCUMENTS
from lvliang_cli.core.data.codes import CAUTIONS

from ..cli.calling import SECOND, THIRD, ok, run

ROOT = Path(__file__).resolve().parents[2]
PAPERS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])
README, CHINESE, DOCS = ROOT / "README.md", ROOT / "README.zh.md", ROOT / "docs"
RELEASES = ROOT / "tests" / "data" / "releases"


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def setups() -> list[str]:
    """The commands of the README that set everything up, as they are to be typed."""
    return re.findall(r"```sh\n(python3 -m venv [^\n]*)\n```", text_of(README))


SURROUNDINGS = {
    "LVLIANG_LANG": "zh",
    "LC_ALL": "zh_CN.UTF-8",
    "LVLIANG_DATA": "/no/such/file",
    "FORCE_COLOR": "1",
    "TERM": "dumb",
    "COLUMNS": "30",
}
"""What changes most of what lvliang prints, and nothing that is generated."""


@pytest.mark.parametrize(
    "script", ["generate_docs.py", "readme_output.py", "pictures.py", "notebook.py"]
)
def test_nothing_generated_is_stale(script: str, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / script), "--check"],
        cwd=tmp_path,
        env={**os.environ, **SURROUNDINGS},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_a_stale_page_is_told(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    (tmp_path / "docs").mkdir()
    shutil.copytree(RELEASES, tmp_path / "tests" / "data" / "releases")
    for name in ("generate_docs.py", "readme_output.py"):
        (tmp_path / "scripts" / name).write_text(text_of(ROOT / "scripts" / name), "utf-8")
    block = "<!-- output: lvliang topics list --limit 0 -->\nold\n<!-- /output -->\n"
    for name in ("README.md", "README.zh.md"):
        (tmp_path / name).write_text(block, "utf-8")
    (tmp_path / "docs" / "json.md").write_text("old", "utf-8")
    for script, stale in (("generate_docs.py", "docs/json.md"), ("readme_output.py", "README.md")):
        command = [sys.executable, str(tmp_path / "scripts" / script)]
        checked = subprocess.run([*command, "--check"], capture_output=True, check=False)
        assert checked.returncode == 1
        assert f"{stale} is stale" in checked.stdout.decode()
        subprocess.run(command, check=True)
    assert text_of(tmp_path / "docs" / "json.md") == text_of(DOCS / "json.md")
    assert "\nold\n" not in text_of(tmp_path / "README.md")
    assert "$ lvliang topics list --limit 0\nTopics\n" in text_of(tmp_path / "README.md")


def test_the_two_commands_are_single_lines_that_need_only_python() -> None:
    run_it, test_it = setups()
    for command in (run_it, test_it):
        first, *others = command.split(" && ")
        assert first == "python3 -m venv .venv"
        assert all(step.startswith(".venv/bin/") for step in others)
    assert run_it.endswith("/lvliang summary")
    assert "install -q -U pip &&" in test_it  # --group needs pip 25.1


def test_ci_runs_the_test_command_of_the_readme_and_nothing_else() -> None:
    path = ROOT / ".ci" / "run"
    first, *lines = text_of(path).splitlines()
    assert first == "#!/usr/bin/env bash"
    assert [line for line in lines if not line.startswith("#")] == [
        "set -euo pipefail",
        'cd "$(dirname "${BASH_SOURCE[0]}")/.."',
        setups()[1],
    ]
    assert os.name == "nt" or os.access(path, os.X_OK)


def test_the_readme_starts_with_them_and_names_no_machine() -> None:
    before = text_of(README).partition("```")[0].split("\n\n")
    assert len(before) <= 5, "title, sentence, line on neutrality, what is needed, the commands"
    for path in [*PAPERS, ROOT / "Justfile", ROOT / ".ci" / "run"]:
        assert not re.search(r"pypi|/home/|/root/|/tmp/|/work/", text_of(path)), path


def examples() -> Iterator[tuple[str, ...]]:
    for child in COMMANDS.values():
        for command in child.verbs.values() if isinstance(child, Noun) else [child]:
            yield from ((line,) for line in command.examples)


def typed_in(path: Path) -> Iterator[tuple[str, ...]]:
    """The calls of lvliang in each shell block of a paper."""
    for block in re.findall(r"```sh\n(.*?)```", text_of(path), re.DOTALL):
        lines = [line for line in block.splitlines() if line.startswith("lvliang ")]
        if lines:
            yield tuple(lines)


@pytest.mark.parametrize(
    "lines",
    dict.fromkeys(
        [*examples(), *typed_in(README), *typed_in(CHINESE), *typed_in(DOCS / "query.md")]
    ),
    ids=lambda lines: lines[0],
)
def test_every_example_runs(
    lines: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines of a block one after the other, as a reader types them."""
    monkeypatch.chdir(tmp_path)
    for path in RELEASES.iterdir():
        shutil.copy(path, tmp_path)
    (tmp_path / "release.txt").write_bytes(THIRD.with_suffix(".txt").read_bytes())
    if "--draft" not in " ".join(lines):  # a draft that is there already is not overwritten
        (tmp_path / "draft.json").write_bytes(SECOND.read_bytes())
    (tmp_path / "decisions.jsonl").write_text("[]", "utf-8")
    adds = any(line.startswith("lvliang data add") for line in lines)
    env = {"LVLIANG_HOME": str(tmp_path / "home")} if adds else None
    for line in lines:
        before = set(tmp_path.iterdir())
        words = shlex.split(line.partition(" | ")[0], comments=True)
        ran = run(*words[1:], env=env)
        assert ran.code in (diagnostics.OK, diagnostics.PROBLEMS_FOUND), ran.said
        assert ran.out or set(tmp_path.iterdir()) - before


def test_each_command_is_said_to_print_the_document_that_it_prints(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in RELEASES.iterdir():
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    page = text_of(DOCS / "json.md")
    told = re.findall(r"^\| `([a-z.]+)` \| `lvliang ([^`]+)` \|", page, re.MULTILINE)
    assert {document for document, _ in told} == set(DOCUMENTS) - {"dataset", "error"}
    for document, call in told:
        assert ok(*shlex.split(call), "--json").json["document"] == document


def test_the_readme_names_every_command() -> None:
    table = text_of(README).partition("| command | answers |")[2].partition("\n\n")[0]
    assert {name.split()[0] for name in re.findall(r"`([a-z][^`]*)`", table)} == set(COMMANDS)


def test_the_index_of_the_docs_names_every_page() -> None:
    pages = {path.name for path in DOCS.glob("*.md")} - {"README.md"}
    assert set(re.findall(r"\]\(([a-z-]+\.md)\)", text_of(DOCS / "README.md"))) == pages


def test_the_chinese_readme_has_the_same_set_up() -> None:
    assert re.findall(r"```sh\n(python3 -m venv [^\n]*)\n```", text_of(CHINESE)) == setups()


def test_exit_codes_are_told_as_they_are() -> None:
    known = {code for code, _ in re.findall(r"^(\d+) +(\S)", str(diagnostics.__doc__), re.M)}
    assert known == set(re.findall(r"^\| (\d+) \|", text_of(DOCS / "json.md"), re.MULTILINE))


def test_every_caution_is_explained() -> None:
    table = text_of(DOCS / "data.md").partition("## Cautions")[2].partition("##")[0]
    assert set(re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)) == set(CAUTIONS)


def test_the_version_is_told_the_same_everywhere() -> None:
    assert f"\nversion: {__version__}\n" in text_of(ROOT / "CITATION.cff")
    assert f"## [{__version__}]" in text_of(ROOT / "CHANGELOG.md")
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))
    assert project["project"]["dynamic"] == ["version"]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_papers_lead_somewhere(path: Path) -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", text_of(path)):
        assert (path.parent / link).exists(), link
