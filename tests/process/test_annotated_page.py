"""The annotated page in a real browser, where one is installed."""

import os
import re
import shutil
import socket
import struct
import subprocess
import threading
import zlib
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


def colours(png: bytes) -> tuple[tuple[int, int], dict[bytes, int]]:
    """Size of a PNG image of 8-bit RGB or RGBA, and how often each colour is in it."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    assert (png[:8], depth) == (b"\x89PNG\r\n\x1a\n", 8)
    size = {2: 3, 6: 4}[kind]
    data, at = b"", 8
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += length + 12
    raw, before = zlib.decompress(data), bytearray(width * size)
    seen: dict[bytes, int] = {}
    for row in range(height):
        start = row * (width * size + 1)
        line = bytearray(raw[start + 1 : start + 1 + width * size])
        _unfilter(raw[start], line, before, size)
        for pixel in range(0, len(line), size):
            colour = bytes(line[pixel : pixel + 3])
            seen[colour] = seen.get(colour, 0) + 1
        before = line
    return (width, height), seen


def _unfilter(kind: int, line: bytearray, above: bytearray, size: int) -> None:
    """Undo a PNG row filter (None, Sub, Up, Average, Paeth; W3C PNG, clause 9)."""
    for at in range(len(line)):
        left = line[at - size] if at >= size else 0
        corner = above[at - size] if at >= size else 0
        up = above[at]
        if kind == 1:
            line[at] = (line[at] + left) % 256
        elif kind == 2:
            line[at] = (line[at] + up) % 256
        elif kind == 3:
            line[at] = (line[at] + (left + up) // 2) % 256
        elif kind == 4:
            guess = left + up - corner
            nearest = min((left, up, corner), key=lambda byte: abs(guess - byte))
            line[at] = (line[at] + nearest) % 256


LIGHT = {"page": "fbfaf7", "plain": "d8e8fb", "caution": "fbe6b4", "missing": "f9d6cf"}


@pytest.mark.parametrize("size", [(500, 900), (1280, 900)], ids=["phone", "desktop"])
def test_the_picture_is_not_blank(
    size: tuple[int, int], page: Path, browse: Browse, tmp_path: Path
) -> None:
    picture = tmp_path / "page.png"
    browse(
        page.as_uri(),
        f"--screenshot={picture}",
        f"--window-size={size[0]},{size[1]}",
        "--force-device-scale-factor=1",
    )
    found, seen = colours(picture.read_bytes())
    assert found == size
    pixels = size[0] * size[1]
    assert seen[bytes.fromhex(LIGHT["page"])] > pixels // 4
    for tone in ("plain", "caution", "missing"):
        assert seen.get(bytes.fromhex(LIGHT[tone]), 0) > 100, tone
    dark = sum(count for colour, count in seen.items() if max(colour) < 0x60)
    assert dark > pixels // 200, "text"
