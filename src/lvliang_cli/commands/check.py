"""``check``."""

from collections.abc import Sequence

from lvliang_cli.commands.emit import emit
from lvliang_cli.request import Request


def run(explain: str | None, request: Request) -> None:
    """The dataset checked, or the check of one figure step by step."""
    from lvliang_cli.core.data.dataset import gather

    data = gather(request.data)
    if explain is not None:
        from lvliang_cli.core.view.check_explain import explained

        emit(explained(data, explain), request)
        return
    from lvliang_cli.core.view.check import check_report

    emit(check_report(data), request)


def run_change(
    percent: str,
    from_: str | None,
    to: str | None,
    difference: str | None,
    is_amount: bool,
    request: Request,
) -> None:
    """A change typed by hand."""
    from lvliang_cli.core.check.typed_numbers import change
    from lvliang_cli.core.view.shared.check_result import check_document

    result = change(percent, from_, to, difference, is_amount=is_amount)
    emit(check_document("change", result), request)


def run_share(
    percent: str, part: str | None, whole: str | None, is_amount: bool, request: Request
) -> None:
    """A share typed by hand."""
    from lvliang_cli.core.check.typed_numbers import share
    from lvliang_cli.core.view.shared.check_result import check_document

    emit(check_document("share", share(percent, part, whole, is_amount=is_amount)), request)


def run_sum(printed: str, parts: Sequence[str], request: Request) -> None:
    """A total typed by hand."""
    from lvliang_cli.core.check.typed_numbers import total
    from lvliang_cli.core.view.shared.check_result import check_document

    emit(check_document("sum", total(printed, parts)), request)


def run_rate(
    printed: str,
    total: str | None,
    per: str | None,
    scale: str | None,
    is_amount: bool,
    request: Request,
) -> None:
    """A rate typed by hand."""
    from lvliang_cli.core.check.typed_numbers import rate
    from lvliang_cli.core.view.shared.check_result import check_document

    result = rate(printed, total, per, scale, is_amount=is_amount)
    emit(check_document("rate", result), request)


def run_points(difference: str, from_: str, to: str, request: Request) -> None:
    """Percentage points typed by hand."""
    from lvliang_cli.core.check.typed_numbers import points
    from lvliang_cli.core.view.shared.check_result import check_document

    emit(check_document("points", points(difference, from_, to)), request)
