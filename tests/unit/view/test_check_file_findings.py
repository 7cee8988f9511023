"""What is told of a file that was checked, and where in its text that stands."""

from lvliang_cli.core.view.check.file_findings import CheckedFile, Spots, message, where

from ..support import SLIP, changed, checked_text


def test_every_check_stands_at_the_place_of_its_figure() -> None:
    spots = Spots(checked_text(SLIP))
    assert [(spot.metric.as_written, spot.severity, spot.code) for spot in spots.all] == [
        ("62.05%", "error", "repairable"),
        ("23.5%", None, "consistent"),
    ]
    for spot in spots.all:
        place = spots.place(spot.metric)
        line = SLIP.split("\n")[place.line - 1]
        assert line[place.column - 1 :].startswith(spot.metric.as_written)
        assert SLIP[place.char_start : place.char_end] == spot.metric.as_written
        assert place.page is None
    assert (spots.checked, spots.errors) == (5, 1)
    assert spots.told == [spots.all[0]]


def test_partners_and_the_sentence_of_a_figure() -> None:
    spots = Spots(checked_text(SLIP))
    slip, share = spots.all
    partners = [(role, metric.as_written) for role, metric in spots.partners(slip)]
    assert sorted(partners) == [("part", "768起"), ("whole", "1279起")]
    sentence = spots.sentence(share.metric)
    assert sentence is not None
    assert SLIP[slice(*sentence)] == "其中盗窃300起,占立案总数的23.5%。"


def test_a_sentence_ends_no_sooner_than_its_figure() -> None:
    text = "上半年刑事案件立案200\n起,破案100起,破案率50%。"
    spots = Spots(checked_text(text))
    first = spots.dataset.release.metrics[0]
    assert first.as_written == "200\n起"
    sentence = spots.sentence(first)
    assert sentence is not None
    assert text[slice(*sentence)] == "上半年刑事案件立案200\n起"


def test_a_print_that_is_doubtful_is_told_without_a_check() -> None:
    spots = Spots(checked_text("上半年破获刑事案件1O8起,其中盗窃案件30起,占40%。"))
    told = [(spot.metric.as_written, spot.severity, spot.code) for spot in spots.told]
    assert told == [("1O8起", "warning", "misprint"), ("40%", "warning", "possible")]
    misprint, share = spots.told
    assert misprint.checked is None
    assert spots.partners(misprint) == []
    assert message(misprint) == misprint.said
    assert "look-alike" in spots.doubts(share)
    assert "look-alike" in spots.doubts(misprint)
    assert message(share).en.endswith("100 × 30 ÷ 108 = 27.77…%")


def test_where_lines_are_not_those_of_the_file_the_paragraph_or_page_is_said() -> None:
    def said(kind: str, pages: tuple[int, ...] = ()) -> tuple[str, str]:
        spots = Spots(checked_text(SLIP, kind, pages))
        return where(spots, spots.all[0].metric)

    assert said("text") == said("markdown") == ("a.txt:2:26", "a.txt:2:26")
    assert said("word") == ("a.txt:2:26(第 2 段)", "a.txt:2:26 (paragraph 2)")
    assert said("pdf", (0, 7)) == ("a.txt:2:26(第 2 页)", "a.txt:2:26 (page 2)")


def test_a_dataset_has_no_text_and_no_columns() -> None:
    dataset = changed(lambda data: None)
    spots = Spots(CheckedFile("x\ny.json", "dataset", dataset=dataset))
    metric = dataset.release.metrics[0]
    assert spots.place(metric).column is None
    assert spots.sentence(metric) is None
    assert where(spots, metric).en == f"x\\ny.json:{metric.locator.paragraph}" + (
        f" (paragraph {metric.locator.paragraph})"
    )


def test_a_range_is_no_riddle_but_two_readings_are() -> None:
    ranged = Spots(checked_text("生产总值增长5%至6%。"))
    assert ranged.told == []
    double = Spots(checked_text("连续160(5)天无案件。"))
    assert [spot.code for spot in double.all] == ["ambiguous"]
