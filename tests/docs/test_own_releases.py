"""The way that docs/own-releases.md describes, walked command by command."""

import json
import re
import shlex
from pathlib import Path

import pytest

from ..cli.calling import ROOT, run

PAGE = (ROOT / "docs" / "own-releases.md").read_text("utf-8")
ONE, MANY, COPY = (
    [shlex.split(line)[1:] for line in block.splitlines()]
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
)
TITLE = "清河市公安局2024年上半年打击电信网络诈骗情况"
PROSE = "上半年,清河市公安机关破获电信网络诈骗案件1286起,同比上升12.5%,抓获嫌疑人约963名。"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    docx = pytest.importorskip("docx")
    monkeypatch.chdir(tmp_path)
    document = docx.Document()
    for line in (TITLE, "清河市公安局", "2024年7月8日", PROSE):
        document.add_paragraph(line)
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(("指标", "2024年上半年", "查处案件(起)", "412")):
        table.cell(at // 2, at % 2).text = text
    document.save("release.docx")
    (tmp_path / "article.txt").write_text(PROSE.replace("1286", "1268"), "utf-8")
    (tmp_path / "releases").mkdir()
    (tmp_path / "releases" / "may.txt").write_text("5月,清河市破获案件31起。", "utf-8")
    (tmp_path / "releases" / "list.csv").write_text("file,id,issued\nmay.txt,may,2024-06-03\n")
    return tmp_path


@pytest.mark.parametrize(("lang", "next_is"), [("en", "next: "), ("zh", "下一步:")])
def test_from_a_word_file_to_a_cited_figure(lang: str, next_is: str, folder: Path) -> None:
    env = {"LVLIANG_HOME": str(folder / "home"), "LVLIANG_LANG": lang}
    assert len(ONE) <= 5
    ran = [run(*command, env=env) for command in ONE]
    assert [one.code for one in ran] == [0] * len(ONE), [one.said for one in ran]
    draft, _, added, _, cited = ran
    assert next_is in draft.said
    assert f"{next_is}lvliang metrics list --data mine" in added.said
    assert "1286起" in cited.text
    assert TITLE in cited.text
    assert "2024-07-08" in cited.text
    made = json.loads((folder / "mine.json").read_bytes())
    assert (made["title"]["zh"], made["sources"][0]["type"]) == (TITLE, "document")
    for command in COPY:
        copy = run(*command, env=env)
        assert copy.code == 1
        assert "1268" in copy.text


def test_many_releases_with_a_manifest(folder: Path) -> None:
    env = {"LVLIANG_HOME": str(folder / "home"), "LVLIANG_LANG": "en"}
    ran = [run(*command, env=env) for command in MANY]
    assert [one.code for one in ran] == [0] * len(MANY), [one.said for one in ran]
    assert "may" in ran[-1].text
    assert "next: lvliang data add drafts" in ran[0].said


def test_a_review_says_what_is_next(folder: Path) -> None:
    (folder / "doubt.txt").write_text("2023年上半年,全市破获案件160(5)起。", "utf-8")
    (folder / "answers.jsonl").write_text('{"metric": "p1-1", "decision": "accept"}', "utf-8")
    assert run("extract", "doubt.txt", "--draft", "doubt.json").code == 0
    call = ("review", "doubt.json", "--decisions", "answers.jsonl")
    settled = run(*call, "--to", "kept.json", "--lang", "en")
    assert settled.said == "lvliang: 0 figures to review; next: lvliang data add kept.json\n"
    (folder / "answers.jsonl").write_text("[]", "utf-8")
    assert "下一步:lvliang review doubt.json" in run(*call, "--lang", "zh").said
    assert run(*call, "--json").said == ""
