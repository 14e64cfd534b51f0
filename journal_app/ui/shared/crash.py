"""What happens when we made a mistake: one calm dialog with a report one can read."""

import platform
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QTimer, Signal, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from journal_app.i18n import Translator
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.clipboard import put_openly
from journal_app.ui.shared.dialog import Dialog
from journal_app.ui.shared.forms import Text, label
from journal_app.ui.shared.layouts import REST, Grow, column, row
from journal_app.ui.shared.tokens import Theme

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]

_FRAMES = 40


def report(error: BaseException, program: str) -> str:
    """Return where it happened: types, files, lines. No value and no word of the journal."""
    lines = [
        program,
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()}",
        "",
    ]
    seen: BaseException | None = error
    while seen is not None:
        # The message of an error may quote what a person wrote; its type cannot.
        lines.append(type(seen).__name__)
        lines += [
            f"  {_where(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)[-_FRAMES:]
        ]
        seen = seen.__cause__ or seen.__context__
        if seen is not None:
            lines.append("because of")
    return "\n".join(lines)


def _where(filename: str) -> str:
    """Return the file from our package on, so that no home folder shows."""
    parts = filename.replace("\\", "/").split("/")
    if "journal_app" in parts:
        return "/".join(parts[parts.index("journal_app") :])
    return parts[-1]


class CrashDialog(Dialog):
    """Says that something went wrong in the program, and shows the report."""

    def __init__(self, theme: Theme, translator: Translator, text: str) -> None:
        t = translator
        super().__init__(t.text("Something went wrong"))
        self._text = text
        words = label(
            t.text(
                "The program made a mistake. What you wrote was saved up to the last second "
                "or two. You can go on; if something looks odd, lock and open it again."
            )
        )
        private = label(
            t.text(
                "The report says where in the program it happened. It holds nothing you wrote."
            ),
            Text.SMALL,
        )
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setProperty("kind", "field")
        shown.setAccessibleName(t.text("Report"))
        shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        shown.setTabChangesFocus(True)
        copy = Button(theme, t.text("Copy the report"))
        close = Button(theme, t.text("Go on"), ButtonKind.PRIMARY)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)
        title = label(t.text("Something went wrong"), Text.H2)
        buttons = row(theme, copy, REST, close)
        inside = column(theme, title, words, private, Grow(shown), buttons, gap=12)
        inside.setContentsMargins(*(theme.px(24) for _ in range(4)))
        self.setLayout(inside)
        self.resize(theme.px(620), theme.px(460))

    def _copy(self) -> None:
        put_openly(QGuiApplication.clipboard(), self._text)


class CrashWatch(QObject):
    """Catches what nobody caught, and shows it once: never two dialogs at a time.

    Signals:
        crashed(str): the report, before it is shown.
    """

    crashed = Signal(str)

    def __init__(
        self, app: QApplication, theme: Theme, translator: Translator, program: str
    ) -> None:
        super().__init__(app)
        self._theme, self._t, self._program = theme, translator, program
        self._dialog: CrashDialog | None = None
        self._before: Hook | None = None
        # An error may come from any thread; the dialog belongs to the window's.
        self.crashed.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen from now on."""
        self._before = sys.excepthook
        sys.excepthook = self.caught

    def remove(self) -> None:
        """Listen no longer."""
        if self._before is not None:
            sys.excepthook, self._before = self._before, None

    def caught(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        """Take in an error that nobody caught."""
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, QApplication.quit)
            return
        text = report(error.with_traceback(where), self._program)
        sys.stderr.write(f"{text}\n")
        self.crashed.emit(text)

    def _show(self, text: str) -> None:
        if self._dialog is not None:
            return
        self._dialog = CrashDialog(self._theme, self._t, text)
        self._dialog.destroyed.connect(self._closed)
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None
