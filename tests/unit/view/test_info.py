"""Summary and info tell each dataset."""

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.info import info_document
from lvliang_cli.core.view.summary import summary_document

from ..data.test_gather import BOTH


def test_summary_and_info_tell_each(years: Collection, qinghe: Dataset) -> None:
    for name, many, document_of in (
        ("summary", "summaries", summary_document),
        ("info", "infos", info_document),
    ):
        one, several = document_of(qinghe).body(), document_of(years).body()
        assert many not in one
        assert name not in several
        assert several[many][0] == one[name]
        assert [each["dataset"] for each in several[many]] == BOTH
    assert len(info_document(years).grid().rows) == 2
    assert summary_document(years).title == Words("2 份通稿", "2 releases")
