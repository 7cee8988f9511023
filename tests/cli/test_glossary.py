"""``lvliang glossary``: every term, or the pages of those that are named."""

from .calling import ok, records, run


def test_without_a_term_all_are_listed() -> None:
    listed = ok("glossary", "--json").json
    assert [row["id"] for row in listed["glossary"]] == [term["id"] for term in records("glossary")]


def test_a_search_narrows_the_list() -> None:
    found = ok("glossary", "--search", "两抢", "--json").json["glossary"]
    assert [row["id"] for row in found] == ["two-robberies"]


def test_a_term_is_explained_by_its_chinese_name() -> None:
    assert "taken together" in ok("glossary", "两抢", "--lang", "en").text
    assert run("glossary", "没有的词").code == 3
