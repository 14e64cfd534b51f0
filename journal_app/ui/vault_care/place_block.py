"""A place for backups: where it is, what is worth knowing about it, and what lies there."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.forms import Ground, IconLabel, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import Grow, column, holder, row
from journal_app.ui.shared.look import Look
from journal_app.ui.vault_care.backup_row import BackupLine
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.names import short_path
from journal_app.ui.vault_care.state import BackupRow, PlaceNote, PlaceState

_FEW = 3
"""So many are shown; the others when they are asked for."""


class PlaceBlock(QFrame):
    """Shows one place.

    Signals:
        left(Path): make no more backups there.
        check_wanted(Path), restore_wanted(Path): of one backup.
        more_wanted(Path): show every backup of this place, or a few again.
    """

    left = Signal(Path)
    check_wanted = Signal(Path)
    restore_wanted = Signal(Path)
    more_wanted = Signal(Path)

    def __init__(self, look: Look, state: PlaceState, today: date, *, all_shown: bool) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.SUNKEN.value)
        self._lines: dict[Path, BackupLine] = {}
        problem = MessageNote(look)
        inside = column(theme, self._head(state), gap=6, margins=(16, 12, 12, 12))
        for note in state.notes:
            inside.addWidget(label(self._about(note, state.service), Text.SMALL))
        inside.addWidget(problem)
        problem.show_message(state.problem)
        for backup in state.backups if all_shown else state.backups[:_FEW]:
            inside.addWidget(self._line(backup, today))
        if len(state.backups) > _FEW:
            inside.addWidget(self._more(state, all_shown=all_shown))
        if not state.backups and PlaceNote.MISSING not in state.notes and not state.problem:
            inside.addWidget(label(t.text("No backup lies here yet."), Text.SMALL))
        self.setLayout(inside)

    def show_outcomes(self, state: PlaceState) -> None:
        """Show what checking found."""
        for backup in state.backups:
            if backup.path in self._lines:
                self._lines[backup.path].show_outcome(backup)

    def _head(self, state: PlaceState) -> QWidget:
        theme, t = self._look.theme, self._look.t
        name = short_path(state.path)
        path = label(name, Text.STRONG)
        path.setToolTip(str(state.path))
        leave = Button(theme, t.text("Take off the list"), ButtonKind.QUIET)
        leave.setAccessibleName(t.text("Take {place} off the list").format(place=name))
        leave.setToolTip(t.text("No more backups go there. Those that lie there stay."))
        leave.clicked.connect(lambda: self.left.emit(state.path))
        icon = IconLabel(theme, Icon.FOLDER_OPEN, Tint.MUTED, size=20)
        head = row(theme, icon, Grow(path), leave, gap=10)
        head.setAlignment(leave, Qt.AlignmentFlag.AlignTop)
        return holder(head)

    def _line(self, backup: BackupRow, today: date) -> BackupLine:
        formats = self._look.formats
        when = f"{formats.near_day(backup.at.date(), today)}, {formats.moment(backup.at)}"
        made = BackupLine(self._look, backup, when)
        made.check_wanted.connect(self.check_wanted)
        made.restore_wanted.connect(self.restore_wanted)
        self._lines[backup.path] = made
        return made

    def _more(self, state: PlaceState, *, all_shown: bool) -> Button:
        t = self._look.t
        words = (
            t.text("Show fewer")
            if all_shown
            else t.text("Show all {n}").format(n=len(state.backups))
        )
        more = Button(self._look.theme, words, ButtonKind.LINK)
        more.clicked.connect(lambda: self.more_wanted.emit(state.path))
        return more

    def _about(self, note: PlaceNote, service: str) -> str:
        t = self._look.t
        return {
            PlaceNote.SAME_DISK: t.text(
                "On the same disk as your journal: it helps after a slip, "
                "not when the disk breaks or the computer is lost."
            ),
            PlaceNote.SYNCED: t.text(
                "{service} carries it to its own computers. That is fine: backups are sealed, "
                "and it sees only how large they are and when they were made."
            ).format(service=service),
            PlaceNote.MISSING: t.text(
                "It is not there just now. Is a drive not plugged in? "
                "Backups go on as soon as it is back."
            ),
        }[note]
