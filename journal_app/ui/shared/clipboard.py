"""What is copied out of a journal: marked as secret, and gone again after half a minute."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

CLEAR_MS = 30_000
SECRET_MARKS: Final = {
    # Clipboard managers of KDE and others keep nothing that has it.
    "x-kde-passwordManagerHint": b"secret",
    "application/x-nspasteboard-concealed-type": b"1",
    **{
        f'application/x-qt-windows-mime;value="{name}"': bytes(4)
        for name in (
            "ExcludeClipboardContentFromMonitorProcessing",
            "CanIncludeInClipboardHistory",
            "CanUploadToCloudClipboard",
        )
    },
}
"""As KeePassXC does it; see also the documentation of the clipboard's formats of Windows."""
_OPEN_MARK = "application/x-ashore-not-secret"
_KDE = "x-kde-passwordManagerHint"
_BOTH = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)


def put_openly(clipboard: QClipboard, text: str) -> None:
    """Put in what holds nothing of a journal, and may stay."""
    data = QMimeData()
    data.setText(text)
    data.setData(_OPEN_MARK, b"1")
    clipboard.setMimeData(data)


class SecretClipboard(QObject):
    """Looks after what the program puts into the clipboard, and what is selected in it."""

    def __init__(
        self,
        clipboard: QClipboard,
        parent: QObject,
        is_ours: Callable[[QClipboard.Mode], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._is_ours = is_ours or self._is_owned
        self._timer = QTimer(self, interval=CLEAR_MS, singleShot=True)
        self._timer.timeout.connect(self.clear)
        clipboard.changed.connect(self._changed)

    def clear(self) -> None:
        """Take out what is ours and secret. What another program put in stays."""
        self._timer.stop()
        for mode in _BOTH:
            if self._is_ours(mode) and not self._is_open(mode):
                self._clipboard.clear(mode)

    def _changed(self, mode: QClipboard.Mode) -> None:
        if mode is QClipboard.Mode.FindBuffer or not self._is_ours(mode) or self._is_open(mode):
            return
        data = self._data(mode)
        if data is None or not data.formats():
            return
        self._timer.start()
        if not data.hasFormat(_KDE):
            self._clipboard.setMimeData(_marked(data), mode)

    def _is_owned(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.supportsSelection() and self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()

    def _is_open(self, mode: QClipboard.Mode) -> bool:
        data = self._data(mode)
        return data is not None and data.hasFormat(_OPEN_MARK)

    def _data(self, mode: QClipboard.Mode) -> QMimeData | None:
        return self._clipboard.mimeData(mode)  # None in an empty clipboard, whatever the stubs say


def _marked(data: QMimeData) -> QMimeData:
    made = QMimeData()
    for kind in data.formats():
        made.setData(kind, data.data(kind))
    for kind, value in SECRET_MARKS.items():
        made.setData(kind, value)
    return made
