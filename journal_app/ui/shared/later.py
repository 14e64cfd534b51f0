"""Doing something in a moment, unless its owner is gone by then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

SOON_MS = 200
"""After so long a busy disk is tried again."""


def soon(owner: QObject, action: Callable[[], None]) -> None:
    """Call `action` in a moment; never when `owner` is gone by then."""
    QTimer.singleShot(SOON_MS, owner, action)
