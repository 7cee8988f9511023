"""Options of the commands that read releases from files, and what may be given for them."""

from typing import TYPE_CHECKING

from lvliang_cli.cli.declare import option
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.output import STDOUT

if TYPE_CHECKING:
    from datetime import date

ISSUED = option("--issued")
PLACE = option("release --region")
JOBS = option("--jobs")


def day_given(issued: str | None, region: str | None, jobs: int | None) -> "date | None":
    """The date of issue that was given, once what goes with it was found to be usable.

    Raises:
        BadUsage: not a date, no process at all, or no such region.
    """
    if jobs is not None and jobs < 1:
        raise BadUsage(Words("--jobs 应大于 0", "--jobs must be above 0"), token=str(jobs))
    if region is not None:
        from lvliang_cli.core.extract.stage4_place.names_of_places import given_place

        given_place(region)
    if issued is None:
        return None
    from lvliang_cli.sources.manifest import day

    return day(issued, "--issued")


def one_output(option: str, out: str | None, count: int) -> None:
    """Refuse what `option` would write unless it is a file, made of one of `count` files.

    Raises:
        BadUsage: it names no file, or several are read.
    """
    if out is not None and count != 1:
        raise BadUsage(
            Words(f"{option} 只能用于一个文件", f"{option} works only with one file"), token=out
        )
    if out in ("", STDOUT):
        raise BadUsage(
            Words(f"{option} 需要文件名", f"{option} needs the name of a file"), token=out
        )
