"""A release that is a file is asked as a dataset is; no draft is needed."""

import os
import shutil
from pathlib import Path

import pytest

from .calling import SECOND, ok, run

TEXT = """大同市公安局通报上半年工作
2024年7月5日
2024年1至6月,全市破获刑事案件312起,抓获嫌疑人205名。立电信诈骗案件48件,同比下降20%。
"""


@pytest.fixture
def release(tmp_path: Path) -> Path:
    path = tmp_path / "datong.txt"
    path.write_text(TEXT, "utf-8")
    return path


def test_whatever_takes_a_dataset_takes_a_release(release: Path) -> None:
    for call in (["summary"], ["show"], ["report"], ["summary", "--data"], ["metrics", "--data"]):
        ran = run(*call, str(release))
        assert (ran.code, ran.err) == (0, b"")
        assert "205名" in ran.text
        assert "4 of 4 figures are machine-read and not yet reviewed" in ran.text


def test_names_stand_before_files(release: Path, tmp_path: Path) -> None:
    other = tmp_path / "earlier.html"
    lines = TEXT.replace("2024", "2023").replace("312", "300").splitlines()
    other.write_text("".join(f"<p>{line}</p>" for line in lines), "utf-8")
    for call in ("show", "trend", "cite", "search"):
        assert "312起" in run(call, "破获刑事案件", str(release), "--lang", "zh").text
    ran = run("trend", "破获刑事案件", str(release), str(other), "--lang", "zh")
    assert "+4.00%" in ran.text
    ran = run("compare", str(release), str(other), "--json")
    assert [one["difference"]["lower"] for one in ran.json["comparisons"][0]["findings"]] == [12]
    ran = run("query", "select printed from figures", "--data", str(release), "--csv")
    assert ran.text.split() == ["printed", "312起", "205名", "48件", "20%"]


def test_a_release_is_added_as_it_is_read(release: Path, tmp_path: Path) -> None:
    env = {"LVLIANG_HOME": str(tmp_path / "home")}
    assert run("data", "add", str(release), env=env).code == 0
    for call in (["show"], ["summary"]):
        assert "抓获嫌疑人" in run(*call, "datong", "--lang", "zh", env=env).text
    assert "312起" in run("cite", "破获刑事案件", "datong", env=env).text


@pytest.mark.parametrize("command", [["trend"], ["rank"], ["topics", "show"], ["search"]])
def test_a_file_is_not_a_name(command: list[str], release: Path) -> None:
    ran = run(*command, str(release))
    assert (ran.code, ran.out) == (2, b"")


def test_standard_input_may_be_either(release: Path) -> None:
    ran = run("summary", "--data", "-", "--lang", "zh", stdin=release.read_bytes())
    assert "抓获嫌疑人" in ran.text
    assert run("summary", "--data", "-", stdin=b"[]").code == 4


def test_a_folder_stands_for_the_datasets_or_releases_in_it(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in (1, 2):
        (texts / f"{number}.txt").write_text(f"2024年全市发生火灾{number}00起。\n")
    ok("check", str(texts / "1.txt"), "--html", str(texts / "own.html"))
    folder = f"{texts}{os.sep}"
    ran = run("show", "火灾", folder, "--json")
    assert [row["value"] for row in ran.json["metrics"]] == [100, 200]
    assert "own.html" in ran.said  # passed over
    drafts = tmp_path / "drafts"
    drafts.mkdir()
    shutil.copy(SECOND, drafts / "second.json")
    assert ok("info", "--data", str(drafts), "--json").json["info"]["dataset"] == "qinghe-2023"
