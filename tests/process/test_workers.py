"""Workers end with the process that asks them."""

import subprocess
import time
from pathlib import Path

from .conftest import LVLIANG, clean_environment


def test_workers_end_with_the_process_that_asks_them(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.txt").write_text("破案5起。" * 400, "utf-8")
    with subprocess.Popen(
        [*LVLIANG, "extract", str(tmp_path), "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    ) as running:
        time.sleep(1.5)
        running.kill()
        # the workers hold standard error: it is closed when they have ended
        _, err = running.communicate(timeout=60)
    assert err == b""
