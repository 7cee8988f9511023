"""Places whose surroundings give the hash."""

from ..verifying import ONE, dataset_of, release, told


def test_a_bare_end_is_no_place_for_a_piece_of_a_number() -> None:
    """Where a paragraph begins with its figure, no hash vouches for what comes before."""
    rest = "刑事案件由专案组成功侦破,挽回经济损失"
    dataset, text = release(f"通报\n【12起】{rest}")
    assert told(dataset, f"通报{text[3:]}") == {"f1": "moved 12起 cut-context"}
    for before in ("3 ", "第", "五、二十", "1. "):
        assert told(dataset, f"通报{before}{text[3:]}") == {"f1": "not_found"}
    dataset, text = release("本年度全市各级公安机关累计出动警力【300】\n人次")
    assert told(dataset, text.replace("\n", "")) == {"f1": "exact 300 cut-context"}
    assert told(dataset, text.replace("\n", "万")) == {"f1": "not_found"}
    assert told(dataset, text.replace("\n", "%")) == {"f1": "not_found"}


def test_a_short_sentence_is_not_read_together_with_what_stands_elsewhere() -> None:
    """The end of its own paragraph and the print alone, which another sentence has too."""
    dataset, text = release(
        "全市公安机关组织开展专项整治行动成效明显。破案【12起】\n此外还开展走访"
    )
    assert told(dataset, f"{text}。") == {"f1": "exact 12起 context"}
    for decoy in ("前言。破案12起", "前言。破案12起。", "破案12起\n前言"):
        copy = f"{decoy}\n{text.replace('12起', '13起')}"
        assert told(dataset, copy) == {"f1": "not_found"}


def test_a_print_without_a_character_to_find() -> None:
    dataset, text = release(ONE)
    (metric,) = dataset.release.metrics
    place = metric.locator._replace(as_written=",", start=13, end=14)
    nothing = metric._replace(as_written=",", locator=place)
    assert told(dataset_of(text, nothing), f"{text}。") == {"f1": "not_found"}
