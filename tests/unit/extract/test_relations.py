"""Which figures belong together, and which only stand side by side; invented sentences."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.extract.reading import Reading, read

ISSUED = date(2024, 1, 20)


def told(reading: Reading, *types: str) -> list[str]:
    """``change 37.5% from 80起 to 50起``, of `types` or of all."""

    def printed(index: int | None) -> str:
        return "" if index is None else reading.figures[index].as_written

    return [
        " ".join(
            [
                relation.type,
                *filter(None, [printed(relation.stated)]),
                *(
                    f"{a.role} {a.value if a.figure is None else printed(a.figure)}"
                    for a in relation.arguments
                ),
                *(["some"] if relation.complete is False else []),
                *(f"? {doubt}" for doubt in relation.doubts),
            ]
        )
        for relation in reading.relations
        if not types or relation.type in types
    ]


def links(text: str, *types: str) -> list[str]:
    return told(read(text, ISSUED), *types)


PIECES = st.sampled_from(
    [
        *(
            "其中",
            "占",
            "分别",
            "同比",
            "上升",
            "下降",
            "由",
            "至",
            "降至",
            "比去年同期",
            "的",
            "共",
        ),
        *("日均", "人均", "结案率", "合计", "男性", "女性", "案件", "受理", "结案", "未结", "增加"),
        *("5起", "12起", "30人", "4.5%", "7%", "1.2个百分点", "100件", "3亿元"),
        *("、", "，", "。", "；", "：", "(", ")", "和", "\n"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_relation_points_into_the_text(text: str) -> None:
    reading = read(text, ISSUED)
    for relation in reading.relations:
        members = relation.members
        assert len(set(members)) == len(members) > 1
        assert max(members) < len(reading.figures)
        for start, end in relation.evidence:
            assert 0 <= start < end <= len(text)
        for index in members:
            figure = reading.figures[index]
            assert any(s <= figure.start and figure.end <= e for s, e in relation.evidence)
