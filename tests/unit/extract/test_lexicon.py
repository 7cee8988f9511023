"""The tables of police work's terms, and how their forms are found in a text."""

import re

import pytest

from lvliang_cli.core.extract.language.lexicon import KINDS, Entry, lexicon
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.text.bilingual import traditional

HAN = re.compile("[\u4e00-\u9fff]")


def entries(kind: str) -> list[Entry]:
    return [entry for entry in lexicon().by_id.values() if entry.kind == kind]


def found(text: str, kind: str = "noun") -> list[str]:
    terms = lexicon().terms(normalise(text))
    return [entry.id for term in terms if (entry := term.of(kind)) is not None]


@pytest.mark.parametrize("kind", KINDS)
def test_every_row_has_an_id_of_its_own_and_a_name_in_both_languages(kind: str) -> None:
    rows = entries(kind)
    assert len(rows) > 80
    for entry in rows:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.id)
        assert entry.facts["zh"]
        english = [entry.facts.get(name, "") for name in ("en", "en_plural", "pattern")]
        assert any(english) or entry.facts["en_pattern"], entry.id
        assert not HAN.search("".join(english)), entry.id


def test_no_cell_is_padded_and_no_form_is_listed_twice_in_a_row() -> None:
    for entry in lexicon().by_id.values():
        forms = [entry.facts["zh"], *filter(None, entry.facts["synonyms"].split("|"))]
        assert len(set(forms)) == len(forms), entry.id
        assert all(cell == cell.strip() for cell in entry.facts.values()), entry.id


def test_every_form_is_printed_as_the_texts_are_read() -> None:
    folded = [form for form in lexicon().forms if form.translate(traditional()) != form]
    assert not folded


def test_what_is_the_same_as_a_noun_with_a_verb_names_rows() -> None:
    for entry in entries("noun"):
        if entry.facts["same"]:
            noun, verb = entry.facts["same"].split()
            assert ("noun", noun) in lexicon().by_id
            assert ("verb", verb) in lexicon().by_id


OPPOSITES = [
    ("出口", "进口"),
    ("收入", "支出"),
    ("存款", "贷款"),
    ("出生", "死亡"),
    ("受理", "办结"),
]


@pytest.mark.parametrize("words", OPPOSITES)
def test_no_noun_stands_for_its_opposite(words: tuple[str, str]) -> None:
    for entry in entries("noun"):
        forms = [entry.facts["zh"], *entry.facts["synonyms"].split("|")]
        only = [{word for word in words if word in form} for form in forms]
        assert not ({words[0]} in only and {words[1]} in only), entry.id


def test_directions_have_a_sign() -> None:
    assert {entry.facts["sign"] for entry in entries("direction")} == {"+", "-", "0"}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("各项存款余额", ["outstanding-deposits"]),
        ("不起诉的人", ["person-not-prosecuted", "person"]),
        ("查处盗窃案件", ["theft"]),
        ("查處盜竊案件", ["theft"]),
        ("街上没有灯光", []),
    ],
)
def test_the_longest_form_wins_in_either_script(text: str, ids: list[str]) -> None:
    assert found(text) == ids


def test_a_form_of_several_tables_tells_them_apart() -> None:
    (term,) = lexicon().terms("增长")
    assert {entry.kind for entry in term.entries} == {"measure", "direction"}
    assert term.of("noun") is None


def test_a_term_ends_where_the_text_to_look_at_ends() -> None:
    text = "命案积案"
    assert [text[t.start : t.end] for t in lexicon().terms(text, 0, 2)] == ["命案"]


def test_a_formal_three_is_a_numeral_only_beside_another() -> None:
    assert normalise("叁仟參佰元") == "叁仟叁佰元"
    assert normalise("勞動力參與率") == "劳动力参与率"
    assert normalise("十万参与者") == "十万参与者"
