"""The card about backups: the last good one, where they go, and the way back from one."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QVBoxLayout

from journal_app.ui.shared.announce import announce
from journal_app.ui.shared.buttons import Button, ButtonKind
from journal_app.ui.shared.flow import FlowLayout
from journal_app.ui.shared.forms import Ground, Text, Tint, label
from journal_app.ui.shared.icons import Icon
from journal_app.ui.shared.layouts import column, holder
from journal_app.ui.shared.look import Look
from journal_app.ui.shared.panels import DONE, INFORMATION, Note
from journal_app.ui.shared.refill import refill
from journal_app.ui.vault_care.backup_words import last_words, unmade_words
from journal_app.ui.vault_care.line import Line
from journal_app.ui.vault_care.message_note import MessageNote
from journal_app.ui.vault_care.place_block import PlaceBlock
from journal_app.ui.vault_care.state import BackupsState, PlaceState


class BackupsCard(QFrame):
    """Shows the backups.

    Signals:
        back_up_wanted(): make one now.
        place_added(Path), place_left(Path): where they go.
        check_wanted(Path): look whether one is as it was written.
        restore_wanted(object): bring one back; its path, or None to choose a file.
        merge_wanted(): bring in what another copy of the journal holds.
    """

    back_up_wanted = Signal()
    place_added = Signal(Path)
    place_left = Signal(Path)
    check_wanted = Signal(Path)
    restore_wanted = Signal(object)
    merge_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        theme, t = look.theme, look.t
        self.setProperty("kind", Ground.CARD.value)
        self._state: BackupsState | None = None
        self._all_shown: set[Path] = set()
        self._blocks: dict[Path, PlaceBlock] = {}
        self._message = MessageNote(look)
        self._now = Button(theme, t.text("&Back up now"), icon=Icon.SHIELD_CHECK)
        self._now.clicked.connect(self.back_up_wanted)
        self._last = Line(look, Icon.SHIELD_CHECK, "", self._now)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(t.text("Making a backup"))
        self._last.put_between(self._bar)
        self._made = Note(theme, t.text("It was opened again and looked through."), DONE)
        self._unmade = Note(theme, "", INFORMATION)
        self._none = Note(
            theme,
            t.text(
                "If this disk breaks, your journal is gone. A memory stick is a good place, "
                "and so is a folder that a service carries away: backups are sealed."
            ),
            INFORMATION,
            title=t.text("There is no place for backups yet"),
        )
        self._places: QVBoxLayout = column(theme, gap=10)
        self._add = Button(theme, t.text("&Add a place…"), icon=Icon.FOLDER_OPEN)
        self._add.clicked.connect(self._choose_place)
        self._lay_out()

    def show_state(self, state: BackupsState) -> None:
        """Show the backups."""
        t, before = self._look.t, self._state
        self._state = state
        running = state.how.running is not None
        self._message.show_message(state.message)
        title, detail = last_words(state, self._look.formats, t)
        self._last.show_words(detail, title)
        good = state.how.last is not None
        self._last.badge.show_icon(
            Icon.SHIELD_CHECK if good else Icon.SHIELD_SLASH,
            Tint.OK if good else Tint.WARM,
        )
        self._bar.setVisible(running)
        self._now.setEnabled(not running)
        self._now.show_text(t.text("Making a backup…") if running else t.text("&Back up now"))
        self._now.setVisible(bool(state.how.places))
        self._show_outcome(state, before)
        self._none.setVisible(not state.how.places)
        self._show_places(state, before)

    def _show_outcome(self, state: BackupsState, before: BackupsState | None) -> None:
        t = self._look.t
        self._made.setVisible(state.just_made)
        self._made.show_text(
            t.text("It was opened again and looked through: all of it is as it should be."),
            t.text("The backup is made"),
        )
        if state.just_made and before is not None and not before.just_made:
            announce(self, t.text("The backup is made"))
        unmade = unmade_words(state, t)
        self._unmade.setVisible(bool(unmade))
        self._unmade.show_text(unmade, t.text("Not every backup could be made"))

    def _show_places(self, state: BackupsState, before: BackupsState | None) -> None:
        if before is not None and _same_lists(before.places, state.places):
            for place in state.places:
                if place.path in self._blocks:
                    self._blocks[place.path].show_outcomes(place)
            return
        self._fill(state)

    def _fill(self, state: BackupsState) -> None:
        self._blocks = {place.path: self._block(place, state) for place in state.places}
        refill(self._places, *self._blocks.values())

    def _block(self, place: PlaceState, state: BackupsState) -> PlaceBlock:
        made = PlaceBlock(self._look, place, state.today, all_shown=place.path in self._all_shown)
        made.left.connect(self.place_left)
        made.check_wanted.connect(self.check_wanted)
        made.restore_wanted.connect(self.restore_wanted)
        made.more_wanted.connect(self._turn)
        return made

    def _turn(self, place: Path) -> None:
        self._all_shown ^= {place}
        if self._state is not None:
            self._fill(self._state)

    def _choose_place(self) -> None:
        title = self._look.t.text("A folder for backups")
        chosen = QFileDialog.getExistingDirectory(self, title, str(Path.home()))
        if chosen:
            self.place_added.emit(Path(chosen))

    def _lay_out(self) -> None:
        theme, t = self._look.theme, self._look.t
        restore = Button(theme, t.text("Re&store from a file…"), ButtonKind.GHOST)
        merge = Button(theme, t.text("Bring in another co&py…"), ButtonKind.GHOST)
        restore.clicked.connect(lambda: self.restore_wanted.emit(None))
        merge.clicked.connect(self.merge_wanted)
        words = t.text(
            "One sealed file each, made hourly while you write and when you close. "
            "Every one is opened and looked through before it counts."
        )
        self.setLayout(
            column(
                theme,
                label(t.text("Backups"), Text.H2),
                label(words, Text.MUTED),
                self._message,
                6,
                self._last,
                self._made,
                self._unmade,
                self._none,
                self._places,
                holder(FlowLayout(theme, self._add, restore, merge, gap=8)),
                gap=12,
                margins=(24, 20, 24, 20),
            )
        )


def _same_lists(one: tuple[PlaceState, ...], other: tuple[PlaceState, ...]) -> bool:
    return [_list(place) for place in one] == [_list(place) for place in other]


def _list(place: PlaceState) -> tuple[object, ...]:
    files = tuple(row.path for row in place.backups)
    return (place.path, place.notes, place.problem, files)
