"""``lvliang data``, and datasets called by their ids."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from .calling import BUNDLED, HOME, MACHINES, PEOPLE, SECOND, SGR, THIRD, UNSAFE, Ran, run

FORMATS = (*PEOPLE, *MACHINES)


def ok(*arguments: str, **settings: Any) -> Ran:
    """As `run`, for a run that must succeed and say no more than what to do next."""
    ran = run(*arguments, **settings)
    assert (ran.code, ran.said.count("\n")) in ((0, 0), (0, 1))
    assert ran.said.startswith(("lvliang: next: ", "lvliang: 下一步:")) or not ran.said
    return ran


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """A data folder that stays from one run to the next."""
    return {"LVLIANG_HOME": str(tmp_path / "home")}


def ids(env: dict[str, str]) -> list[str]:
    return [row["id"] for row in run("data", "list", "--json", env=env).json["datasets"]]


def test_add_list_path_remove(env: dict[str, str]) -> None:
    assert ids(env) == ["lvliang-2020h1"]
    assert ok("data", "add", str(SECOND), env=env).text == "added qinghe-2023\n"
    assert ok("data", "add", str(THIRD), "--lang", "zh", env=env).text == "已添加 qinghe-2022\n"
    assert ids(env) == ["lvliang-2020h1", "qinghe-2022", "qinghe-2023"]
    path = Path(ok("data", "path", "qinghe-2023", env=env).text.removesuffix("\n"))
    assert path.read_bytes() == SECOND.read_bytes()
    assert ok("data", "path", env=env).text == f"{path.parent}\n"
    assert ok("data", "path", "lvliang-2020h1", env=env).text == f"{BUNDLED}\n"
    assert ok("data", "remove", "qinghe-2023", env=env).text == "removed qinghe-2023\n"
    assert ids(env) == ["lvliang-2020h1", "qinghe-2022"]
    assert [entry.name for entry in path.parent.iterdir()] == ["qinghe-2022.json"]
    assert ok("data", env=env).out == ok("data", "list", env=env).out


def test_the_list_is_of_the_datasets_that_are_named(env: dict[str, str]) -> None:
    ok("data", "add", str(SECOND), str(THIRD), env=env)
    ran = run("data", "list", "--data", "qinghe-2022", "--jsonl", env=env)
    assert [json.loads(row)["id"] for row in ran.text.splitlines()] == ["qinghe-2022"]
    assert run("data", "list", "--data", "no-such", env=env).code == 3
    assert run("data", "list", env={**env, "LVLIANG_DATA": "no-such"}).code == 0


def test_looking_writes_nothing(env: dict[str, str]) -> None:
    for call in (("data",), ("data", "path"), ("summary",), ("summary", "--data", "all")):
        ok(*call, env=env)
    assert not Path(env["LVLIANG_HOME"]).exists()


def test_standard_input_is_added(env: dict[str, str]) -> None:
    ok("data", "add", "-", env=env, stdin=SECOND.read_bytes())
    assert Path(ok("data", "path", "qinghe-2023", env=env).text[:-1]).read_bytes() == (
        SECOND.read_bytes()
    )


def test_the_same_bytes_are_fine_and_others_need_a_word(
    env: dict[str, str], tmp_path: Path
) -> None:
    ok("data", "add", str(SECOND), env=env)
    again = ok("data", "add", str(SECOND), "--json", env=env).json
    assert again["outcome"] == "already-there"
    assert [note["code"] for note in again["notes"]] == ["already-there"]
    assert "with the same content" in ok("data", "add", str(SECOND), env=env).text
    other = tmp_path / "other.json"
    other.write_text(json.dumps({**json.loads(SECOND.read_bytes()), "version": "2"}), "utf-8")
    refused = run("data", "add", str(other), env=env)
    assert (refused.code, refused.out) == (2, b"")
    assert "another dataset called qinghe-2023" in refused.said
    assert "--replace" in refused.said
    assert (
        run("info", "--json", "--data", "qinghe-2023", env=env).json["info"]["dataset_version"]
        != "2"
    )
    replaced = ok("data", "add", str(other), "--replace", "--json", env=env).json
    assert (replaced["outcome"], replaced["count"]) == ("replaced", 1)
    assert (
        ok("info", "--json", "--data", "qinghe-2023", env=env).json["info"]["dataset_version"]
        == "2"
    )


def test_what_is_added_is_checked_first(env: dict[str, str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(SECOND.read_bytes().replace(b'"value": 1240', b'"value": 1241'))
    ran = run("data", "add", str(broken), env=env)
    assert (ran.code, ran.out) == (4, b"")
    assert "metrics[3]" in ran.said
    assert run("data", "add", "missing.json", env=env).code == 4
    assert not Path(env["LVLIANG_HOME"]).exists()


def test_the_bundled_dataset_stays(env: dict[str, str]) -> None:
    for call in (("remove", "lvliang-2020h1"), ("add", str(BUNDLED), "--replace")):
        ran = run("data", *call, env=env)
        assert (ran.code, ran.out) == (2, b"")
    assert ids(env) == ["lvliang-2020h1"]


@pytest.mark.parametrize("verb", ["remove", "path"])
def test_a_miss_is_suggested(verb: str) -> None:
    ran = run("data", verb, "qinghe-2202")
    assert (ran.code, ran.out) == (3, b"")
    assert "did you mean: qinghe-2022?" in ran.said
    for name in ("../datasets/qinghe-2022", "qinghe-2022.json", "all", "QINGHE-2022", ""):
        assert run("data", verb, name).code == 3
        assert (HOME / "datasets" / "qinghe-2022.json").exists()


def test_an_unreadable_file_is_shown_and_can_be_removed_or_replaced(env: dict[str, str]) -> None:
    ok("data", "add", str(SECOND), env=env)
    folder = Path(env["LVLIANG_HOME"]) / "datasets"
    (folder / "qinghe-2022.json").write_bytes(b"{")
    (folder / "qinghe-2023.json").write_bytes(SECOND.read_bytes()[:5000])
    text = ok("data", env=env).text
    assert text.count("unreadable") == 2
    assert "qinghe-2022.json: the dataset is not valid JSON" in text
    assert run("summary", "--data", "qinghe-2022", env=env).code == 4
    summary = ok("summary", "--data", "all", "--json", env=env).json
    assert [note["code"] for note in summary["notes"]] == ["unreadable"] * 2
    assert summary["dataset"]["id"] == "lvliang-2020h1"
    assert "left out qinghe-2022.json" in ok("topics", "--data", "all", env=env).text
    assert "left out qinghe-2022.json" in run("topics", "--csv", "--data=all", env=env).said
    assert run("data", "add", str(SECOND), env=env).code == 2
    ok("data", "add", str(SECOND), "--replace", env=env)
    ok("data", "remove", "qinghe-2022", env=env)
    assert ids(env) == ["lvliang-2020h1", "qinghe-2023"]


def test_a_link_is_replaced_and_not_followed(env: dict[str, str], tmp_path: Path) -> None:
    folder = Path(env["LVLIANG_HOME"]) / "datasets"
    folder.mkdir(parents=True)
    outside = tmp_path / "outside"
    outside.write_text("mine")
    (folder / "qinghe-2023.json").symlink_to(outside)
    assert run("data", "add", str(SECOND), env=env).code == 2
    ok("data", "add", str(SECOND), "--replace", env=env)
    assert outside.read_text() == "mine"
    assert not (folder / "qinghe-2023.json").is_symlink()
    (folder / "link.json").symlink_to(outside)
    ok("data", "remove", "link", env=env)
    assert outside.read_text() == "mine"


def test_a_folder_that_cannot_be_written_exits_5(env: dict[str, str], tmp_path: Path) -> None:
    Path(env["LVLIANG_HOME"]).write_text("a file")
    for call in (("add", str(SECOND)), ("remove", "x")):
        ran = run("data", *call, env=env)
        assert (ran.code, ran.out) == ({"add": 5, "remove": 4}[call[0]], b"")
        assert env["LVLIANG_HOME"] in ran.said
    assert run("summary", env=env).code == 0
    assert run("summary", "--data", str(SECOND), env=env).code == 0
    os.unlink(env["LVLIANG_HOME"])
    folder = Path(env["LVLIANG_HOME"]) / "datasets"
    (folder / "qinghe-2023.json").mkdir(parents=True)
    for call in (("add", str(SECOND), "--replace"), ("remove", "qinghe-2023")):
        assert run("data", *call, env=env).code == 5
    assert [entry.name for entry in folder.iterdir()] == ["qinghe-2023.json"]


def test_without_locks_of_posix_it_works_as_well(
    env: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "fcntl", None)
    ok("data", "add", str(SECOND), env=env)
    ok("data", "remove", "qinghe-2023", env=env)
    assert ids(env) == ["lvliang-2020h1"]


def test_drafts_are_swept_and_other_hidden_files_are_not(env: dict[str, str]) -> None:
    ok("data", "add", str(SECOND), env=env)
    folder = Path(env["LVLIANG_HOME"]) / "datasets"
    for name in (".lvliang-abc", ".other", ".lvliangx"):
        (folder / name).write_text("x")
    (folder / ".lvliang-folder").mkdir()
    assert ids(env) == ["lvliang-2020h1", "qinghe-2023"]
    left = {".lvliang-folder", ".other", ".lvliangx", "qinghe-2023.json"}
    assert {entry.name for entry in folder.iterdir()} == left


def test_datasets_by_id_path_variable_and_all() -> None:
    def read(*arguments: str, **env: str) -> list[str]:
        document = run("topics", *arguments, "--json", env=env).json
        return [each["id"] for each in document.get("datasets", [document.get("dataset")])]

    assert read("--data", "qinghe-2022") == ["qinghe-2022"]
    assert read("--data", "lvliang-2020h1") == ["lvliang-2020h1"]
    assert read("--data", "all") == ["lvliang-2020h1", "qinghe-2022"]
    assert read("--data", str(SECOND), "--data", "qinghe-2022") == ["qinghe-2023", "qinghe-2022"]
    assert read("--data", "qinghe-2022", "--data", str(THIRD)) == ["qinghe-2022"]
    variable = os.pathsep.join((str(SECOND), "lvliang-2020h1"))
    assert read(LVLIANG_DATA=variable) == ["qinghe-2023", "lvliang-2020h1"]
    assert read("--data", "qinghe-2022", LVLIANG_DATA=variable) == ["qinghe-2022"]
    assert read() == ["lvliang-2020h1"]


def test_an_unknown_dataset_exits_3_and_suggests() -> None:
    for call in (("summary",), ("trend", "x"), ("compare", "a", "b")):
        ran = run(*call, "--data", "qinghe-2202")
        assert (ran.code, ran.out) == (3, b"")
        assert "did you mean: qinghe-2022?" in ran.said
    ran = run("summary", env={"LVLIANG_DATA": "qinghe-2202"})
    assert ran.code == 3


def test_two_versions_at_once_exit_2(tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    other.write_text(json.dumps({**json.loads(THIRD.read_bytes()), "version": "2"}), "utf-8")
    ran = run("summary", "--data", "qinghe-2022", "--data", str(other))
    assert (ran.code, ran.out) == (2, b"")
    assert str(other) in ran.said


def test_every_row_of_several_knows_its_dataset() -> None:
    for noun in ("metrics", "sections", "topics", "platforms", "claims", "glossary"):
        call = (noun, "--data", "all", "--data", str(SECOND))
        rows = ok(*call, "--json").json[noun]
        named = list(dict.fromkeys(row["dataset"] for row in rows))
        assert named == ["lvliang-2020h1", "qinghe-2022", "qinghe-2023"]
        plain = ok(*call).text
        for row in rows:
            assert f"{row['dataset']}/{row['id']} " in plain
        for address in ("infos/31931", "qinghe/2022/10/11", "qinghe/2023/10/12"):
            assert plain.count(address) == 1


def test_names_that_are_listed_can_be_shown() -> None:
    several = ("--data", str(SECOND), "--data", "qinghe-2022")
    ran = run("show", "scams", *several, "--errors", "json")
    assert ran.code == 3
    for name in json.loads(ran.err)["did_you_mean"]:
        found = ok("show", name, *several, "--json").json
        assert found["kind"] == "topic"
        assert name == f"{found['topic']['dataset']}/topic:{found['topic']['id']}"
    assert "440" in ok("cite", "qinghe-2022/fraud-filed", *several).text
    assert "386" in ok("cite", "qinghe-2023/电信诈骗立案", *several).text
    texts = list(filter(None, ok("cite", *several).text.split("\n")))
    assert ["2023-10-12" in texts[0], "2022-10-11" in texts[1], len(texts)] == [True, True, 2]


@pytest.mark.parametrize("format", FORMATS)
def test_a_hostile_catalogue_is_shown_safely(
    format: str, hostile: str, env: dict[str, str]
) -> None:
    release = json.loads(Path(hostile).read_bytes())
    release["id"] = "hostile"
    for metric in release["metrics"]:
        metric["dataset"] = "hostile"
    folder = Path(env["LVLIANG_HOME"]) / "datasets"
    folder.mkdir(parents=True)
    (folder / "hostile.json").write_text(json.dumps(release), "ascii")
    (folder / "=cmd()|\x1b[31m\u202e.json").write_bytes(b"{")
    os.mknod(folder / "pipe.json", 0o10600)
    for call in (
        ("data",),
        ("data", "path", "hostile"),
        ("data", "add", hostile),
        ("metrics", "--data", "all"),
        ("summary", "--data", "hostile", "--data", "lvliang-2020h1"),
        ("compare", "fraud", "--data", "all"),
        ("trend", "hostile/telecom-fraud-payments-stopped", "--data", "all"),
    ):
        for columns in (None, 40):
            ran = run(*call, "--format", format, env=env, columns=columns)
            assert ran.code == (2 if "add" in call else 0), ran.said
            kept = SGR.sub("", ran.text.replace("\t", ""))
            assert not UNSAFE.search(kept)
            assert not UNSAFE.search(SGR.sub("", ran.said))
