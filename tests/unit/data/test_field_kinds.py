"""Every record of a release: no field is missing, none is unknown."""

import pytest

from lvliang_cli.core.data import field_kinds as records
from lvliang_cli.core.data.dataset import load, read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.data.value_kinds import Many, Optional, Record
from lvliang_cli.render.json_text import indented

from ..support import BUNDLED
from .test_value_kinds import PLACES, TREE, Place, said_of

RECORDS = [place for place in PLACES if isinstance(place.holder[place.key], dict)]


LISTED = [
    Place(f"{name}[0]", TREE[name], 0, kind.inner)
    for name, kind in RELEASE.kinds.items()
    if isinstance(kind, Many)
]


def test_the_walk_meets_every_record() -> None:
    assert RELEASE.read(TREE, "").id == "lvliang-2020h1"
    names = {place.name.rpartition(".")[2] for place in PLACES}
    for record in (
        records.METRIC,
        records.LOCATOR,
        records.SOURCE,
        records.TERM,
        records.CLAIM,
    ):
        assert record.kinds.keys() <= names


@pytest.mark.parametrize("place", [*RECORDS, *LISTED], ids=lambda place: place.name)
def test_no_field_may_be_missing_and_none_unknown(place: Place) -> None:
    record = place.holder[place.key]
    bilingual = record.keys() == {"zh", "en"}
    inner = place.kind.inner if isinstance(place.kind, Optional) else place.kind
    absent = inner.absent if isinstance(inner, Record) else {}
    for field in record.keys() - absent.keys():
        rest = {name: value for name, value in record.items() if name != field}
        why = "expected exactly zh and en" if bilingual else f"field {field} is missing"
        assert said_of(place, rest) == f"dataset, at {place.name}: {why}"
    why = "expected exactly zh and en" if bilingual else "unknown field surprise"
    assert said_of(place, {**record, "surprise": 1}) == f"dataset, at {place.name}: {why}"


def test_a_release_has_the_form_of_its_file() -> None:
    release = load(str(BUNDLED)).release
    form = RELEASE.form(release)
    assert form.keys() == RELEASE.kinds.keys()
    again = read_dataset(indented(form).encode(), "again.json").release
    assert again == release
