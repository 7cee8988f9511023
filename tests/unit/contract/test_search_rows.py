"""The rows of what was found: figures have more members than other records."""

from lvliang_cli.core.contract.search_rows import RESULTS
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.search import Found

FIGURE = ("as_written", "value", "unit", "qualifier", "lower", "upper", "cautions")


def test_only_a_figure_has_a_value(qinghe: Dataset) -> None:
    figure = RESULTS.row(Found("metric", qinghe.metrics["drink-driving"], ("label",)))
    topic = RESULTS.row(Found("topic", qinghe.release.topics[0], ("label",)))
    assert (figure["as_written"], figure["value"], figure["lower"]) == ("900起", 900, None)
    assert set(figure) - set(topic) == set(FIGURE)
    assert not set(FIGURE) & set(RESULTS.schema()["required"])
    assert "matched" in RESULTS.schema()["required"]


def test_a_record_that_stands_nowhere_has_empty_cells(qinghe: Dataset) -> None:
    topic = Found("topic", qinghe.release.topics[0], ("id", "label"))
    table = RESULTS.grid([RESULTS.flat(topic, source_url="https://example.org/")])
    row = dict(zip(table.header, *table.rows, strict=True))
    assert [row[name] for name in ("paragraph", "start", "end")] == [None] * 3
    assert (row["value"], row["matched"], row["source_url"]) == (
        None,
        "id;label",
        "https://example.org/",
    )
