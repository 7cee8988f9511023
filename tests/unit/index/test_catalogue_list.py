"""What the catalogue holds, listed and counted, is the same from the index and the files."""

from pathlib import Path

import pytest

from lvliang_cli.core.data.catalogue import kept, shelved
from lvliang_cli.core.data.gather import gather
from lvliang_cli.core.query.summary import overview
from lvliang_cli.index import store
from lvliang_cli.index.catalogue_list import count_all, shelf

from .catalogues import filled, rewrite


def test_it_tells_what_the_files_say(home: Path) -> None:
    folder = filled(home)
    (folder / "broken.json").write_text("{", "utf-8")
    rewrite(folder / "qinghe-2022.json", lambda release: release.update(region=None, period=None))
    assert shelf() == [shelved(file) for file in kept()]


def test_all_is_counted_as_the_files_are(home: Path) -> None:
    folder = filled(home)
    (folder / "broken.json").write_text("{", "utf-8")
    rewrite(folder / "qinghe-2022.json", lambda release: release.update(region=None, period=None))
    counted = count_all()
    assert counted is not None
    files = gather(("all",))
    assert counted[0] == overview(files)
    assert (counted[1].notes, counted[1].totals) == (files.notes, files.totals)


def test_one_dataset_alone_is_not_counted(home: Path) -> None:
    (home / "datasets").mkdir(parents=True)
    assert shelf() is not None
    assert count_all() is None


def test_without_an_index_it_tells_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(home)
    monkeypatch.setenv(store.SWITCH, "off")
    assert shelf() is None


def test_half_a_pair_of_surrogates_is_left_to_the_files(home: Path) -> None:
    folder = filled(home)
    rewrite(
        folder / "qinghe-2022.json",
        lambda release: release["title"].update(zh="\ud83d 标题", en=None),
    )
    assert shelf() is count_all() is None
    rewrite(
        folder / "qinghe-2022.json",
        lambda release: (
            release["title"].update(zh="标题"),
            release["topics"][0]["label"].update(zh="\ud83d", en=None),
        ),
    )
    assert shelf() is not None
    assert count_all() is None


def test_of_a_torn_index_nothing_is_believed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(home)
    assert shelf()
    connection = store.opened()
    assert connection is not None
    connection.close()
    monkeypatch.setattr(store, "opened", lambda: connection)
    assert shelf() is None
