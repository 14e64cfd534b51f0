"""This computer's settings. Nothing in them tells about the content of a journal."""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from journal_app.errors import StorageUnavailable
from journal_app.i18n import Language

T = TypeVar("T")

FILE_NAME = "settings.json"
TEXT_SIZES = (100, 125, 150, 175, 200)
"""In per cent."""
IDLE_MINUTES = (1, 2, 5, 10, 15, 30)


class ThemeChoice(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """What this computer remembers outside every vault."""

    language: Language | None = None
    """None: the language of the system, else English."""
    country: str = ""
    """Whose help lines are shown: ISO 3166 alpha-2, or nothing for elsewhere."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_size: int = 100
    """In per cent, one of `TEXT_SIZES`."""
    idle_minutes: int = 5
    """After so long without a key or a click the journal locks; one of `IDLE_MINUTES`."""
    block_screenshots: bool = False
    """Keep the window out of pictures of the screen, where the system can."""
    geometry: str = ""
    """Size and place of the window, as Qt writes it, in hexadecimal."""
    vaults: tuple[Path, ...] = ()
    """Vaults opened on this computer, the last one first."""

    def with_vault(self, folder: Path) -> "Settings":
        """Return the settings with `folder` as the vault opened last."""
        others = tuple(each for each in self.vaults if each != folder)
        return replace(self, vaults=(folder, *others))

    def without_vault(self, folder: Path) -> "Settings":
        """Return the settings without `folder`. Nothing of the vault itself is touched."""
        return replace(self, vaults=tuple(each for each in self.vaults if each != folder))

    def without_vaults(self) -> "Settings":
        """Return the settings with no vault known to this computer."""
        return replace(self, vaults=())


def load_settings(folder: Path) -> Settings:
    """Return the settings kept in `folder`. What is missing or odd takes its default.

    A damaged settings file must never keep a person from their journal.
    """
    try:
        found = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    usual = Settings()
    language = _one_of(found.get("language"), [each.value for each in Language], "")
    vaults = found.get("vaults")
    return Settings(
        language=Language(language) if language else None,
        country=_text(found.get("country")),
        theme=ThemeChoice(
            _one_of(found.get("theme"), [each.value for each in ThemeChoice], "system")
        ),
        text_size=_one_of(found.get("text_size"), TEXT_SIZES, usual.text_size),
        idle_minutes=_one_of(found.get("idle_minutes"), IDLE_MINUTES, usual.idle_minutes),
        block_screenshots=found.get("block_screenshots") is True,
        geometry=_text(found.get("geometry")),
        vaults=tuple(Path(each) for each in vaults if isinstance(each, str))
        if isinstance(vaults, list)
        else (),
    )


def save_settings(folder: Path, settings: Settings) -> None:
    """Write `settings` to `folder`, whole or not at all, readable by this person alone.

    Raises:
        StorageUnavailable: the disk is full, read-only or gone.
    """
    text = json.dumps(
        {
            "language": settings.language.value if settings.language else "",
            "country": settings.country,
            "theme": settings.theme.value,
            "text_size": settings.text_size,
            "idle_minutes": settings.idle_minutes,
            "block_screenshots": settings.block_screenshots,
            "geometry": settings.geometry,
            "vaults": [str(each) for each in settings.vaults],
        },
        indent=1,
        ensure_ascii=False,
    )
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = folder / f"{FILE_NAME}.part"
        with os.fdopen(
            os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb"
        ) as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(folder / FILE_NAME)
    except OSError as error:
        raise StorageUnavailable from error


def _text(found: object) -> str:
    return found if isinstance(found, str) else ""


def _one_of(found: object, allowed: Sequence[T], usual: T) -> T:
    return next((each for each in allowed if type(found) is type(each) and found == each), usual)
