"""Every page for people ends with its source."""

from lvliang_cli.core.contract.document import Prose
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.shared.cautions_and_source import outlet_words, source_line
from lvliang_cli.core.view.summary import summary_document

from ..contract.test_document_schema import documents
from ..support import prose


def test_every_view_for_people_ends_with_the_source(lvliang: Dataset) -> None:
    for document in documents(lvliang):
        if document.dataset is not None and document.name != "cite":
            last = list(document.blocks())[-1]
            assert isinstance(last, Prose)
            assert isinstance(last.text, Words)
            assert last.text.en.startswith("Source: Jizhe Guancha Wang, 13 July (no year printed")
            assert "未经核实" in last.text.zh


def test_a_printed_year_is_told_as_it_is(qinghe: Dataset) -> None:
    assert "12 October 2023, https" in prose(summary_document(qinghe))


def test_a_source_without_an_outlet_is_told_by_its_title(qinghe: Dataset) -> None:
    source = qinghe.release.sources[0]._replace(
        title=Words("通报", "A report"), publisher=None, issued=None, url=None
    )
    assert outlet_words(source) == Words("通报,发布日期不详", "A report, date of issue unknown")


def test_of_many_sources_the_first_are_named_and_all_counted(qinghe: Dataset) -> None:
    sources = tuple(
        qinghe.release.sources[0]._replace(id=f"s{n}", url=f"https://example.org/{n}")
        for n in range(7)
    )
    data = Dataset(qinghe.release._replace(sources=sources), "", b"")
    said = source_line(data).text
    assert isinstance(said, Words)
    assert said.en.count("https://") == 5
    assert "and others, 7 in all. What" in said.en
    assert "等 7 份。" in said.zh
