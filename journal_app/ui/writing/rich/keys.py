"""The keys that mean something of their own on the page."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_NONE = Qt.KeyboardModifier.NoModifier


class Key(StrEnum):
    """What a key press asks for."""

    ENTER = "enter"
    BREAK = "break"
    """The end of a line inside a paragraph."""
    TICK = "tick"
    BACKSPACE = "backspace"
    DELETE = "delete"
    SPACE = "space"
    OTHER = "other"


_KEYS = {
    (Qt.Key.Key_Return, _NONE): Key.ENTER,
    (Qt.Key.Key_Enter, _NONE): Key.ENTER,
    (Qt.Key.Key_Return, _SHIFT): Key.BREAK,
    (Qt.Key.Key_Enter, _SHIFT): Key.BREAK,
    (Qt.Key.Key_Return, _CONTROL): Key.TICK,
    (Qt.Key.Key_Enter, _CONTROL): Key.TICK,
    (Qt.Key.Key_Backspace, _NONE): Key.BACKSPACE,
    (Qt.Key.Key_Backspace, _SHIFT): Key.BACKSPACE,
    (Qt.Key.Key_Delete, _NONE): Key.DELETE,
}


def key_of(event: QKeyEvent) -> Key:
    """Return what a key press asks for."""
    modifiers = event.modifiers() & ~_KEYPAD
    if event.text() == " ":
        return Key.SPACE
    return _KEYS.get((Qt.Key(event.key()), modifiers), Key.OTHER)
