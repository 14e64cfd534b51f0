"""The card about the journals that this computer knows, and about leaving it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.choices import CheckRow
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Ground, Text, Tint, label, line
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import Hue, Pill
from journal_app.ui.shared.refill import refill
from journal_app.ui.vault_care.line import Line
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.names import short_path
from journal_app.ui.vault_care.state import JournalsState, KnownJournal


class JournalsCard(QFrame):
    """Shows what lies where, and what this computer does not protect from.

    Signals:
        opened(Path): close this journal, and open the one in this folder.
        forgotten(Path): take it off the list; the journal itself stays.
        moving_wanted(): move to another computer.
        erasing_wanted(): erase the whole journal.
        screenshots_blocked(bool): keep the window out of pictures of the screen, or not.
    """

    opened = Signal(Path)
    forgotten = Signal(Path)
    moving_wanted = Signal()
    erasing_wanted = Signal()
    screenshots_blocked = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.CARD.value)
        self._known: tuple[KnownJournal, ...] = ()
        self._message = MessageNote(look)
        self._rows: QVBoxLayout = column(theme, gap=6)
        self._screenshots = Line(look, Icon.MONITOR, t.text("Pictures of the screen"))
        self._screenshots.badge.show_icon(Icon.MONITOR, Tint.MUTED)
        self._block = CheckRow(theme, t.text("Keep this w&indow out of them"))
        self._block.clicked.connect(self.screenshots_blocked)
        self._screenshots.put_between(self._block)
        parts = (
            self._message,
            self._journals(),
            line(),
            self._screenshots,
            line(),
            self._moving(),
            line(),
            self._erasing(),
        )
        heading = label(t.text("This computer"), Text.H2)
        self.setLayout(column(theme, heading, 6, *parts, gap=12, margins=(24, 20, 24, 20)))

    def show_state(self, state: JournalsState) -> None:
        """Show what this computer knows."""
        t = self._look.t
        self._message.show_message(state.message)
        self._screenshots.show_words(
            t.text(
                "Also out of recordings and of what the system remembers of your screen. "
                "Screen readers and remote help may then see nothing, either."
            )
            if state.can_block_screenshots
            else t.text(
                "This system does not let a program keep its window out of pictures of the "
                "screen. Close or lock the journal before you share your screen."
            )
        )
        self._block.setVisible(state.can_block_screenshots)
        self._block.setChecked(state.screenshots_blocked)
        if state.known != self._known:
            self._known = state.known
            refill(self._rows, *map(self._row, state.known))

    def _journals(self) -> Line:
        t = self._look.t
        other = Button(self._look.theme, t.text("&Open another…"))
        other.clicked.connect(self._choose)
        made = Line(self._look, Icon.NOTEBOOK, t.text("Journals on this computer"), other)
        made.put_between(holder(self._rows))
        return made

    def _moving(self) -> Line:
        t = self._look.t
        move = Button(self._look.theme, t.text("&Move to another computer…"))
        move.clicked.connect(self.moving_wanted)
        made = Line(self._look, Icon.SIGN_OUT, t.text("Moving"), move)
        made.show_words(t.text("Take the whole journal along, with everything in it."))
        return made

    def _erasing(self) -> Line:
        t = self._look.t
        erase = Button(self._look.theme, t.text("&Erase this journal…"), ButtonKind.DANGER)
        erase.clicked.connect(self.erasing_wanted)
        made = Line(self._look, Icon.TRASH, t.text("Erasing"), erase)
        made.badge.show_icon(Icon.TRASH, Tint.MUTED)
        made.show_words(t.text("All of it, from this computer. Backups are not touched."))
        return made

    def _row(self, known: KnownJournal) -> QWidget:
        theme, t = self._look.theme, self._look.t
        place = label(short_path(known.folder), Text.SMALL)
        place.setToolTip(str(known.folder))
        words = column(theme, label(known.name, Text.BODY), place, gap=0)
        made = row(theme, Grow(words), gap=8)
        if known.open_now:
            made.addWidget(Pill(theme, t.text("Open now"), Hue.ACCENT))
            return holder(made)
        ways: list[QWidget] = []
        if known.there:
            ways.append(self._way(t.text("Open"), t.text("Open {name}"), known, self.opened.emit))
        forget = t.text("Forget this from the list: {name}")
        ways.append(self._way(t.text("Forget"), forget, known, self.forgotten.emit))
        if not known.there:
            made.addWidget(Pill(theme, t.text("Not there now"), Hue.QUIET))
        flow = QWidget()
        flow.setLayout(FlowLayout(theme, *ways, gap=2))
        made.addWidget(flow)
        made.setAlignment(flow, Qt.AlignmentFlag.AlignVCenter)
        return holder(made)

    def _way(
        self, words: str, name: str, known: KnownJournal, act: Callable[[Path], None]
    ) -> Button:
        button = Button(self._look.theme, words, ButtonKind.QUIET)
        button.setAccessibleName(name.format(name=known.name))
        button.clicked.connect(lambda: act(known.folder))
        return button

    def _choose(self) -> None:
        title = self._look.t.text("Open another journal")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self.opened.emit(Path(chosen))
