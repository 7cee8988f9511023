"""Measure `extract DIR` as a stream: first row, memory, gain of several processes, equal rows.

It makes a folder of invented releases of other names and sizes, then extracts it as JSON Lines
with one process and with several, as many separate processes over as many halves of the folder
(what the gain is held against), resumed after it was cut short, to Parquet, and on a Dask cluster
of two local workers. It prints a Markdown table and judges nothing; what is not installed is left
out. Each measure runs in the same minutes as what it is compared with.

Run it as ``python benchmarks/streams.py [--files N] [--jobs N] [--lvliang PATH]``.
"""

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

CITIES = ("临川市", "安阳市", "平凉市", "宁德市", "黄山市", "清远市", "龙岩市", "松原市")
WORK = (
    ("共立刑事案件{}起", "破案{}起", "抓获犯罪嫌疑人{}人"),
    ("查处酒驾{}起", "查处超载{}起", "暂扣机动车{}辆"),
    ("检查场所{}家", "整改隐患{}处", "发放宣传单{}万份"),
    ("接报警情{}起", "调解纠纷{}起", "走访群众{}户"),
)
ENDINGS = (".txt", ".md", ".html")


class Cost(NamedTuple):
    """What a run took: seconds until its first byte and in all, of the processor, peak MiB."""

    first: float
    wall: float
    cpu: float
    peak: float
    digest: str


def made_folder(folder: Path, count: int) -> None:
    """`count` releases, of 2 to 40 sentences, in folders by year and city."""
    draw = random.Random(7)
    for number in range(count):
        city, year = draw.choice(CITIES), draw.randint(2015, 2025)
        lines = [f"{city}公安局通报{year}年上半年工作", f"{year}年7月{draw.randint(1, 28)}日"]
        for _ in range(min(2 + int(draw.expovariate(1 / 6)), 40)):
            parts = [part.format(draw.randint(2, 9000)) for part in draw.choice(WORK)]
            change = f"同比{draw.choice(('上升', '下降'))}{draw.randint(1, 900) / 10}%"
            lines.append(f"上半年,全市{','.join(parts)},{change}。")
        ending = draw.choice(ENDINGS)
        if ending == ".html":
            lines = ["<html><body>", *(f"<p>{line}</p>" for line in lines), "</body></html>"]
        place = folder / str(year) / city
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}{ending}").write_text("\n".join(lines), "utf-8")


def run(command: Sequence[str], output: Path | None = None) -> Cost:
    """Run `command`, its standard output read as it comes."""
    start = time.perf_counter()
    first, digest = 0.0, hashlib.sha256()
    running = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert running.stdout is not None
    while chunk := os.read(running.stdout.fileno(), 1 << 20):
        first = first or time.perf_counter() - start
        digest.update(chunk)
    _, _, spent = os.wait4(running.pid, 0)
    wall = time.perf_counter() - start
    if output is not None:
        digest.update(output.read_bytes())
    return Cost(
        first, wall, spent.ru_utime + spent.ru_stime, spent.ru_maxrss / 1024, digest.hexdigest()
    )


def apart(command: Sequence[str], folders: Sequence[Path]) -> float:
    """Wall seconds of as many processes of `command` as there are folders, at once."""
    start = time.perf_counter()
    threads = [threading.Thread(target=run, args=([*command, str(f)],)) for f in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - start


def halves(folder: Path, count: int, into: Path) -> list[Path]:
    """The files of `folder` dealt out to `count` folders of links."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    found = []
    for part in range(count):
        place = into / f"part{part}"
        place.mkdir(parents=True)
        for path in files[part::count]:
            os.link(path, place / path.name)
        found.append(place)
    return found


def resumed(extract: Sequence[str], folder: Path, output: Path, after: float) -> Cost:
    """What it takes to go on with a run that was killed `after` seconds."""
    command = [*extract, str(folder), "--jsonl", "-o", str(output)]
    cut = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(after)
    cut.send_signal(signal.SIGKILL)
    cut.wait()
    return run([*command, "--resume"], output)


def parquet_rows(folder: Path) -> str:
    """A hash of the rows of a folder of Parquet, sorted."""
    import duckdb

    rows = duckdb.sql(f"SELECT * FROM '{folder}/**/*.parquet' ORDER BY ALL").fetchall()
    return hashlib.sha256(repr(rows).encode()).hexdigest()


def cluster(extract: Sequence[str], folder: Path, out: Path) -> Cost:
    """The same on a Dask cluster of two workers on this machine, whose start is not counted."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as machines:
        address = machines.scheduler_address
        return run([*extract, str(folder), "--parquet", str(out), "--cluster", address])


def row(name: str, cost: Cost, said: str = "") -> None:
    cells = f"{cost.first:.1f} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.peak:.0f}"
    print(f"| {name} | {cells} | {said} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--lvliang", default=str(Path(sys.executable).with_name("lvliang")))
    options = parser.parse_args()
    extract = [options.lvliang, "extract"]
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch)
        folder = home / "releases"
        made_folder(folder, options.files)
        size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        load = os.getloadavg()[0]
        print(f"{options.files} invented releases, {size / 1e6:.1f} MB, load {load:.0f}.\n")
        print("| run | first byte, s | wall, s | CPU, s | peak MiB | |\n|---|--:|--:|--:|--:|---|")
        one = run([*extract, str(folder), "--jsonl", "--jobs", "1"])
        row("`--jsonl --jobs 1`", one)
        jobs = str(options.jobs)
        several = run([*extract, str(folder), "--jsonl", "--jobs", jobs])
        same = "the same bytes" if several.digest == one.digest else "OTHER BYTES"
        row(f"`--jsonl --jobs {jobs}`", several, same)
        parts = halves(folder, options.jobs, home / "parts")
        alone = apart([*extract, "--jsonl", "--jobs", "1"], parts)
        share = f"{alone / several.wall:.0%} of their pace is reached above"
        row(f"{jobs} separate processes", Cost(0, alone, 0, 0, ""), share)
        again = resumed(extract, folder, home / "out.jsonl", several.wall / 2)
        whole = hashlib.sha256((home / "out.jsonl").read_bytes()).hexdigest()
        same = "the same bytes" if whole == one.digest else "OTHER BYTES"
        row("killed half-way, then `--resume`", again, same)
        if find_spec("duckdb") is not None:
            filed = run([*extract, str(folder), "--parquet", str(home / "p1"), "--jobs", jobs])
            rows = parquet_rows(home / "p1")
            row(f"`--parquet --jobs {jobs}`", filed)
            if find_spec("distributed") is not None:
                spread = cluster(extract, folder, home / "p2")
                same = "the same rows" if parquet_rows(home / "p2") == rows else "OTHER ROWS"
                row("`--parquet --cluster`, two workers here", spread, same)


if __name__ == "__main__":
    main()
