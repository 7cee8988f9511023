"""``lvliang info``."""

from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def show_info(request: Request) -> None:
    from lvliang_cli.commands.info import run

    run(request)
