"""Single edits of the digits printed: which are tried, and how they are told."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.interval_sets import holds
from lvliang_cli.core.check.printed.printed_claim import Stated
from lvliang_cli.core.check.printed.printed_number import PrintedNumber, of_metric
from lvliang_cli.core.check.typed_claim import read_change, read_quantity, read_stated
from lvliang_cli.core.check.verdict.digit_repairs import EDITS, LONGEST, MOST, edits, repairs

from ..support import figure


def may_be(number: PrintedNumber, value: int | str) -> bool:
    return holds(number.interval, Fraction(value))


def accepts(stated: Stated, value: str) -> bool:
    return holds(stated.accepts(), Fraction(value))


def made_of(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {edit: set() for edit in EDITS}
    for edit, made in edits(text):
        found[edit].add(made)
    return found


def test_every_edit_of_two_digits() -> None:
    found = made_of("12")
    assert found["digit"] == {f"{d}2" for d in "3456789"} | {"2", "22"} | {
        f"1{d}" for d in "013456789"
    }
    assert found["swap"] == {"21"}
    assert found["point"] == {"120", "1.2"}
    assert found["extra"] == {"1"}  # 2 is 02 with another digit
    assert "112" in found["missing"]
    assert "312" in found["missing"]
    assert "125" in found["missing"]


def test_every_edit_of_a_decimal() -> None:
    found = made_of("3.9")
    assert {"0.9", "9.9", "3.0", "3.8"} <= found["digit"]
    assert found["swap"] == {"9.3"}
    assert found["point"] == {"39", "0.39"}
    assert found["extra"] == {"3"}  # .9 is 0.9, with another digit
    assert {"13.9", "33.9", "3.95", "3.19"} <= found["missing"]
    every = [text for texts in found.values() for text in texts]
    assert len(every) == len(set(every))
    assert "3.9" not in every


def test_what_is_too_long_or_nothing_is_not_edited() -> None:
    assert list(edits("9" * (LONGEST + 1))) == []
    assert list(edits("9" * LONGEST)) != []
    assert {edit for edit, made in edits("7") if made == ""} == set()
    assert all(Fraction(made) >= 0 for _, made in edits("7"))


def test_each_repair_is_told_with_what_was_printed() -> None:
    stated, number = read_change("-39.59%"), read_quantity("11.2万", "to")
    found, faulty = repairs(stated, (number,), lambda wanted, of: may_be(of[0], 121_000))
    assert [tuple(repair) for repair in found] == [("to", "112000", "121000", "swap")]
    assert faulty == "to"
    found, faulty = repairs(stated, (number,), lambda wanted, of: accepts(wanted, "-39.952"))
    assert [tuple(repair) for repair in found] == [("stated", "-39.59%", "-39.95%", "swap")]
    assert faulty == "stated"
    assert repairs(stated, (number,), lambda wanted, of: False) == ((), "")


def test_the_likeliest_edits_come_first_and_every_number_has_its_turn() -> None:
    stated, numbers = read_change("12%"), (read_quantity("34", "from"), read_quantity("56", "to"))
    found, faulty = repairs(stated, numbers, lambda wanted, of: True)
    assert len(found) == MOST
    assert faulty == ""
    assert {repair.edit for repair in found} == {"digit"}
    assert [repair.role for repair in found] == ["stated", "from", "to"] * 4


def test_the_faulty_one_is_judged_by_all_edits_not_by_those_told() -> None:
    stated, numbers = (
        read_change("12%"),
        (read_quantity("345678", "from"), read_quantity("56", "to")),
    )

    def fixes(wanted: Stated, of: tuple[PrintedNumber, ...], late: int = 5566) -> bool:
        # every other digit of the first number, and one late edit of the second
        return of[0].interval != numbers[0].interval or may_be(of[1], late)

    found, faulty = repairs(stated, numbers, fixes)
    assert {repair.role for repair in found} == {"from"}
    assert faulty == "from"
    found, faulty = repairs(stated, numbers, lambda wanted, of: fixes(wanted, of, late=566))
    assert {repair.role for repair in found} == {"from"}
    assert faulty == ""


def test_hedged_numbers_are_not_edited() -> None:
    stated, number = read_change("超过20%"), read_quantity("10万余", "to")
    assert repairs(stated, (number,), lambda wanted, of: True) == ((), "")


def test_digits_of_units_and_signs() -> None:
    loss = read_quantity("-1.5亿元", "to")
    found, _ = repairs(read_change("超1%"), (loss,), lambda wanted, of: may_be(of[0], -510_000_000))
    assert [(r.from_, r.to, r.edit) for r in found] == [("-150000000", "-510000000", "swap")]
    tenths = read_change("下降两成")
    found, _ = repairs(tenths, (), lambda wanted, of: accepts(wanted, "-31"))
    assert [(r.from_, r.to) for r in found] == [("-20%", "-30%")]
    small = read_stated("0.05")
    found, _ = repairs(small, (), lambda wanted, of: accepts(wanted, "0.5"))
    assert ("0.05", "0.5") in {(r.from_, r.to) for r in found}
    more = read_stated("5")
    found, _ = repairs(
        more, (), lambda wanted, of: accepts(wanted, "0.47") and accepts(wanted, "0.53")
    )
    assert [(r.to, r.edit) for r in found] == [("0.5", "point")]


def test_a_count_stays_whole_and_an_amount_keeps_its_digits() -> None:
    tens = typed.change("-99.99%", "3771", "2")  # 0.2 of a thing would do: none is counted so
    assert ("to", "point") not in {(r.role, r.edit) for r in tens.repairs}
    amount = read_quantity("879", "to", is_amount=True)
    found, _ = repairs(read_change("超1%"), (amount,), lambda wanted, of: may_be(of[0], "87.93"))
    assert [(r.to, r.edit) for r in found] == [("87.9", "point")]
    money = read_quantity("39.95元", "to")
    found, _ = repairs(read_change("超1%"), (money,), lambda wanted, of: may_be(of[0], "399.54"))
    assert [r.to for r in found] == ["399.5"]
    assert not money.is_exact
    result = typed.change("+1%", "395.5元", "39.95元")  # 399.45 to 399.55
    assert {("from", "39.55"), ("to", "399.5")} <= {(r.role, r.to) for r in result.repairs}


def test_an_open_print_is_not_edited() -> None:
    either = of_metric(figure(15, readings=(15, 165)), "count", "from")
    assert repairs(read_change("超1%"), (either,), lambda wanted, of: True) == ((), "")


@pytest.mark.parametrize(("printed", "mended"), [("+1.71%", "+17.1%"), ("+171%", "+17.1%")])
def test_the_point_is_moved_either_way(printed: str, mended: str) -> None:
    result = typed.change(printed, "695", "814")
    assert mended in [r.to for r in result.repairs if r.edit == "point"]
