"""The rows of ``search``."""

from lvliang_cli.core.contract.members_table import members
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
    order=(
        *("kind", "id", "label", "as_written", "value", "unit", "qualifier", "lower", "upper"),
        *("cautions", "matched", "place", "source_url", "dataset", "region"),
    ),
)
