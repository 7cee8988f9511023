"""The rows of ``search``."""

from lvliang_cli.core.contract.members_table import ORDER, members
from lvliang_cli.core.contract.record_fields import printed_at
from lvliang_cli.core.contract.row_members import Members
from lvliang_cli.core.query.record_names import KINDS

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
