"""Fields, schema, dictionary and JSON text agree with the records they are made from."""

import json
from decimal import Decimal
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.contract import dictionary
from lvliang_cli.core.contract.document_schema import DOCUMENTS, schema
from lvliang_cli.core.contract.record_cells import (
    chosen,
    field_names,
    fields_of,
    grid,
    json_row,
    json_value,
    people_cells,
    people_columns,
    text_of,
)
from lvliang_cli.core.contract.schema_parts import of_kind, type_name
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.field_kinds import LISTS
from lvliang_cli.core.data.value_kinds import Kind, Truth
from lvliang_cli.core.numbers.periods import Period
from lvliang_cli.core.text.bilingual import Untranslated, Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.render.escape import json_safe, visible
from lvliang_cli.render.json_text import compact, indented, spread

from ..support import BUNDLED, SECOND


@pytest.mark.parametrize("noun", LISTS)
def test_flat_columns_are_unique_and_every_row_fits(
    noun: str, lvliang: Dataset, qinghe: Dataset
) -> None:
    for dataset in (lvliang, qinghe):
        table = grid(fields_of(noun), dataset, getattr(dataset.release, noun))
        assert len(set(table.header)) == len(table.header)
        assert {len(row) for row in table.rows} == {len(table.header)}
        assert all(
            cell is None or isinstance(cell, str | int | Decimal)
            for row in table.rows
            for cell in row
        )


@pytest.mark.parametrize("noun", LISTS)
def test_every_field_name_can_be_chosen(noun: str, lvliang: Dataset) -> None:
    names = field_names(noun)
    assert len(set(names)) == len(names)
    record = getattr(lvliang.release, noun)[0]
    for field in chosen(noun, names):
        assert list(json_row([field], lvliang, record)) == [field.name]
        assert len(people_columns(field)) == len(people_cells(field, lvliang, record))


def test_the_stored_rows_are_the_file(lvliang: Dataset, qinghe: Dataset) -> None:
    for dataset, path in ((lvliang, BUNDLED), (qinghe, SECOND)):
        stored = json.loads(path.read_bytes(), parse_float=Decimal)
        assert json_value(dataset.release.metrics) == stored["metrics"]
        assert json_value(dataset.release.sources) == stored["sources"]
        written = compact(json_value(dataset.release.metrics))
        assert json.loads(written, parse_float=Decimal) == stored["metrics"]
    assert "3.10" in compact(json_value(qinghe.release.metrics))


def test_chosen_fields_keep_their_order_and_say_what_is_missed(lvliang: Dataset) -> None:
    metric = lvliang.metrics["telecom-fraud-local-solved-change"]
    fields = chosen("metrics", ["value", "period_start", "label_zh", "value", "source_url"])
    row = json_row(fields, lvliang, metric)
    assert list(row) == ["value", "period_start", "label_zh", "source_url"]
    assert row["period_start"] == "2020-01-01"
    heads = chosen("metrics", ["名称", "As printed", "取值", "VALUE"])
    assert [field.name for field in heads] == ["label", "as_written", "value"]
    for noun, head, name in (
        *(
            ("metrics", "数字", "label"),
            ("metrics", "主题", "topics"),
            ("metrics", "章节", "section"),
        ),
        *(
            ("topics", "主题", "label"),
            ("topics", "数字", "metrics"),
            ("sections", "章节", "title"),
        ),
        *(("platforms", "平台", "label"), ("glossary", "术语", "term")),
    ):
        assert [field.name for field in chosen(noun, [head])] == [name]
    with pytest.raises(BadUsage) as refused:
        chosen("metrics", ["vlaue"])
    assert refused.value.did_you_mean[0] == "value"


def test_what_is_absent_is_an_empty_cell(lvliang: Dataset) -> None:
    metric = lvliang.metrics["data-centre-investment"]
    (period, note, change) = chosen("metrics", ["period", "note", "change"])
    assert people_cells(period, lvliang, metric) == ("",) * 4
    assert people_cells(note, lvliang, metric) == (metric.note,)
    assert people_cells(note, lvliang, metric._replace(note=None)) == ("",)
    assert people_cells(change, lvliang, metric) == ("",) * 6
    assert [text_of(value) for value in (None, True, False, 3, Decimal("3.10"), "x")] == [
        *("", "true", "false", "3", "3.10", "x")
    ]


def test_the_dictionary_covers_every_field_and_code() -> None:
    for noun in LISTS:
        told = {field.name for field in fields_of(noun) if field.in_json}
        assert dictionary.meanings()[noun].keys() == told
    rows = dictionary.entries()
    assert {row.entry for row in rows} == {"field", "code"}
    assert all(row.words.zh and row.words.en for row in rows)
    assert type_name(Truth()) == "boolean"
    assert {row.type for row in rows} >= {"number", "id", "list of id", "{zh, en} or null"}


def test_the_schema_is_one_and_takes_both_datasets() -> None:
    found = schema("dataset")
    jsonschema_rs.meta.validate(found)
    validator = jsonschema_rs.Draft202012Validator(found)
    for path in (BUNDLED, SECOND):
        validator.validate(json.loads(path.read_bytes()))
    broken = json.loads(BUNDLED.read_bytes())
    broken["metrics"][0]["surprise"] = 1
    assert not validator.is_valid(broken)


@pytest.mark.parametrize("name", [None, "dataset", "error"])
def test_every_schema_is_sound(name: str | None) -> None:
    jsonschema_rs.meta.validate(schema(name))


def test_the_schema_of_one_document_is_its_part_of_the_whole() -> None:
    whole = schema()
    for name, part in zip(DOCUMENTS[:-2], whole["oneOf"], strict=True):
        assert schema(name) == {"$schema": whole["$schema"], **part, "$defs": whole["$defs"]}


def test_a_document_of_no_name_is_refused() -> None:
    with pytest.raises(BadUsage) as refused:
        schema("metrics.lsit")
    assert "metrics.list" in refused.value.did_you_mean
    with pytest.raises(AssertionError):
        of_kind(Kind(), closed=True)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def same(value: Any) -> Any:
    return json.loads(value, parse_float=Decimal, parse_int=Decimal)


def as_decimals(value: Any) -> Any:
    """`value` as the reader above gives it back: every number a `Decimal`."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, dict):
        return {name: as_decimals(item) for name, item in value.items()}
    if isinstance(value, list):
        return [as_decimals(item) for item in value]
    return value


@given(JSON)
def test_json_text_is_read_back_as_it_was(value: Any) -> None:
    assert same(compact(value)) == as_decimals(value)
    assert same(indented(value)) == as_decimals(value)
    assert "\n" not in compact(value)


@given(st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_a_spread_object_is_the_same_object(value: dict[str, Any]) -> None:
    assert same(spread(value)) == as_decimals(value)


def test_rows_stand_on_lines_of_their_own() -> None:
    text = spread({"count": 2, "rows": [{"a": 1}, {"a": [1, 2]}], "none": []})
    assert text.split("\n") == [
        *("{", '  "count": 2,', '  "rows": [', '    {"a": 1},', '    {"a": [1, 2]}', "  ],"),
        *('  "none": []', "}"),
    ]


@given(st.text())
def test_nothing_unsafe_is_left_visible(text: str) -> None:
    shown = visible(text)
    for character in shown:
        code = ord(character)
        assert code >= 0x20
        assert not 0x7F <= code <= 0x9F
        assert code not in (0xAD, 0x61C, 0x2028, 0x2029, 0xFEFF)
        assert not 0x200B <= code <= 0x200F
        assert not 0x202A <= code <= 0x202E
        assert not 0x2060 <= code <= 0x206F
        assert not 0xD800 <= code <= 0xDFFF
        assert not 0xE0000 <= code <= 0xE007F


def test_how_unsafe_characters_are_written_out() -> None:
    assert visible("\x1b[31m\u202e\ud800\U000e0041") == r"\x1b[31m\u202e\ud800\U000e0041"
    assert visible("中文 plain") == "中文 plain"
    assert json.loads(json_safe('"\u202e\x9b\U000e0041"')) == "\u202e\x9b\U000e0041"
    assert json.loads(compact("\ud800")) == r"\ud800"


def test_records_become_objects_and_tuples_lists() -> None:
    period = Period("2020-01-01", "2020-06-30", "printed")
    assert json_value((period, Words("a", "b"), Untranslated("甲"), 1)) == [
        {"start": "2020-01-01", "end": "2020-06-30", "basis": "printed", "as_written": None},
        {"zh": "a", "en": "b"},
        {"zh": "甲", "en": None},
        1,
    ]
