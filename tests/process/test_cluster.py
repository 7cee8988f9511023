"""A cluster of two processes gives the rows of one machine, whatever becomes of its workers."""

import operator
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.extras.cluster import shared

from .conftest import STARTED, Process, clean_environment
from .test_parquet_rows import made, rows

distributed = pytest.importorskip("distributed", reason="Dask, the extra cluster, is not installed")
dask = pytest.importorskip("dask")


@pytest.fixture(scope="module")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    scratch = str(tmp_path_factory.mktemp("dask"))
    # a worker that is slow to start anew on a busy machine is not given up
    patient = {"distributed.deploy.lost-worker-timeout": "10 minutes"}
    with (
        dask.config.set(patient),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None, local_directory=scratch
        ) as cluster,
    ):
        yield cluster


def pids(cluster: Any) -> dict[str, int]:
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        found: dict[str, int] = client.run(os.getpid)
    return found


def test_the_answers_come_in_order_and_a_deadly_item_costs_its_own(machines: Any) -> None:
    items = [partial(abs, -1), partial(os._exit, 3), *[partial(abs, -n) for n in range(40)]]
    found = list(shared(operator.call, items, machines.scheduler_address, lambda item: -1))
    assert found == [1, -1, *range(40)]


def test_a_cluster_that_no_worker_comes_back_to_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lvliang_cli.extras.cluster.PATIENCE", 2)
    with distributed.LocalCluster(
        n_workers=1, dashboard_address=None, local_directory=str(tmp_path)
    ) as cluster:
        leave = threading.Timer(1, cluster.scale, [0])
        leave.start()
        with pytest.raises(BadData, match="was lost"):
            list(shared(time.sleep, [600], cluster.scheduler_address, abs))
        leave.join()


def test_what_the_work_raises_is_raised(machines: Any) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        list(shared(int, ["1", "x"], machines.scheduler_address, lambda item: 0))


def test_where_nothing_answers_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lvliang_cli.extras.cluster.PATIENCE", 1)
    for address in ("tcp://127.0.0.1:9", "nonsense://x"):
        with pytest.raises(BadUsage, match="no cluster answers at"):
            next(shared(abs, [1], address, abs))
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BadUsage, match="needs Dask"):
        next(shared(abs, [1], "tcp://127.0.0.1:9", abs))


def test_the_rows_are_those_of_one_machine_though_a_worker_is_killed(
    machines: Any, process: Process, tmp_path: Path
) -> None:
    made(tmp_path / "in", 600)
    process("extract", "in", "--parquet", "alone")
    before = pids(machines)
    call = [*STARTED, "extract", "in", "--parquet", "shared", "--lang", "en"]
    with subprocess.Popen(
        [*call, "--cluster", machines.scheduler_address],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=clean_environment(),
    ) as running:
        part = tmp_path / "shared.rows.part"
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (part.exists() and part.stat().st_size):
            time.sleep(0.01)
        os.kill(next(iter(before.values())), signal.SIGKILL)
        out, said = running.communicate(timeout=120)
    assert (running.returncode, out) == (4, b""), said
    assert b"wrote shared: figures of 599 files" in said
    assert b"Traceback" not in said
    assert rows(tmp_path / "shared", "*") == rows(tmp_path / "alone", "*")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and len(pids(machines)) < 2:
        time.sleep(0.2)
    assert set(pids(machines).values()) != set(before.values())


def test_workers_load_the_core_and_what_reads_files_alone(machines: Any) -> None:
    with distributed.Client(machines.scheduler_address, set_as_default=False) as client:
        client.run(lambda: __import__("lvliang_cli.core.extract.reading") and None)
        held = client.run(lambda: sorted(__import__("sys").modules))
    for modules in held.values():
        assert not {"typer", "rich", "tabulate", "duckdb"} & set(modules)
        assert not [name for name in modules if name.startswith("lvliang_cli.cli")]
