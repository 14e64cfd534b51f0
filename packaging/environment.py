"""The private Python of a checkout: `.venv`, holding exactly what a lock file names."""

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import system_libraries

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "lock"
_STAMP = VENV / "ashore-installed.json"


def python() -> Path:
    """Return the interpreter inside `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def call(*arguments: str) -> int:
    """Run the interpreter of `.venv` in the checkout and return its exit code."""
    sys.stdout.flush()
    return subprocess.run([python(), *arguments], cwd=ROOT, check=False).returncode


def prepare(lock: str) -> None:
    """Make `.venv` hold the packages of `lock`, the project and its compiled words.

    Exits with one clear line if the environment cannot be made or filled.
    """
    if not _works():
        _create()
    if not _is_current(lock):
        _install(lock)
    if _words_are_stale() and call("packaging/catalogue.py", "compile"):
        sys.exit("The translations could not be compiled.")


def _works() -> bool:
    if not python().exists():
        return False
    probe = subprocess.run([python(), "-c", "import pip"], check=False, capture_output=True)
    return probe.returncode == 0


def _create() -> None:
    # Debian keeps the part of Python that fills a new environment in a package of its own.
    if importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        system_libraries.provide([f"python{version}-venv"], ["the Python module ensurepip"])
    print("Making .venv …", flush=True)
    # Only an environment that no longer works is emptied; any other folder is left alone.
    if VENV.exists() and not (VENV / "pyvenv.cfg").exists() and any(VENV.iterdir()):
        sys.exit(f"{VENV} exists but is no Python environment. Move it away, then try again.")
    base = getattr(sys, "_base_executable", sys.executable)
    if subprocess.run([base, "-m", "venv", "--clear", VENV], check=False).returncode:
        sys.exit("The environment .venv could not be made.")


def _is_current(lock: str) -> bool:
    try:
        stamp = json.loads(_STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    # What the tests need contains what the program needs, at the same versions.
    return stamp.get("lock") in {lock, "dev"} and stamp.get("digest") == _digest(stamp["lock"])


def _digest(lock: str) -> str:
    """Return a mark of all that decides what is installed, and where."""
    digest = hashlib.sha256(f"{ROOT}\n{sys.version}\n".encode())
    for path in (LOCKS / f"{lock}.txt", ROOT / "pyproject.toml"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _install(lock: str) -> None:
    _STAMP.unlink(missing_ok=True)
    print("Installing the locked packages (the first time this is about 150 MB) …", flush=True)
    pip = ["-m", "pip", "install", "--no-deps", "--no-input", "--disable-pip-version-check"]
    if not sys.stdout.isatty():
        pip.append("--quiet")
    # Ready-made packages whose hash we know, and nothing else: no build step of a stranger runs.
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS / f"{lock}.txt")]
    if call(*pip, *locked):
        sys.exit(
            "The locked packages could not be installed. They need the network once, and exist "
            "for Linux (x86-64, recent ARM), Windows (x86-64) and macOS (Apple silicon)."
        )
    if call(*pip, "--no-build-isolation", "--editable", str(ROOT)):
        sys.exit("The project itself could not be installed.")
    _STAMP.write_text(json.dumps({"lock": lock, "digest": _digest(lock)}), "utf-8")


def _words_are_stale() -> bool:
    for source in (ROOT / "resources" / "locale").rglob("*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            return True
    return False
