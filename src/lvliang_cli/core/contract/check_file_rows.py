"""The rows of the document that ``check FILE`` prints: check results, each with its place."""

from typing import Any

from lvliang_cli.core.contract.check_rows import RESULT
from lvliang_cli.core.contract.members_table import ORDER, listed, members
from lvliang_cli.core.contract.row_members import Members, within
from lvliang_cli.core.contract.schema_parts import COUNTS, array_of, list_of

PARTNERS = Members("check.files", "partners", members("check-partner-in-file"))
SPOTS = Members(
    "check.files",
    "checks",
    (
        *members("check.files.checks"),
        *(
            member._replace(of_some=lambda spot: spot.checked is not None)
            for member in within(RESULT, "checked.result")
        ),
    ),
    "; ",
    ORDER["check.files.checks"],
)
FILES = listed("check.files.files")
FAILED = Members("check.files", "failed", members("failed"))

TABLES = (SPOTS, FILES)
"""The tables of members, for the docs."""


def check_file_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    files, failed = array_of(FILES.schema()), array_of(FAILED.schema())
    found = list_of("checks", SPOTS.schema(), files=files, failed=failed, counts=COUNTS)
    return {"check.files": found}
