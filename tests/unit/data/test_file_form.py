"""A release written as its file holds it."""

from lvliang_cli.core.data.dataset import load, read_dataset
from lvliang_cli.core.data.file_form import release_form
from lvliang_cli.core.data.records import RELEASE
from lvliang_cli.render.json_text import indented

from ..support import BUNDLED


def test_a_release_has_the_form_of_its_file() -> None:
    release = load(str(BUNDLED)).release
    form = release_form(release)
    assert form.keys() == RELEASE.kinds.keys()
    again = read_dataset(indented(form).encode(), "again.json").release
    assert again == release
