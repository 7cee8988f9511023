"""The line that ends every view for people: where the figures come from."""

from lvliang_cli.core.cite.facts import NO_ADDRESS, NO_DATE, NO_PUBLISHER
from lvliang_cli.core.contract.document import Block, Prose
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Issued, Source
from lvliang_cli.core.text.bilingual import Note, Words, joined


def source_line(data: Collection) -> Prose:
    """Outlet, date as printed, address, and that the figures are only reported."""
    said = list(dict.fromkeys(_said(s) for d in data.datasets for s in d.release.sources))
    return Prose(
        Words(
            "来源:" + ";".join(words.zh for words in said) + "。所列为原文所说,未经核实。",
            "Source: "
            + "; ".join(words.en for words in said)
            + ". What the release says, not verified.",
        ),
        "faint",
    )


def closing(data: Collection, notes: tuple[Note, ...]) -> list[Block]:
    """The notes and the source line, which end every view."""
    return [*(Prose(note.words, "faint") for note in (*data.notes, *notes)), source_line(data)]


def _said(source: Source) -> Words:
    """Outlet, date and address; a year that is not printed is said to be inferred."""
    publisher = source.publisher or NO_PUBLISHER
    address = NO_ADDRESS if source.url is None else Words(source.url, source.url)
    return joined([publisher, _date(source.issued), address], ",")


def _date(issued: Issued | None) -> Words:
    if issued is None:
        return NO_DATE
    year, month, day = issued.date.split("-")
    zh, en = issued.date, f"{int(day)} {_MONTHS[int(month) - 1]} {year}"
    if issued.year_inferred:
        zh = f"{issued.as_written or issued.date[5:]}(年份未印,推断为 {year})"
        en = f"{int(day)} {_MONTHS[int(month) - 1]} (no year printed; {year} inferred)"
    return Words(zh, en)


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
