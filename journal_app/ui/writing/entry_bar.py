"""The bar over an entry: the way back, undo, the preview, whether it is saved, and more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind, IconButton
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, row
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.save_line import SaveLine
from journal_app.ui.writing.state import WritingState

HEIGHT = 60
"""px at 100 %."""


class EntryBar(QWidget):
    """Offers what one can do with the open entry.

    Signals:
        back_wanted(): the way back to the list.
        undo_wanted(): take the last change back.
        redo_wanted(): make it again.
        preview_chosen(bool): whether the entry is shown as it reads.
        history_wanted(): see the earlier versions.
        trash_wanted(): move the entry to the trash.
    """

    back_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    preview_chosen = Signal(bool)
    history_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self.back = Button(theme, t.text("Journal"), ButtonKind.LINK, Icon.CARET_LEFT)
        self.back.setAccessibleName(t.text("Back to the journal"))
        self._undo = IconButton(theme, Icon.ARROW_U_UP_LEFT, t.text("Undo (Ctrl+Z)"))
        self.preview = Button(theme, t.text("Preview"), ButtonKind.GHOST, Icon.EYE)
        self.preview.setCheckable(True)
        self.preview.setToolTip(t.text("Show it as it reads (Ctrl+E)"))
        self._look = look
        self._saved = SaveLine(look)
        more = IconButton(theme, Icon.DOTS_THREE, t.text("More"))
        menu = QMenu(more)
        self._redo = menu.addAction(t.text("Redo"), self.redo_wanted.emit)
        menu.addSeparator()
        menu.addAction(t.text("Earlier versions…"), self.history_wanted.emit)
        menu.addAction(t.text("Move to trash"), self.trash_wanted.emit)
        more.setMenu(menu)
        self.setLayout(
            row(
                theme,
                self.back,
                self._undo,
                self.preview,
                REST,
                self._saved,
                6,
                more,
                gap=4,
                margins=(20, 10, 16, 10),
            )
        )
        self.setFixedHeight(theme.px(HEIGHT))
        self.back.clicked.connect(self.back_wanted)
        self.allow_undo(allowed=False)
        self.allow_redo(allowed=False)
        self._undo.clicked.connect(self.undo_wanted)
        self.preview.toggled.connect(self._show_preview)

    def show_saved(self, state: WritingState) -> None:
        """Say whether the words are written down."""
        self._saved.show_saved(state)

    def allow_undo(self, allowed: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        """Say whether there is anything to take back."""
        self._undo.setEnabled(allowed)

    def allow_redo(self, allowed: bool) -> None:  # noqa: FBT001
        """Say whether there is anything to make again."""
        self._redo.setEnabled(allowed)

    def _show_preview(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        t = self._look.t
        self.preview.show_text(t.text("Go on writing") if on else t.text("Preview"))
        self.preview.show_icon(Icon.PENCIL_SIMPLE if on else Icon.EYE)
        self.preview_chosen.emit(on)
