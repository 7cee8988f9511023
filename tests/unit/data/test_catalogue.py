"""The folder is the catalogue, whatever stands in it."""

import os
from pathlib import Path

import pytest

from lvliang_cli import catalogue_writer
from lvliang_cli.core.contract.document import Lines, Prose, Table
from lvliang_cli.core.data import catalogue
from lvliang_cli.core.data.dataset import BUNDLED_ID, Dataset, bundled_path, line_to_draft, load
from lvliang_cli.core.data.gather import gather
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData, BadUsage, UnknownName
from lvliang_cli.core.view.data import added_document, catalogue_document, path_document

from ..support import BUNDLED, SECOND, THIRD


@pytest.fixture
def folder(home: Path) -> Path:
    """The folder of a catalogue that holds both releases of Qinghe."""
    found = home / "datasets"
    found.mkdir(parents=True)
    for path in (SECOND, THIRD):
        (found / path.name).write_bytes(path.read_bytes())
    return found


def names() -> list[str]:
    return [file.name for file in catalogue.kept()]


def test_nothing_added_is_the_bundled_dataset(home: Path) -> None:
    (only,) = catalogue.kept()
    assert (only.name, only.is_bundled, only.path) == (BUNDLED_ID, True, bundled_path())
    assert catalogue.ids() == [BUNDLED_ID]
    assert not home.exists(), "looking makes no folder"


def test_the_folder_is_the_catalogue(folder: Path) -> None:
    assert names() == [BUNDLED_ID, "qinghe-2022", "qinghe-2023"]
    assert catalogue.ids() == names()
    assert [file.is_bundled for file in catalogue.kept()] == [True, False, False]
    assert catalogue.folder() == str(folder)
    assert catalogue.path_of("qinghe-2022") == str(folder / "qinghe-2022.json")
    assert catalogue.path_of(BUNDLED_ID) == bundled_path()


def test_the_folder_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LVLIANG_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name, appauthor: f"{tmp_path}/{name}")
    assert catalogue.folder() == str(tmp_path / "lvliang" / "datasets")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LVLIANG_HOME", "here")
    assert catalogue.folder() == str(tmp_path / "here" / "datasets")


def test_datasets_are_found_by_their_ids(folder: Path) -> None:
    data = gather(["qinghe-2023", str(THIRD), BUNDLED_ID])
    assert [d.release.id for d in data.datasets] == ["qinghe-2023", "qinghe-2022", BUNDLED_ID]
    assert [d.release.id for d in gather(["all"]).datasets] == names()
    assert gather(["all", "qinghe-2022", str(SECOND)]).notes == ()
    assert isinstance(gather(["qinghe-2022"]), Dataset)


@pytest.mark.parametrize("name", ["qinghe-2032", "Qinghe-2022", "..", "", "qinghe"])
def test_a_miss_is_suggested(folder: Path, name: str) -> None:
    with pytest.raises(UnknownName) as refused:
        catalogue.find(name)
    assert refused.value.token == name
    if name:
        assert set(refused.value.did_you_mean) <= {"qinghe-2022", "qinghe-2023"}


HOSTILE = {
    "broken.json": b"{",
    "empty.json": b"",
    "list.json": b"[]",
    "other-name.json": SECOND.read_bytes(),
    "lvliang-2020h1.json": BUNDLED.read_bytes(),
    "all.json": SECOND.read_bytes().replace(b'"qinghe-2023"', b'"all"'),
    "notes.txt": b"hello",
    "no-ending": SECOND.read_bytes(),
    "a\x1b[31m\n.json": b"{",
}


def spoil(folder: Path) -> set[str]:
    """Put into `folder` what does not belong there; the names of it."""
    for name, content in HOSTILE.items():
        (folder / name).write_bytes(content)
    (folder / "folder.json").mkdir()
    os.mkfifo(folder / "pipe.json")
    (folder / "device.json").symlink_to("/dev/zero")
    (folder / "gone.json").symlink_to("nowhere")
    (folder / "loop.json").symlink_to("loop.json")
    (folder / ".hidden.json").write_bytes(b"{")
    (folder / ".lvliang-abc").write_bytes(b"{")
    return {*HOSTILE, "folder.json", "pipe.json", "device.json", "gone.json", "loop.json"}


def test_what_does_not_belong_is_told_and_harms_nothing(folder: Path) -> None:
    spoilt = spoil(folder)
    unread = {file.name: file.problem for file in catalogue.kept() if file.dataset is None}
    assert set(unread) == spoilt
    assert all(problem.zh and problem.en for problem in unread.values())
    assert unread["other-name.json"].en == "its dataset has the id qinghe-2023, not the file's name"
    assert unread["lvliang-2020h1.json"].en == unread["all.json"].en == "its id is reserved"
    assert unread["notes.txt"].en == unread["pipe.json"].en == "no file called ID.json"
    read = [file.name for file in catalogue.kept() if file.dataset]
    assert read == [BUNDLED_ID, "qinghe-2022", "qinghe-2023"]
    data = gather(["all"])
    assert [d.release.id for d in data.datasets] == read
    assert {note.code for note in data.notes} == {"unreadable"}
    assert len(data.notes) == len(spoilt)
    assert gather(["qinghe-2022"]).notes == ()
    for name in ("broken", "other-name", "pipe"):
        with pytest.raises(BadData) as refused:
            gather([name])
        assert refused.value.hint is not None
        assert str(folder / f"{name}.json") == refused.value.hint.en
    assert gather([BUNDLED_ID]).datasets[0].path == bundled_path()


def test_a_file_that_goes_meanwhile_is_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "listdir", lambda _: ["gone.json", "qinghe-2022.json"])
    assert names() == [BUNDLED_ID, "qinghe-2022"]


def test_a_catalogue_that_is_no_folder(home: Path) -> None:
    home.mkdir()
    (home / "datasets").write_text("")
    with pytest.raises(BadData, match="cannot read the catalogue"):
        catalogue.ids()


def test_ids_that_cannot_be_added(folder: Path) -> None:
    with pytest.raises(BadUsage, match="the id lvliang-2020h1 is reserved"):
        catalogue_writer.add(load(None))


def test_the_document_of_the_catalogue(folder: Path) -> None:
    spoil(folder)
    files = catalogue.kept()
    document = catalogue_document(list(map(catalogue.shelved, files)))
    rows = document.rows()
    assert len(rows) == len(document.grid().rows) == len(files)
    by_path = {row["path"]: row for row in rows}
    good, bad = (by_path[str(folder / f"{name}.json")] for name in ("qinghe-2022", "broken"))
    assert (good["id"], good["metrics"], good["problem"]) == ("qinghe-2022", 22, None)
    assert (bad["id"], bad["sha256"], bad["is_bundled"]) == (None, None, False)
    assert "not valid JSON" in bad["problem"]["en"]
    table, *problems = document.blocks()
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == [file.name for file in files]
    assert len(problems) == len([file for file in files if file.dataset is None])


def test_what_was_done_is_told(folder: Path) -> None:
    file = next(file for file in catalogue.kept() if file.name == "qinghe-2022")
    told = Words("已有", "is there already")
    document = added_document([file], "already-there", [told])
    assert document.body()["outcome"] == "already-there"
    assert [note.words for note in document.remarks] == [told]
    assert list(document.blocks()) == [Lines(told)]
    assert added_document([file], "added", [told]).notes == ()
    path = path_document("data.path", "x", "/x.json")
    assert path.body() == {"id": "x", "path": "/x.json"}
    assert list(path.blocks()) == [Lines(Words("/x.json", "/x.json"))]
    assert path.grid().rows == (("x", "/x.json"),)
    assert path.rows() == [path.body()]
    assert list(path_document("data.remove", "x", "/x.json", [Prose(told)]).blocks()) == [
        Prose(told)
    ]


def test_titles_are_searched_for_an_id_only_where_there_are_few(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meant() -> list[str]:
        with pytest.raises(UnknownName) as refused:
            catalogue.known("清河")
        return list(refused.value.did_you_mean)

    assert meant()
    monkeypatch.setattr(catalogue, "MOST_LOOKED_AT", 2)
    assert meant() == []


def test_the_draft_of_a_release_lies_beside_it() -> None:
    assert line_to_draft("news/a.txt") == "lvliang extract news/a.txt --draft news/a.json"
