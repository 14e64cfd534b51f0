"""Windows: the session is locked or left, the computer goes to sleep, the lid closes.

Written from the documentation of the messages, and not run on Windows yet.
"""

import ctypes
import sys
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from journal_app.ui.locking.sources import LockSource

# https://learn.microsoft.com/windows/win32/termserv/wm-wtssession-change
WM_WTSSESSION_CHANGE = 0x02B1
WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT = 0x2, 0x4
WTS_SESSION_LOGOFF, WTS_SESSION_LOCK = 0x6, 0x7
# https://learn.microsoft.com/windows/win32/power/wm-powerbroadcast
WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x4
PBT_POWERSETTINGCHANGE = 0x8013
LID = bytes.fromhex("4d0f3eba17b89440a2d1d56379e6a0f3")
"""GUID_LIDSWITCH_STATE_CHANGE, as it lies in memory."""

_LEAVING = frozenset(
    {WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK}
)
_EVENT = b"windows_generic_MSG"
_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION
_TO_WINDOW = 0  # DEVICE_NOTIFY_WINDOW_HANDLE
_SETTING_BYTES = 21  # a GUID, a length of four bytes, and one byte of data
_DATA_AT = 20


def wants_lock(message: int, parameter: int, setting: bytes = b"") -> bool:
    """Tell whether a window message means that nobody sits here any longer.

    Args:
        message: its number.
        parameter: its wParam.
        setting: what its lParam points to, for a change of a power setting.
    """
    if message == WM_WTSSESSION_CHANGE:
        return parameter in _LEAVING
    if message != WM_POWERBROADCAST:
        return False
    if parameter == PBT_POWERSETTINGCHANGE:
        return setting[: len(LID)] == LID and setting[_DATA_AT:_SETTING_BYTES] == b"\0"
    return parameter == PBT_APMSUSPEND


class _Messages(QAbstractNativeEventFilter):
    """Reads the messages of every window of the program."""

    def __init__(self, source: LockSource) -> None:
        super().__init__()
        self._source = source

    def nativeEventFilter(  # noqa: N802 - Qt's own
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Look at one message. None is kept from anybody."""
        if bytes(QByteArray(kind).data()) == _EVENT:
            told = wintypes.MSG.from_address(int(message))
            setting = b""
            if (told.message, told.wParam) == (WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE):
                setting = ctypes.string_at(told.lParam, _SETTING_BYTES)
            if wants_lock(told.message, told.wParam, setting):
                self._source.lock_wanted.emit()
        return False, 0


class WindowsSession(LockSource):
    """Wants the journal locked with the session, before sleep, and when the lid closes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = _Messages(self)

    def listen(self) -> None:
        """Ask for the messages, which come to the program's window."""
        if sys.platform == "win32":
            application = QCoreApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self._messages)
            lid = (ctypes.c_byte * len(LID)).from_buffer_copy(LID)
            for window in QGuiApplication.topLevelWindows():
                handle = wintypes.HWND(window.winId())
                ctypes.windll.wtsapi32.WTSRegisterSessionNotification(handle, _THIS_SESSION)
                register = ctypes.windll.user32.RegisterPowerSettingNotification
                register(handle, ctypes.byref(lid), _TO_WINDOW)
