"""What a name that is not taken for a record is answered with."""

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.lookup import resolve
from lvliang_cli.core.query.record_names import entry_of
from lvliang_cli.core.query.unknown_names import MOST_CANDIDATES, several
from lvliang_cli.core.text.errors import UnknownName


def hint(data: Dataset, typed: str) -> str:
    with pytest.raises(UnknownName) as refused:
        resolve(data, typed)
    assert refused.value.hint is not None
    return refused.value.hint.en


def test_the_hint_is_the_call_that_answers(lvliang: Dataset) -> None:
    assert (
        hint(lvliang, "无基数") == "figures with this caution: lvliang metrics --caution no-level"
    )
    assert hint(lvliang, "存疑") == "figures with this caution: lvliang metrics --caution 存疑"
    assert hint(lvliang, "2020年") == "use lvliang show '2020年'"
    assert hint(lvliang, "下降最多") == "use lvliang show '下降最多'"
    assert hint(lvliang, "交通").startswith("nothing mentions it")
    assert hint(lvliang, "社情民意") == "to search the whole text: lvliang search '社情民意'"


def test_of_many_candidates_the_first_are_named(lvliang: Dataset) -> None:
    entries = [entry_of(lvliang, "metric", metric) for metric in lvliang.release.metrics]
    refused = several(entries, "all")
    assert len(refused.did_you_mean) == MOST_CANDIDATES
    assert refused.hint is not None
    assert refused.hint.zh.endswith(" …")
