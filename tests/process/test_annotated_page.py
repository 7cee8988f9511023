"""The annotated page in a real browser, where one is installed."""

import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from ..cli.calling import SECOND, run

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
SWITCHES = (
    *("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--mute-audio"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--disable-default-apps", "--disable-extensions"),
)
Browse = Callable[..., bytes]


@pytest.fixture
def browse(tmp_path: Path) -> Browse:
    """Run the browser on an address; what it prints."""

    def go(address: str, *switches: str) -> bytes:
        profile = f"--user-data-dir={tmp_path / 'profile'}"
        ran = subprocess.run(
            [str(BROWSER), *SWITCHES, profile, *switches, address],
            capture_output=True,
            timeout=120,
            check=False,
            env={**os.environ, "HOME": str(tmp_path)},
        )
        assert ran.returncode == 0, ran.stderr.decode(errors="replace")
        return ran.stdout

    return go


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The page of a copy with an altered figure and markup that would load and run things."""
    text = SECOND.with_suffix(".txt").read_text("utf-8").replace("900起", "901起")
    hostile = "<img src=http://HOST/a><script>document.title='run'</script><style>*{}</style>"
    copy = tmp_path / "copy.txt"
    copy.write_text(f"{hostile}\n{text}{hostile}", "utf-8")
    out = tmp_path / "page.html"
    assert run("verify", str(copy), "--data", str(SECOND), "--html", str(out)).code == 1
    return out


class Elements(HTMLParser):
    """Ids and links of what the browser made of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.add(tag)
        self.ids += [str(found["id"])] if "id" in found else []
        self.links += [str(found["href"])] if tag == "a" else []


def test_marks_links_and_cards_are_there(page: Path, browse: Browse) -> None:
    html = browse(page.as_uri(), "--dump-dom").decode()
    found = Elements(html)
    assert len(re.findall('<mark class="(?:plain|caution|changed)" id="text-', html)) == 24
    assert html.count('<mark class="altered" id="text-drink-driving"') == 1
    assert html.count("<article ") == 25
    assert len(found.links) > 48
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    assert not found.tags & {"img", "script", "iframe", "link", "object", "form"}
    assert "<title>run</title>" not in html


@pytest.fixture
def listener() -> Iterator[tuple[str, list[bytes]]]:
    """An address that somebody listens to, and what was asked of it."""
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                try:
                    connection, _ = server.accept()
                except TimeoutError:
                    continue
                with connection:
                    asked.append(connection.recv(100))

        thread = threading.Thread(target=listen)
        thread.start()
        yield f"127.0.0.1:{server.getsockname()[1]}", asked
        done.set()
        thread.join()


@pytest.mark.parametrize("is_escaped", [True, False])
def test_no_request_leaves_even_if_markup_got_in(
    is_escaped: bool, page: Path, browse: Browse, listener: tuple[str, list[bytes]]
) -> None:
    """Escaping keeps markup out; were there any, the policy would still let nothing load."""
    address, asked = listener
    html = page.read_text("utf-8").replace("HOST", address)
    if not is_escaped:
        html = html.replace("<main>", f"<main><img src=http://{address}/b>", 1)
    page.write_text(html, "utf-8")
    browse(page.as_uri(), "--dump-dom")
    assert asked == []
    without = re.sub("<meta http-equiv[^>]*>", "", html)
    page.write_text(without, "utf-8")
    browse(page.as_uri(), "--dump-dom")
    assert (asked == []) is is_escaped, "the listener hears what is not held back"
