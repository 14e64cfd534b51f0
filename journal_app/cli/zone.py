"""The zone of this computer, found without Qt."""

import os
import time
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

_LOCAL_TIME = Path("/etc/localtime")
_FOLDER = "zoneinfo/"
_HOUR_S = 3600
_NOWHERE = "UTC"


def system_zone(
    environment: Mapping[str, str] = os.environ, local_time: Path = _LOCAL_TIME
) -> str:
    """Return the IANA zone the computer is set to; a fixed one where it has no name."""
    for name in (environment.get("TZ", "").lstrip(":"), _linked(local_time)):
        if name and _is_known(name):
            return name
    return fixed_zone(time.localtime().tm_gmtoff)


def fixed_zone(offset_s: int) -> str:
    """Return the zone that is always `offset_s` seconds ahead of UTC, if it has a name."""
    hours, rest = divmod(offset_s, _HOUR_S)
    # The names of these zones count the other way round.
    name = f"Etc/GMT{-hours:+d}"
    return name if hours and not rest and _is_known(name) else _NOWHERE


def _linked(path: Path) -> str:
    try:
        target = str(path.resolve())
    except (OSError, RuntimeError):
        return ""
    _, found, name = target.partition(_FOLDER)
    return name if found else ""


def _is_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
