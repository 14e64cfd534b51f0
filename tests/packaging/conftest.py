"""The scripts of `packaging/`, which are no package."""

import importlib
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root():
    return ROOT


@pytest.fixture
def script(monkeypatch):
    """Return a function that imports a script of `packaging/` by its name."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(ROOT / "packaging")
    yield importlib.import_module
    for name in set(sys.modules) - before:
        if name in {path.stem for path in (ROOT / "packaging").glob("*.py")}:
            del sys.modules[name]
