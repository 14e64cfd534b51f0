"""What can be told about a place for backups before one is made there."""

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath

from journal_app.errors import BackupPlaceInside, refusal

_MOUNTS = Path("/proc/self/mountinfo")
_BLOCKS = Path("/sys/dev/block")

# How these programs name the folders they copy away, as their manuals say; "-" and what follows
# is how macOS and the Linux desktops show them. A short word counts only with its capitals.
_SERVICES = (
    ("OneDrive", r"(?i:onedrive(( - |-).+)?)"),
    ("Dropbox", r"(?i:dropbox( \(.+\)|-.+)?)"),
    ("iCloud", r"(?i:icloud ?drive( \(.+\))?|icloud~.+|com~apple~clouddocs|mobile documents)"),
    ("Google Drive", r"(?i:google ?drive([ -].+)?|google-drive:.+|insync)|My Drive"),
    ("Nextcloud", r"(?i:nextcloud(\d+|-.+)?|owncloud(\d+|-.+)?)"),
    ("Syncthing", r"(?i:syncthing)|Sync"),
    ("pCloud", r"(?i:pcloud( ?drive| ?sync)?)"),
    ("MEGA", r"MEGA|(?i:megasync)"),
    ("Box", r"Box|(?i:box sync|box-box)"),
    ("Proton Drive", r"(?i:proton ?drive(-.+)?)"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _SERVICES)


def synced_folder(path: PurePath) -> str | None:
    """Return the name of the service in whose folder `path` lies, as far as names tell."""
    for part in path.parts:
        for name, pattern in _PATTERNS:
            if pattern.fullmatch(part):
                return name
    return None


def same_disk(folder: Path, place: Path) -> bool:
    """Tell whether both would be lost with one disk, as far as the system tells.

    A place that is not there yet counts as the folder it would be made in.

    Raises:
        StorageUnavailable: the disk does not say.
    """
    try:
        return bool(_disks(folder) & _disks(place))
    except OSError as error:
        raise refusal(error) from error


def lies_inside(place: Path, folder: Path) -> bool:
    """Tell whether `place` is the vault's own folder or lies in it, however it is written."""
    return Path(os.path.realpath(place)).is_relative_to(os.path.realpath(folder))


def require_outside(place: Path, folder: Path) -> None:
    """Refuse a place for backups that would be lost with the vault in `folder`.

    Raises:
        BackupPlaceInside: it lies in the vault.
    """
    if lies_inside(place, folder):
        raise BackupPlaceInside(place)


def device_of(mounts: Iterable[str], path: PurePath) -> str | None:
    """Return the device that `path` lies on, by the lines of `/proc/self/mountinfo`.

    Nothing for what lies on none, such as a network share or a folder in memory.
    """
    found, longest = None, 0
    for line in mounts:
        before, _, after = line.partition(" - ")
        at = PurePath(_unescaped(before.split(" ")[4]))
        # Of two at the same point the later one hides the earlier.
        if len(at.parts) >= longest and path.is_relative_to(at):
            source = after.split(" ")[1]
            found, longest = source if source.startswith("/") else None, len(at.parts)
    return found


def disks_under(block: Path) -> set[str]:
    """Return the names of the whole disks that a block device of `/sys` is a part of.

    A partition belongs to one disk; an encrypted or a joined volume may lie on several.
    """
    device = block.resolve()
    if (device / "partition").exists():
        return {device.parent.name}
    below = [disk for each in _entries(device / "slaves") for disk in disks_under(each)]
    return set(below) or {device.name}


def _disks(path: Path) -> set[str]:
    there = _nearest(path)
    device = device_of(_mounts(), there) if sys.platform == "linux" else None
    if device is not None and Path(device).is_block_device():
        number = Path(device).stat().st_rdev
        return disks_under(_BLOCKS / f"{os.major(number)}:{os.minor(number)}")
    return {str(there.stat().st_dev)}


def _nearest(path: Path) -> Path:
    path = path.absolute()
    while not path.exists() and path != path.parent:
        path = path.parent
    return path.resolve()


def _mounts() -> list[str]:
    return _MOUNTS.read_text("utf-8", "surrogateescape").splitlines()


def _unescaped(name: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), name)


def _entries(folder: Path) -> list[Path]:
    return list(folder.iterdir()) if folder.is_dir() else []
