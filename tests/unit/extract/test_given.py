"""A place that is given by name or code."""

import pytest

from lvliang_cli.core.extract.stage4_place.given import given_place
from lvliang_cli.core.text.errors import UnknownName

from .test_places import told


@pytest.mark.parametrize(
    ("text", "place"),
    [("吕梁", "吕梁市 141100"), ("141100", "吕梁市 141100"), ("全国", "全国 ?"),
     ("襄樊市", "襄樊市 420600")],
)  # fmt: skip
def test_a_place_can_be_given_by_name_or_code(text: str, place: str) -> None:
    assert told(given_place(text)) == place


@pytest.mark.parametrize(
    ("text", "hint"),
    [("朝阳区", "110105"), ("吕粱市", "141100"), ("999999", "GB/T 2260")],
)
def test_a_name_of_no_place_or_of_several_is_refused(text: str, hint: str) -> None:
    with pytest.raises(UnknownName) as raised:
        given_place(text)
    assert raised.value.hint is not None
    assert hint in raised.value.hint.en
