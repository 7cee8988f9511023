"""A total and its parts: what may be a part of what."""

from lvliang_cli.core.extract.reading import read


def sums(text: str) -> list[int]:
    """How many parts each total has."""
    return [len(r.arguments) for r in read(text).relations if r.type == "sum"]


def test_parts_have_the_unit_of_their_total() -> None:
    assert sums("受理投诉30件,其中商品类18件、服务类12件。") == [2]
    assert sums("受理投诉30件,其中商品类18件、涉及12人。") == []


def test_a_mean_is_no_part() -> None:
    assert sums("受理投诉30件,其中商品类18件、日均12件。") == []
