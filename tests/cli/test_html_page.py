"""The page is sound HTML."""

import pytest

from .calling import COMMANDS
from .test_formats_for_people import _Page, said


@pytest.mark.parametrize("name", COMMANDS)
def test_html_is_one_sound_page(name: str) -> None:
    text = said(*COMMANDS[name], "--format", "html")
    assert text.startswith("<!DOCTYPE html>")
    page = _Page.of(text)
    assert {"html", "head", "title", "body", "h1"} <= page.tags
    own = {"script"} if name == "report" else set()
    assert not page.tags & {"script", "link", "img", "iframe"} - own
