"""``lvliang dictionary``."""

from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def show_dictionary(request: Request) -> None:
    from lvliang_cli.commands.dictionary import run

    run(request)
