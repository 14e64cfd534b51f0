"""Keeping the window out of screenshots and recordings, where the system can."""

import ctypes
import sys

from PySide6.QtWidgets import QWidget

_EXCLUDED, _SHOWN = 0x11, 0x0  # WDA_EXCLUDEFROMCAPTURE and WDA_NONE


def can_block_screenshots(platform: str = sys.platform) -> bool:
    """Tell whether this system can keep a window out of screenshots. Linux cannot.

    macOS could until its version 15; from then on recordings show such windows all the same,
    so nothing is promised there.
    """
    return platform == "win32"


def block_screenshots(window: QWidget, *, wanted: bool) -> None:
    """Keep `window` out of screenshots, or let it be seen. Not run on Windows yet."""
    if sys.platform == "win32":
        affinity = _EXCLUDED if wanted else _SHOWN
        ctypes.windll.user32.SetWindowDisplayAffinity(int(window.winId()), affinity)
