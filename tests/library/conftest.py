"""Bundled files to look at, and copies of them to damage."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal_app.paths import resources


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The resources of this room, in a folder where they can be altered."""
    folder = tmp_path / "resources"
    for name in ("scales", "prompts", "safety"):
        shutil.copytree(resources() / name, folder / name)
    shutil.copy(resources() / "help_lines.toml", folder)
    return folder


@pytest.fixture
def alter(copied: Path) -> Callable[[str, str, str], Path]:
    """Replace a text in a copied file, which must stand there, and return the folder."""

    def replace(name: str, old: str, new: str) -> Path:
        path = copied / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")
        return copied

    return replace


@pytest.fixture
def phq() -> dict[str, Any]:
    """The PHQ-9 file as it is parsed, to be altered."""
    found: dict[str, Any] = json.loads((resources() / "scales" / "phq-9.en.json").read_bytes())
    return found


@pytest.fixture
def check_in() -> dict[str, Any]:
    """The daily check-in as it is parsed, to be altered."""
    path = resources() / "scales" / "check-in-daily.en.json"
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found
