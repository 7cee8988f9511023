"""The list of the catalogue from the index is that from the files."""

from pathlib import Path

import pytest

from lvliang_cli.core.data.catalogue import kept, shelved
from lvliang_cli.index import store
from lvliang_cli.index.catalogue_list import shelf

from .catalogues import filled, rewrite


def test_it_tells_what_the_files_say(home: Path) -> None:
    folder = filled(home)
    (folder / "broken.json").write_text("{", "utf-8")
    rewrite(folder / "qinghe-2022.json", lambda release: release.update(region=None, period=None))
    assert shelf() == [shelved(file) for file in kept()]


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
    assert shelf() is None


def test_of_a_torn_index_nothing_is_believed(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(home)
    assert shelf()
    connection = store.opened()
    assert connection is not None
    connection.close()
    monkeypatch.setattr(store, "opened", lambda: connection)
    assert shelf() is None
