"""The bar over an entry: the way back, the tools, undo, whether it is saved, and more."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind, IconButton
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import REST, row
from journal_app.ui.shared.look import Look
from journal_app.ui.writing.save_line import SaveLine
from journal_app.ui.writing.sheets import Sheet
from journal_app.ui.writing.state import WritingState

HEIGHT = 60
"""px at 100 %."""


class EntryBar(QWidget):
    """Offers what one can do with the open entry.

    Signals:
        back_wanted(): the way back to the list.
        undo_wanted(): take the last change back.
        redo_wanted(): make it again.
        preview_chosen(bool): whether Markdown is shown as it reads.
        markdown_chosen(bool): whether the entry is shown as Markdown.
        find_wanted(): search in the entry.
        focus_chosen(bool): whether nothing but the entry is shown.
        history_wanted(): see the earlier versions.
        trash_wanted(): move the entry to the trash.
    """

    back_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    preview_chosen = Signal(bool)
    markdown_chosen = Signal(bool)
    find_wanted = Signal()
    focus_chosen = Signal(bool)
    history_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, look: Look, tools: QWidget, extras: Sequence[QAction]) -> None:
        super().__init__()
        theme, t = look.theme, look.t
        self._look, self._tools = look, tools
        self.back = Button(theme, t.text("Journal"), ButtonKind.LINK, Icon.CARET_LEFT)
        self.back.setAccessibleName(t.text("Back to the journal"))
        self._undo = IconButton(theme, Icon.ARROW_U_UP_LEFT, t.text("Undo (Ctrl+Z)"))
        self.preview = Button(theme, t.text("Preview"), ButtonKind.GHOST, Icon.EYE)
        self.preview.setCheckable(True)
        self.preview.setToolTip(t.text("Show it as it reads (Ctrl+E)"))
        self.preview.hide()
        self._saved = SaveLine(look)
        self.focus = IconButton(theme, Icon.ARROWS_OUT, t.text("Only the entry (F11)"))
        self.focus.setCheckable(True)
        self._more = IconButton(theme, Icon.DOTS_THREE, t.text("More"))
        self._more.setMenu(self._menu(extras))
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.allow_undo(allowed=False)
        self.allow_redo(allowed=False)
        self._undo.clicked.connect(self.undo_wanted)
        self.preview.toggled.connect(self._show_preview)
        self.focus.toggled.connect(self.focus_chosen)

    def show_sheet(self, sheet: Sheet) -> None:
        """Offer what there is to do with this sheet."""
        on_page = sheet is Sheet.PAGE
        self._tools.setVisible(on_page)
        for extra in self._extras:
            extra.setVisible(on_page)
        self.preview.setVisible(not on_page)
        # Shown, not chosen: nobody has to be told.
        for control, on in ((self.preview, sheet is Sheet.PREVIEW), (self.markdown, not on_page)):
            control.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            control.setChecked(on)
            control.blockSignals(False)  # noqa: FBT003
        self._name_preview(on=sheet is Sheet.PREVIEW)

    def show_saved(self, state: WritingState) -> None:
        """Say whether the words are written down."""
        self._saved.show_saved(state)

    def allow_undo(self, allowed: bool) -> None:  # noqa: FBT001 - Qt's signal gives it so
        """Say whether there is anything to take back."""
        self._undo.setEnabled(allowed)

    def allow_redo(self, allowed: bool) -> None:  # noqa: FBT001
        """Say whether there is anything to make again."""
        self._redo.setEnabled(allowed)

    def _menu(self, extras: Sequence[QAction]) -> QMenu:
        t = self._look.t
        menu = QMenu(self._more)
        self._extras = extras
        self._redo = menu.addAction(t.text("Redo"), self.redo_wanted.emit)
        menu.addSeparator()
        menu.addActions(extras)
        menu.addSeparator()
        menu.addAction(t.text("Find in this entry (F3)"), self.find_wanted.emit)
        self.markdown = menu.addAction(t.text("Show Markdown (Ctrl+E)"))
        self.markdown.setCheckable(True)
        self.markdown.triggered.connect(self.markdown_chosen)
        menu.addSeparator()
        menu.addAction(t.text("Earlier versions…"), self.history_wanted.emit)
        menu.addAction(t.text("Move to trash"), self.trash_wanted.emit)
        return menu

    def _lay_out(self) -> None:
        self.setLayout(
            row(
                self._look.theme,
                self.back,
                self._tools,
                6,
                self._undo,
                self.preview,
                REST,
                self._saved,
                6,
                self.focus,
                self._more,
                gap=4,
                margins=(20, 10, 16, 10),
            )
        )
        self.setFixedHeight(self._look.theme.px(HEIGHT))

    def _show_preview(self, on: bool) -> None:  # noqa: FBT001 - Qt's own signature
        self._name_preview(on=on)
        self.preview_chosen.emit(on)

    def _name_preview(self, *, on: bool) -> None:
        t = self._look.t
        self.preview.show_text(t.text("Go on writing") if on else t.text("Preview"))
        self.preview.show_icon(Icon.PENCIL_SIMPLE if on else Icon.EYE)
