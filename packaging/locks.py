"""The lock files: every package by version and hash, for all systems and Pythons at once.

`tool.txt` pins the resolver itself, so that renewing the locks trusts nothing unnamed.
"""

import os
import subprocess
import tempfile
import tomllib
import venv
from collections.abc import Sequence
from pathlib import Path

RESOLVER = "uv"
OLDEST_PYTHON = "3.11"


def renew(root: Path, locks: Path) -> None:
    """Resolve what `pyproject.toml` asks for and write `run.txt`, `dev.txt` and `tool.txt`."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    # The project is built without isolation, so what builds it is installed, and locked, too.
    program = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    everything = [*program, *project["dependency-groups"]["dev"]]
    with tempfile.TemporaryDirectory() as folder:
        resolver = _resolver(Path(folder), locks / "tool.txt")
        _resolve(resolver, everything, locks / "dev.txt", [])
        _resolve(resolver, program, locks / "run.txt", ["--constraint", str(locks / "dev.txt")])
        _resolve(resolver, [RESOLVER], locks / "tool.txt", [])


def _resolver(folder: Path, lock: Path) -> Path:
    venv.create(folder, with_pip=True, clear=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    options = ["--quiet", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    subprocess.run([python, "-m", "pip", "install", *options, "-r", lock], check=True)
    return scripts / RESOLVER


def _resolve(resolver: Path, wanted: Sequence[str], lock: Path, options: Sequence[str]) -> None:
    """Write `lock` for `wanted`, keeping no address and no comment of this computer."""
    print(f"Resolving {lock.name} …", flush=True)
    settings = ["--quiet", "--no-config", "--universal", "--upgrade"]
    settings += ["--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-header"]
    settings += ["--no-annotate", "--no-emit-index-url", "--no-emit-find-links", *options]
    # A person's own settings must not decide what everybody else installs.
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith(("UV_", "PIP_"))}
    subprocess.run(
        [resolver, "pip", "compile", *settings, "--output-file", lock, "-"],
        input="\n".join(wanted).encode(),
        env=surroundings,
        check=True,
    )
