"""``lvliang check``."""

from typing import TYPE_CHECKING, Annotated

import typer

from lvliang_cli.cli import completion
from lvliang_cli.cli.emit import emit
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request

if TYPE_CHECKING:
    from lvliang_cli.core.check.result import Result

Explain = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="FIGURE",
        help=say("逐步写出一个数字的算式", "Walk through the arithmetic of one figure"),
        autocompletion=completion.metrics,
    ),
]
Percent = Annotated[
    str,
    typer.Option(
        "--percent",
        "-p",
        metavar="P",
        show_default=False,
        help=say("所印百分比,如 +111.54%、下降20%", "As printed, such as +111.54% or 下降20%"),
    ),
]
From = Annotated[
    str | None,
    typer.Option("--from", metavar="A", help=say("前期数", "The earlier number")),
]
To = Annotated[
    str | None,
    typer.Option("--to", metavar="B", help=say("本期数", "The current number")),
]
Amount = Annotated[
    bool,
    typer.Option(
        "--amount",
        help=say("所计不是整数的件数或人数", "The numbers are amounts, not whole things counted"),
    ),
]


@with_output
def check_dataset(request: Request, explain: Explain = None) -> None:
    """Can the printed figures be what they claim? Every figure is classed: checked, checkable
    without power, or not checkable and why. Misprints, ambiguity, other periods, missing bases,
    bounds and ranks are findings with a severity. Ends with 1 when a figure does not match.
    `--explain` walks through the arithmetic of one figure.
    """
    from lvliang_cli.core.data.gather import gather

    data = gather(request.data)
    if explain is None:
        from lvliang_cli.core.view.check import check_report

        emit(check_report(data), request)
        return
    from lvliang_cli.core.view.check_explain import explained

    emit(explained(data, explain), request)


@with_output
def check_change(
    request: Request,
    percent: Percent,
    from_: From = None,
    to: To = None,
    difference: Annotated[
        str | None,
        typer.Option(
            "--diff", metavar="D", help=say("增减数,如 -7、减少7件", "The difference, such as -7")
        ),
    ] = None,
    amount: Amount = False,
) -> None:
    """Does this percentage fit these counts? Without `--from` and `--to`: which counts would give
    it? Without a sign it is a rise; a difference without a sign follows the percentage.
    """
    from lvliang_cli.core.check.typed_numbers import change

    _emit_result("change", change(percent, from_, to, difference, is_amount=amount), request)


@with_output
def check_share(
    request: Request,
    percent: Percent,
    part: Annotated[
        str | None, typer.Option("--part", metavar="N", help=say("部分", "The part"))
    ] = None,
    whole: Annotated[
        str | None, typer.Option("--whole", metavar="N", help=say("总数", "The whole"))
    ] = None,
    amount: Amount = False,
) -> None:
    """Does this share fit the part and the whole?"""
    from lvliang_cli.core.check.typed_numbers import share

    _emit_result("share", share(percent, part, whole, is_amount=amount), request)


@with_output
def check_sum(
    request: Request,
    parts: Annotated[
        list[str],
        typer.Argument(metavar="A B...", show_default=False, help=say("各部分", "The parts")),
    ],
    total: Annotated[
        str,
        typer.Option(
            "--total", metavar="T", show_default=False, help=say("所印合计", "The printed total")
        ),
    ],
) -> None:
    """Do these parts add up to the total? Rounded and hedged numbers are carried as intervals."""
    from lvliang_cli.core.check.typed_numbers import total as check_total

    _emit_result("sum", check_total(total, parts), request)


@with_output
def check_rate(
    request: Request,
    rate: Annotated[
        str,
        typer.Option(
            "--rate",
            "-r",
            metavar="R",
            show_default=False,
            help=say("所印比率,如日均 178", "The printed rate, such as 178 a day"),
        ),
    ],
    total: Annotated[
        str | None, typer.Option("--total", metavar="T", help=say("总量", "The total"))
    ] = None,
    per: Annotated[
        str | None,
        typer.Option(
            "--per", metavar="N", help=say("除数,如天数、人口", "The divisor: days, people")
        ),
    ] = None,
    scale: Annotated[
        str | None,
        typer.Option(
            "--scale", metavar="K", help=say("每多少计,如每10万人", "Per how many, such as 100000")
        ),
    ] = None,
    amount: Amount = False,
) -> None:
    """Does this rate fit the total and what it was divided by?"""
    from lvliang_cli.core.check.typed_numbers import rate as check_rate

    _emit_result("rate", check_rate(rate, total, per, scale, is_amount=amount), request)


@with_output
def check_points(
    request: Request,
    percent: Annotated[
        str,
        typer.Option(
            "--points",
            "-p",
            metavar="P",
            show_default=False,
            help=say("所印百分点,如 +0.6", "As printed, such as +0.6"),
        ),
    ],
    from_: Annotated[
        str,
        typer.Option(
            "--from", metavar="A", show_default=False, help=say("前期比率", "The earlier rate")
        ),
    ],
    to: Annotated[
        str,
        typer.Option(
            "--to", metavar="B", show_default=False, help=say("本期比率", "The current rate")
        ),
    ],
) -> None:
    """Are these percentage points the difference of these two rates?"""
    from lvliang_cli.core.check.typed_numbers import points

    _emit_result("points", points(percent, from_, to), request)


def _emit_result(document: str, result: "Result", request: Request) -> None:
    from lvliang_cli.core.view.shared.check_result import check_document

    emit(check_document(document, result), request)
