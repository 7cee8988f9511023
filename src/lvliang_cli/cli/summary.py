"""``lvliang summary``."""

from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def show_summary(request: Request) -> None:
    from lvliang_cli.commands.summary import run

    run(request)
