"""What a bare Linux lacks, libraries and tools, and the Debian packages that bring them."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

# Found by adding packages one by one to a bare Debian 12; the names also resolve on Debian 13.
FOR_TESTS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
FOR_A_WINDOW = {
    **FOR_TESTS,
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libcups.so.2": "libcups2",
}
FOR_PROOFS = {
    "strace": "strace",  # records what is asked of the system, and puts faults in the way
    "dbus-daemon": "dbus-daemon",  # a private bus for the signals at which the window locks
}
"""Tools, by the name of the program."""


def has_display() -> bool:
    """Return whether a window can open here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def ensure(needed: Mapping[str, str]) -> None:
    """Provide the libraries of `needed` (file name to Debian package) that are not there.

    Exits with the one line to run if they may not be installed from here.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [name for name in needed if not _loads(name)]
    if missing:
        provide([needed[name] for name in missing], missing)


def ensure_tools(needed: Mapping[str, str]) -> None:
    """Provide the tools of `needed` (program to Debian package) that are not there.

    Where nobody may install them it only says what will not be tried without them.
    """
    if not sys.platform.startswith("linux"):
        return
    missing = [name for name in needed if shutil.which(name) is None]
    if not missing:
        return
    if shutil.which("apt-get") is None or _elevation() is None:
        print(f"Without {', '.join(missing)} some proofs are not run.", flush=True)
        return
    provide([needed[name] for name in missing], missing)


def provide(packages: Sequence[str], missing: Sequence[str]) -> None:
    """Install Debian `packages`, or exit with the line that does; `missing` says what for."""
    if shutil.which("apt-get") is None:
        sys.exit(f"Please install these with your system's own tools: {', '.join(missing)}")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    elevation = _elevation()
    if elevation is None:
        sys.exit(f"Some system packages are missing. Please run once:\n  {_by_hand(install)}")
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    quiet = [*elevation, "env", "DEBIAN_FRONTEND=noninteractive"]
    # Old lists may still do, so only the installation itself has to succeed.
    subprocess.run([*quiet, "apt-get", "update", "-qq"], check=False)
    done = subprocess.run([*quiet, *install, "-qq"], check=False, stdout=subprocess.DEVNULL)
    if done.returncode:
        sys.exit(f"The system packages could not be installed. Please run:\n  {_by_hand(install)}")


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _elevation() -> list[str] | None:
    """Return what to put before a command that changes the system; None if we may not."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    may = subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0
    return [sudo, "-n"] if may else None


def _by_hand(command: Sequence[str]) -> str:
    line = " ".join(command)
    return f"sudo {line}" if shutil.which("sudo") else f'su -c "{line}"'
