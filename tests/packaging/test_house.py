"""The tree stays easy to enter: what `scripts/measure_house.py` counts does not grow."""

import re

from measure_house import (
    ROOT,
    SOURCE,
    circle,
    crowded_rooms,
    imports,
    loose_modules,
    row_writers,
    small_files,
    unnamed_views,
    untested_by_name,
    walked,
    writes_rows,
)

from lvliang_cli.cli.registry import COMMANDS

MOST_WALKED = 33
"""What is left of an older tree. Lower it whenever it is bettered."""


def test_every_module_of_the_core_is_in_a_package() -> None:
    assert loose_modules() == []


def test_a_view_bears_the_name_of_its_command() -> None:
    assert unnamed_views() == []


def test_the_core_has_no_import_circle() -> None:
    assert circle(imports()) == []
    assert circle({"core.a": {"core.b"}, "core.b": {"core.a"}}) != []


def test_the_shape_of_a_row_is_written_in_one_place() -> None:
    """Beside the tables of members no view writes one; the measure knows one when it sees it."""
    assert row_writers() == ["core.contract"]
    by_hand = "def row(x) -> dict[str, Any]:\n    return {'id': x.id, 'label': x.label}"
    assert writes_rows(by_hand)
    assert writes_rows("table = Grid(('id', 'label'), rows)")
    assert not writes_rows("def row(x) -> dict[str, Any]:\n    return TABLE.row(x)")


def test_no_file_is_too_small_to_be_a_room() -> None:
    """A command and its view are a file each, found by name, however little they have to do."""
    rooms = {f"{room}.{name}" for name in COMMANDS for room in ("cli", "core.view")}
    assert set(small_files()) <= rooms


def test_no_room_is_crowded() -> None:
    assert crowded_rooms() == []


def test_a_module_and_its_test_share_a_name() -> None:
    assert untested_by_name() == []


def test_one_page_is_made_in_few_modules() -> None:
    assert len(walked()) <= MOST_WALKED


def test_the_map_names_what_there_is() -> None:
    """Files and rooms in ``docs/design.md``; a file beside another is named without its room."""
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    named = re.findall(r"`([\w/]+(?:\.py|/))`", text) + re.findall(r"^core/\w+", text, re.M)
    files = {path.name for path in (*SOURCE.rglob("*.py"), *(ROOT / "scripts").glob("*.py"))}
    places = (ROOT, SOURCE, SOURCE / "core", SOURCE / "core" / "extract")
    assert len(named) > 60
    assert [n for n in named if n not in files and not any((p / n).exists() for p in places)] == []


def test_the_map_says_which_rooms_a_room_imports() -> None:
    """The last column of the first table of ``docs/design.md``, for every room outside the core."""
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    rows = re.findall(r"^\| `([\w]+)(?:/|\.py)` \|.*\| ((?:`\w+`(?:, )?)+) \|$", text, re.M)
    told = {room: set(re.findall(r"`(\w+)`", column)) for room, column in rows}
    assert len(told) > 12
    for room, rooms in told.items():
        if room != "main":
            here = SOURCE / room
            paths = here.rglob("*.py") if here.is_dir() else [SOURCE / f"{room}.py"]
            code = "\n".join(path.read_text("utf-8") for path in paths)
            imported = set(re.findall(r"(?:from|import) lvliang_cli\.(\w+)", code)) - {room}
            assert imported == rooms, room
