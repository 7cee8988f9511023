"""Changed words beside a figure must say the same of it."""

import pytest

from lvliang_cli.core.data.model import Change
from lvliang_cli.core.text.bilingual import Words

from ..verifying import LIST, held, release


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ([("减少", "缩减")], ["neighbours", "neighbours", "neighbours", "context"]),
        ([("减少", "增加")], ["neighbours", None, "neighbours", "context"]),
        ([("超过", "不足")], ["context", "neighbours", "neighbours", None]),
        ([("超过2300", "约超过2300")], ["context", "neighbours", "neighbours", "neighbours"]),
        ([("超过", "共计"), ("12%", "12％")], ["context", "neighbours", "neighbours", None]),
        ([("超过2300万元", "2300万元左右")], ["context", "neighbours", "neighbours", None]),
    ],
)
def test_changed_words_must_say_the_same(
    changes: list[tuple[str, str]], outcome: list[str | None]
) -> None:
    fall = {"kind": "change", "change": Change("yoy", Words("立案", "cases")), "value": -1}
    hedge = {"qualifier": "over", "qualifier_as_written": "超过"}
    dataset, text = release(LIST, f2=fall, f3=fall, f4=hedge)
    for change in changes:
        assert change[0] in text
        text = text.replace(*change)
    assert [each.evidence for each in held(dataset, text).metrics[:4]] == outcome
