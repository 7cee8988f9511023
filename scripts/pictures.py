"""Make the pictures of docs/pictures from the program; with ``--check``, only say which are stale.

A screenshot differs from machine to machine, so what is kept and compared is the hash of the page
or the text that it shows: the check takes no browser. A picture is stale when the program would
show something else, also when only its style has changed.

Run it as ``python scripts/pictures.py [--check]``, with Chromium installed.
"""

import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stdout
from copy import copy
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from readme_output import desk
from rich.color import ColorTriplet
from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI
from rich.text import Text

from lvliang_cli.core.data.gather import gather
from lvliang_cli.core.text.bilingual import Lang
from lvliang_cli.core.view.report.report_document import report_document
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.main import main as main_of_lvliang
from lvliang_cli.render import Look, render

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
HASHES = FOLDER / "pictures.json"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
COLUMNS = 100
SCREEN = """<!DOCTYPE html><meta charset="utf-8"><style>{stylesheet}
body {{ margin: 0; padding: 20px 24px; background: #1a1d21; color: #e6e8eb; }}
@font-face {{ font-family: wide; src: local("Noto Sans Mono CJK SC"); size-adjust: 120.4%;
unicode-range: U+2E80-9FFF, U+FF00-FFEF; }}
pre {{ margin: 0; font: 15px/1.3 wide, "DejaVu Sans Mono", monospace; }}</style>
<pre>{code}</pre>"""
"""A page that looks like a terminal; a Chinese character is as wide as two others."""


THEME = copy(DIMMED_MONOKAI)
THEME.background_color = ColorTriplet(110, 114, 120)
"""Faint text is halfway to this, and so lighter than on the dark screen itself."""


class Picture(NamedTuple):
    """A picture of the page that `show` gives, in pixels; readers see it about 830 wide."""

    show: Callable[[], str]
    width: int
    height: int


def report(lang: Lang) -> str:
    return render(report_document(gather(())), "html", Look(lang=lang))


def summary() -> str:
    """The summary on a terminal of `COLUMNS` columns, as a page."""
    text = render(summary_document(gather(())), "table", Look(width=COLUMNS, color=True))
    with open("/dev/null", "w", encoding="utf-8") as nowhere:
        # not a terminal, whatever TERM and FORCE_COLOR say: a dumb one has another width
        console = Console(record=True, width=COLUMNS, file=nowhere, force_terminal=False)
        console.print(Text.from_ansi(f"$ lvliang summary\n{text}"))
        return console.export_html(theme=THEME, code_format=SCREEN)


def check() -> str:
    """The page that `check draft.txt --html` writes, in English."""
    os.environ["LVLIANG_LANG"] = "en"
    with desk(), redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")):
        main_of_lvliang(["check", "draft.txt", "--html", "draft.html"])
        return Path("draft.html").read_text(encoding="utf-8")


def draw(picture: Picture, path: Path) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise SystemExit("pictures: no Chromium is installed")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "page.html")
        page.write_text(picture.show(), encoding="utf-8")
        switches = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
        size = f"--window-size={picture.width},{picture.height}"
        profile = f"--user-data-dir={folder}/profile"
        command = [browser, *switches, size, profile, f"--screenshot={path}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True, timeout=120)


PICTURES = {
    "page.png": Picture(partial(report, "en"), 1000, 1358),
    "check.png": Picture(check, 900, 655),
    "terminal.png": Picture(summary, 960, 640),
}


def hashes() -> dict[str, str]:
    """For each picture the hash of what it shows, and how large."""
    return {name: _hash(picture) for name, picture in PICTURES.items()}


def _hash(picture: Picture) -> str:
    size = f"{picture.width} {picture.height}"
    return sha256(f"{size}\n{picture.show()}".encode()).hexdigest()


def stale() -> list[str]:
    """The names of the pictures that show something else than the program would."""
    kept = json.loads(HASHES.read_text("utf-8")) if HASHES.exists() else {}
    return [
        name
        for name, found in hashes().items()
        if kept.get(name) != found or not (FOLDER / name).exists()
    ]


def main(arguments: list[str]) -> int:
    if "--check" in arguments:
        names = stale()
        for name in names:
            print(f"docs/pictures/{name} is stale: run python scripts/pictures.py")
        return 1 if names else 0
    FOLDER.mkdir(exist_ok=True)
    for name in stale():
        draw(PICTURES[name], FOLDER / name)
    HASHES.write_text(json.dumps(hashes(), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
