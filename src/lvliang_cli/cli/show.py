"""``lvliang show``."""

from lvliang_cli.cli.options import Fields, Name, with_output
from lvliang_cli.request import Request


@with_output
def show_anything(request: Request, name: Name, fields: Fields = None) -> None:
    from lvliang_cli.commands.show import run

    run(name, request)
