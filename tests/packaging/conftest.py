"""The sdist, the wheel built from it once, and an environment of its own for that."""

import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

import pytest

from ..cli.calling import HOME, ROOT, SETTINGS


class Built(NamedTuple):
    wheel: Path
    sdist: Path


def run(*command: str | Path, cwd: Path) -> str:
    """The standard output of a command that must succeed, run outside the project."""
    env = {name: value for name, value in os.environ.items() if not SETTINGS.fullmatch(name)}
    env = {name: value for name, value in env.items() if not name.startswith(("PYTHON", "VIRTUAL"))}
    env["LVLIANG_HOME"] = str(HOME)
    ran = subprocess.run(
        [*map(str, command)], cwd=cwd, env=env, capture_output=True, timeout=300, check=False
    )
    assert ran.returncode == 0, (ran.stdout + ran.stderr).decode()
    return ran.stdout.decode()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The sdist of this folder, and the wheel that is built from it."""
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--outdir", out, ROOT, cwd=out)
    (wheel,), (sdist,) = out.glob("*.whl"), out.glob("*.tar.gz")
    return Built(wheel, sdist)


@pytest.fixture(scope="session")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a new environment with the wheel, which was built from the sdist."""
    folder = tmp_path_factory.mktemp("wheel")
    venv.create(folder)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", scripts / "python", "install", "-q")
    run(*pip, "--no-compile", built.wheel, cwd=folder)
    return scripts
