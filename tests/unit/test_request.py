"""Options first, then environment variables, then the locale."""

import os
from typing import Any

import pytest

from lvliang_cli.core.text.bilingual import LANGS
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.render import MODULES, PEOPLE
from lvliang_cli.request import (
    COLORS,
    FORMATS,
    Request,
    lang_of,
    locale_lang,
    make_request,
    split_fields,
)


def request(environ: dict[str, str] | None = None, **options: Any) -> Request:
    return make_request(environ=environ or {}, **options)


def test_nothing_asked_for_is_the_default() -> None:
    assert request() == Request() == Request(None, "en", None, None, False, False, False, None, ())


def test_there_is_a_renderer_for_every_format() -> None:
    assert tuple(MODULES) == FORMATS
    assert set(PEOPLE) < set(FORMATS)


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_by_option_or_shorthand(format: str) -> None:
    assert request(format=format).format == format
    assert request(shorthands=[format]).format == format


@pytest.mark.parametrize(
    "options",
    [
        {"format": "json", "shorthands": ["csv"]},
        {"format": "json", "shorthands": ["json"]},
        {"shorthands": ["json", "jsonl"]},
    ],
)
def test_two_formats_are_refused_with_both_named(options: dict[str, Any]) -> None:
    with pytest.raises(BadUsage, match="only one format") as refused:
        request(**options)
    both = [*([options["format"]] if "format" in options else []), *options["shorthands"]]
    assert refused.value.token == ", ".join(both)


@pytest.mark.parametrize(
    ("options", "option", "near"),
    [
        ({"format": "jsno"}, "--format", "json"),
        ({"format": "CSV"}, "--format", "csv"),
        ({"color": "alway"}, "--color", "always"),
        ({"lang": "english"}, "--lang", "en"),
        ({"lang": ""}, "--lang", None),
    ],
)
def test_a_bad_choice_is_refused(options: dict[str, Any], option: str, near: str | None) -> None:
    with pytest.raises(BadUsage) as refused:
        request(**options)
    assert refused.value.words.en.startswith(f"invalid value for {option}: ")
    assert near is None or near in refused.value.did_you_mean
    assert refused.value.token == next(iter(options.values()))
    assert refused.value.hint is not None


def test_the_language_of_option_variable_and_locale_in_that_order() -> None:
    environ = {"LVLIANG_LANG": "both", "LC_ALL": "zh_CN.UTF-8"}
    for lang in LANGS:
        assert lang_of(lang, environ) == lang
    assert lang_of(None, environ) == "both"
    assert lang_of(None, {"LVLIANG_LANG": "", "LC_ALL": "zh_CN.UTF-8"}) == "zh"
    with pytest.raises(BadUsage, match="invalid value for LVLIANG_LANG: 'de'"):
        lang_of(None, {"LVLIANG_LANG": "de"})
    assert lang_of("zh", {"LVLIANG_LANG": "de"}) == "zh"


@pytest.mark.parametrize(
    ("environ", "lang"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "ZH_TW"}, "zh"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "zh_CN", "LC_MESSAGES": "C"}, "en"),
        ({"LANG": "C", "LC_ALL": "zh_CN", "LC_MESSAGES": "C"}, "zh"),
        ({"LANG": "zh_CN", "LC_ALL": ""}, "zh"),
    ],
)
def test_the_locale(environ: dict[str, str], lang: str) -> None:
    assert locale_lang(environ) == lang


@pytest.mark.parametrize("format", [None, *(f for f in FORMATS if f != "csv")])
def test_excel_goes_with_csv_only(format: str | None) -> None:
    with pytest.raises(BadUsage, match="--excel works only with CSV"):
        request(format=format, excel=True)
    assert request(format="csv", excel=True).excel


def test_datasets_of_the_option_then_of_the_variable() -> None:
    both = os.pathsep.join(("b.json", "qinghe-2022"))
    assert request({"LVLIANG_DATA": "b.json"}).data == ("b.json",)
    assert request({"LVLIANG_DATA": both}).data == ("b.json", "qinghe-2022")
    assert request({"LVLIANG_DATA": both}, data=["a.json"]).data == ("a.json",)
    assert request(data=["a.json", "", "all"]).data == ("a.json", "all")
    assert request({"LVLIANG_DATA": both}, data=[""]).data == ("b.json", "qinghe-2022")
    for nothing in ("", os.pathsep):
        assert request({"LVLIANG_DATA": nothing}).data == ()


def test_output_and_colour() -> None:
    assert request(output="-").output is None
    assert request(output="a.csv").output == "a.csv"
    assert [request(color=color).color for color in COLORS] == list(COLORS)


def test_the_format_has_no_variable() -> None:
    assert request({"LVLIANG_FORMAT": "json"}).format is None


def test_fields_may_be_split_by_commas_and_options() -> None:
    assert split_fields(["id, value", " label ", ",unit,"]) == ("id", "value", "label", "unit")
    assert request(fields=["id,value"]).fields == ("id", "value")
    assert request(fields=[]).fields is None
    for empty in ([""], [" , "]):
        with pytest.raises(BadUsage, match="--fields names no field"):
            request(fields=empty)
