"""What journals are called on the lock screen: by their folders' names, never by their paths."""

from collections.abc import Sequence
from pathlib import Path


def names_of(vaults: Sequence[Path]) -> tuple[str, ...]:
    """Return a name for each vault; those of one name are numbered."""
    names: list[str] = []
    for vault in vaults:
        same = sum(each.stem == vault.stem for each in vaults[: len(names)])
        names.append(f"{vault.stem} ({same + 1})" if same else vault.stem)
    return tuple(names)
