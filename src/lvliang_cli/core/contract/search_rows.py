"""The rows of ``search``."""

from ..query.record_names import KINDS
from .members_table import ORDER, members
from .record_cells import printed_at
from .row_members import Members

RESULTS = Members(
    "search.list",
    "results",
    (
        *members(
            "search.list.results",
            {"place": lambda found: printed_at(found.record)},
            of={"kind-of-record": KINDS},
        ),
        *(
            member._replace(of_some=lambda found: found.kind == "metric")
            for member in members("figure-found")
        ),
    ),
    order=ORDER["search.list.results"],
)
