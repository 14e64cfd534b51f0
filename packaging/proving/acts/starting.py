"""Every act there is, and the folder each one starts from."""

from collections.abc import Callable
from pathlib import Path

from proving import ground
from proving.acts.act import Act
from proving.acts.saving import Saving

CARELESS = "save without care"
"""The control: what saving would be if the database were opened in the usual fast way."""

_STEPS = 4
_NO_CARE = ("PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF")


def make(name: str, root: Path) -> Act:
    """Make in `root` what the act called `name` starts from."""
    return {**ACTS, CARELESS: _careless}[name](root)


def _saving(root: Path) -> Act:
    return Saving(ground.new_vault(root, entries=5).key, steps=_STEPS, first=100)


def _careless(root: Path) -> Act:
    key = ground.new_vault(root, entries=5).key
    return Saving(key, steps=_STEPS, first=100, settings=_NO_CARE, name=CARELESS)


ACTS: dict[str, Callable[[Path], Act]] = {
    "save": _saving,
}
"""What the program does to files, by name."""
