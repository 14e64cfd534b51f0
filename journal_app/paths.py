"""Where the bundled resources and the person's own folders are."""

from dataclasses import dataclass
from pathlib import Path

import platformdirs

APP_ID = "org.ashore_journal.Ashore"


@dataclass(frozen=True, slots=True)
class Places:
    """This computer's folders for the program. None of them is made before it is needed."""

    config: Path
    """Settings that tell nothing about the journal."""
    data: Path
    """Vaults, unless the person chose another place, and what belongs to them."""


def places() -> Places:
    """Return the folders that this system gives to a program of one person."""
    # Local, not roaming and not Documents: those are carried to other people's servers.
    return Places(
        config=Path(platformdirs.user_config_dir("ashore", appauthor=False, roaming=False)),
        data=Path(platformdirs.user_data_dir("ashore", appauthor=False, roaming=False)),
    )


def default_vault(places: Places) -> Path:
    """Return where the first vault goes: local application data, under a neutral name."""
    return places.data / "Journal.vault"


def resources() -> Path:
    """Return the folder of bundled resources: inside the package, else in the checkout."""
    inside = Path(__file__).parent / "_resources"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "resources"
