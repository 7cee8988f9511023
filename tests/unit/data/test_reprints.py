"""What of a catalogue a dataset is a reprint of."""

from datetime import date
from pathlib import Path

import pytest

from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.data.reprints import Known
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.render.json_text import indented

TEXT = (
    "2023年上半年,清河市破获案件568起,抓获嫌疑人412人,查处案件1290起,追回赃款35万元,检查单位812家。"
)


def made(ident: str, text: str) -> Dataset:
    form = RELEASE.form(draft(read(text), About(ident, None, None, date(2024, 1, 1))))
    return read_dataset(indented(form).encode(), ident)


@pytest.fixture
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Known:
    monkeypatch.setenv("LVLIANG_HOME", str(tmp_path))
    (tmp_path / "datasets").mkdir()
    first = made("first", TEXT)
    (tmp_path / "datasets" / "first.json").write_bytes(first.data)
    (tmp_path / "datasets" / "folder.json").mkdir()
    (tmp_path / "datasets" / "torn.json").write_bytes(first.data[:-9])
    return Known()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (TEXT, (True, 5, 5)),
        ("转载\n" + TEXT.replace(",", ", "), (False, 5, 5)),
        (TEXT.replace("上半年", "下半年"), None),
        (TEXT.replace("568", "571"), None),
        ("清河市破获案件568起,抓获嫌疑人412人。", None),
        ("今日无事。", None),
    ],
)
def test_the_same_text_or_nearly_all_figures(
    text: str, told: tuple[bool, int, int] | None, known: Known
) -> None:
    found = known.reprint(made("second", text))
    assert (found and (found.is_whole, found.shared, found.figures)) == told
    assert found is None or (found.id, found.of) == ("second", "first")


def test_no_dataset_is_a_reprint_of_its_own_earlier_form(known: Known) -> None:
    assert known.reprint(made("first", TEXT)) is None


def test_the_words_claim_no_more_than_was_seen(known: Known) -> None:
    whole, near = (known.reprint(made("x", text)) for text in (TEXT, "转\n" + TEXT))
    assert whole is not None
    assert near is not None
    assert whole.words.en == "x is a reprint of first: the same text"
    assert near.words.zh == "x 似为 first 的重印:5/5 个数字及其前后文相同"
